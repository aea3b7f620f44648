/** Makes cleaned texts of raw ones, with all that is known of them. */
import type { Problem } from '../../archive/problem.ts';
import { editionOf, type Site } from '../../archive/site.ts';
import { type CleanText, textCleaner } from '../clean.ts';
import type { Cleaned } from '../cleaned.ts';
import { type Clipping, drop, type Review, toReview } from '../clipping.ts';
import { faultAt } from '../fault.ts';
import { keywordsToTags, type TagRules } from '../keywords.ts';
import { guessLanguage, reviewLanguage } from '../language.ts';
import { type Given, knowledgeOf, type Learned } from '../learn.ts';
import { plainFields, plainStated } from '../plain-fields.ts';
import type { RawText } from '../raw.ts';
import { twoLanguages } from '../readers/two-languages.ts';
import { markBlocks, toBody } from '../to-article.ts';

/** What texts are cleaned with: plain data. */
export interface CleanSettings extends Given {
  /** The language of all texts, where it is stated. */
  readonly lang?: string | undefined;
  readonly tagRules: Omit<TagRules, 'counts'>;
  readonly learned: Learned;
}

/** Cleans texts. */
export class RawCleaner {
  readonly #site: Site;
  readonly #lang: string | undefined;
  readonly #clean: CleanText;
  readonly #sortKeywords: (clipping: Clipping) => Clipping;

  constructor(site: Site, { lang, tagRules, learned, ...given }: CleanSettings) {
    this.#site = site;
    this.#lang = lang;
    this.#clean = textCleaner(site.locales, knowledgeOf(learned, given, site));
    this.#sortKeywords = keywordsToTags({ ...tagRules, counts: learned.keywords });
  }

  /** @param raw with all that is stated of it, by the call too */
  clean(raw: RawText): Cleaned | Problem {
    const { origin, sha256, text, doubts = [], aside = [] } = raw;
    const { stated, doubts: lost } = plainStated(raw.stated);
    const site = this.#site;
    const givenLang = this.#lang ?? raw.lang;
    // Of a row without a text, its title and address are worth keeping.
    const mayBeEmpty = origin.row !== undefined;
    if (!mayBeEmpty && !/[\p{L}\p{N}]/u.test(text)) {
      return faultAt(origin, { subject: 'text', found: 'no words', expected: 'a text' });
    }
    const locales = site.editions.map(({ locale }) => locale);
    const whole = `${stated.title ?? ''}\n${text}`;
    const lang = givenLang ?? guessLanguage(whole, locales);
    if (lang === undefined || !editionOf(site, lang)) {
      const known = locales.map((locale) => locale.lang).join(', ');
      const fault = {
        subject: 'language',
        found: lang === undefined ? 'no letters of any edition' : `"${lang}"`,
        expected: `--lang with one of ${known}`,
      };
      return faultAt(origin, fault, stated.sourceUrl);
    }
    const file = origin.row === undefined ? origin.file : undefined;
    const cleaned = this.#clean(text, lang, stated, file);
    if (!mayBeEmpty && cleaned.blocks.length === 0) {
      return faultAt(origin, {
        subject: 'text',
        found: 'no words but credits',
        expected: 'a text',
      });
    }
    const pieces = aside.map(([kind, piece]) => ({ kind, text: piece }));
    const sorted = this.#sortKeywords(
      toReview(cleaned, ...doubts, ...perhapsTwo(text, site), ...lost),
    );
    const clipping = drop({ ...sorted, fields: plainFields(sorted.fields) }, ...pieces);
    const marked = markBlocks(clipping, site.languages);
    return {
      origin,
      sha256,
      clipping: reviewLanguage(clipping, marked),
      body: toBody(clipping, marked, site.languages),
      isLangGuessed: givenLang === undefined,
    };
  }
}

/** A row may hold two articles; of a file that does, its reader says so. */
function perhapsTwo(text: string, { languages }: Site): Review[] {
  const both = twoLanguages(text, languages);
  if (!both) return [];
  const { second, line } = both;
  const reason = `the text is in ${second} from its line ${line} on: perhaps two articles`;
  return [{ field: 'lang', reason }];
}
