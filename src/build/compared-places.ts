/** Compares the files and folders of a site with their stamps: some at a time, so that several threads can share the work. */
import { NUMBERS, pathsIn, type SiteStamps } from './packed-records.ts';
import { lstatOf } from './stat.ts';

/** A comparison that threads share. */
export interface Comparison {
  readonly outputDir: string;
  readonly stamps: SiteStamps;
  /** How many pieces were taken, and how many of them are done. */
  readonly progress: Int32Array;
  /** For each file and folder, in the order of their paths, whether it is not as its stamp says. */
  readonly changed: Uint8Array;
}

const TAKEN = 0;
const DONE = 1;

/** Files and folders of a piece: some 5 ms of work. */
const PIECE = 1000;

/** @param outputDir the folder of the site */
export function newComparison(outputDir: string, stamps: SiteStamps): Comparison {
  const places = stamps.files + stamps.numbers.length - stamps.files * NUMBERS;
  return {
    outputDir,
    stamps,
    progress: new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)),
    changed: new Uint8Array(new SharedArrayBuffer(places)),
  };
}

/** Compares one piece after the other that no thread has taken yet, until none is left. */
export function comparePieces({ outputDir, stamps, progress, changed }: Comparison): void {
  const paths = pathsIn(stamps);
  const { files, numbers } = stamps;
  for (;;) {
    const first = Atomics.add(progress, TAKEN, 1) * PIECE;
    if (first >= changed.length) return;
    for (let i = first; i < Math.min(first + PIECE, changed.length); i++) {
      const found = lstatOf(`${outputDir}/${paths[i]}`);
      const at = i * NUMBERS;
      const isAsWas =
        i < files
          ? found?.size === numbers[at] &&
            found?.mtimeMs === numbers[at + 1] &&
            found?.ctimeMs === numbers[at + 2] &&
            found?.isFile()
          : found?.mtimeMs === numbers[files * NUMBERS + i - files] && found?.isDirectory();
      if (!isAsWas) changed[i] = 1;
    }
    Atomics.add(progress, DONE, 1);
  }
}

/** Whether all pieces are done. */
export function isDone({ progress, changed }: Comparison): boolean {
  return Atomics.load(progress, DONE) * PIECE >= changed.length;
}
