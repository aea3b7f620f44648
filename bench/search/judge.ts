/** Judges the results that a search page showed for a query. */
import type { PageReply } from './page.ts';
import type { Query } from './query.ts';

/** Judgement of one query. */
export interface Verdict {
  readonly query: Query;
  /** The rank of each right story, from 1; nothing for a story that is not among the first ten results. */
  readonly ranks: readonly (number | undefined)[];
  /** Recall at 10: the share of right stories among the first ten results, from 0 to 1. */
  readonly recall: number;
  /** Reciprocal rank: 1 divided by the rank of the first right story. */
  readonly reciprocal: number;
  /** Whether the first result is in the right language, if the query has one. */
  readonly firstIsRight: boolean | undefined;
  /** Whether a story is shown by more than one result. */
  readonly isDouble: boolean;
  /** The first results, for somebody who looks for the reason. */
  readonly shown: readonly string[];
}

/** Results that count. */
const CONSIDERED = 10;

/** Judges a page's response to a query. */
export function judge(query: Query, reply: PageReply): Verdict {
  return query.suggestion === undefined
    ? judgeResults(query, reply)
    : judgeSuggestions(query, query.suggestion, reply);
}

function judgeResults(query: Query, { results }: PageReply): Verdict {
  const first = results.slice(0, CONSIDERED);
  const ranks = query.answers.map((addresses) =>
    first.flatMap((result, i) =>
      result.addresses.some((address) => addresses.includes(address)) ? [i + 1] : [],
    ),
  );
  return {
    ...rated(
      query,
      ranks.map(([rank]) => rank),
    ),
    firstIsRight: query.first === undefined ? undefined : results[0]?.lang === query.first,
    isDouble: ranks.some(({ length }) => length > 1),
    shown: first.map(({ addresses }) => addresses[0] ?? ''),
  };
}

/** An option may have more text than the name, such as its kind and language. */
function judgeSuggestions(query: Query, meant: string, { suggestions }: PageReply): Verdict {
  const index = suggestions.findIndex((text) => text.toLowerCase().includes(meant.toLowerCase()));
  return {
    ...rated(query, [index < 0 ? undefined : index + 1]),
    firstIsRight: undefined,
    isDouble: false,
    shown: suggestions,
  };
}

function rated(query: Query, ranks: readonly (number | undefined)[]) {
  const found = ranks.filter((rank) => rank !== undefined);
  const right = Math.min(ranks.length, CONSIDERED);
  const reciprocal = found.length > 0 ? 1 / Math.min(...found) : 0;
  return { query, ranks, recall: found.length / right, reciprocal };
}
