/** Says where a raw text is kept. */
import { basename, posix } from 'node:path';
import type { Origin } from '../raw.ts';
import { INSIDE, splitInside } from './file-names.ts';
import { RAW_FOLDER, type Run } from './run.ts';

/**
 * Makes the function that says where a raw text is kept.
 * @returns for an origin, its path from the archive's folder on, with its row: `_raw/2026-11-30-1/rows.csv.gz#128`; the
 *   name of the file alone where it is not kept
 */
export function rawPaths({ id, file }: Run): (origin: Origin) => string {
  const kept = new Map(file.files.map((one) => [one.file, one.kept]));
  return ({ file: path, row }) => {
    const [outer, inner] = splitInside(path);
    const name = kept.get(outer);
    const place = name ? posix.join(RAW_FOLDER, id, name) : basename(outer);
    return `${place}${inner ? `${INSIDE}${inner}` : ''}${row === undefined ? '' : `#${row}`}`;
  };
}
