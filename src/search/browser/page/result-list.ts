/** Shows the results, ten at a time, and does not replace them while the reader uses the list. */
import { type Engine, PAGE_SIZE, type SearchResponse, type SearchResult } from '../protocol.ts';

interface ResultList {
  /**
   * Shows the first results of a response.
   * @param fresh whether it is the first response to a request; a later one waits if the list is in use
   * @returns whether its results are shown
   */
  readonly show: (response: SearchResponse, fresh: boolean) => boolean;
  /** Shows the results that wait, and moves the focus to them. */
  readonly update: () => void;
  /** Removes all results. */
  readonly clear: () => void;
  /** Loads more results until so many are shown, for a reader who comes back to them. */
  readonly extendTo: (count: number) => Promise<void>;
  /** The number of results that are shown. */
  readonly length: () => number;
}

/**
 * Makes the list.
 * @param button loads more results
 * @param more gives results of the last request from a rank on
 * @param onMore called after the button was pressed, with whether more results could be loaded
 */
export function resultList(
  list: HTMLElement,
  button: HTMLButtonElement,
  toElement: (item: SearchResult) => HTMLElement,
  more: Engine['more'],
  onMore: (success: boolean) => void,
): ResultList {
  let shown: readonly SearchResult[] = [];
  /** Results that could be shown. */
  let total = 0;
  /** A response that came while the list was in use. */
  let waiting: SearchResponse | undefined;
  let isRead = false;
  let busy = false;
  /** Number of the list: results for an earlier one are ignored. */
  let version = 0;

  /** Whether replacing the list would move a result that the reader looks at or points at. */
  const isInUse = () =>
    busy ||
    isRead ||
    shown.length > PAGE_SIZE ||
    list.contains(document.activeElement) ||
    document.activeElement === button ||
    (shown.length > 0 && list.getBoundingClientRect().top < 0);

  const count = (to: number) => {
    total = to;
    // Where all are in one language, none needs to name it.
    list.classList.toggle('mixed', new Set(shown.map(({ lang }) => lang)).size > 1);
    button.hidden = shown.length >= total || waiting !== undefined;
  };

  const replace = (items: readonly SearchResult[], to: number) => {
    version++;
    waiting = undefined;
    shown = items;
    list.replaceChildren(...items.map(toElement));
    count(to);
  };

  const next = async (): Promise<HTMLElement | undefined> => {
    const asked = version;
    busy = true;
    try {
      const items = await more(shown.length);
      if (asked !== version || waiting) return undefined;
      const known = new Set(shown.map(({ id }) => id));
      const added = items.filter(({ id }) => !known.has(id));
      const elements = added.map(toElement);
      shown = [...shown, ...added];
      list.append(...elements);
      // If nothing comes there are no more, whatever was counted.
      count(elements.length > 0 ? total : shown.length);
      return elements[0];
    } finally {
      busy = false;
    }
  };

  button.addEventListener('click', async () => {
    if (busy) return;
    try {
      focusLink(await next());
      onMore(true);
    } catch {
      onMore(false);
    }
  });
  for (const kind of ['pointerdown', 'keydown']) {
    list.addEventListener(kind, () => {
      isRead = true;
    });
  }
  list.addEventListener('pointermove', ({ movementX, movementY }) => {
    // A pointer at rest under which a list appears does not point at it.
    if (movementX !== 0 || movementY !== 0) isRead = true;
  });

  return {
    show(response, fresh) {
      if (fresh) isRead = false;
      else if (same(response.results, shown.slice(0, response.results.length))) {
        waiting = undefined;
        count(response.count);
        return true;
      } else if (isInUse()) {
        waiting = response;
        count(total);
        return false;
      }
      replace(response.results, response.count);
      return true;
    },
    update() {
      if (!waiting) return;
      replace(waiting.results, waiting.count);
      focusLink(list.firstElementChild);
    },
    clear: () => replace([], 0),
    async extendTo(count) {
      const asked = version;
      while (asked === version && shown.length < count && !button.hidden && !busy) await next();
    },
    length: () => shown.length,
  };
}

function focusLink(item: Element | null | undefined): void {
  item?.querySelector('a')?.focus();
}

/** Whether two lists of results are the same. */
function same(some: readonly SearchResult[], others: readonly SearchResult[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
