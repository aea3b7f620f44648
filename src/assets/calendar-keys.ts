/** Moves in calendars by arrow keys: from day to day and from week to week, and by pages from month to month. */

const DAYS = '.month td a';

export function moveInCalendars(): void {
  addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey) return;
    if (!(target instanceof HTMLAnchorElement) || !target.matches(DAYS)) return;
    const to = goal(target, key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
}

/** The day that a key leads to: one that has articles. */
function goal(from: HTMLAnchorElement, key: string): HTMLAnchorElement | undefined {
  const all = daysIn(document);
  const month = from.closest('table') as HTMLElement;
  const own = daysIn(month);
  const number = Number(from.textContent);
  switch (key) {
    case 'ArrowLeft':
      return all[all.indexOf(from) - 1];
    case 'ArrowRight':
      return all[all.indexOf(from) + 1];
    case 'ArrowUp':
      return own.findLast(({ textContent }) => Number(textContent) <= number - 7);
    case 'ArrowDown':
      return own.find(({ textContent }) => Number(textContent) >= number + 7);
    case 'Home':
      return own[0];
    case 'End':
      return own.at(-1);
    case 'PageUp':
      return ofNextMonth(all.slice(0, all.indexOf(from)).reverse(), month);
    case 'PageDown':
      return ofNextMonth(all.slice(all.indexOf(from)), month);
  }
  return undefined;
}

function daysIn(part: Document | HTMLElement): HTMLAnchorElement[] {
  return [...part.querySelectorAll<HTMLAnchorElement>(DAYS)];
}

/** The first day of the next month that has one, in the order of the given days. */
function ofNextMonth(days: HTMLAnchorElement[], month: HTMLElement): HTMLAnchorElement | undefined {
  const next = days.find((day) => !month.contains(day))?.closest('table');
  return next ? daysIn(next)[0] : undefined;
}
