/** Imports texts as articles: cleans each, decides what becomes of all of them, and writes the articles. */
import { basename, join } from 'node:path';
import type { Address } from '../archive/address.ts';
import { articleAddress } from '../archive/article-address.ts';
import type { Problem } from '../archive/problem.ts';
import { editionOf, type Site } from '../archive/site.ts';
import { errorCode } from '../content/files.ts';
import { type ArticleDate, parseArticleDate } from '../dates/article-date.ts';
import { type CleanText, type Knowledge, textCleaner } from './clean.ts';
import { type Cleaned, idOf, keyOf } from './cleaned.ts';
import {
  type Clipping,
  drop,
  type Fields,
  type Review,
  type Stated,
  toReview,
  withReviews,
} from './clipping.ts';
import type { DateTable } from './dates/date-table.ts';
import { UNKNOWN_DATE } from './dates/evidence.ts';
import type { ErasedTexts } from './erased-texts.ts';
import type { Fate, Other, OtherText, Sameness } from './fate.ts';
import { cannot, faultAt } from './fault.ts';
import type { FreePaths } from './free-paths.ts';
import { keywordsToTags, type TagRules } from './keywords.ts';
import { guessLanguage, reviewLanguage } from './language.ts';
import type { Learned } from './learn.ts';
import { type Learner, type Origin, type RawText, showOrigin } from './raw.ts';
import type { Selection } from './selection.ts';
import { Spool } from './spool.ts';
import { markBlocks, toArticle, toBody } from './to-article.ts';

/** The site, the target folder, and what the user has set for all texts of one import. */
export interface ImportSettings {
  readonly site: Site;
  readonly contentDir: string;
  /** The language of all texts; by default, that of their column, or it is guessed for each. */
  readonly lang?: string | undefined;
  /** The date of all texts, as front matter has it. */
  readonly date?: string | undefined;
  /** The dates of texts that state none. */
  readonly dates?: DateTable | undefined;
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
  readonly learner: Learner<Learned>;
  readonly selection: Selection;
  readonly tagRules: Omit<TagRules, 'counts'>;
  readonly sameness: Sameness;
  /** The records that were erased. */
  readonly erased?: ErasedTexts | undefined;
  readonly paths: FreePaths;
  readonly sink: ArticleSink;
  /** Makes a report: see `ReportCollector`. */
  readonly report?: ImportObserver | undefined;
  /** Told how many texts have been read, cleaned and placed. */
  readonly onProgress?: ((stage: ImportStage, done: number, all: number) => void) | undefined;
}

/** Sees what an import reads and makes. */
export interface ImportObserver {
  /** Told each raw text. */
  learn(raw: RawText): void;
  /** Told what became of a text; a faulty one has not been cleaned. */
  add(result: ImportResult, cleaned?: Cleaned): void;
}

/** What is done with all texts, one stage after the other. */
export type ImportStage = 'learning' | 'cleaning' | 'importing';

/** Takes the articles that an import makes. */
export interface ArticleSink {
  /** The file, below the content folder, that an earlier run gave to the article of a text. */
  readonly earlierFile?: (key: string) => string | undefined;
  /** The address that the article of a text has, whatever is made of it: somebody edited it, or removed it. */
  readonly fixedAddress?: (key: string) => Address | 'gone' | undefined;
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
  readonly isDraft: boolean;
  readonly review: readonly Review[];
}

type FateOfArticle = Extract<Fate, { kind: 'article' }>;

/** What became of one text. */
export type ImportResult =
  | { readonly imported: Imported }
  | { readonly problem: Problem }
  /** No article of its own. */
  | { readonly origin: Origin; readonly fate: Exclude<Fate, FateOfArticle> };

/**
 * Imports texts. A faulty one does not stop the others.
 * @param texts read from the first one each time
 * @returns what became of each, in their order, faulty ones first
 * @throws FolderError where texts are chosen that are not there
 */
export async function* importTexts(
  texts: AsyncIterable<RawText | Problem>,
  settings: ImportSettings,
  parts: ImportParts,
): AsyncGenerator<ImportResult> {
  const { learner, selection, tagRules, sameness, erased, paths, sink, report, onProgress } = parts;
  let count = 0;
  for await (const text of texts) {
    onProgress?.('learning', ++count, 0);
    if (!('text' in text)) continue;
    learner.learn(text);
    report?.learn(text);
    selection.note(showOrigin(text.origin));
  }
  selection.check();
  const { knowledge, keywords } = learner.known();
  const spool = await Spool.open<Cleaned>();
  try {
    const cleaner = new Cleaner(settings, knowledge, { ...tagRules, counts: keywords });
    let done = 0;
    for await (const text of texts) {
      onProgress?.('cleaning', ++done, count);
      if ('text' in text && !selection.has(showOrigin(text.origin))) continue;
      const made = 'text' in text ? cleaner.clean(text) : text;
      const verdict = 'clipping' in made ? erased?.verdictOf(made.clipping.fields) : undefined;
      const cleaned = verdict === 'perhaps' && 'clipping' in made ? perhapsErased(made) : made;
      if (verdict === 'erased' && 'clipping' in cleaned) {
        const result = { origin: cleaned.origin, fate: { kind: 'erased' } } as const;
        report?.add(result);
        yield result;
      } else if ('clipping' in cleaned) {
        sameness.add(cleaned);
        await spool.add(cleaned);
      } else {
        report?.add({ problem: cleaned });
        yield { problem: cleaned };
      }
    }
    const writer = new Writer(settings, paths, sink);
    let placed = 0;
    for await (const cleaned of spool.read()) {
      onProgress?.('importing', ++placed, spool.size);
      const result = await writer.place(cleaned, sameness.fateOf(cleaned));
      report?.add(result, cleaned);
      yield result;
    }
  } finally {
    await spool.close();
  }
}

/** An article whose title an erased record had, on another day, waits for a person. */
function perhapsErased(cleaned: Cleaned): Cleaned {
  const reason = 'a record of this title was erased';
  return { ...cleaned, clipping: toReview(cleaned.clipping, { field: 'title', reason }) };
}

/** Cleans texts, with all that is known of them. */
class Cleaner {
  readonly #settings: ImportSettings;
  readonly #clean: CleanText;
  readonly #sortKeywords: (clipping: Clipping) => Clipping;

  constructor(settings: ImportSettings, knowledge: Knowledge, tagRules: TagRules) {
    this.#settings = settings;
    this.#clean = textCleaner(settings.site.locales, knowledge);
    this.#sortKeywords = keywordsToTags(tagRules);
  }

  clean(raw: RawText): Cleaned | Problem {
    const { origin, sha256, text, doubts = [], aside = [] } = raw;
    const { site, lang: givenLang = raw.lang } = this.#settings;
    // Of a row without a text, its title and address are worth keeping.
    const mayBeEmpty = origin.row !== undefined;
    if (!mayBeEmpty && !/[\p{L}\p{N}]/u.test(text)) {
      return faultAt(origin, { subject: 'text', found: 'no words', expected: 'a text' });
    }
    const locales = site.editions.map(({ locale }) => locale);
    const whole = `${raw.stated.title ?? ''}\n${text}`;
    const lang = givenLang ?? guessLanguage(whole, locales);
    if (lang === undefined || !editionOf(site, lang)) {
      const known = locales.map((locale) => locale.lang).join(', ');
      const fault = {
        subject: 'language',
        found: lang === undefined ? 'no letters of any edition' : `"${lang}"`,
        expected: `--lang with one of ${known}`,
      };
      return faultAt(origin, fault, raw.stated.sourceUrl);
    }
    const { stated, reviews } = this.#statedOf(raw);
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
    const clipping = drop(this.#sortKeywords(toReview(cleaned, ...doubts, ...reviews)), ...pieces);
    const marked = markBlocks(clipping, site.languages);
    return {
      origin,
      sha256,
      clipping: reviewLanguage(clipping, marked, site.languages),
      body: toBody(clipping, marked, site.languages),
      isLangGuessed: givenLang === undefined,
    };
  }

  /** What the call states goes before what a column says; a table of dates comes last. */
  #statedOf({ origin, stated }: RawText): { stated: Stated; reviews: readonly Review[] } {
    const { title, date, dates } = this.#settings;
    const given = { ...stated, ...(title && { title }), ...(date && { date }) };
    const listed = given.date === undefined ? dates?.dateOf(showOrigin(origin)) : undefined;
    if (!listed) return { stated: given, reviews: [] };
    const reviews = listed.reasons.map((reason): Review => ({ field: 'date', reason }));
    return { stated: { ...given, date: listed.date }, reviews };
  }
}

/** Where an article is; without an address, if it could not be written. */
interface Place {
  readonly file: string;
  readonly address: Address | undefined;
}

/** Errors of a disk that takes nothing more. */
const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'];

/** Writes articles, each to a path of its own. */
class Writer {
  readonly #settings: ImportSettings;
  readonly #paths: FreePaths;
  readonly #sink: ArticleSink;
  /** The places of this import's articles, by the keys of their texts; some are taken before the article is written. */
  readonly #places = new Map<string, Place>();

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

  async #write(cleaned: Cleaned, fate: FateOfArticle): Promise<ImportResult> {
    const { contentDir, added, publish, rawPathOf } = this.#settings;
    const { origin, sha256, isLangGuessed, body } = cleaned;
    const { lang } = cleaned.clipping;
    const { title, date } = cleaned.clipping.fields;
    const others = {
      sameTextAs: await this.#addressOf(fate.sameTextAs),
      versionOf: await this.#addressOf(fate.versionOf),
    };
    const fields = await this.#withFate(cleaned.clipping.fields, fate);
    const key = keyOf(cleaned);
    const { file, address } = await this.#placeOf({ key, lang, title, date });
    const isDraft = !publish && fields.review.length > 0;
    const text = toArticle(fields, body, {
      id: idOf(cleaned),
      added,
      raw: rawPathOf(origin),
      sha256,
      isDraft,
      reprints: fate.reprints,
      ...others,
    });
    const target = join(contentDir, file);
    try {
      await this.#sink.take({ file, text, address }, key);
    } catch (error) {
      // No other article could be written either.
      if (NO_ROOM.includes(errorCode(error) ?? '')) throw error;
      this.#places.set(key, { file, address: undefined });
      const place = { ...origin, file: target };
      const { sourceUrl } = cleaned.clipping.fields;
      return { problem: faultAt(place, cannot('write', error), sourceUrl) };
    }
    const guessedLang = isLangGuessed ? lang : undefined;
    const { review } = fields;
    return { imported: { origin, target, article: text, guessedLang, isDraft, review } };
  }

  /** Takes the place of an article, unless another one has asked for it before. */
  async #placeOf({
    key,
    lang,
    title = '',
    date,
  }: OtherText): Promise<Place & { address: Address }> {
    const taken = this.#places.get(key);
    if (taken?.address) return { ...taken, address: taken.address };
    const edition = editionOf(this.#settings.site, lang);
    if (!edition) throw new Error(`no edition for ${lang}`);
    const period = edition.calendar.periodOf(dateOf(date));
    const file = await this.#paths.take(lang, period, title, this.#sink.earlierFile?.(key));
    const address = articleAddress(edition, period, basename(file, '.md'));
    this.#places.set(key, { file, address });
    return { file, address };
  }

  /** The address of another article; none where its file was removed or could not be written. */
  async #addressOf(other: Other | undefined): Promise<Address | undefined> {
    if (!other || 'address' in other) return other?.address;
    const fixed = this.#sink.fixedAddress?.(other.key);
    if (fixed !== undefined) return fixed === 'gone' ? undefined : fixed;
    const taken = this.#places.get(other.key);
    return taken ? taken.address : (await this.#placeOf(other)).address;
  }

  /** Adds what other texts of this import say. */
  async #withFate(fields: Fields, fate: FateOfArticle): Promise<Fields> {
    const { near, olderThan } = fate;
    const known = fields.keywords ?? [];
    const keywords = [...new Set([...known, ...fate.keywords])];
    const whole = fate.keywords.length > 0 ? { ...fields, keywords } : fields;
    const reasons: Review[] = [];
    const nameOf = async (other: Other) =>
      (await this.#addressOf(other)) ?? ('key' in other ? other.key : '');
    if (near) {
      const reason = `much like ${await nameOf(near.to)} (${near.likeness.toFixed(2)})`;
      reasons.push({ field: 'text', reason });
    }
    if (olderThan) {
      const reason = `${await nameOf(olderThan)} has the same address and a later date: perhaps a later version`;
      reasons.push({ field: 'text', reason });
    }
    return withReviews(whole, ...reasons);
  }
}

function dateOf(written = UNKNOWN_DATE): ArticleDate {
  const date = parseArticleDate(written);
  if (!date) throw new Error(`"${written}" should have been checked before`);
  return date;
}
