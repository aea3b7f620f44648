/** Makes the files of pictures: what is published of each, and its renditions. */
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import type { KeptFile } from '../../archive/kept-copy.ts';
import type { ReadPicture, ShownPicture } from '../../archive/picture.ts';
import type { Problem } from '../../archive/problem.ts';
import { type Rendition, renditionsOf } from '../../archive/renditions.ts';
import { sha256Of } from '../../content/files-beside.ts';
import { readPicture } from '../../content/picture-formats/read-picture.ts';
import { readBytes } from '../../content/read-text.ts';
import { isSvg, readSvg } from '../../content/svg/picture-file.ts';
import type { CachedFiles } from '../cached-files.ts';
import type { ProgressListener } from '../progress.ts';
import { encode } from './encode.ts';
import type { DrawnFile } from './icons.ts';
import { zipOne } from './zip-one.ts';

/**
 * Most pictures that are encoded at a time, each on a thread of its own: one that is being decoded can take some hundred
 * megabytes.
 */
const MOST_AT_A_TIME = 4;

/** The pictures and kept files that pages show. */
interface ShownFiles {
  readonly pictures: readonly ShownPicture[];
  readonly files: readonly KeptFile[];
}

interface PictureWork {
  readonly contentDir: string;
  /** Whether SVG is published as it is. */
  readonly allowSvg: boolean;
  /** Whether a file is in the output folder with this fingerprint. */
  readonly isThere: (path: string, fingerprint: string) => boolean;
  /** Takes a file that is not. */
  readonly write: (path: string, bytes: string | Uint8Array) => void;
  readonly drawn: CachedFiles;
  readonly onProgress: ProgressListener;
}

/** A picture with all places that show it. */
interface Needed {
  readonly picture: ReadPicture;
  readonly isListed: boolean;
  /** Where an error in it is told. */
  readonly place: Pick<Problem, 'file' | 'line'>;
}

/** A picture with its renditions, and those of them that are to be made. */
interface Stale {
  readonly needed: Needed;
  readonly all: readonly Rendition[];
  readonly missing: readonly Rendition[];
}

/** What became of the pictures. */
interface PictureFiles {
  /** The path of each file, below the output folder, with its fingerprint. */
  readonly fingerprints: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** Makes those files that the output folder does not have. */
export async function makePictureFiles(
  shown: ShownFiles,
  work: PictureWork,
): Promise<PictureFiles> {
  const fingerprints = new Map<string, string>();
  const problems: Problem[] = [];
  const stale: Stale[] = [];
  for (const needed of neededPictures(shown, work.contentDir).values()) {
    const { picture, isListed } = needed;
    const path = picture.address.slice(1);
    fingerprints.set(path, picture.sha256);
    const isPublished = work.isThere(path, picture.sha256);
    const all = renditionsOf(picture, isListed);
    // A picture under two names has the same ones.
    const own = all.filter((one) => !fingerprints.has(pathOf(one)));
    for (const one of own) fingerprints.set(pathOf(one), nameOf(one));
    const missing = own.filter((one) => !isPlaced(pathOf(one), nameOf(one), work));
    if (isPublished && missing.length === 0) continue;
    const bytes = bytesOf(needed, work);
    if (!(bytes instanceof Uint8Array)) problems.push(bytes);
    else {
      if (!isPublished) work.write(path, bytes);
      if (missing.length > 0) stale.push({ needed, all, missing });
    }
  }
  for (const { address, read, picture, packed } of shown.files) {
    if (address === undefined || !read || picture) continue;
    const path = address.slice(1);
    fingerprints.set(path, read.sha256);
    if (work.isThere(path, read.sha256)) continue;
    const bytes = readBytes(join(work.contentDir, read.file));
    const place = { file: join(work.contentDir, read.file), line: 1 };
    if (!(bytes instanceof Uint8Array)) problems.push(problemAt(place, bytes));
    else if (sha256Of(bytes) !== read.sha256) problems.push(problemAt(place, CHANGED));
    else work.write(path, packed === undefined ? bytes : zipOne(packed, bytes));
  }
  problems.push(...(await encodeAll(stale, work)));
  return { fingerprints, problems };
}

function neededPictures({ pictures, files }: ShownFiles, contentDir: string): Map<string, Needed> {
  const needed = new Map<string, Needed>();
  for (const picture of pictures) {
    const known = needed.get(picture.address);
    const { shownBy: file, line } = picture;
    const isListed = picture.isListed || known?.isListed === true;
    needed.set(picture.address, { place: { file, line }, ...known, picture, isListed });
  }
  for (const { picture } of files) {
    if (!picture || needed.has(picture.address)) continue;
    const place = { file: join(contentDir, picture.file), line: 1 };
    needed.set(picture.address, { picture, isListed: false, place });
  }
  return needed;
}

type PlacingWork = Pick<PictureWork, 'isThere' | 'write' | 'drawn'>;

/** Whether a drawn file is where it goes, or gets there from the cache. */
function isPlaced(path: string, name: string, { isThere, write, drawn }: PlacingWork): boolean {
  if (isThere(path, name)) {
    drawn.keep(name);
    return true;
  }
  const bytes = drawn.read(name);
  if (bytes) write(path, bytes);
  return bytes !== undefined;
}

/**
 * Draws the files that are neither where they go nor in the cache.
 * @returns the paths of all, each with its name as its fingerprint
 */
export async function placeDrawn(
  files: readonly DrawnFile[],
  work: PlacingWork,
): Promise<ReadonlyMap<string, string>> {
  const placed = new Map<string, string>();
  for (const { path, draw } of files) {
    if (placed.has(path)) continue;
    const name = basename(path);
    placed.set(path, name);
    if (isPlaced(path, name, work)) continue;
    const bytes = await draw();
    work.drawn.write(name, bytes);
    work.write(path, bytes);
  }
  return placed;
}

/** The bytes of a picture as they are published, if it still is the one that was read. */
function bytesOf(
  { picture, place }: Needed,
  { contentDir, allowSvg }: PictureWork,
): Uint8Array | Problem {
  const bytes = readBytes(join(contentDir, picture.file));
  if (!(bytes instanceof Uint8Array)) return problemAt(place, bytes);
  if (sha256Of(bytes) !== picture.sha256) return problemAt(place, CHANGED);
  if (isSvg(picture.file)) {
    if (allowSvg) return bytes;
    const cleaned = readSvg(contentDir, picture.file);
    return 'svg' in cleaned ? Buffer.from(cleaned.svg) : cleaned;
  }
  const read = readPicture(bytes, false);
  return 'found' in read ? problemAt(place, read) : read.publish();
}

/** Encodes pictures, some at a time. */
async function encodeAll(
  stale: readonly Stale[],
  { contentDir, write, drawn, onProgress }: PictureWork,
): Promise<readonly Problem[]> {
  if (stale.length === 0) return [];
  const problems: Problem[] = [];
  const queue = stale.values();
  let done = 0;
  onProgress('pictures', 0, stale.length);
  const takeOn = async () => {
    for (const { needed, all, missing } of queue) {
      try {
        const bytes = readBytes(join(contentDir, needed.picture.file));
        if (!(bytes instanceof Uint8Array)) throw new Error(bytes.found);
        for (const [one, encoded] of await encode(bytes, all, missing)) {
          drawn.write(nameOf(one), encoded);
          write(pathOf(one), encoded);
        }
      } catch (error) {
        const [why = ''] = (error instanceof Error ? error.message : '').split('\n');
        const found = `a picture that cannot be decoded (${why})`;
        problems.push(problemAt(needed.place, { found, expected: 'one that opens in a browser' }));
      }
      onProgress('pictures', ++done, stale.length);
    }
  };
  const many = Math.min(MOST_AT_A_TIME, availableParallelism(), stale.length);
  await Promise.all(Array.from({ length: many }, takeOn));
  return problems;
}

const CHANGED = {
  found: 'other bytes than a moment ago',
  expected: 'a file that stays as it is while the site is built: build again',
};

function problemAt(
  place: Needed['place'],
  { found, expected }: Pick<Problem, 'found' | 'expected'>,
): Problem {
  return { ...place, column: 1, subject: 'picture', found, expected };
}

function pathOf({ address }: Rendition): string {
  return address.slice(1);
}

/** The name of a rendition, which says all that it is made from. */
function nameOf({ address }: Rendition): string {
  return basename(address);
}
