/** Formats the figures as a table in Markdown. */
import { formatCosts, type MeasuredCosts } from '../report.ts';
import { intervalOf, meanOf } from './interval.ts';
import type { Question, Reply, RowName } from './question.ts';
import { PART_TARGETS, type RowTarget, TARGETS } from './targets.ts';

/** A question with the score of its reply. */
export interface Scored {
  readonly question: Question;
  readonly score: number;
  readonly reply: Reply;
}

export interface TextFigures {
  /** What was asked of what, in a sentence. */
  readonly about: string;
  readonly scored: readonly Scored[];
  readonly costs?: MeasuredCosts | undefined;
}

/** Makes the report: a line for each row, and for each of its parts if there are several. */
export function formatFigures({ about, scored, costs }: TextFigures): string {
  const rows = Object.keys(TARGETS) as RowName[];
  const lines = rows.flatMap((row) => {
    const own = scored.filter(({ question }) => question.row === row);
    const parts = [...new Set(own.map(({ question }) => question.part))].sort();
    const some = (part: string) => own.filter(({ question }) => question.part === part);
    return [
      line(`**${row}**`, own, TARGETS[row], TARGETS[row].isFault),
      ...(parts.length > 1
        ? parts.map((part) =>
            line(
              `– ${part}`,
              some(part),
              PART_TARGETS[`${row}: ${part}`] ?? {},
              TARGETS[row].isFault,
            ),
          )
        : []),
    ];
  });
  return [
    '| queries made by rule | n | now | 95 % | before | least / goal |',
    '|---|---|---|---|---|---|',
    ...lines,
    '',
    about,
    ...(costs ? ['', formatCosts(costs)] : []),
  ].join('\n');
}

function line(
  name: string,
  scored: readonly Scored[],
  { before = '', least, goal }: RowTarget,
  isFault = false,
): string {
  const targets = least === undefined ? '' : `${least} / ${goal ?? '–'}`;
  const scores = scored.map(({ score }) => score);
  if (scores.length === 0) return `| ${name} | 0 | – | – | ${before} | ${targets} |`;
  const say = (value: number) => (isFault ? (value * 100).toFixed(1) : value.toFixed(3));
  const { low, high } = intervalOf(scores);
  const figures = `${say(meanOf(scores))} | ${say(low)}–${say(high)}`;
  return `| ${name} | ${scores.length} | ${figures} | ${before} | ${targets} |`;
}

/** Lists the worst replies of each part of each row, at most so many. */
export function formatExamples({ scored }: TextFigures, most: number): string {
  const byPart = new Map<string, Scored[]>();
  for (const one of scored) {
    const { row, part } = one.question;
    const isWrong = TARGETS[row].isFault ? one.score > 0 : one.score < 1;
    const key = `${row} – ${part}`;
    if (isWrong) byPart.set(key, [...(byPart.get(key) ?? []), one]);
  }
  return [...byPart]
    .map(([part, all]) => {
      const worst = all.toSorted((a, b) => a.score - b.score).slice(0, most);
      return `### ${part}: ${all.length}\n\n${worst.map(example).join('\n')}`;
    })
    .join('\n\n');
}

function example({ question, score, reply }: Scored): string {
  const { text, right } = question;
  const parts = [
    `- \`${text}\` ${score.toFixed(2)}; right: ${right.slice(0, 200)}`,
    `${reply.count} found: ${reply.results
      .slice(0, 3)
      .map(({ address }) => address)
      .join(' ')}`,
    ...(reply.widened.length > 0
      ? [`also ${reply.widened.map(({ words, text }) => `${words}→${text}`).join(', ')}`]
      : []),
    ...(reply.proposals.length > 0 ? [`proposed ${reply.proposals.slice(0, 3).join(', ')}`] : []),
    ...reply.periods.slice(0, 1).map(({ first, last }) => `period ${first}..${last}`),
  ];
  return parts.join('; ');
}
