/** What the first query and later ones cost a reader: bytes, requests, time. */
import type { Browser } from 'playwright-core';
import type { Host, Sent } from './host.ts';
import { openSearch } from './page.ts';
import type { Query } from './query.ts';
import { slowDown } from './slowdown.ts';

/** One query: what it cost. */
export interface Cost {
  readonly text: string;
  readonly edition: string;
  /** To the first result, in milliseconds; none where there was none. */
  readonly time: number | undefined;
  readonly bytes: number;
  readonly requests: number;
  /** The bytes of the bodies before they were compressed. */
  readonly raw: number;
  readonly sent: readonly Sent[];
}

export interface Costs {
  /** The page, before anything is asked. */
  readonly page: readonly Cost[];
  /** The first query of a reader who never was here, what the page fetched for it in advance included. */
  readonly cold: readonly Cost[];
  /** Queries after it. */
  readonly warm: readonly Cost[];
}

export interface Visit {
  readonly edition: string;
  /** Path of the edition's search page. */
  readonly address: string;
  readonly queries: readonly Query[];
}

/** What a page is made of by itself; whatever else it fetches is for the search. */
const OF_PAGE = ['document', 'style', 'script', 'font', 'image', 'manifest'];

/**
 * Makes visits, each with a browser that has nothing kept, and its queries one after another.
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
