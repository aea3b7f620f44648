/** Help for a search without results: what alone leaves none, with the way back, and names that resemble the query. */

import type { Child } from '../element.ts';
import type { Engine, SearchRequest } from '../protocol.ts';
import { hasFilters, withoutFilters } from './address.ts';
import type { Chip } from './chips.ts';
import { emptyNotes, type NoteContext, type WayBack } from './notes.ts';

/** Most filters and parts of a query that are tried: each is a search. */
const MOST_TRIED = 5;

interface NoResultsHelp {
  /**
   * Makes the notes that help with a request without results.
   * @param chips what the request has that can be removed
   * @param isOffered whether another query is offered already: then no names are, whose file is large
   * @param isCurrent whether the request is still that of the page
   */
  readonly notesOn: (
    request: SearchRequest,
    chips: readonly Chip[],
    isOffered: boolean,
    isCurrent: () => boolean,
  ) => Promise<Child[]>;
  /** Waits as long as the engine's last request is not that of the page. */
  readonly settled: () => Promise<void>;
}

/**
 * Makes the help for searches without results.
 * @param engine runs the same search without some of its parts, and suggests names
 */
export function startNoResultsHelp(engine: Engine, context: NoteContext): NoResultsHelp {
  let otherSearch: Promise<void> = Promise.resolve();

  const count = async (request: SearchRequest): Promise<number> => {
    let count = 0;
    await engine.search(request, (response) => {
      count = response.count;
    });
    return count;
  };

  /** Finds what alone leaves no results; if nothing does, whether all filters together do. */
  const waysBack = async (
    request: SearchRequest,
    chips: readonly Chip[],
    isCurrent: () => boolean,
  ): Promise<WayBack[]> => {
    const ways: WayBack[] = [];
    const searching = async () => {
      for (const chip of chips.slice(0, MOST_TRIED)) {
        if (!isCurrent()) return;
        const found = await count(chip.without);
        if (found > 0) ways.push({ ...chip, count: found });
      }
      if (ways.length === 0 && chips.length > 1 && hasFilters(request) && isCurrent()) {
        const without = withoutFilters(request);
        const found = await count(without);
        if (found > 0) ways.push({ key: 'without', without, count: found });
      }
      // The next calls of the engine are about the page's own request.
      if (isCurrent()) await engine.search(request, () => {});
    };
    otherSearch = searching().catch(() => {});
    await otherSearch;
    return ways;
  };

  return {
    async notesOn(request, chips, isOffered, isCurrent) {
      const ways = chips.length > 0 ? await waysBack(request, chips, isCurrent) : [];
      const isSuggesting = request.query !== '' && !isOffered && isCurrent();
      const suggested = isSuggesting ? await engine.suggest(request.query).catch(() => []) : [];
      return emptyNotes(request, context, ways, suggested);
    },
    settled: () => otherSearch,
  };
}
