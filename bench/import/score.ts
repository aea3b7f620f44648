/** Scores an import: counts, for each number, how often it was right, and lists every miss. */
import type { ReadArticle } from './article.ts';
import { type Comparison, compareWords } from './compare.ts';
import { compareFields, FIELDS, type Field } from './fields.ts';
import type { FindArticle } from './find-article.ts';
import { type MarkedText, splitWords } from './marked.ts';
import type { Placed } from './raw-files.ts';
import type { Row } from './rows.ts';
import type { Measure } from './targets.ts';

export interface Tally {
  readonly right: number;
  readonly all: number;
}

/** Something that an import got wrong. */
export interface Miss {
  readonly measure: Measure;
  readonly row: string;
  /** The kinds of fault that the row has. */
  readonly faults: readonly number[];
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

export interface Score {
  readonly tallies: ReadonlyMap<Measure, Tally>;
  readonly misses: readonly Miss[];
  readonly rows: number;
  readonly articles: number;
}

/** Letters of a line that must get paragraphs, and the most of a paragraph. */
const LONG_LINE = 1000;
const LONGEST_PARAGRAPH = 1500;

/** The fields whose finding is counted; titles and addresses have columns of their own. */
const FOUND: readonly Field[] = FIELDS.filter(
  (field) => field !== 'title' && field !== 'sourceUrl',
);

/** The keys of a review under which a doubtful reference may stand. */
const DOUBTFUL_CUT = ['text', 'reference', 'references'];

/** Counts the rows one by one. */
export class Scorer {
  readonly #find: FindArticle;
  readonly #titles: ReadonlySet<string>;
  readonly #byId: ReadonlyMap<string, Placed>;
  readonly #tallies = new Map<Measure, { right: number; all: number }>();
  readonly #misses: Miss[] = [];
  readonly #articles: readonly ReadArticle[];
  readonly #byAddress: ReadonlyMap<string, ReadArticle>;

  /**
   * @param placed all rows of the import
   * @param articles all that it has written
   */
  constructor(placed: readonly Placed[], articles: readonly ReadArticle[], find: FindArticle) {
    this.#find = find;
    this.#articles = articles;
    this.#byId = new Map(placed.map((one) => [one.row.id, one]));
    this.#titles = new Set(
      placed.flatMap(({ row }) => {
        const title = row.expect.title ?? row.cells.title;
        return title === undefined ? [] : [wordsOf(title)];
      }),
    );
    this.#byAddress = new Map(articles.map((article) => [addressOf(article), article]));
  }

  /** Scores one row. */
  add(one: Placed): void {
    // A generated row reads its text whenever it is asked: here once, and it is not kept.
    const row: Row = { ...one.row };
    const placed: Placed = { ...one, row };
    const article = this.#find(placed);
    const { notImported, sameAs } = row.expect;
    if (notImported !== undefined) {
      this.#count('not imported', row, !article, notImported, 'nothing', article?.path);
    } else if (sameAs !== undefined) this.#addDuplicate(placed, sameAs, article);
    else {
      this.#count('imported', row, article !== undefined, 'article', 'one', 'none');
      // A row that is no article has lost its fields and references.
      this.#addArticle(row, article ?? MISSING);
      if (article) this.#addMade(placed, article);
    }
  }

  get score(): Score {
    return {
      tallies: this.#tallies,
      misses: this.#misses,
      rows: this.#byId.size,
      articles: this.#articles.length,
    };
  }

  #addDuplicate({ row }: Placed, sameAs: string, article: ReadArticle | undefined): void {
    const other = this.#byId.get(sameAs);
    const first = other && this.#find(other);
    const isJoined = first !== undefined && (!article || article.path === first.path);
    this.#count(
      'duplicates joined',
      row,
      isJoined,
      `same as ${sameAs}`,
      first?.path,
      article?.path,
    );
  }

  #addArticle(row: Row, article: ReadArticle): void {
    for (const { field, expected, got, isRight, inReview } of compareFields(row, article)) {
      if (expected !== undefined && FOUND.includes(field)) {
        this.#count(`found ${field}` as Measure, row, isRight, field, expected, got);
      }
      if (got === undefined || inReview || article === MISSING) continue;
      // The outlet of a page without one may be known from its other pages.
      const isFree = field === 'outlet' && row.expect.outlet === null;
      this.#count('stated and right', row, isRight || isFree, field, expected, got);
    }
    this.#addReferences(row, article);
  }

  /** What only an article that was made can have right or wrong. */
  #addMade(placed: Placed, article: ReadArticle): void {
    const { row } = placed;
    const comparison = compareWords(row.text, article.blocks);
    this.#addWords(row, comparison);
    if (row.text.longestLine > LONG_LINE) this.#addLongLine(row, article, comparison);
    const headings = row.text.headings.map(wordsOf);
    const made = article.blocks.filter(({ kind }) => kind === 'heading');
    for (const { text } of made) {
      const isOne = headings.some((one) => isHeading(one, wordsOf(text)));
      this.#count('headings', row, isOne, 'heading', undefined, text);
    }
    for (const heading of row.text.headings) {
      const isFound = made.some(({ text }) => isHeading(wordsOf(heading), wordsOf(text)));
      this.#count('expected headings', row, isFound, 'heading', heading, undefined);
    }
    if (row.lang !== undefined) {
      this.#count('language', row, article.lang === row.lang, 'lang', row.lang, article.lang);
    }
    this.#addLinks(row, article);
    const { review } = article;
    this.#count('not in review', row, review.length === 0, 'review', '', review.join(', '));
    const isClean = row.cells.title !== undefined && row.cells.date !== undefined;
    const isPlain = row.expect.mayReview === undefined || row.expect.mayReview.length === 0;
    if (isClean && isPlain && placed.number !== undefined) {
      const isFree = review.length === 0;
      this.#count('clean tables not in review', row, isFree, 'review', '', review.join(', '));
    }
    for (const field of review) {
      const isExpected = row.expect.mayReview?.includes(field) ?? false;
      this.#count('review expected', row, isExpected, field, 'no review', 'review');
    }
  }

  #addReferences(row: Row, article: ReadArticle): void {
    const left = article.blocks.flatMap(({ kind, text }) => (kind === 'reference' ? [text] : []));
    const isDoubtful = article.review.some((field) => DOUBTFUL_CUT.includes(field));
    const made = left.length;
    let known = 0;
    for (const { label, title } of row.text.references) {
      const at = left.findIndex((one) => wordsOf(one) === wordsOf(title));
      if (at >= 0) left.splice(at, 1);
      const isKnown = this.#titles.has(wordsOf(title));
      if (isKnown) known++;
      const measure = isKnown ? 'known references' : 'unknown references';
      this.#count(measure, row, at >= 0, label, title, at >= 0 ? title : left.join(' | '));
      if (!isKnown && !isDoubtful && at >= 0) {
        this.#count('unknown references cut without review', row, true, label, title, title);
      }
    }
    // Cuts that are no reference of the text, or end at another word; one of a known title is counted there.
    const wrong = Math.min(left.length, made);
    if (isDoubtful || (wrong > 0 && known === row.text.references.length && known > 0)) return;
    for (const title of left) {
      this.#count('unknown references cut without review', row, false, 'cut', undefined, title);
    }
  }

  #addWords(row: Row, { lost, moved, invented, left, ...ends }: Comparison): void {
    const stay = row.text.words.filter(({ fate }) => fate === 'stays').length;
    const leave = row.text.words.length - stay;
    this.#add('words kept', stay - lost.length - moved.length, stay);
    this.#add('words not invented', stay - invented.length, stay);
    this.#add('words left out of the body', leave - left.length, leave);
    this.#add('paragraphs at sentences', ends.begun - ends.cutAt.length, ends.begun);
    this.#add('shown paragraph ends', ends.shownFound, ends.shown);
    this.#note('words kept', row, 'lost', lost);
    this.#note('words kept', row, 'moved', moved);
    this.#note('words not invented', row, 'invented', invented);
    this.#note('words left out of the body', row, 'left in the body', left);
    this.#note('shown paragraph ends', row, 'no paragraph', ends.missedEnds);
    this.#note('paragraphs at sentences', row, 'cut in mid-sentence', ends.cutAt);
  }

  #addLongLine(row: Row, { blocks }: ReadArticle, { cutAt }: Comparison): void {
    const paragraphs = blocks.filter(({ kind }) => kind === 'prose');
    const longest = Math.max(0, ...paragraphs.map(({ text }) => text.length));
    const isRight = paragraphs.length > 1 && longest <= LONGEST_PARAGRAPH && cutAt.length === 0;
    const got = `${paragraphs.length} paragraphs, the longest of ${longest} letters, ${cutAt.length} cuts`;
    this.#count(
      'long lines in paragraphs',
      row,
      isRight,
      'paragraphs',
      'several, at sentences',
      got,
    );
  }

  #addLinks(row: Row, article: ReadArticle): void {
    for (const [key, id] of [
      ['sameTextAs', row.expect.sameTextAs],
      ['versionOf', row.expect.versionOf],
    ] as const) {
      if (id === undefined) continue;
      const placed = this.#byId.get(id);
      const other = placed && this.#find(placed);
      const links = (one: ReadArticle, target: ReadArticle | undefined) =>
        one[key].some(
          (address) => this.#byAddress.get(address.replace(/^https?:\/\/[^/]+/, '')) === target,
        );
      // Either may name the other; a near text is only proposed.
      const isLinked = other !== undefined && (links(article, other) || links(other, article));
      const isProposed = [article, other].some((one) => (one?.review.length ?? 0) > 0);
      const got = [...article[key], ...article.review].join(', ');
      this.#count(
        'same texts and versions linked',
        row,
        isLinked || isProposed,
        key,
        other?.path,
        got,
      );
    }
  }

  #count(
    measure: Measure,
    row: Row,
    isRight: boolean,
    what: string,
    expected: string | undefined,
    got: string | undefined,
  ): void {
    this.#add(measure, isRight ? 1 : 0, 1);
    if (!isRight) this.#miss(measure, row, what, expected ?? 'none', got ?? 'none');
  }

  #note(measure: Measure, row: Row, what: string, words: readonly string[]): void {
    if (words.length > 0) this.#miss(measure, row, what, 'none', words.join(' '));
  }

  #miss(measure: Measure, { id, faults }: Row, what: string, expected: string, got: string): void {
    this.#misses.push({ measure, row: id, faults, what, expected, got });
  }

  #add(measure: Measure, right: number, all: number): void {
    const tally = this.#tallies.get(measure) ?? { right: 0, all: 0 };
    tally.right += Math.max(0, right);
    tally.all += all;
    this.#tallies.set(measure, tally);
  }
}

/** The article of a row that has become none. */
const MISSING: ReadArticle = {
  path: '',
  lang: '',
  title: '',
  raw: undefined,
  date: undefined,
  editor: [],
  reporter: [],
  source: [],
  outlet: undefined,
  dateline: undefined,
  sourceUrl: undefined,
  sameTextAs: [],
  versionOf: [],
  review: [],
  blocks: [],
};

function wordsOf(text: MarkedText['raw']): string {
  return splitWords(text).join(' ');
}

/** With or without its number. */
function isHeading(expected: string, made: string): boolean {
  return made === expected || made === expected.replace(/^\d+ /, '');
}

/** The address of an article by its path and date: `/id/2021/02/15/judul/`. */
function addressOf({ path, lang, date }: ReadArticle): string {
  const slug = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
  return `/${lang}/${(date ?? '').slice(0, 10).replaceAll('-', '/')}/${slug}/`;
}
