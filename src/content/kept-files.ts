/** Checks that the files which an article says are kept beside it are there, and can be published some day. */
import type { FrontMatter } from '../archive/front-matter.ts';
import { runsInBrowser } from '../archive/kept-copy.ts';
import { isInFilesBase, pictureAddress } from '../archive/picture.ts';
import type { Finding, Problem } from '../archive/problem.ts';
import { faultOfPath } from '../archive/segments.ts';
import type { Site } from '../archive/site.ts';
import { badName } from './pictures.ts';
import type { Position } from './yaml.ts';

/** Where kept files can be. */
interface KeptFileRooms {
  /** The paths of all files below the content folder. */
  readonly files: ReadonlySet<string>;
  readonly site: Pick<Site, 'filesBase'>;
}

/**
 * @param file the article's, below the content folder
 * @returns a problem for each kept file that is missing, has a name that some machine cannot have, or would run at the site's address
 */
export function checkKeptFiles(
  meta: FrontMatter,
  file: string,
  rooms: KeptFileRooms,
  position: Position,
): Problem[] {
  return (meta.files ?? []).flatMap((one, i) => {
    const at = { ...position, subject: `files.${i + 1}.file` };
    const wrong = faultOf(one.file, file, rooms);
    return wrong ? [{ ...at, ...wrong }] : [];
  });
}

function faultOf(
  name: string,
  file: string,
  rooms: KeptFileRooms,
): Omit<Finding, 'subject'> | undefined {
  if (!isPresent(name, file, rooms)) {
    return {
      found: `"${name}", where there is no file`,
      expected: 'a file beside the article, or /… below the content folder',
    };
  }
  const address = pictureAddress(name, file);
  const fault = address === undefined ? undefined : faultOfPath(address);
  if (fault) return badName(name, fault);
  // Another host is another site for a browser, whose pages have no rights on this one.
  if (isInFilesBase(name, rooms.site.filesBase) || !runsInBrowser(name)) return undefined;
  return {
    found: `"${name}", which a browser would run as a page of this site`,
    expected: `it packed, as ${name.slice(name.lastIndexOf('/') + 1)}.zip, or a WACZ or PDF of it`,
  };
}

/** Whether an article still has all the files that it says are kept beside it. */
export function hasKeptFiles(
  { files = [] }: FrontMatter,
  file: string,
  rooms: KeptFileRooms,
): boolean {
  return files.every((one) => isPresent(one.file, file, rooms));
}

function isPresent(name: string, file: string, { files, site }: KeptFileRooms): boolean {
  const address = pictureAddress(name, file);
  return address ? files.has(address.slice(1)) : isInFilesBase(name, site.filesBase);
}
