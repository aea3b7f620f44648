/** Counts the elements that a picture draws, copies of copies among them. */
import type { DrawnElement } from './print-svg.ts';

/**
 * @param most counting ends soon after it
 * @returns the number of elements, each `<use>` counted with all that it copies
 */
export function countDrawn(picture: DrawnElement, most: number): number {
  const byId = new Map<string, DrawnElement>();
  const known = new Map<DrawnElement, number>();
  const open = new Set<DrawnElement>();
  collect(picture);
  return count(picture);

  function collect(element: DrawnElement): void {
    const id = attributeOf(element, 'id');
    // Of two elements with one name, browsers take the first.
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    for (const child of element.children) if (typeof child !== 'string') collect(child);
  }

  function count(element: DrawnElement): number {
    const before = known.get(element);
    if (before !== undefined) return before;
    // Browsers draw no copy of an element inside itself.
    if (open.has(element)) return 0;
    open.add(element);
    const copied = byId.get(attributeOf(element, 'href')?.slice(1) ?? '');
    let sum = 1 + (element.name === 'use' && copied ? count(copied) : 0);
    for (const child of element.children) if (typeof child !== 'string') sum += count(child);
    open.delete(element);
    const bounded = Math.min(sum, most + 1);
    known.set(element, bounded);
    return bounded;
  }
}

function attributeOf({ attributes }: DrawnElement, name: string): string | undefined {
  return attributes.find(([one]) => one === name)?.[1];
}
