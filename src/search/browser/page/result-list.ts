/** The list of results: ten at a time, and never another under the reader's eyes. */
import { type Answer, type Engine, type Item, PAGE_SIZE } from '../protocol.ts';

export interface ResultList {
  /**
   * Shows the first results of an answer.
   * @param fresh whether it is the first answer to a question: a later one waits where somebody reads
   * @returns whether they are shown
   */
  readonly show: (answer: Answer, fresh: boolean) => boolean;
  /** Shows what waits, and leads the reader there. */
  readonly update: () => void;
  readonly clear: () => void;
  /** Adds results until there are as many: those that somebody comes back to. */
  readonly extendTo: (count: number) => Promise<void>;
  /** How many there are. */
  readonly length: () => number;
}

/**
 * @param button brings more results
 * @param ask gives results of the last question from a rank on
 * @param onMore is told whether more could be had when the button was pressed
 */
export function resultList(
  list: HTMLElement,
  button: HTMLButtonElement,
  toElement: (item: Item) => HTMLElement,
  ask: Engine['more'],
  onMore: (success: boolean) => void,
): ResultList {
  let shown: readonly Item[] = [];
  /** How many there are to be shown. */
  let total = 0;
  /** What came while the list was read. */
  let waiting: Answer | undefined;
  let isRead = false;
  let busy = false;
  /** Counts the lists: what comes for an earlier one is dropped. */
  let version = 0;

  /** Whether another list would move what somebody looks at, or points at. */
  const isInUse = () =>
    busy ||
    isRead ||
    shown.length > PAGE_SIZE ||
    list.contains(document.activeElement) ||
    document.activeElement === button ||
    (shown.length > 0 && list.getBoundingClientRect().top < 0);

  const count = (to: number) => {
    total = to;
    button.hidden = shown.length >= total || waiting !== undefined;
  };

  const replace = (items: readonly Item[], to: number) => {
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
      const items = await ask(shown.length);
      if (asked !== version || waiting) return undefined;
      const known = new Set(shown.map(({ id }) => id));
      const added = items.filter(({ id }) => !known.has(id));
      const elements = added.map(toElement);
      shown = [...shown, ...added];
      list.append(...elements);
      // Whatever was counted: where nothing comes, there is no more.
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
    // A list that appears under a pointer at rest is not pointed at.
    if (movementX !== 0 || movementY !== 0) isRead = true;
  });

  return {
    show(answer, fresh) {
      if (fresh) isRead = false;
      else if (same(answer.items, shown.slice(0, answer.items.length))) {
        waiting = undefined;
        count(answer.count);
        return true;
      } else if (isInUse()) {
        waiting = answer;
        count(total);
        return false;
      }
      replace(answer.items, answer.count);
      return true;
    },
    update() {
      if (!waiting) return;
      replace(waiting.items, waiting.count);
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

/** Whether two lists show the same. */
function same(some: readonly Item[], others: readonly Item[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
