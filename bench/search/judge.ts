/** Judges what a search page showed for a query: pure. */
import type { Reply } from './page.ts';
import type { Query } from './query.ts';

export interface Verdict {
  readonly query: Query;
  /** The place of each right story among the results, from 1; none where it is not among the first ten. */
  readonly ranks: readonly (number | undefined)[];
  /** How much of what is right is among the first ten, from 0 to 1. */
  readonly recall: number;
  /** One divided by the place of the first that is right. */
  readonly reciprocal: number;
  /** Whether the first result is in the right language, where there is one. */
  readonly firstIsRight: boolean | undefined;
  /** Whether a story is shown by more than one result. */
  readonly isDouble: boolean;
  /** Beginning of what was shown instead, for who looks why. */
  readonly shown: readonly string[];
}

const PLACES = 10;

export function judge(query: Query, reply: Reply): Verdict {
  return query.suggestion === undefined
    ? judgeResults(query, reply)
    : judgeSuggestions(query, query.suggestion, reply);
}

function judgeResults(query: Query, { results }: Reply): Verdict {
  const first = results.slice(0, PLACES);
  const places = query.answers.map((addresses) =>
    first.flatMap((result, i) =>
      result.addresses.some((address) => addresses.includes(address)) ? [i + 1] : [],
    ),
  );
  return {
    ...rated(
      query,
      places.map(([place]) => place),
    ),
    firstIsRight: query.first === undefined ? undefined : results[0]?.lang === query.first,
    isDouble: places.some(({ length }) => length > 1),
    shown: first.map(({ addresses }) => addresses[0] ?? ''),
  };
}

/** An option may say more than the name: what kind of name it is, in which language. */
function judgeSuggestions(query: Query, meant: string, { suggestions }: Reply): Verdict {
  const place = suggestions.findIndex((text) => text.toLowerCase().includes(meant.toLowerCase()));
  return {
    ...rated(query, [place < 0 ? undefined : place + 1]),
    firstIsRight: undefined,
    isDouble: false,
    shown: suggestions,
  };
}

function rated(query: Query, ranks: readonly (number | undefined)[]) {
  const found = ranks.filter((rank) => rank !== undefined);
  const right = Math.min(ranks.length, PLACES);
  const reciprocal = found.length > 0 ? 1 / Math.min(...found) : 0;
  return { query, ranks, recall: found.length / right, reciprocal };
}
