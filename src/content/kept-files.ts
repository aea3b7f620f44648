/** Checks that the files which an article says are kept beside it are there, and finds out what pages say of them. */

import type { Address } from '../archive/address.ts';
import type { FrontMatter } from '../archive/front-matter.ts';
import { isSavedPage, isShownKept, type KeptFile, runsInBrowser } from '../archive/kept-copy.ts';
import { isInFilesBase, pictureAddress } from '../archive/picture.ts';
import type { Finding, Problem } from '../archive/problem.ts';
import { faultOfPath } from '../archive/segments.ts';
import type { Site } from '../archive/site.ts';
import type { FilesBeside } from './files-beside.ts';
import { badName } from './pictures.ts';
import type { Position } from './yaml.ts';

/** Where kept files can be. */
interface KeptFileRooms {
  readonly files: FilesBeside;
  readonly site: Pick<Site, 'filesBase'>;
}

type Entry = NonNullable<FrontMatter['files']>[number];

/** The kept files of an article that its page shows, and what is wrong in any. */
interface CheckedKeptFiles {
  readonly files: readonly KeptFile[];
  readonly problems: readonly Problem[];
}

/**
 * @param file the article's, below the content folder
 * @returns a problem for each kept file that is missing, has a name that some machine cannot have, would run at the
 *   site's address, is another than its checksum says, or is a picture that cannot be shown
 */
export function checkKeptFiles(
  meta: FrontMatter,
  file: string,
  rooms: KeptFileRooms,
  position: Position,
): CheckedKeptFiles {
  const files: KeptFile[] = [];
  const problems: Problem[] = [];
  for (const [i, one] of (meta.files ?? []).entries()) {
    const at = { ...position, subject: `files.${i + 1}.file` };
    const wrong = faultOf(one, file, rooms);
    if (wrong) problems.push({ ...at, ...wrong });
    else if (isShownKept(one.file)) files.push(keptFile(one, file, rooms));
  }
  return { files, problems };
}

function faultOf(
  { file: name, sha256 }: Entry,
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
  if (!isInFilesBase(name, rooms.site.filesBase) && runsInBrowser(name) && !isSavedPage(name)) {
    return {
      found: `"${name}", which a browser would run as a page of this site`,
      expected: `it packed, as ${baseName(name)}.zip, or a WACZ or PDF of it`,
    };
  }
  if (address === undefined) return undefined;
  if (isSavedPage(name) && rooms.files.has(packedAddress(address))) {
    return {
      found: `"${name}", which is published as ${baseName(address)}.zip, where there is another file`,
      expected: 'one of the two under another name',
    };
  }
  const picture = rooms.files.hasPicture(address) ? rooms.files.picture(address) : undefined;
  if (picture && 'found' in picture) {
    return { found: `"${name}", which is ${picture.found}`, expected: picture.expected };
  }
  if (sha256 === undefined) return undefined;
  const read = picture ?? rooms.files.file(address);
  if ('found' in read) return read;
  if (read.sha256 === sha256) return undefined;
  return { found: `"${name}", whose SHA-256 is ${read.sha256}`, expected: `${sha256}, as stated` };
}

function keptFile({ file: name, title }: Entry, file: string, { files }: KeptFileRooms): KeptFile {
  const address = pictureAddress(name, file);
  if (address === undefined) return { title, url: name };
  const read = files.file(address);
  const picture = files.hasPicture(address) ? files.picture(address) : undefined;
  const place = isSavedPage(address)
    ? { address: packedAddress(address), packed: baseName(address) }
    : { address };
  return {
    title,
    ...place,
    ...('found' in read ? {} : { read }),
    ...(picture && !('found' in picture) ? { picture } : {}),
  };
}

/** The address of a saved page in its zip. */
function packedAddress(address: Address): Address {
  return `${address}.zip` as Address;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
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
  return address ? files.has(address) : isInFilesBase(name, site.filesBase);
}
