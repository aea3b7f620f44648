/** Makes and fills elements: text is never read as HTML. */

export type Child = Node | string;

/** @param properties as a script sets them: `className`, not `class` */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/**
 * The language of a text, as a property for the element that holds it.
 * @param around the language that need not be said: the page's own, where it is not another
 */
export function langOf(
  lang: string | undefined,
  around = document.documentElement.lang,
): { lang?: string } {
  return lang && lang !== around ? { lang } : {};
}

/** A text in the language it is in. */
export function words(text: string, lang: string | undefined): Child {
  const own = langOf(lang);
  return own.lang ? make('span', own, text) : text;
}

/** A sentence around something that can be in another language. */
export function within(say: (name: string) => string, ...names: readonly Child[]): Child[] {
  const [before = '', after = ''] = say('\n').split('\n');
  return [before, ...names, after].filter((part) => part !== '');
}

/**
 * A button of a list that is filled anew while it is used.
 * @param key tells it from the others there, before and after
 */
export function button(key: string, onClick: () => void, ...children: readonly Child[]) {
  const made = make('button', { type: 'button' }, ...children);
  made.dataset.key = key;
  made.addEventListener('click', onClick);
  return made;
}

/**
 * Fills an element anew. What had the focus in it has it again, found by its `data-key`; where that is
 * gone, what comes first.
 * @param otherwise what gets the focus where nothing is left that can have it
 */
export function refill(
  element: HTMLElement,
  children: readonly Child[],
  otherwise?: HTMLElement,
): void {
  const focused = document.activeElement;
  const had = focused instanceof HTMLElement && element.contains(focused) ? focused : undefined;
  element.replaceChildren(...children);
  if (!had) return;
  const candidates = [...element.querySelectorAll<HTMLElement>('[data-key]')];
  const same = candidates.find(({ dataset }) => dataset.key === had.dataset.key);
  (same ?? candidates[0] ?? otherwise)?.focus();
}
