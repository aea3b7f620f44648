/** Help for a search without results: the same search without filters, and names that resemble the query. */

import type { Child } from '../element.ts';
import type { Engine, SearchRequest } from '../protocol.ts';
import { hasFilters, withoutFilters } from './address.ts';
import { emptyNotes, type NoteContext } from './notes.ts';

interface NoResultsHelp {
  /**
   * Makes the notes that help with a request without results.
   * @param isOffered whether another query is offered already: then no names are, whose file is large
   * @param isCurrent whether the request is still that of the page
   */
  readonly notesOn: (
    request: SearchRequest,
    isOffered: boolean,
    isCurrent: () => boolean,
  ) => Promise<Child[]>;
  /** Waits as long as the engine's last request is not that of the page. */
  readonly settled: () => Promise<void>;
}

/**
 * Makes the help for searches without results.
 * @param engine runs the same search without filters, and suggests names
 */
export function startNoResultsHelp(engine: Engine, context: NoteContext): NoResultsHelp {
  let otherSearch: Promise<void> = Promise.resolve();

  /** Counts the stories that the same query finds without filters. */
  const countAll = async (request: SearchRequest, isCurrent: () => boolean): Promise<number> => {
    let count = 0;
    const searching = async () => {
      await engine.search(withoutFilters(request), (response) => {
        count = response.count;
      });
      // The next calls of the engine are about the page's own request.
      if (isCurrent()) await engine.search(request, () => {});
    };
    otherSearch = searching().catch(() => {});
    await otherSearch;
    return count;
  };

  return {
    async notesOn(request, isOffered, isCurrent) {
      if (request.query === '') return [];
      const suggested = isOffered ? [] : engine.suggest(request.query).catch(() => []);
      const count = hasFilters(request) ? await countAll(request, isCurrent) : 0;
      return emptyNotes(request, context, count, await suggested);
    },
    settled: () => otherSearch,
  };
}
