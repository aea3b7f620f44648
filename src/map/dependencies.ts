/** Dependencies: the parts of an archive whose change can change a page. */
import type { Address } from '../archive/address.ts';
import type { Article } from '../archive/article.ts';
import type { Catalogue } from '../archive/catalogue.ts';
import type { Listing } from '../archive/listing.ts';
import type { Resolved } from '../archive/references/target.ts';
import type { Term } from '../archive/term.ts';
import type { DayOfYear } from '../dates/period.ts';

/**
 * Parts of an archive.
 * - `stories`: everything about the articles of the stories of some articles, and of the witnesses and versions of these,
 *   but their texts
 * - `texts`: the texts of articles
 * - `links`: where the references of articles lead, which articles refer to them, the reading chains that they are in,
 *   and their neighbours in time
 * - `names`: the terms that articles name
 * - `terms`: the names and addresses of terms, what they are, and which editions have pages of them
 * - `lists`: the entries of an edition under terms
 * - `days`: the entries of an edition from one day to another, both included; an undated one counts as before all
 * - `day of year`: the entries of an edition on a day of all years
 * - `entries`: all entries of an edition, those that only lists of terms have among them
 * - `about`: the host's words about the archive in a language
 * - `data`: which articles and pairs a data file has
 * - `references`: the references of all articles, with what they lead to
 * - `corrections`: all articles with corrections
 * - `addresses`: the addresses of all articles and erased records, former ones included
 * - `all articles`: everything about all articles but their texts
 * - `all terms`: all terms of the archive
 */
export type Dependency =
  | { readonly part: 'stories' | 'texts' | 'links' | 'names'; readonly of: Lazy<Article> }
  | { readonly part: 'terms'; readonly of: Lazy<Term> }
  | { readonly part: 'lists'; readonly of: Lazy<Term>; readonly lang: string }
  | { readonly part: 'days'; readonly lang: string; readonly from: string; readonly to: string }
  | { readonly part: 'day of year'; readonly lang: string; readonly day: DayOfYear }
  | { readonly part: 'entries' | 'about'; readonly lang: string }
  | { readonly part: 'data'; readonly address: Address }
  | { readonly part: 'references' | 'corrections' | 'addresses' | 'all articles' | 'all terms' };

/** Finds the things that a page depends on. It is asked only where any of the kind has changed, as it may take long. */
type Lazy<Thing> = () => Iterable<Thing>;

export type Dependencies = readonly Dependency[];

/** The name of a term among the dependencies: `tag rusia`. */
export function termName({ kind, key }: Term): string {
  return `${kind} ${key}`;
}

/** Everything that links to articles, and lines of lists, show of them. */
export function onStories(of: Lazy<Article>): Dependency {
  return { part: 'stories', of };
}

export function onTexts(of: Lazy<Article>): Dependency {
  return { part: 'texts', of };
}

export function onLinks(of: Lazy<Article>): Dependency {
  return { part: 'links', of };
}

/** What links to the terms that articles name show. */
export function onNames(of: Lazy<Article>): Dependency {
  return { part: 'names', of };
}

/** What links to terms show. */
export function onTerms(of: Lazy<Term>): Dependency {
  return { part: 'terms', of };
}

export const ON_ALL_TERMS: Dependency = { part: 'all terms' };
export const ON_ALL_ARTICLES: Dependency = { part: 'all articles' };
export const ON_ADDRESSES: Dependency = { part: 'addresses' };
export const ON_REFERENCES: Dependency = { part: 'references' };
export const ON_CORRECTIONS: Dependency = { part: 'corrections' };

/** Everything but the texts of articles: all other parts follow from it, and from what any page may show (see `Touched`). */
export function onAllFacts({ listings }: Catalogue): Dependencies {
  const about = listings.map(({ edition: { lang } }): Dependency => ({ part: 'about', lang }));
  return [ON_ALL_ARTICLES, ON_ALL_TERMS, ...about];
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

/** The entries under terms, in all editions: a term that only another edition has is counted there. */
export function onLists(of: Lazy<Term>, { listings }: Catalogue): Dependency[] {
  return listings.map(({ edition }) => ({ part: 'lists', of, lang: edition.lang }));
}

/** All entries of an edition, which lists of the newest and counts depend on. */
export function onEntries({ edition }: Listing): Dependency {
  return { part: 'entries', lang: edition.lang };
}

/** The entries of all editions. */
export function onAllEntries({ listings }: Catalogue): Dependency[] {
  return listings.map(onEntries);
}

/** Sorts behind every day of a year or a month. */
const END = '~';

/**
 * The entries from a year, month or day to another, both included.
 * @param from without one, from the first
 * @param to without one, to the last
 */
export function onDays({ edition }: Listing, from = '', to = ''): Dependency {
  return { part: 'days', lang: edition.lang, from, to: to + END };
}

/** The entries of a day of all years. */
export function onDayOfYear({ edition }: Listing, day: DayOfYear): Dependency {
  return { part: 'day of year', lang: edition.lang, day };
}
