/** Formats the measured figures as tables in Markdown. */
import type { Cost, Costs } from './costs.ts';
import type { Verdict } from './judge.ts';
import {
  COLD_BYTES,
  COLD_TIME,
  FIRST_LANGUAGE,
  recallTarget,
  type Target,
  WARM_BYTES,
  WARM_TIME,
} from './targets.ts';

export interface Measured {
  /** Description of the machine. */
  readonly machine: string;
  /** By the name of the archive. */
  readonly verdicts: Readonly<Record<string, readonly Verdict[]>>;
  /** The name of the archive whose costs were measured. */
  readonly costsOf: string;
  readonly costs: Costs;
  /** With the processor slowed. */
  readonly slowCosts: Costs;
  /** Factor by which the processor was slowed. */
  readonly slower: number;
}

/** Quality figures of one category, or of all. */
interface CategoryFigures {
  readonly queries: number;
  readonly recall: number;
  readonly reciprocal: number;
  /** Share of queries whose first result is in the right language, if any query has one. */
  readonly firstLanguage: number | undefined;
  readonly doubles: number;
}

/** The costs of an archive's search. */
export type MeasuredCosts = Omit<Measured, 'verdicts'>;

/** Makes the report. */
export function formatReport(measured: Measured): string {
  const { verdicts } = measured;
  return [
    ...table(
      ['archive', 'category', 'queries', 'recall@10', 'least / goal', 'MRR', 'language', 'double'],
      Object.entries(verdicts).flatMap(([archive, all]) => [
        ...categoriesOf(all).map(([name, some]) => qualityRow(archive, name, some)),
        qualityRow(archive, '**all**', all),
      ]),
    ),
    '',
    `Language: how often the first result is in the language of the query (least ${FIRST_LANGUAGE.least}, goal ${FIRST_LANGUAGE.goal}). Double: queries to which one story is shown more than once (0).`,
    '',
    formatCosts(measured),
  ].join('\n');
}

/** Makes the table of costs. */
export function formatCosts(measured: MeasuredCosts): string {
  const { costsOf, costs, slowCosts, slower, machine } = measured;
  return [
    ...table(
      [`cost, ${costsOf}`, 'median', 'p95', 'least / goal'],
      [
        ['page by itself, bytes', ...spread(costs.page, bytes), ''],
        ['first query, bytes', ...spread(costs.cold, bytes), said(COLD_BYTES, kilobytes)],
        ['first query, requests', ...spread(costs.cold, requests), ''],
        ['later query, bytes', ...spread(costs.warm, bytes), said(WARM_BYTES, kilobytes)],
        ['later query, requests', ...spread(costs.warm, requests), ''],
        ['first query, time', ...spread(costs.cold, time), said(COLD_TIME, milliseconds)],
        ['later query, time', ...spread(costs.warm, time), said(WARM_TIME, milliseconds)],
        [`first query, processor ${slower} times slower`, ...spread(slowCosts.cold, time), ''],
        [`later query, processor ${slower} times slower`, ...spread(slowCosts.warm, time), ''],
      ],
    ),
    '',
    `${costs.cold.length} first and ${costs.warm.length} later queries, ${withoutResult(costs)} of them without a result; from the input to the first result in the page, the pause after typing included; bytes with heads, text compressed. ${machine}`,
  ].join('\n');
}

/** Groups verdicts by category, in the order of the queries. */
export function categoriesOf(verdicts: readonly Verdict[]): [string, Verdict[]][] {
  const categories = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const { category } = verdict.query;
    categories.set(category, [...(categories.get(category) ?? []), verdict]);
  }
  return [...categories];
}

/** Computes the figures of verdicts. @param verdicts at least one */
export function figuresOf(verdicts: readonly Verdict[]): CategoryFigures {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const languages = verdicts.flatMap(({ firstIsRight }) => firstIsRight ?? []);
  return {
    queries: verdicts.length,
    recall: mean(verdicts.map(({ recall }) => recall)),
    reciprocal: mean(verdicts.map(({ reciprocal }) => reciprocal)),
    firstLanguage: languages.length > 0 ? mean(languages.map(Number)) : undefined,
    doubles: verdicts.filter(({ isDouble }) => isDouble).length,
  };
}

function qualityRow(archive: string, category: string, verdicts: readonly Verdict[]): string[] {
  const row = figuresOf(verdicts);
  return [
    archive,
    category,
    String(row.queries),
    share(row.recall),
    said(recallTarget(category), String),
    share(row.reciprocal),
    row.firstLanguage === undefined ? '' : share(row.firstLanguage),
    String(row.doubles),
  ];
}

function said(target: Target | undefined, say: (value: number) => string): string {
  return target ? `${say(target.least)} / ${say(target.goal)}` : '';
}

interface Figure {
  readonly of: (cost: Cost) => number | undefined;
  readonly say: (value: number) => string;
}
const bytes: Figure = { of: (cost) => cost.bytes, say: kilobytes };
const requests: Figure = { of: (cost) => cost.requests, say: String };
const time: Figure = { of: (cost) => cost.time, say: milliseconds };

/** Formats median and 95th percentile; queries without a result have no time. */
function spread(costs: readonly Cost[], { of, say }: Figure): [median: string, p95: string] {
  const values = costs.flatMap((cost) => of(cost) ?? []).sort((a, b) => a - b);
  const at = (share: number) => values[Math.ceil(values.length * share) - 1] ?? Number.NaN;
  return [say(at(0.5)), say(at(0.95))];
}

function withoutResult({ cold, warm }: Costs): number {
  return [...cold, ...warm].filter((cost) => cost.time === undefined).length;
}

function share(value: number): string {
  return value.toFixed(3);
}

function kilobytes(value: number): string {
  return `${(value / 1000).toFixed(1)} kB`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
