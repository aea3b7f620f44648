/** Emptiness: what a page has to say of instead of showing an empty list. */
import type { Catalogue } from '../archive/catalogue.ts';
import type { Listing } from '../archive/listing.ts';

/** An archive of which nothing is published. */
export interface Emptiness {
  /** How many drafts there are, in the preview; a build knows of none. */
  readonly drafts: number;
}

/** The emptiness of an archive; none where a list has a published article. */
export function emptinessOf({ articles }: Catalogue): Emptiness | undefined {
  if (!articles.every(({ draft, unlisted }) => draft || unlisted)) return undefined;
  return { drafts: articles.filter(({ draft }) => draft).length };
}

/** Whether there is not even a draft. */
export function hasNoArticles(empty: Emptiness | undefined): boolean {
  return empty?.drafts === 0;
}

/** Whether an edition lists articles, all of which are in other languages. */
export function hasOnlyOthers({ edition, entries }: Listing): boolean {
  return entries.length > 0 && entries.every(({ article }) => article.lang !== edition.lang);
}
