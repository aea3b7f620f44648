/** Checks that the pictures in a text are part of the archive, and can be shown. */
import type { Address } from '../archive/address.ts';
import { isInFilesBase, type ShownPicture } from '../archive/picture.ts';
import type { Problem } from '../archive/problem.ts';
import { faultOfPath, GOOD_SEGMENTS } from '../archive/segments.ts';
import type { FilesBeside } from './files-beside.ts';

/** A picture that a file shows, with the position of the reference. */
export interface LocatedPicture extends Pick<Problem, 'file' | 'line' | 'column' | 'subject'> {
  readonly src: string;
  /** Its address on the site; `undefined` where it is on another site. */
  readonly address: Address | undefined;
  /** Whether it is the picture of an article, which lists show. */
  readonly isListed?: boolean;
}

/** Where a picture of a file stands that is not in the content folder itself. */
export const BELOW_CONTENT = 'a picture below the content folder, such as /foto/kantor.jpg';

/**
 * @param files those beside articles
 * @param filesBase the folder of the archive's other host, which may have pictures too
 * @param expected where a picture can stand
 * @returns a problem for each picture that is missing or broken, has a name that some machine cannot have, or is on another site: pages load nothing from hosts that are not the archive's
 */
export function checkPictures(
  pictures: readonly LocatedPicture[],
  files: FilesBeside,
  filesBase: string | undefined,
  expected = 'a picture beside the article, or /… below the content folder',
): Problem[] {
  return pictures.flatMap(({ src, address, isListed: _, ...position }) => {
    if (address === undefined) {
      const isOurs = isInFilesBase(src, filesBase);
      return isOurs ? [] : [{ ...position, found: `"${src}", which is elsewhere`, expected }];
    }
    if (!files.hasPicture(address)) {
      return [{ ...position, found: `${address}, where there is no picture`, expected }];
    }
    const fault = faultOfPath(address);
    if (fault) return [{ ...position, ...badName(address, fault) }];
    const read = files.picture(address);
    if (!('found' in read)) return [];
    return [{ ...position, found: `${address}, which is ${read.found}`, expected: read.expected }];
  });
}

/** What is told of a file whose name some machine cannot have. */
export function badName(path: string, fault: string): Pick<Problem, 'found' | 'expected'> {
  return { found: `${path}, which has ${fault}`, expected: `a name with ${GOOD_SEGMENTS}` };
}

/** Returns the pictures that are on this site and that `checkPictures` has passed. */
export function ownPictures(
  pictures: readonly LocatedPicture[],
  files: FilesBeside,
): ShownPicture[] {
  return pictures.flatMap(({ address, file: shownBy, line, isListed = false }) => {
    const read = address === undefined ? undefined : files.picture(address);
    return read && !('found' in read) ? { ...read, shownBy, line, isListed } : [];
  });
}
