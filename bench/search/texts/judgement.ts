/** Judges replies by the articles that are right. */
import type { Period, Reply } from './question.ts';

/** Results that count. */
const FIRST = 10;

/** Articles by their addresses. */
type Right = ReadonlySet<string>;

/**
 * Recall at 10: the share of right articles among the first ten results.
 * @param unsure articles of which it is not known whether they are right: they count for nothing, and take no place
 */
export function recallAt10(reply: Reply, right: Right, unsure: Right = new Set()): number {
  const first = reply.results.filter(({ address }) => !unsure.has(address)).slice(0, FIRST);
  const found = first.filter(({ address }) => right.has(address)).length;
  return found / Math.min(FIRST, right.size);
}

/** Whether the first result is right. */
export function isFirst(reply: Reply, right: Right): number {
  const [first] = reply.results;
  return Number(first !== undefined && right.has(first.address));
}

/** Whether any of the first ten results is right. */
export function isAmongFirst(reply: Reply, right: Right): number {
  return Number(reply.results.slice(0, FIRST).some(({ address }) => right.has(address)));
}

/** Whether some of one kind are found, and none of the other stands before any of them. */
export function isBefore(reply: Reply, before: Right, after: Right): number {
  const places = (of: Right) =>
    reply.results.flatMap(({ address }, place) => (of.has(address) ? [place] : []));
  const own = places(before);
  return Number(own.length > 0 && Math.max(...own) < Math.min(...places(after), Infinity));
}

/** Precision: the share of right articles among the first ten results; 0 without a result. */
export function precisionAt10(reply: Reply, right: Right, unsure: Right = new Set()): number {
  const first = reply.results.filter(({ address }) => !unsure.has(address)).slice(0, FIRST);
  if (first.length === 0) return 0;
  return first.filter(({ address }) => right.has(address)).length / first.length;
}

/**
 * Whether a period is the first that is offered.
 * @param meant `2021`, `2021-02`, `2021-02-18`, or a day of any year: `--02-18`
 */
export function isOffered({ periods: [first] }: Reply, meant: string): number {
  if (!first) return 0;
  if (meant.startsWith('--')) {
    return Number(first.first === first.last && first.first.endsWith(meant.slice(1)));
  }
  const { first: from, last: to } = periodOf(meant);
  return Number(first.first === from && first.last === to);
}

/** The first and the last day of a year, a month or a day. */
export function periodOf(date: string): Period {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return { first: date, last: date };
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { first: `${date}-01`, last: `${date}-${last}` };
}
