/** Statistics of an archive: how many articles by month, language, source and outlet, where it has gaps, how long texts are. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { countWords } from '../archive/excerpt.ts';
import type { TermKind } from '../archive/term-kinds.ts';
import { compare } from '../text/compare.ts';

/** A name, and how many articles have it. */
export interface Count {
  readonly name: string;
  readonly articles: number;
}

/** Months in a row without an article: `2019-03` to `2019-11`. */
export interface Gap {
  readonly from: string;
  readonly to: string;
  readonly months: number;
}

/** An article, and the number of its words. */
export interface Length {
  readonly file: string;
  readonly title: string;
  readonly words: number;
}

/** All figures. Drafts are counted with the others. */
export interface Statistics {
  readonly articles: number;
  readonly drafts: number;
  readonly stories: number;
  readonly words: number;
  /** In the order of time; years and `undated` of articles of which no more is known. */
  readonly months: readonly Count[];
  /** The others: most articles first. */
  readonly languages: readonly Count[];
  readonly sources: readonly Count[];
  readonly outlets: readonly Count[];
  /** Between the first month and the last: the longest first. */
  readonly gaps: readonly Gap[];
  readonly longest: readonly Length[];
  readonly shortest: readonly Length[];
}

/** Articles that are named as the longest, and as the shortest. */
const NAMED = 5;

/**
 * Counts the articles of an archive.
 * @param textOf reads the words of an article
 */
export function statisticsOf(archive: Archive, textOf: (article: Article) => string): Statistics {
  const { articles } = archive;
  const months = counts(articles.map(({ period }) => period?.slice(0, 7) ?? 'undated'));
  const lengths = articles
    .map((one) => ({ file: one.file, title: one.title, words: countWords(textOf(one)) }))
    .toSorted((a, b) => b.words - a.words || compare(a.file, b.file));
  // One name for each, whatever language an article has it in.
  const { lang = '' } = archive.site.editions[0] ?? {};
  const namesOf = (kind: TermKind) =>
    counts(
      articles.flatMap((one) => archive.termsOf(one, kind).map((term) => term.label(lang).text)),
    );
  return {
    articles: articles.length,
    drafts: articles.filter(({ draft }) => draft).length,
    stories: archive.stories.length,
    words: lengths.reduce((sum, { words }) => sum + words, 0),
    months: months.toSorted((a, b) => compare(a.name, b.name)),
    languages: counts(articles.map(({ lang }) => lang)),
    sources: namesOf('source'),
    outlets: namesOf('outlet'),
    gaps: gapsIn(months.map(({ name }) => name).filter((name) => MONTH.test(name))),
    longest: lengths.slice(0, NAMED),
    shortest: lengths.toReversed().slice(0, NAMED),
  };
}

const MONTH = /^\d{4}-\d{2}$/;

function counts(names: readonly string[]): Count[] {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return [...found]
    .map(([name, articles]) => ({ name, articles }))
    .toSorted((a, b) => b.articles - a.articles || compare(a.name, b.name));
}

function gapsIn(months: readonly string[]): Gap[] {
  const numbers = months.map(numberOf).toSorted((a, b) => a - b);
  return numbers
    .flatMap((month, i) => {
      const next = numbers[i + 1] ?? month + 1;
      if (next === month + 1) return [];
      return { from: monthOf(month + 1), to: monthOf(next - 1), months: next - month - 1 };
    })
    .toSorted((a, b) => b.months - a.months || compare(a.from, b.from));
}

/** Months since the year 0. */
function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthOf(number: number): string {
  const [year, month] = [Math.floor(number / 12), (number % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
