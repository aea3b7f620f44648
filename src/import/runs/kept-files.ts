/** Keeps copies of raw files in the folder of a run, under names that any disk can have. */
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { faultOfSegment } from '../../archive/segments.ts';
import { withoutOdd } from '../../text/odd-characters.ts';

/** Bytes from which on a file is packed. Smaller ones can be read without a tool. */
const WORTH_PACKING = 100_000;

/** Most characters of a name: with three bytes for each, a number and `.gz` behind it has the 255 that disks allow. */
const LONGEST_NAME = 70;

/** Signs that some disk or `raw` in front matter gives a meaning of its own, and blanks and dots at an end. */
const SIGNS = /[!#\\/:*?"<>|\p{Cc}]|[. ]$/gu;

/**
 * Finds the name that a file is kept under: its own, with a number where that is taken.
 * @param taken the names that are taken, to which it is added; letters of both cases are one, as on some disks
 */
export function freeName(file: string, taken: Set<string>): string {
  const plain = withoutOdd(file.replace(/^.*[\\/]/s, '')).replace(SIGNS, '-');
  const { name, ext } = parse(plain.normalize('NFC'));
  const short = [...name].slice(0, LONGEST_NAME).join('').trimEnd();
  // What is still no name is that of a device.
  const start = faultOfSegment(short) === undefined ? short : `-${short}`;
  const ending = ext.slice(0, 12);
  const isTaken = (one: string) => taken.has(one.toLowerCase());
  let free = start + ending;
  for (let number = 2; isTaken(free) || isTaken(`${free}.gz`); number++) {
    free = `${start}-${number}${ending}`;
  }
  taken.add(free.toLowerCase());
  taken.add(`${free}.gz`.toLowerCase());
  return free;
}

/**
 * Copies a file, packed where it is large and packing is wanted.
 * @returns the name under which it is kept
 */
export async function keepFile(
  file: string,
  { folder, name, packs }: { folder: string; name: string; packs: boolean },
): Promise<string> {
  const { size } = await stat(file);
  const isPlain = !packs || size < WORTH_PACKING || /\.(?:gz|zip)$/i.test(name);
  const path = join(folder, isPlain ? name : `${name}.gz`);
  const out = createWriteStream(path, { flags: 'wx' });
  if (isPlain) await pipeline(createReadStream(file), out);
  else await pipeline(createReadStream(file), createGzip(), out);
  return basename(path);
}
