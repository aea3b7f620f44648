/** Checks that the pictures in a text are part of the archive. */
import type { Address } from '../archive/address.ts';
import { isInFilesBase } from '../archive/picture.ts';
import type { Problem } from '../archive/problem.ts';
import { faultOfPath, GOOD_SEGMENTS } from '../archive/segments.ts';

/** A picture that a file shows, with the position of the reference. */
export interface LocatedPicture extends Pick<Problem, 'file' | 'line' | 'column' | 'subject'> {
  readonly src: string;
  /** Its address on the site; `undefined` where it is on another site. */
  readonly address: Address | undefined;
}

/** Where a picture of a file stands that is not in the content folder itself. */
export const BELOW_CONTENT = 'a picture below the content folder, such as /foto/kantor.jpg';

/**
 * @param present the paths of all pictures below the content folder
 * @param filesBase the folder of the archive's other host, which may have pictures too
 * @param expected where a picture can stand
 * @returns a problem for each picture that is missing, has a name that some machine cannot have, or is on another site: pages load nothing from hosts that are not the archive's
 */
export function checkPictures(
  pictures: readonly LocatedPicture[],
  present: ReadonlySet<string>,
  filesBase: string | undefined,
  expected = 'a picture beside the article, or /… below the content folder',
): Problem[] {
  return pictures.flatMap(({ src, address, ...position }) => {
    if (address === undefined) {
      const isOurs = isInFilesBase(src, filesBase);
      return isOurs ? [] : [{ ...position, found: `"${src}", which is elsewhere`, expected }];
    }
    if (!present.has(address.slice(1))) {
      return [{ ...position, found: `${address}, where there is no picture`, expected }];
    }
    const fault = faultOfPath(address);
    return fault ? [{ ...position, ...badName(address, fault) }] : [];
  });
}

/** What is told of a file whose name some machine cannot have. */
export function badName(path: string, fault: string): Pick<Problem, 'found' | 'expected'> {
  return { found: `${path}, which has ${fault}`, expected: `a name with ${GOOD_SEGMENTS}` };
}

/** Returns the addresses of the pictures that are on this site. */
export function ownPictures(pictures: readonly LocatedPicture[]): Address[] {
  return pictures.flatMap(({ address }) => address ?? []);
}
