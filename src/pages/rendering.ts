/** Rendering: the pages of a build that templates have to make, and the data that all of them need. */
import type { Address } from '../archive/address.ts';
import type { Site } from '../archive/site.ts';
import type { AssetAddresses } from '../components/context.ts';

/** A page to be rendered. It is an instance of a class, which Eleventy hands to a template by reference. */
export interface StalePage<View, Body> {
  readonly address: Address;
  readonly view: View;
  /** Reads the bodies that the page shows. */
  readonly body: () => Body;
}

/** The rendering of a batch of pages, as templates see it. */
export interface Rendering {
  readonly site: Site;
  readonly assets: AssetAddresses;
  /** The names of the kinds of pages. */
  readonly kinds: readonly string[];
  /** Makes an HTML page shorter, as bytes in UTF-8. */
  readonly shorten: (html: string) => Uint8Array;
  /** The pages of a kind to be rendered next. */
  next(kind: string): readonly StalePage<unknown, unknown>[];
}
