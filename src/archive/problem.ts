/** Problems: what is wrong in a file, in words by which the person who wrote it can mend it. */

import { compare } from '../text/compare.ts';

export interface Problem {
  /** The file as the person knows it: the path given on the command line, or below it. */
  readonly file: string;
  /** One-based. */
  readonly line: number;
  /** One-based. */
  readonly column: number;
  /** What the trouble is about: a key such as `date`, or `front matter`. */
  readonly subject: string;
  readonly found: string;
  readonly expected: string;
}

/** What is wrong, wherever it stands. */
export type Finding = Pick<Problem, 'subject' | 'found' | 'expected'>;

/** An error that carries everything that is wrong, not the first thing only. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** A folder that the call names is not what the work needs. */
export class FolderError extends Error {}

/**
 * Writes a report: a place a line, in the order of files and lines, and a count at the end.
 * @param one what one of them is called, and `many` more than one
 * @returns lines in the form `file:line:column`, which editors and terminals open at the place
 */
export function formatProblems(
  problems: readonly Problem[],
  one = 'problem',
  many = 'problems',
): string {
  const sorted = [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
  const lines = sorted.map(
    (p) =>
      `${p.file}:${p.line}:${p.column}  ${p.subject}: found ${p.found}; expected ${p.expected}`,
  );
  const files = new Set(problems.map((p) => p.file)).size;
  return [
    ...lines,
    `${problems.length} ${problems.length === 1 ? one : many} in ${files} ${files === 1 ? 'file' : 'files'}.`,
  ].join('\n');
}
