/** Says the report of a check: in one screen, whatever the size of the archive, or all of what was asked for. */
import { headingOf } from '../archive/codes.ts';
import { codeOf, onOneLine, type Problem } from '../archive/problem.ts';
import { compare } from '../text/compare.ts';
import { addTo } from '../text/grouping.ts';
import { formatLimits } from './limits.ts';
import { type CheckReport, formatReferences } from './report.ts';
import { formatRights } from './rights-report.ts';
import { formatStale } from './stale.ts';

/** What of the report is printed besides the counts. */
export interface Shown {
  /** All notes, each with what would be right. */
  readonly notes: boolean;
  readonly references: boolean;
  /** Codes of which all is printed, and nothing else. */
  readonly kinds?: readonly string[] | undefined;
  /** How many notes are accepted, and so not in the report. */
  readonly accepted: number;
  /** How many dead links are allowed, and so not in the report. */
  readonly allowed: number;
}

/** Lines of a screen; those that are the same in every report are not counted. */
const SCREEN = 32;

/** Most mistakes of a kind on a screen, and most notes. */
const MOST_MISTAKES = 8;
const MOST_NOTES = 5;

/** @returns lines; those of findings begin with `file:line:column`, which editors and terminals open */
export function formatReport(report: CheckReport, shown: Shown): string[] {
  const { references, stale } = report;
  const isOf = (code: string) => !shown.kinds || shown.kinds.includes(code);
  const mistakes = report.mistakes.filter((one) => isOf(codeOf(one)));
  const notes = report.notes.filter(({ code }) => isOf(code));
  const ofStale = isOf('stale-translation') ? stale : [];
  const isWhole = shown.notes || shown.kinds !== undefined;
  const parts = isWhole
    ? [
        allOf(mistakes, 'mistake', 'mistakes'),
        allOf(notes, 'place to look at', 'places to look at'),
        formatStale(ofStale),
      ]
    : screenOf(mistakes, [...notes, ...stale.map(asNote)]);
  return [
    ...(shown.references ? [formatReferences(references)] : []),
    ...parts,
    counts(report, shown),
  ]
    .filter((part) => part.length > 0)
    .flatMap((part, i) => (i === 0 ? part : ['', ...part]));
}

/** A stale translation as it stands among notes. */
function asNote({ file, line, code, original }: CheckReport['stale'][number]): Problem {
  const found = `a translation whose original has changed: ${original}`;
  return { file, line, column: 1, code, subject: 'originalSha256', found, expected: '' };
}

function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

function allOf(problems: readonly Problem[], one: string, many: string): string[] {
  if (problems.length === 0) return [];
  const lines = sorted(problems).map((each) =>
    onOneLine(`${lineOf(each)}; expected ${each.expected}  [${codeOf(each)}]`),
  );
  return [...lines, `${counted(problems, problems.length === 1 ? one : many)}.`];
}

function lineOf({ file, line, column, subject, found }: Problem): string {
  return onOneLine(`${file}:${line}:${column}  ${subject}: found ${found}`);
}

/** All findings of a code, and how many of them are shown. */
interface Group {
  readonly code: ReturnType<typeof codeOf>;
  readonly all: readonly Problem[];
  /** Whether they are mistakes, which are told with what would be right. */
  readonly isMistake: boolean;
  shown: number;
}

/** Each kind with its number and as many of its places as there is room for. */
function screenOf(mistakes: readonly Problem[], notes: readonly Problem[]): string[][] {
  const [ofMistakes, ofNotes] = [groupsOf(mistakes, true), groupsOf(notes, false)];
  const groups = [...ofMistakes, ...ofNotes];
  // A heading of each; then one of each, mistakes first, then another one.
  let room = SCREEN - groups.length;
  for (let round = 1; round <= MOST_MISTAKES; round++) {
    for (const group of groups) {
      const most = Math.min(group.all.length, group.isMistake ? MOST_MISTAKES : MOST_NOTES);
      if (room <= 0 || group.shown >= most) continue;
      group.shown++;
      room--;
    }
  }
  return [
    mistakes.length > 0 ? [`Mistakes: ${counted(mistakes)}`, ...ofMistakes.flatMap(linesOf)] : [],
    notes.length > 0 ? [`Places to look at: ${counted(notes)}`, ...ofNotes.flatMap(linesOf)] : [],
  ];
}

/** The largest kind first. */
function groupsOf(problems: readonly Problem[], isMistake: boolean): Group[] {
  const byCode = new Map<Group['code'], Problem[]>();
  for (const one of sorted(problems)) addTo(byCode, codeOf(one), one);
  return [...byCode]
    .map(([code, all]) => ({ code, all, isMistake, shown: 0 }))
    .toSorted((a, b) => b.all.length - a.all.length);
}

function linesOf({ code, all, isMistake, shown }: Group): string[] {
  return [
    `${number(all.length).padStart(6)}  ${headingOf(code)}  [${code}]`,
    ...all
      .slice(0, shown)
      .map((one) => `        ${lineOf(one)}${isMistake ? `; expected ${one.expected}` : ''}`),
  ];
}

function counted(problems: readonly Problem[], what = ''): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  return (
    `${number(problems.length)} ${what}`.trim() +
    ` in ${number(files)} ${files === 1 ? 'file' : 'files'}`
  );
}

function counts(report: CheckReport, { accepted, allowed, notes, kinds }: Shown): string[] {
  const { articles, drafts, stories, limits, rights, mistakes, stale } = report;
  const { references, wanted: titles } = report.counts;
  const things = (count: number, one: string, many = `${one}s`) =>
    `${number(count)} ${count === 1 ? one : many}`;
  const toLookAt = report.notes.length + stale.length;
  return [
    ...(toLookAt > 0 && !notes && !kinds
      ? [
          'All of a kind: --kind CODE; all notes: --notes; to accept those that are wanted: --accept-notes.',
        ]
      : []),
    ...(references > 0
      ? [
          `${things(references, 'reference')} (--references), ${things(titles, 'title')} wanted (--wanted).`,
        ]
      : []),
    ...(accepted > 0 ? [`${things(accepted, 'note')} accepted.`] : []),
    ...(allowed > 0 ? [`${things(allowed, 'dead link')} allowed.`] : []),
    ...(limits ? [formatLimits(limits)] : []),
    ...(rights ? formatRights(rights) : []),
    `${things(articles, 'article')} (${things(drafts, 'draft')}), ${things(stories, 'story', 'stories')}: ${mistakes.length === 0 ? 'no mistakes' : things(mistakes.length, 'mistake')}.`,
  ];
}

function number(count: number): string {
  return count.toLocaleString('en');
}
