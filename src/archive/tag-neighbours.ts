/** Neighbours of a tag: its subtags, its related tags, and the articles that its articles refer to. */
import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import type { Listing } from './listing.ts';
import type { Wanted } from './references/wanted.ts';
import { relatedTags } from './related-tags.ts';
import type { Term } from './term.ts';

/** Most related tags of a tag. */
const MOST_RELATED = 8;

/** Most articles that a tag points to: the articles of a large tag refer to thousands, and most to each of them once. */
const MOST_ARTICLES = 48;

/** The tags one level below a tag that are in use; some may have their pages in other editions only. */
export function subtagsOf({ terms }: Archive, tag: Term, listing: Listing): Term[] {
  return terms.tag.below(tag).filter((one) => listing.uses(one));
}

/** The tags that are often on the same articles, without those above and below, which the page shows in any case. */
export function tagsBeside(archive: Archive, tag: Term, listing: Listing): Term[] {
  const { tag: tags } = archive.terms;
  const family = new Set([...tags.above(tag), ...tags.below(tag)]);
  return relatedTags(tag, listing, ({ article }) => archive.termsOf(article, 'tag'))
    .filter((one) => !family.has(one) && listing.has(one))
    .slice(0, MOST_RELATED);
}

/**
 * The articles and wanted titles that a tag's articles in the edition's language refer to, without the tag's own
 * articles.
 * @returns articles, those referred to most often first; wanted titles, those that name the tag first
 */
export function pointsTo(
  { links }: Archive,
  tag: Term,
  listing: Listing,
): { readonly articles: readonly Article[]; readonly wanted: readonly Wanted[] } {
  const { own } = listing.byLanguage(listing.entriesOf(tag));
  const listed = own.map(({ article }) => article);
  const { articles, wanted: fromThese } = links.pointsTo(listed, listing);
  // Readers of a title that names the tag are sent to the tag's page, so the page lists it, whoever refers to it.
  const named = links.wantedOn(tag, listing);
  const titles = new Set(named.map(({ title }) => title));
  const wanted = [...named, ...fromThese.filter(({ title }) => !titles.has(title))];
  return { articles: articles.slice(0, MOST_ARTICLES), wanted };
}
