/** Says what is wrong with a file or a text of an import. */
import type { Finding, Problem } from '../archive/problem.ts';
import { errorCode } from '../content/files.ts';
import { shorten } from '../text/fold.ts';
import type { Origin } from './raw.ts';
import { rowSubject } from './readers/reader.ts';

/** A fault of a text, at its beginning unless it has a position. */
export type Fault = Finding & Partial<Pick<Problem, 'line' | 'column'>>;

const REASONS: Readonly<Record<string, (verb: string) => string>> = {
  ENOENT: () => 'nothing at this path',
  EACCES: (verb) => `no right to ${verb} it`,
  EISDIR: () => 'a folder',
  ENOTDIR: () => 'a file where a folder is needed',
  EEXIST: () => 'a file where a folder is needed',
  ENOSPC: () => 'no room on the disk',
  EROFS: () => 'a disk that cannot be written to',
};

/** Says an error of the file system; any other error is thrown again. */
export function cannot(verb: 'read' | 'write', error: unknown): Fault {
  const code = errorCode(error);
  if (code === undefined) throw error;
  const found =
    REASONS[code]?.(verb) ?? shorten(error instanceof Error ? error.message : code, 120);
  return { subject: 'file', found, expected: `a file to ${verb}` };
}

/**
 * Places a fault: in the text of an origin.
 * @param address of a row on the web, where that is known
 */
export function faultAt(
  { file, line, row }: Pick<Origin, 'file' | 'line' | 'row'>,
  fault: Fault,
  address?: string,
): Problem {
  const subject =
    row === undefined ? fault.subject : `${rowSubject(row, address)}, ${fault.subject}`;
  return { file, line, column: 1, ...fault, subject };
}
