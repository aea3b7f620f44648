/** Notes that an archive's editors have looked at and want as they are: a list in a file, a note a line. */
import type { Note, Problem } from '../archive/problem.ts';
import { compare } from '../text/compare.ts';
import { conflictMark } from '../text/conflict-mark.ts';

/** The name of the list, in the data folder. */
export const ACCEPTED_FILE = 'accepted-notes.txt';

/** A list as it was read. */
export interface AcceptedNotes {
  /** The lines with the notes, and their numbers from one; of those that are there twice, as after a merge, the first. */
  readonly lines: ReadonlyMap<string, number>;
  /** Lines that are no notes: remarks at the beginning, which stay. */
  readonly remarks: readonly string[];
  /** Lines that a merge has left. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the list.
 * @param text with any line ends; its order means nothing
 * @param file as a report names it
 */
export function readAccepted(text: string, file: string): AcceptedNotes {
  const lines = new Map<string, number>();
  const remarks: string[] = [];
  const problems: Problem[] = [];
  for (const [i, written] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const line = written.trim();
    const mark = conflictMark(written);
    if (mark) problems.push({ file, line: i + 1, column: 1, subject: 'list', ...mark });
    else if (line.startsWith('#')) remarks.push(line);
    else if (line !== '' && !lines.has(line)) lines.set(line, i + 1);
  }
  return { lines, remarks, problems };
}

/**
 * The line of a note: its code, its file and what was found, but not its place in the file, which changes with every
 * line above it.
 * @param path makes a path below the archive's folder of one that a report has
 */
export function acceptedLine({ code, file, subject, found }: Note, path: (file: string) => string) {
  return `${code}  ${path(file)}  ${subject}: ${path(found)}`.replace(/[\n\r]/g, ' ').trim();
}

/** The text of a list, sorted, so that what two people add to it stands in different places. */
export function writeAccepted(remarks: readonly string[], lines: Iterable<string>): string {
  return [...new Set(remarks), ...[...new Set(lines)].sort(compare)]
    .map((line) => `${line}\n`)
    .join('');
}

/** Notes apart from those that are accepted, and what of the list does not occur any more. */
interface SortedNotes {
  readonly open: readonly Note[];
  readonly accepted: readonly Note[];
  readonly gone: readonly Note[];
}

/**
 * @param file of the list, as a report names it
 * @param path see `acceptedLine`
 */
export function withoutAccepted(
  notes: readonly Note[],
  { lines }: Pick<AcceptedNotes, 'lines'>,
  file: string,
  path: (file: string) => string,
): SortedNotes {
  const left = new Map(lines);
  const [open, accepted]: [Note[], Note[]] = [[], []];
  for (const note of notes) {
    const line = lines.size > 0 ? acceptedLine(note, path) : '';
    (lines.has(line) ? accepted : open).push(note);
    left.delete(line);
  }
  const gone = [...left].map(
    ([line, number]): Note => ({
      file,
      line: number,
      column: 1,
      code: 'accepted-gone',
      subject: 'accepted note',
      found: `"${line}", which does not occur any more`,
      expected: 'the list without it: `kliping check --accept-notes` takes it out',
    }),
  );
  return { open, accepted, gone };
}
