/** Makes a search box suggest names and titles while somebody types: a combobox as the ARIA patterns have it. */
import type { BoxStrings } from '../../../locales/locale.ts';
import { startEngine } from '../client.ts';
import type { Suggestion } from '../protocol.ts';
import { fillList, makeList } from './suggestion-list.ts';

/** Pause in typing after which the box suggests, in milliseconds. */
const PAUSE = 120;

/**
 * Makes a combobox of a search box.
 * @param before its text before somebody could type, which needs no suggestions
 */
export async function startCombobox(box: HTMLInputElement, before: string): Promise<void> {
  const form = box.form as HTMLFormElement;
  // On a page in several languages, each has a box.
  const lang = box.closest<HTMLElement>('[lang]')?.lang ?? '';
  const t: BoxStrings = (await import(`../../../locales/box/${lang}.ts`)).default;
  const engine = startEngine(lang);

  const number = document.querySelectorAll('.suggestions').length;
  const list = makeList(`suggestions-${number}`, t);
  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  form.append(list, status);
  box.setAttribute('aria-controls', list.id);

  let options: readonly HTMLAnchorElement[] = [];
  let chosen: HTMLAnchorElement | undefined;
  /** The suggestions of the list, as JSON: if they stay the same, so does the list. */
  let shown = '';
  /** Number of the last text: suggestions for an earlier one are ignored. */
  let latest = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const isOpen = () => !list.hidden;
  const choose = (option: HTMLAnchorElement | undefined) => {
    chosen?.setAttribute('aria-selected', 'false');
    chosen = option;
    chosen?.setAttribute('aria-selected', 'true');
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) box.setAttribute('aria-activedescendant', chosen.id);
    else box.removeAttribute('aria-activedescendant');
  };
  const setOpen = (open: boolean) => {
    list.hidden = !open;
    box.setAttribute('aria-expanded', String(open));
    choose(undefined);
  };
  const close = () => {
    clearTimeout(pause);
    latest++;
    setOpen(false);
    status.textContent = '';
  };
  const show = (suggestions: readonly Suggestion[]) => {
    const next = JSON.stringify(suggestions);
    if (next !== shown) options = fillList(list, suggestions, { t, lang });
    shown = next;
    setOpen(options.length > 0);
    status.textContent = isOpen() ? t.suggestionsFound(options.length) : '';
  };
  /** @param when `not-found` while somebody types: on the search page, what was found stands below the box */
  const suggest = async (when?: 'not-found') => {
    const turn = ++latest;
    // The search works without suggestions.
    const suggestions = await engine.suggest(box.value.trim(), when).catch(() => []);
    if (turn === latest) show(suggestions);
  };
  /** Moves to the next option or the one before; beyond the last and the first one is the box itself. */
  const move = (step: 1 | -1) => {
    const current = chosen ? options.indexOf(chosen) : step > 0 ? -1 : options.length;
    choose(options[current + step]);
  };

  /** Handles a key. @returns whether it had a meaning here */
  const onKey = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean => {
    if (ctrlKey || metaKey || shiftKey) return false;
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (isOpen()) move(key === 'ArrowDown' ? 1 : -1);
        else if (altKey && box.value.trim()) void suggest();
        else return false;
        return true;
      case 'Enter':
        if (!isOpen() || !chosen) return false;
        open(chosen);
        return true;
      case 'Escape':
        if (isOpen()) close();
        else if (box.value) clear();
        else return false;
        return true;
      default:
        return false;
    }
  };
  const open = (option: HTMLAnchorElement) => {
    close();
    option.click();
  };
  const clear = () => {
    box.value = '';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const onInput = () => {
    clearTimeout(pause);
    choose(undefined);
    if (box.value.trim()) pause = setTimeout(() => suggest('not-found'), PAUSE);
    else close();
  };
  box.addEventListener('input', onInput);
  // Before the page's own listener: a key that moves in the list moves nothing else.
  form.addEventListener(
    'keydown',
    (event) => {
      if (event.target !== box || event.isComposing || !onKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  // A press on an option must not take the keyboard from the box, which would close the list.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ ctrlKey, metaKey, shiftKey }) => {
    if (!ctrlKey && !metaKey && !shiftKey) close();
  });
  box.addEventListener('blur', close);
  form.addEventListener('submit', close);
  // Somebody may have typed while this script was loading.
  if (box === document.activeElement && box.value !== before) onInput();
}
