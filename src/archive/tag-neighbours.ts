/** What stands around a tag: the tags below it and beside it, and what its articles refer to. */
import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import type { Listing } from './listing.ts';
import type { Wanted } from './references/wanted.ts';
import { relatedTags } from './related-tags.ts';
import type { Term } from './term.ts';

const MOST_RELATED = 8;

/** Articles that a tag points to, up to this number: a tag of thousands points to thousands. */
const MOST_ARTICLES = 200;

/** The tags one level below a tag that have a page. */
export function subtagsOf({ terms }: Archive, tag: Term, listing: Listing): Term[] {
  return terms.tag.below(tag).filter((one) => listing.has(one));
}

/** The tags that are often on the same articles; those above it and below are told anyway. */
export function tagsBeside(archive: Archive, tag: Term, listing: Listing): Term[] {
  const { tag: tags } = archive.terms;
  const family = new Set([...tags.above(tag), ...tags.below(tag)]);
  return relatedTags(tag, listing, ({ article }) => archive.termsOf(article, 'tag'))
    .filter((one) => !family.has(one))
    .slice(0, MOST_RELATED);
}

/** What a tag's articles refer to, apart from one another. */
export function pointsTo(
  { links }: Archive,
  tag: Term,
  listing: Listing,
): { readonly articles: readonly Article[]; readonly wanted: readonly Wanted[] } {
  const listed = listing.entriesOf(tag).map(({ article }) => article);
  const { articles, wanted: fromThese } = links.pointsTo(listed, listing);
  // What names the tag leads its readers here: they find it here, whoever refers to it.
  const named = links.wantedOn(tag, listing);
  const titles = new Set(named.map(({ title }) => title));
  const wanted = [...named, ...fromThese.filter(({ title }) => !titles.has(title))];
  return { articles: articles.slice(0, MOST_ARTICLES), wanted };
}
