/** Imports texts as articles: cleans each, decides what becomes of all of them, and writes the articles. */
import { basename, join } from 'node:path';
import type { Address } from '../archive/address.ts';
import { articleAddress } from '../archive/article-address.ts';
import type { Problem } from '../archive/problem.ts';
import { editionOf, type Site } from '../archive/site.ts';
import { errorCode } from '../content/files.ts';
import { type ArticleDate, parseArticleDate } from '../dates/article-date.ts';
import { withOddShown } from '../text/odd-characters.ts';
import type { ArchivedArticle } from './archived.ts';
import { type Cleaned, idOf, keyOf } from './cleaned.ts';
import { type Fields, type Review, toReview, withReviews } from './clipping.ts';
import { Crew, type CrewSettings } from './crew/crew.ts';
import type { Lesson } from './crew/work.ts';
import type { DateTable } from './dates/date-table.ts';
import { UNKNOWN_DATE } from './dates/evidence.ts';
import type { ErasedTexts } from './erased-texts.ts';
import type { Fate, Other, OtherText, Sameness } from './fate.ts';
import { cannot, faultAt } from './fault.ts';
import type { FreePaths } from './free-paths.ts';
import { frequentKeywords, type TagRules } from './keywords.ts';
import type { Given } from './learn.ts';
import { type Origin, type RawText, showOrigin } from './raw.ts';
import type { Selection } from './selection.ts';
import { Spool } from './spool.ts';
import { toArticle } from './to-article.ts';

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
  /** Learns from the texts, and cleans them. */
  readonly crew: CrewSettings;
  /** The articles that are there already. */
  readonly archived: AsyncIterable<ArchivedArticle>;
  readonly given: Given;
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
type ImportStage = 'learning' | 'cleaning' | 'importing';

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
  const { archived, given, selection, tagRules, sameness, erased, report, onProgress } = parts;
  let count = 0;
  let skipped = 0;
  async function* titles(): AsyncGenerator<readonly string[]> {
    for await (const article of archived) {
      sameness.addArchived(article);
      yield [article.fields.title ?? '', ...article.otherTitles, ...article.references];
    }
  }
  async function* lessons(): AsyncGenerator<Lesson> {
    for await (const text of texts) {
      onProgress?.('learning', ++count, 0);
      if (!('text' in text)) continue;
      report?.learn(text);
      selection.note(showOrigin(text.origin));
      const { origin, sha256, stated } = text;
      yield { origin, sha256, stated, text: text.text };
    }
  }
  async function* selected(): AsyncGenerator<RawText | Problem> {
    for await (const text of texts) {
      if (!('text' in text)) yield text;
      else if (selection.has(showOrigin(text.origin))) yield withStated(text, settings);
      else skipped++;
    }
  }
  const spool = await Spool.open<Cleaned>();
  const crew = Crew.open(parts.crew);
  try {
    await crew.learnTitles(titles());
    const known = await crew.learn(lessons());
    selection.check();
    const learned = { ...known, keywords: frequentKeywords(known.keywords, tagRules.fewest) };
    const cleaning = { ...given, lang: settings.lang, tagRules, learned };
    let done = 0;
    for await (const made of crew.clean(selected(), cleaning)) {
      onProgress?.('cleaning', ++done + skipped, count);
      if (!('summary' in made)) {
        report?.add({ problem: made });
        yield { problem: made };
        continue;
      }
      const { summary, line } = made;
      const verdict = erased?.verdictOf(summary);
      if (verdict === 'erased') {
        const { origin } = JSON.parse(line) as Cleaned;
        const result = { origin, fate: { kind: 'erased' } } as const;
        report?.add(result);
        yield result;
        continue;
      }
      sameness.add(summary);
      await spool.add(verdict === 'perhaps' ? perhapsErased(line) : line);
    }
    // Their memory is needed for what becomes of all texts.
    await crew.close();
    const writer = new Writer(settings, parts.paths, parts.sink);
    let placed = 0;
    for await (const cleaned of spool.read()) {
      onProgress?.('importing', ++placed, spool.size);
      const result = await writer.place(cleaned, sameness.fateOf(cleaned));
      report?.add(result, cleaned);
      yield result;
    }
  } finally {
    await crew.close();
    await spool.close();
  }
}

/** An article whose title an erased record had, on another day, waits for a person. */
function perhapsErased(line: string): string {
  const cleaned = JSON.parse(line) as Cleaned;
  const reason = 'a record of this title was erased';
  const clipping = toReview(cleaned.clipping, { field: 'title', reason });
  return JSON.stringify({ ...cleaned, clipping });
}

/** What the call states goes before what a column says; a table of dates comes last. */
function withStated(raw: RawText, { title, date, dates }: ImportSettings): RawText {
  const stated = { ...raw.stated, ...(title && { title }), ...(date && { date }) };
  const listed = stated.date === undefined ? dates?.dateOf(showOrigin(raw.origin)) : undefined;
  if (!listed) return { ...raw, stated };
  const reviews = listed.reasons.map((reason): Review => ({ field: 'date', reason }));
  const doubts = [...(raw.doubts ?? []), ...reviews];
  return { ...raw, stated: { ...stated, date: listed.date }, doubts };
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
      raw: withOddShown(rawPathOf(origin)),
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
