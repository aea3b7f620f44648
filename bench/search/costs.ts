/** Measures the cost of the first query and of later ones for a reader: bytes, requests, time. */
import type { Browser } from 'playwright-core';
import type { Host, Sent } from './host.ts';
import { openSearch } from './page.ts';
import type { Query } from './query.ts';
import { slowDown } from './slowdown.ts';

/** Cost of one query. */
export interface Cost {
  readonly text: string;
  readonly edition: string;
  /** Milliseconds to the first result, if there was one. */
  readonly time: number | undefined;
  readonly bytes: number;
  readonly requests: number;
  /** The bytes of the bodies before they were compressed. */
  readonly raw: number;
  readonly sent: readonly Sent[];
}

export interface Costs {
  /** Loading the page, before any query. */
  readonly page: readonly Cost[];
  /** The first query of a new reader, with all that the page loaded for it in advance. */
  readonly cold: readonly Cost[];
  /** Queries after it. */
  readonly warm: readonly Cost[];
}

export interface Visit {
  readonly edition: string;
  /** The path of the edition's search page. */
  readonly address: string;
  readonly queries: readonly Query[];
}

/** Purposes of requests that are not for the search. */
const OF_PAGE = ['document', 'style', 'script', 'font', 'image', 'manifest'];

/**
 * Measures visits, each in a browser with an empty cache, with its queries one after another.
 * @param slower how many times slower the processor is
 */
export async function measureCosts(
  browser: Browser,
  host: Host,
  visits: readonly Visit[],
  slower: number,
): Promise<Costs> {
  const costs = { page: [] as Cost[], cold: [] as Cost[], warm: [] as Cost[] };
  for (const { edition, address, queries } of visits) {
    const page = await openSearch(browser, host, address);
    const inAdvance = page.sent.filter(({ purpose }) => !OF_PAGE.includes(purpose));
    const own = page.sent.filter((one) => !inAdvance.includes(one));
    costs.page.push(costOf({ text: '', edition }, undefined, own));
    const end = slower > 1 ? await slowDown(browser, slower) : undefined;
    try {
      for (const [turn, query] of queries.entries()) {
        const { first, sent } = await page.ask(query.text);
        if (turn === 0) costs.cold.push(costOf(query, first, [...inAdvance, ...sent]));
        else costs.warm.push(costOf(query, first, sent));
      }
    } finally {
      await end?.();
    }
    await page.close();
  }
  return costs;
}

function costOf(
  { text, edition }: Pick<Query, 'text' | 'edition'>,
  time: number | undefined,
  sent: readonly Sent[],
): Cost {
  const sum = (of: (one: Sent) => number) => sent.reduce((all, one) => all + of(one), 0);
  return {
    text,
    edition,
    time,
    bytes: sum(({ bytes }) => bytes),
    requests: sent.length,
    raw: sum(({ raw }) => raw),
    sent,
  };
}
