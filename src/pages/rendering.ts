/** The rendering that templates work for: the pages that a build has to make. */
import type { Address } from '../archive/address.ts';
import type { Site } from '../archive/site.ts';
import type { AssetAddresses } from '../components/context.ts';

/** A page that is not in the output folder as it would be. A class instance reaches a template by reference. */
export interface StalePage<View, Body> {
  readonly address: Address;
  readonly view: View;
  /** Reads the texts that it shows. */
  readonly body: () => Body;
}

export interface Rendering {
  readonly site: Site;
  readonly assets: AssetAddresses;
  /** The names of the kinds of pages. */
  readonly kinds: readonly string[];
  /** The next pages of a kind that wait to be rendered. */
  next(kind: string): readonly StalePage<unknown, unknown>[];
}
