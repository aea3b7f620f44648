/** Targets: the articles, tags and pages that references lead to. */
import type { Address } from '../address.ts';
import type { Article } from '../article.ts';
import type { Term } from '../term.ts';
import type { Reference } from './reference.ts';

/** The property by which an article was found. */
export type Match = 'address' | 'source address' | 'slug' | 'title' | 'near title';

/** Articles that fit a reference as well. */
export interface Rivals {
  /** The nearest three. */
  readonly rivals: readonly Article[];
  /** The number of all. */
  readonly rivalCount: number;
}

/** The target of a reference, for readers of the article with the reference. */
export type Target =
  /** An article. Its rivals fit as well, but were second choice. */
  | ({ readonly kind: 'article'; readonly article: Article; readonly by: Match } & Rivals)
  /** The article that has the reference. */
  | { readonly kind: 'self' }
  /** The page of a tag. */
  | { readonly kind: 'tag'; readonly term: Term }
  /** A page of the site that is neither an article nor a tag. */
  | { readonly kind: 'page'; readonly address: Address }
  /** A record that was erased: whatever the reference calls it is shown nowhere. */
  | { readonly kind: 'erased' }
  /** None: the reference names a tag that has no page in the edition. */
  | { readonly kind: 'unknown tag'; readonly query: string }
  /** None: the archive does not have the article. Rivals have titles that are equally near, so none was chosen. */
  | ({ readonly kind: 'wanted' } & Fallback & Rivals);

/** The page offered instead of an article that is not in the archive: a tag, or a search. */
export interface Fallback {
  /** The tag that the title names, if it names one. */
  readonly term: Term | undefined;
  /** The words to search for. */
  readonly query: string;
}

/** A reference of an article, with its target. */
export interface Resolved {
  readonly from: Article;
  readonly reference: Reference;
  readonly target: Target;
}
