/** Whether the pictures that a text shows are there. */
import type { Address } from '../archive/address.ts';
import type { Problem } from '../archive/problem.ts';

export interface PictureClaim extends Pick<Problem, 'file' | 'line' | 'column' | 'subject'> {
  readonly src: string;
  /** Where it is on the site; `undefined` where it is on another. */
  readonly address: Address | undefined;
}

/**
 * @param present the paths of the pictures below the content folder
 * @returns a problem for each that is not there, or on another site: a page asks no other host
 */
export function checkPictures(
  claims: readonly PictureClaim[],
  present: ReadonlySet<string>,
): Problem[] {
  return claims
    .filter(({ address }) => !address || !present.has(address.slice(1)))
    .map(({ src, address, ...place }) => ({
      ...place,
      found: address ? `${address}, where there is no picture` : `"${src}", which is elsewhere`,
      expected: 'a picture beside the article, or /… below the content folder',
    }));
}

/** The addresses of the pictures that are the archive's own. */
export function ownPictures(claims: readonly PictureClaim[]): Address[] {
  return claims.flatMap(({ address }) => address ?? []);
}
