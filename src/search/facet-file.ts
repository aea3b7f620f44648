/** Types of a shard's facets, as the build writes them and a browser reads them. */
import type { TermKind } from '../archive/term-kinds.ts';

/** Labels by language; `''` has a name that is the same in all languages, or whose language is unknown. */
export type Labels = Readonly<Record<string, string>>;

/** A term, with its slugs, except for those that are its id or the plain slug of a label. */
export type FacetTerm = readonly [id: string, labels: Labels, slugs?: readonly string[]];

/** The terms of one kind. */
export interface Facet {
  readonly terms: readonly FacetTerm[];
  /** For each article, in the order of the shard, the numbers of its terms in `terms`. */
  readonly of: readonly (readonly number[])[];
}

export type Facets = Readonly<Record<TermKind, Facet>>;
