/** Says the report of a check: in one screen, whatever the size of the archive, or all of what was asked for. */
import { headingOf } from '../archive/codes.ts';
import { codeOf, type Problem } from '../archive/problem.ts';
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
    `${lineOf(each)}; expected ${each.expected}  [${codeOf(each)}]`.replaceAll('\n', '\\n'),
  );
  return [...lines, `${counted(problems, problems.length === 1 ? one : many)}.`];
}

function lineOf({ file, line, column, subject, found }: Problem): string {
  return `${file}:${line}:${column}  ${subject}: found ${found}`.replaceAll('\n', '\\n');
}

/** Groups by code, each with its number and as many examples as there is room for. */
function screenOf(mistakes: readonly Problem[], notes: readonly Problem[]): string[][] {
  const groups = [mistakes, notes].map((all) => {
    const byCode = new Map<string, Problem[]>();
    for (const one of sorted(all)) addTo(byCode, codeOf(one), one);
    return [...byCode.values()].toSorted((a, b) => b.length - a.length);
  });
  const [ofMistakes = [], ofNotes = []] = groups;
  // Headings first; then an example of each, mistakes before notes, then another one.
  let room = SCREEN - ofMistakes.length - ofNotes.length;
  const examples = new Map<readonly Problem[], number>();
  for (let round = 1; round <= MOST_MISTAKES; round++) {
    for (const [kind, group] of [
      ...ofMistakes.map((one) => [0, one] as const),
      ...ofNotes.map((one) => [1, one] as const),
    ]) {
      if (room <= 0 || group.length < round || (kind === 1 && round > MOST_NOTES)) continue;
      examples.set(group, round);
      room--;
    }
  }
  const say = (
    all: readonly Problem[],
    own: readonly (readonly Problem[])[],
    heading: string,
    isMistake: boolean,
  ) =>
    all.length === 0
      ? []
      : [
          `${heading}: ${counted(all)}`,
          ...own.flatMap((group) => {
            const [first] = group;
            if (!first) return [];
            const shown = group.slice(0, examples.get(group) ?? 0);
            const code = codeOf(first);
            return [
              `${number(group.length).padStart(6)}  ${headingOf(code)}  [${code}]`,
              ...shown.map(
                (one) => `        ${lineOf(one)}${isMistake ? `; expected ${one.expected}` : ''}`,
              ),
            ];
          }),
        ];
  return [
    say(mistakes, ofMistakes, 'Mistakes', true),
    say(notes, ofNotes, 'Places to look at', false),
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
