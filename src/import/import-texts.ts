/** Imports texts as articles: cleans each, decides what becomes of all of them, and writes the articles. */
import { basename, join } from 'node:path';
import type { Address } from '../archive/address.ts';
import { articleAddress } from '../archive/article-address.ts';
import type { Problem } from '../archive/problem.ts';
import { editionOf, type Site } from '../archive/site.ts';
import { type ArticleDate, parseArticleDate } from '../dates/article-date.ts';
import { type CleanText, textCleaner } from './clean.ts';
import { type Cleaned, idOf, keyOf } from './cleaned.ts';
import { type Clipping, type Review, toReview } from './clipping.ts';
import type { Fate, Other, Sameness } from './fate.ts';
import { cannot, type Fault, faultAt } from './fault.ts';
import type { FreePaths } from './free-paths.ts';
import { guessLanguage, reviewLanguage } from './language.ts';
import type { Origin, RawText } from './raw.ts';
import { Spool } from './spool.ts';
import { toArticle } from './to-article.ts';

/** The date of a text that has none, as front matter says it. */
const UNKNOWN = 'unknown';

/** Gives the texts of an import, from the first one each time that it is called. */
export type Texts = () => AsyncIterable<RawText | Problem>;

/** The site, the target folder, and what the user has set for all texts of one import. */
export interface ImportSettings {
  readonly site: Site;
  readonly contentDir: string;
  /** The language of all texts; by default, that of their column, or it is guessed for each. */
  readonly lang?: string | undefined;
  /** The date of all texts, as front matter has it. */
  readonly date?: string | undefined;
  /** The title; only for a single text. */
  readonly title?: string | undefined;
  /** The day of the import: `2026-11-30`. */
  readonly added: string;
  /** Whether articles with guesses are published. By default they are drafts. */
  readonly publish: boolean;
  /** The path of the kept raw text, from the archive's folder on: what `raw` says in front matter. */
  readonly rawPathOf: (origin: Origin) => string;
}

/** What an import is done with, beside the texts. */
export interface ImportParts {
  readonly sameness: Sameness;
  readonly paths: FreePaths;
  readonly sink: ArticleSink;
  /** Told of the texts that have been cleaned. */
  readonly onCleaned?: ((done: number) => void) | undefined;
}

/** Takes the articles that an import makes. */
export interface ArticleSink {
  /** The file, below the content folder, that an earlier run gave to the article of a text. */
  readonly earlierFile?: (key: string) => string | undefined;
  /**
   * Takes an article.
   * @param key of its text
   * @throws the error of the file system
   */
  readonly take: (made: MadeArticle, key: string) => Promise<void>;
}

/** An article: its file, below the content folder, the text of it, and its address. */
export interface MadeArticle {
  readonly file: string;
  readonly text: string;
  readonly address: Address;
}

/** What an import has made of a text. */
export interface Imported {
  readonly origin: Origin;
  /** The file of the article. */
  readonly target: string;
  /** The text of the article's file. */
  readonly article: string;
  /** The language, if it was guessed. */
  readonly guessedLang: string | undefined;
  readonly review: readonly Review[];
}

/** What became of one text. */
export type ImportResult =
  | { readonly imported: Imported }
  | { readonly problem: Problem }
  /** No article of its own. */
  | { readonly origin: Origin; readonly fate: Exclude<Fate, { kind: 'article' }> };

/**
 * Imports texts. A faulty one does not stop the others.
 * @returns what became of each, in their order, faulty ones first
 */
export async function* importTexts(
  texts: Texts,
  settings: ImportSettings,
  { sameness, paths, sink, onCleaned }: ImportParts,
): AsyncGenerator<ImportResult> {
  const spool = await Spool.open<Cleaned>();
  try {
    const cleaner = new Cleaner(settings);
    let done = 0;
    for await (const text of texts()) {
      const cleaned = 'text' in text ? cleaner.clean(text) : text;
      if ('clipping' in cleaned) {
        sameness.add(cleaned);
        await spool.add(cleaned);
      } else yield { problem: cleaned };
      onCleaned?.(++done);
    }
    const writer = new Writer(settings, paths, sink);
    for await (const cleaned of spool.read()) yield writer.place(cleaned, sameness.fateOf(cleaned));
  } finally {
    await spool.close();
  }
}

/** Cleans texts, with all that is known of them. */
class Cleaner {
  readonly #settings: ImportSettings;
  readonly #clean: CleanText;

  constructor(settings: ImportSettings) {
    this.#settings = settings;
    this.#clean = textCleaner(settings.site.locales);
  }

  clean(raw: RawText): Cleaned | Problem {
    const fault = (found: Fault) => faultAt(raw.origin, found);
    if (!/[\p{L}\p{N}]/u.test(raw.text)) {
      return fault({ subject: 'text', found: 'no words', expected: 'a text' });
    }
    const { site, lang: givenLang = raw.lang, title, date } = this.#settings;
    const locales = site.editions.map(({ locale }) => locale);
    const lang = givenLang ?? guessLanguage(raw.text, locales);
    if (lang === undefined || !editionOf(site, lang)) {
      const known = locales.map((locale) => locale.lang).join(', ');
      return fault({
        subject: 'language',
        found: 'no letters of any edition',
        expected: `--lang with one of ${known}`,
      });
    }
    const stated = { ...raw.stated, ...(title && { title }), ...(date && { date }) };
    const clipping = this.#clean(raw.text, lang, stated);
    if (clipping.blocks.length === 0) {
      return fault({ subject: 'text', found: 'no words but credits', expected: 'a text' });
    }
    const { origin, sha256 } = raw;
    return {
      origin,
      sha256,
      clipping: reviewLanguage(clipping, site.languages),
      isLangGuessed: givenLang === undefined,
    };
  }
}

/** Writes articles, each to a path of its own. */
class Writer {
  readonly #settings: ImportSettings;
  readonly #paths: FreePaths;
  readonly #sink: ArticleSink;
  /** The addresses of this import's articles, by the keys of their texts. */
  readonly #addresses = new Map<string, Address>();

  constructor(settings: ImportSettings, paths: FreePaths, sink: ArticleSink) {
    this.#settings = settings;
    this.#paths = paths;
    this.#sink = sink;
  }

  async place(cleaned: Cleaned, fate: Fate): Promise<ImportResult> {
    const { origin } = cleaned;
    switch (fate.kind) {
      case 'article':
        return this.#write(cleaned, fate);
      default:
        return { origin, fate };
    }
  }

  async #write(cleaned: Cleaned, fate: Fate & { kind: 'article' }): Promise<ImportResult> {
    const { site, contentDir, added, publish, rawPathOf } = this.#settings;
    const { origin, sha256, isLangGuessed } = cleaned;
    const clipping = withFate(cleaned.clipping, fate);
    const { lang, fields } = clipping;
    const edition = editionOf(site, lang);
    if (!edition) throw new Error(`no edition for ${lang}`);
    const key = keyOf(cleaned);
    const period = edition.calendar.periodOf(dateOf(fields.date));
    const earlier = this.#sink.earlierFile?.(key);
    const file = await this.#paths.take(lang, period, fields.title ?? '', earlier);
    const text = toArticle(clipping, {
      id: idOf(cleaned),
      added,
      raw: rawPathOf(origin),
      sha256,
      isDraft: !publish && fields.review.length > 0,
      reprints: fate.reprints,
      sameTextAs: fate.sameTextAs.map((one) => this.#addressOf(one)),
      versionOf: fate.versionOf && this.#addressOf(fate.versionOf),
      languages: site.languages,
    });
    const target = join(contentDir, file);
    const address = articleAddress(edition, period, basename(file, '.md'));
    try {
      await this.#sink.take({ file, text, address }, key);
    } catch (error) {
      return { problem: faultAt({ ...origin, file: target }, cannot('write', error)) };
    }
    this.#addresses.set(key, address);
    const guessedLang = isLangGuessed ? lang : undefined;
    return { imported: { origin, target, article: text, guessedLang, review: fields.review } };
  }

  #addressOf(other: Other): Address {
    if ('address' in other) return other.address;
    const address = this.#addresses.get(other.key);
    if (!address) throw new Error(`${other.key} should have been written before`);
    return address;
  }
}

/** Adds what other texts of this import say. */
function withFate(clipping: Clipping, { keywords, near }: Fate & { kind: 'article' }): Clipping {
  const { fields } = clipping;
  const known = fields.keywords ?? [];
  const all = keywords.length > 0 ? { keywords: [...new Set([...known, ...keywords])] } : {};
  const whole = { ...clipping, fields: { ...fields, ...all } };
  if (!near) return whole;
  const other = 'address' in near.to ? near.to.address : near.to.key;
  const reason = `much like ${other} (${near.likeness.toFixed(2)})`;
  return toReview(whole, { field: 'text', reason });
}

function dateOf(written = UNKNOWN): ArticleDate {
  const date = parseArticleDate(written);
  if (!date) throw new Error(`"${written}" should have been checked before`);
  return date;
}
