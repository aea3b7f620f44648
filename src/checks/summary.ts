/** Summary of a check as Markdown: the counts, and what is wrong or to be looked at. */
import { NOTE_CODES, type NoteCode } from '../archive/codes.ts';
import { formatProblems, type Note, type Problem } from '../archive/problem.ts';
import { MOST_SHOWN } from './annotations.ts';
import type { CheckReport } from './report.ts';
import { formatStale } from './stale.ts';

/** Lines of a list. GitHub refuses a summary of more than a megabyte. */
const MOST_LINES = 500;

/** Summarizes a check that found mistakes. */
export function summarizeProblems(problems: readonly Problem[]): string {
  const lines = formatProblems(problems, 'mistake', 'mistakes').split('\n');
  const count = lines.pop() ?? '';
  return markdown([`## ${count.replace(/\.$/, '')}`, list(lines), limit(problems.length)]);
}

/** Summarizes a check of an archive that can be read. */
export function summarizeReport(report: CheckReport): string {
  const { articles, drafts, stories, counts, mistakes, notes, stale } = report;
  const rows: readonly (readonly [string, number])[] = [
    ['articles', articles],
    ['of these, drafts', drafts],
    ['stories', stories],
    ['references', counts.references],
    ['titles wanted', counts.wanted],
    ['places to look at', notes.length],
    ['translations whose original has changed', stale.length],
  ];
  return markdown([
    mistakes.length > 0 ? summarizeProblems(mistakes).trimEnd() : '## No mistakes',
    ['| | |', '|---|---:|', ...rows.map(([what, count]) => `| ${what} | ${count} |`)].join('\n'),
    notes.length > 0 ? '### Places to look at' : '',
    notes.length > 0 ? list(notesByKind(notes)) : '',
    limit(notes.length),
    stale.length > 0 ? '### Translations whose original has changed' : '',
    stale.length > 0 ? list(formatStale(stale)) : '',
  ]);
}

/** Each kind with its number, then all notes by their places. */
function notesByKind(notes: readonly Note[]): string[] {
  const counts = new Map<NoteCode, number>();
  for (const { code } of notes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const kinds = [...counts].toSorted(([, a], [, b]) => b - a);
  return [
    ...kinds.map(([code, count]) => `${String(count).padStart(6)}  ${NOTE_CODES[code]}  [${code}]`),
    '',
    ...formatProblems(notes).split('\n').slice(0, -1),
  ];
}

/** What is not annotated, and where it is to be found. */
function limit(count: number): string {
  return count > MOST_SHOWN
    ? `GitHub shows only ${MOST_SHOWN} of them at their lines. All are in this list, or in that of \`npm run check\`.`
    : '';
}

/** Lines as they are, whatever Markdown they hold. */
function list(lines: readonly string[]): string {
  const shown = lines.slice(0, MOST_LINES);
  const more = lines.length - shown.length;
  const text = [...shown, ...(more > 0 ? [`… ${more} more: npm run check`] : [])].join('\n');
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}text\n${text}\n${fence}`;
}

function markdown(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\n`;
}
