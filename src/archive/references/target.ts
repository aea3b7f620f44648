/** Targets: what the references of an article lead to. */
import type { Address } from '../address.ts';
import type { Article } from '../article.ts';
import type { Term } from '../term.ts';
import type { Reference } from './reference.ts';

/** By what an article was found. */
export type Match = 'address' | 'source address' | 'slug' | 'title' | 'near title';

/** What a reference could have meant as well. */
export interface Rivals {
  /** The nearest of them. */
  readonly rivals: readonly Article[];
  readonly rivalCount: number;
}

/** What a reference leads to, for the readers of the article that it stands in. */
export type Target =
  /** An article. Its rivals fit as well, but were further away. */
  | ({ readonly kind: 'article'; readonly article: Article; readonly by: Match } & Rivals)
  /** The article that the reference stands in. */
  | { readonly kind: 'self' }
  /** The reference is a tag. */
  | { readonly kind: 'tag'; readonly term: Term }
  /** The reference is an address of the site at which there is no article, but a page. */
  | { readonly kind: 'page'; readonly address: Address }
  /** The reference is a tag that no article has. */
  | { readonly kind: 'unknown tag'; readonly query: string }
  /** Nothing that the archive has. Rivals have titles that are equally near, so that none was taken. */
  | ({ readonly kind: 'wanted' } & Fallback & Rivals);

/** Where a reader is led who asks for what is not in the archive. */
export interface Fallback {
  /** The tag that the title names, if it names one. */
  readonly term: Term | undefined;
  /** The words to search for. */
  readonly query: string;
}

/** A reference of an article and what it leads to. */
export interface Resolved {
  readonly from: Article;
  readonly reference: Reference;
  readonly target: Target;
}
