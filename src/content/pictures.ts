/** Checks that the pictures in a text are part of the archive. */
import type { Address } from '../archive/address.ts';
import type { Problem } from '../archive/problem.ts';

/** A picture that a file shows, with the position of the reference. */
export interface LocatedPicture extends Pick<Problem, 'file' | 'line' | 'column' | 'subject'> {
  readonly src: string;
  /** Its address on the site; `undefined` where it is on another site. */
  readonly address: Address | undefined;
}

/**
 * @param present the paths of all pictures below the content folder
 * @returns a problem for each picture that is missing or on another site: pages load nothing from other hosts
 */
export function checkPictures(
  pictures: readonly LocatedPicture[],
  present: ReadonlySet<string>,
): Problem[] {
  return pictures
    .filter(({ address }) => !address || !present.has(address.slice(1)))
    .map(({ src, address, ...position }) => ({
      ...position,
      found: address ? `${address}, where there is no picture` : `"${src}", which is elsewhere`,
      expected: 'a picture beside the article, or /… below the content folder',
    }));
}

/** Returns the addresses of the pictures that are on this site. */
export function ownPictures(pictures: readonly LocatedPicture[]): Address[] {
  return pictures.flatMap(({ address }) => address ?? []);
}
