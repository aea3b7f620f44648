/** Handles the keys of the search page: arrows go from the box through the results, Escape goes back. */

/** The links that arrows lead to: the results, or the lines in their place, or what helps if there are none. */
const LINKS = '.lines a, #search-results h2 a, #search-empty a';

/**
 * Listens for keys, after everything else that listens to the box: a key that was used is ignored.
 * @param more the button below the list: the last stop, if it is shown
 */
export function listenForKeys(box: HTMLInputElement, more: HTMLButtonElement): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (event.defaultPrevented || event.isComposing) return;
    if (altKey || ctrlKey || metaKey || shiftKey || !(target instanceof HTMLElement)) return;
    const links = [...document.querySelectorAll<HTMLElement>(LINKS)].filter(isShown);
    const stops = [...links, ...(isShown(more) ? [more] : [])];
    /** The number of the stop that has the focus; -1 for the box. */
    const current = target === box ? -1 : stops.findIndex((stop) => isAt(target, stop));
    if (target !== box && current < 0) return;
    const next = nextFocus(key, current, stops, box);
    if (!next) return;
    next.focus();
    event.preventDefault();
  });
}

function nextFocus(
  key: string,
  current: number,
  stops: readonly HTMLElement[],
  box: HTMLElement,
): HTMLElement | undefined {
  if (key === 'ArrowDown') return stops[current + 1];
  if (current < 0) return undefined;
  if (key === 'ArrowUp') return stops[current - 1] ?? box;
  return key === 'Escape' ? box : undefined;
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

/** Whether an element is a stop, or belongs to the same result. */
function isAt(element: HTMLElement, stop: HTMLElement): boolean {
  return element === stop || element.closest('li')?.contains(stop) === true;
}
