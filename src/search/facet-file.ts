/** Types of a shard's facets, as the build writes them and a browser reads them. */
import type { FacetKind } from './browser/protocol.ts';

/** Labels per language; `''` is for a name that is the same everywhere, or whose language nobody knows. */
export type Labels = Readonly<Record<string, string>>;

export interface Facet {
  readonly terms: readonly (readonly [id: string, labels: Labels])[];
  /** For each article, in the order of the shard, the places of its terms in the list. */
  readonly of: readonly (readonly number[])[];
}

export type Facets = Readonly<Record<FacetKind, Facet>>;
