/** Says how many threads an import is worth. */
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

/** Bytes of texts from which on threads save more time than it takes to start them: some thousand rows. */
const LARGE = 5_000_000;

/** Each thread needs some 100 MB, and one thread reads and writes for all. */
const MOST = 8;

/**
 * Returns the number of threads for texts.
 * @param paths of their files
 * @returns one for each core where the files are large, else 1
 */
export async function jobsFor(paths: Iterable<string>): Promise<number> {
  let bytes = 0;
  for (const path of paths) {
    // A file that is gone is said where it is read.
    bytes += await stat(path).then(
      ({ size }) => size,
      () => 0,
    );
    if (bytes >= LARGE) return Math.min(availableParallelism(), MOST);
  }
  return 1;
}
