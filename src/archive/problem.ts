/** Problems: errors in files, with their positions and with hints by which the author can correct them. */

import { compare } from '../text/compare.ts';
import { codeOfSubject, type NoteCode, type ProblemCode, type Severity } from './codes.ts';

/** A problem in a file: the position, the value found, and a value that would be right. */
export interface Problem {
  /** The file, as the user knows it: the path given on the command line, or below it. */
  readonly file: string;
  /** One-based. */
  readonly line: number;
  /** One-based. */
  readonly column: number;
  /** The subject of the problem: a key such as `date`, or `front matter`. */
  readonly subject: string;
  readonly found: string;
  readonly expected: string;
  /** What kind of mistake it is; absent where its subject says so: see `codeOf`. */
  readonly code?: ProblemCode | NoteCode;
}

/** Something that somebody should look at. */
export interface Note extends Problem {
  readonly code: NoteCode;
}

/** A problem without its position. */
export type Finding = Pick<Problem, 'subject' | 'found' | 'expected'>;

/** A note without its position. */
export type NoteFinding = Finding & Pick<Note, 'code'>;

/** What kind of mistake or note it is. */
export function codeOf({ code, subject }: Problem): ProblemCode | NoteCode {
  return code ?? codeOfSubject(subject);
}

/** Findings as data for a script: each with its code, and how much it matters. */
export function withCodes(problems: readonly Problem[], severity: Severity) {
  return problems.map((one) => ({ ...one, code: codeOf(one), severity }));
}

/** A finding in a line: what is wrong, and what would be right. */
export function toldFinding({ subject, found, expected }: Finding): string {
  return `${subject}: found ${found}; expected ${expected}`;
}

/** An error with all problems of the content, so that they can be corrected in one go. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** An error in a call: a folder that it names does not exist, or is not of the kind that the command needs. */
export class FolderError extends Error {}

/** Most problems that are told: nobody reads more, and the rest is counted. */
const MOST_TOLD = 1000;

/**
 * Formats problems as a report: a line for each, sorted by file and position, and their number at the end.
 * @param one the noun for one problem
 * @param many the noun for several
 * @returns lines that begin with `file:line:column`, which editors and terminals open at the position
 */
export function formatProblems(
  problems: readonly Problem[],
  one = 'problem',
  many = 'problems',
): string {
  const sorted = [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
  const told = sorted.slice(0, MOST_TOLD);
  const lines = told.map((p) => onOneLine(`${p.file}:${p.line}:${p.column}  ${toldFinding(p)}`));
  const files = new Set(problems.map((p) => p.file)).size;
  const more = problems.length - told.length;
  return [
    ...lines,
    ...(more > 0 ? [`and ${more.toLocaleString('en')} more`] : []),
    `${problems.length} ${problems.length === 1 ? one : many} in ${files} ${files === 1 ? 'file' : 'files'}.`,
  ].join('\n');
}

/** Names of files and keys can hold line breaks: a runner of GitHub would take a line that they begin for a command. */
export function onOneLine(text: string): string {
  return text.replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}
