/** What was found, narrowed, folded into stories, sorted and counted. */
import type { Facets } from '../../facet-file.ts';
import {
  FACET_KINDS,
  type FacetKind,
  type LanguageCount,
  type Month,
  type MonthCount,
  type Question,
  type TermCount,
} from '../protocol.ts';
import type { Ranked } from './rank.ts';
import { monthOf, type Row } from './rows.ts';

/** A story that was found: the article that it is shown by, and the others that were found. */
export interface FoundStory {
  readonly shown: Ranked;
  readonly others: readonly Ranked[];
}

export type Filter = 'langs' | 'months' | FacetKind;

/** Everything by which articles are narrowed. */
export interface Narrowing {
  readonly question: Question;
  /** By shard; empty as long as nothing is asked of terms. */
  readonly facets: ReadonlyMap<string, Facets>;
}

/** The articles that pass all filters but one. */
export function narrow(
  found: readonly Ranked[],
  { question, facets }: Narrowing,
  except?: Filter,
): Ranked[] {
  const { langs, from, to, terms } = question;
  const kinds = FACET_KINDS.filter((kind) => kind !== except && terms[kind].length > 0);
  return found.filter(({ row }) => {
    if (except !== 'langs' && langs.length > 0 && !langs.includes(row.lang)) return false;
    if (except !== 'months' && (from || to)) {
      const month = monthOf(row);
      if ((from && month < from) || (to && month > to)) return false;
    }
    return kinds.every((kind) => termsOf(row, kind, facets).some((id) => terms[kind].includes(id)));
  });
}

function termsOf(row: Row, kind: FacetKind, facets: Narrowing['facets']): string[] {
  const facet = facets.get(row.shard)?.[kind];
  const places = facet?.of[row.number] ?? [];
  return places.flatMap((place) => facet?.terms[place]?.[0] ?? []);
}

/**
 * Folds the articles of each story into one result.
 * @param found the best first: the first article of a story stands for it
 */
export function fold(found: readonly Ranked[]): FoundStory[] {
  const stories = new Map<string, { shown: Ranked; others: Ranked[] }>();
  for (const ranked of found) {
    const known = stories.get(ranked.row.story);
    if (known) known.others.push(ranked);
    else stories.set(ranked.row.story, { shown: ranked, others: [] });
  }
  return [...stories.values()];
}

/**
 * Shows each story in a language that fits the query, where it has one: a reader who asks in one script
 * reads it.
 */
export function showIn(stories: readonly FoundStory[], order: readonly string[]): FoundStory[] {
  const rank = ({ row }: Ranked) => (order.indexOf(row.lang) + order.length) % order.length;
  return stories.map(({ shown, others }) => {
    const [first = shown, ...rest] = [shown, ...others].toSorted((a, b) => rank(a) - rank(b));
    return { shown: first, others: rest };
  });
}

export function sortStories(stories: readonly FoundStory[], sort: Question['sort']): FoundStory[] {
  if (sort === 'relevance') return [...stories];
  const sign = sort === 'newest' ? -1 : 1;
  return stories.toSorted(({ shown: { row: a } }, { shown: { row: b } }) => {
    return sign * (a.day - b.day) || (a.id < b.id ? sign : -sign);
  });
}

export function countLanguages(found: readonly Ranked[]): LanguageCount[] {
  const counts = countStories(found, ({ lang }) => [lang]);
  return [...counts]
    .map(([lang, count]) => ({ lang, count }))
    .toSorted(byCount(({ lang }) => lang));
}

/** Every month from the first to the last of all rows, with the stories that are found in it. */
export function countMonths(found: readonly Ranked[], rows: Iterable<Row>): MonthCount[] {
  const counts = countStories(found, (row) => [monthOf(row)]);
  let [first, last]: (Row | undefined)[] = [];
  for (const row of rows) {
    if (!first || row.day < first.day) first = row;
    if (!last || row.day > last.day) last = row;
  }
  if (!first || !last) return [];
  return monthsBetween(monthOf(first), monthOf(last)).map((month) => ({
    month,
    count: counts.get(month) ?? 0,
  }));
}

function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month && month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

function monthAfter(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}

export interface TermCounting {
  readonly facets: Narrowing['facets'];
  /** Terms that are counted whether an article has them or not. */
  readonly asked: readonly string[];
  /** The language in which they are named. */
  readonly lang: string;
}

/** The terms of what was found and those that were asked for, the most frequent first. */
export function countTerms(
  found: readonly Ranked[],
  kind: FacetKind,
  { facets, asked, lang }: TermCounting,
): TermCount[] {
  const counts = countStories(found, (row) => termsOf(row, kind, facets));
  for (const id of asked) counts.set(id, counts.get(id) ?? 0);
  const labels = new Map([...facets.values()].flatMap((facet) => facet[kind].terms));
  return [...counts]
    .map(([id, count]): TermCount => {
      const names = Object.entries(labels.get(id) ?? {});
      const [language, label] = names.find(([one]) => one === lang) ?? names[0] ?? ['', id];
      return { id, label, count, ...(language ? { lang: language } : {}) };
    })
    .toSorted(byCount(({ label }) => label));
}

/** How many stories have each of the things that their articles that were found have. */
function countStories(
  found: readonly Ranked[],
  thingsOf: (row: Row) => readonly string[],
): Map<string, number> {
  const stories = new Map<string, Set<string>>();
  for (const { row } of found) {
    for (const thing of thingsOf(row)) {
      const known = stories.get(thing);
      if (known) known.add(row.story);
      else stories.set(thing, new Set([row.story]));
    }
  }
  return new Map([...stories].map(([thing, { size }]) => [thing, size]));
}

function byCount<Thing extends { count: number }>(name: (thing: Thing) => string) {
  return (a: Thing, b: Thing) => b.count - a.count || (name(a) < name(b) ? -1 : 1);
}

/** The terms of a question that the archive knows, and the others. */
export function knownTerms({ terms }: Question, facets: Narrowing['facets']) {
  const knownOf = (kind: FacetKind) =>
    new Set([...facets.values()].flatMap((one) => one[kind].terms.map(([id]) => id)));
  const parted = FACET_KINDS.map((kind) => {
    const known = knownOf(kind);
    return { kind, ids: terms[kind].map((id) => ({ id, isKnown: known.has(id) })) };
  });
  const known = parted.map(({ kind, ids }) => [
    kind,
    ids.filter(({ isKnown }) => isKnown).map(({ id }) => id),
  ]);
  return {
    terms: Object.fromEntries(known) as Question['terms'],
    unknown: parted.flatMap(({ kind, ids }) =>
      ids.filter(({ isKnown }) => !isKnown).map(({ id }) => ({ kind, id })),
    ),
  };
}
