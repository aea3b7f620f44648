/** Dependencies: the parts of an archive whose change can change a page. */
import type { Article } from '../archive/article.ts';
import type { Catalogue } from '../archive/catalogue.ts';
import type { Listing } from '../archive/listing.ts';
import type { Resolved } from '../archive/references/target.ts';
import type { Story } from '../archive/story.ts';
import type { Term } from '../archive/term.ts';
import { TERM_KINDS } from '../archive/term-kinds.ts';
import type { DayOfYear } from '../dates/period.ts';

/**
 * A part of an archive.
 * - `article`: the facts and the text of an article
 * - `story`: which articles belong to the story of an article, and which are its witnesses and versions
 * - `referrers`: which articles refer to the story of an article
 * - `chain`: the articles of the reading chain that the story of an article is in
 * - `references`: the references of all articles in an edition's language
 * - `titles`: the titles, addresses and tags by which references find anything
 * - `corrections`: the corrections of all articles in an edition's language
 * - `about`: the host's words about the archive in a language
 * - `term`: the names and addresses of a term, and what it is
 * - `list`: the entries of an edition under a term
 * - `days`: the entries of an edition from one day to another, both included; an undated one counts as before all
 * - `day of year`: the entries of an edition on a day of all years
 * - `entries`: all entries of an edition, those that only lists of terms have among them
 */
export type Dependency =
  | { readonly part: 'article' | 'story' | 'referrers' | 'chain'; readonly file: string }
  | { readonly part: 'titles' }
  | { readonly part: 'about'; readonly lang: string }
  | { readonly part: 'term'; readonly term: string }
  | { readonly part: 'list'; readonly lang: string; readonly term: string }
  | { readonly part: 'days'; readonly lang: string; readonly from: string; readonly to: string }
  | { readonly part: 'day of year'; readonly lang: string; readonly day: DayOfYear }
  | { readonly part: 'entries' | 'references' | 'corrections'; readonly lang: string };

export type Dependencies = readonly Dependency[];

/** The name of a term among the dependencies: `tag rusia`. */
export function termName({ kind, id }: Term): string {
  return `${kind} ${id}`;
}

/** The names and addresses of terms, which every link to them shows. */
export function onTerms(terms: readonly Term[]): Dependency[] {
  return terms.map((term) => ({ part: 'term', term: termName(term) }));
}

/** All terms of the archive: any of them can become a person or an organisation, of which there are indexes. */
export function onAllTerms({ terms }: Catalogue): Dependency[] {
  return TERM_KINDS.flatMap((kind) => onTerms(terms[kind].all));
}

/** Everything that a link to a story or a line of a list shows. */
export function onStories(stories: Iterable<Story>): Dependency[] {
  return [...stories].flatMap(({ all }) =>
    all.flatMap(({ file }): Dependency[] => [
      { part: 'article', file },
      { part: 'story', file },
    ]),
  );
}

/** The tags that references lead to, or that are offered instead of what they refer to. */
export function tagsOf(references: readonly Resolved[]): Term[] {
  return references.flatMap(({ target }) =>
    target.kind === 'tag' || target.kind === 'wanted' ? (target.term ?? []) : [],
  );
}

/** The articles that references lead to. */
export function articlesOf(references: readonly Resolved[]): Article[] {
  return references.flatMap(({ target }) => (target.kind === 'article' ? target.article : []));
}

/** The entries of an edition under terms. */
export function onLists(terms: readonly Term[], { edition }: Listing): Dependency[] {
  return terms.map((term) => ({ part: 'list', lang: edition.lang, term: termName(term) }));
}

/** All entries of an edition, which lists of the newest and counts depend on. */
export function onEntries({ edition }: Listing): Dependency {
  return { part: 'entries', lang: edition.lang };
}

/** Sorts behind every day of a year or a month. */
const END = '~';

/** The entries of a year, a month or a day. */
export function onPeriod({ edition }: Listing, period: string): Dependency {
  return { part: 'days', lang: edition.lang, from: period, to: period + END };
}

/** The entries from one day to another; without a day, from the first or to the last. */
export function onDays({ edition }: Listing, from = '', to: string = END): Dependency {
  return { part: 'days', lang: edition.lang, from, to };
}

/** The entries of a day of all years. */
export function onDayOfYear({ edition }: Listing, day: DayOfYear): Dependency {
  return { part: 'day of year', lang: edition.lang, day };
}

/** The references of all articles in an edition's language, by which titles are wanted. */
export function onReferences({ edition }: Listing): Dependency {
  return { part: 'references', lang: edition.lang };
}

/** The corrections of all articles in an edition's language, those that no list has among them. */
export function onCorrections({ edition }: Listing): Dependency {
  return { part: 'corrections', lang: edition.lang };
}

/** The entries of all editions. */
export function onAllEntries({ listings }: Catalogue): Dependency[] {
  return listings.map(onEntries);
}
