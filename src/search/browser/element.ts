/** Makes and fills elements; text is never parsed as HTML. */

export type Child = Node | string;

/**
 * Makes an element.
 * @param properties as a script sets them: `className`, not `class`
 */
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
 * Gives the property for an element with a text in a language.
 * @param around the language around the element, which need not be stated; by default the page's
 */
export function langOf(
  lang: string | undefined,
  around = document.documentElement.lang,
): { lang?: string } {
  return lang && lang !== around ? { lang } : {};
}

/** Marks a text by its language, unless it is the page's. */
export function textIn(text: string, lang: string | undefined): Child {
  const own = langOf(lang);
  return own.lang ? make('span', own, text) : text;
}

/** Makes a sentence around names that may be in another language. */
export function sentenceAround(say: (name: string) => string, ...names: readonly Child[]): Child[] {
  const [before = '', after = ''] = say('\n').split('\n');
  return [before, ...names, after].filter((part) => part !== '');
}

/**
 * Makes a button of a list that `refill` may fill anew while it is used.
 * @param key identifies the button among those of the list, before and after
 */
export function button(key: string, onClick: () => void, ...children: readonly Child[]) {
  const made = make('button', { type: 'button' }, ...children);
  made.dataset.key = key;
  made.addEventListener('click', onClick);
  return made;
}

/**
 * Fills an element anew. The child that had the focus gets it again, found by its `data-key`; if it is gone, the
 * first child that has a key.
 * @param fallback gets the focus if no child can have it
 */
export function refill(
  element: HTMLElement,
  children: readonly Child[],
  fallback?: HTMLElement,
): void {
  const focused = document.activeElement;
  const had = focused instanceof HTMLElement && element.contains(focused) ? focused : undefined;
  element.replaceChildren(...children);
  if (!had) return;
  const candidates = [...element.querySelectorAll<HTMLElement>('[data-key]')];
  const same = candidates.find(({ dataset }) => dataset.key === had.dataset.key);
  (same ?? candidates[0] ?? fallback)?.focus();
}
