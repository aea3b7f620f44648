/** The keys of the search page: arrows go from the box through the results, Escape goes back. */

/** Where arrows lead: the results, or what is offered where there are none. */
const LINKS = '#search-results h2 a, #search-empty a';

/**
 * Runs after whatever else listens to the box: a key that it has used is left alone.
 * @param more the button below the list, which is the last stop where it shows
 */
export function listenForKeys(box: HTMLInputElement, more: HTMLButtonElement): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (event.defaultPrevented || event.isComposing) return;
    if (altKey || ctrlKey || metaKey || shiftKey || !(target instanceof HTMLElement)) return;
    const links = document.querySelectorAll<HTMLElement>(LINKS);
    const stops = [...links, ...(more.hidden ? [] : [more])];
    /** Where the reader is: before the first stop in the box, or at one of them. */
    const place = target === box ? -1 : stops.findIndex((stop) => isAt(target, stop));
    if (target !== box && place < 0) return;
    const next = nextFocus(key, place, stops, box);
    if (!next) return;
    next.focus();
    event.preventDefault();
  });
}

function nextFocus(
  key: string,
  place: number,
  stops: readonly HTMLElement[],
  box: HTMLElement,
): HTMLElement | undefined {
  if (key === 'ArrowDown') return stops[place + 1];
  if (place < 0) return undefined;
  if (key === 'ArrowUp') return stops[place - 1] ?? box;
  return key === 'Escape' ? box : undefined;
}

/** Whether an element is a stop, or something else of the same result. */
function isAt(element: HTMLElement, stop: HTMLElement): boolean {
  return element === stop || element.closest('li')?.contains(stop) === true;
}
