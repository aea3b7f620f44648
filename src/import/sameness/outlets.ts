/** Tells whether two texts are of different outlets: by the hosts of their addresses, or else by the outlets' names. */
import { getDomain } from 'tldts';
import { foldName } from '../../text/fold.ts';
import type { Fields } from '../clipping.ts';

/** What tells the outlet of a text, as far as it is known. */
export interface OutletMarks {
  /** The domain that was registered: `telukpos.co.id` for `m.telukpos.co.id`. */
  readonly domain: string | undefined;
  /** The name in one spelling, or its domain if it is one. */
  readonly name: string | undefined;
}

export function outletMarks({
  outlet,
  sourceUrl,
}: Pick<Fields, 'outlet' | 'sourceUrl'>): OutletMarks {
  const name = outlet === undefined ? undefined : foldName(outlet);
  return {
    domain: (sourceUrl && getDomain(sourceUrl)) || undefined,
    name: (name && getDomain(name)) || name,
  };
}

/**
 * Whether two texts certainly come from different outlets. Texts of which nothing is known that can be compared are
 * taken for those of one outlet, as the rows of a table mostly are.
 */
export function areOfDifferentOutlets(one: OutletMarks, other: OutletMarks): boolean {
  if (one.domain && other.domain) return one.domain !== other.domain;
  return one.name !== undefined && other.name !== undefined && one.name !== other.name;
}
