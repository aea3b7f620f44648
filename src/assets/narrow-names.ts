/** Narrows the names of an index to those with the letters that are typed; of a long one, those that begin with them. */
import { loadPage } from './load-page.ts';

/** Milliseconds until a page of a letter counts as missing. */
const LIMIT = 8000;

/** Most names that are shown of a letter's pages. */
const MOST = 60;

/** Shows the box of a page that has one. */
export function startNarrowing(): void {
  const box = document.querySelector<HTMLElement>('.narrow');
  const main = document.querySelector('main');
  const input = box?.querySelector('input');
  if (!box || !main || !input) return;
  const narrowing = new Narrowing(main, box);
  const narrow = () => void narrowing.show(fold(input.value.trim()));
  box.hidden = false;
  input.addEventListener('input', narrow);
  // A browser may have kept what was typed.
  if (input.value) narrow();
}

class Narrowing {
  readonly #box: HTMLElement;
  readonly #names: HTMLElement[];
  /** Headings, sections and folds around names, which are of no use without them. */
  readonly #around: HTMLElement[];
  readonly #folds: HTMLDetailsElement[];
  /** Names of the pages of letters. */
  readonly #found = document.createElement('ul');
  /** The pages of letters, by folded letter, where the names stand there: `И` and `Й` are one. */
  readonly #letters = new Map<string, string[]>();
  readonly #loaded = new Map<string, Promise<HTMLElement[]>>();
  #typed = '';

  constructor(main: Element, box: HTMLElement) {
    this.#box = box;
    const isIn = (element: Element, places: string) => element.closest(places) !== null;
    const lists = [...main.querySelectorAll<HTMLElement>('.terms')].filter(
      (list) => !isIn(list, 'nav, .others, .used'),
    );
    this.#names = lists.flatMap((list) => [...list.children] as HTMLElement[]);
    this.#around = [...new Set(lists.map((list) => list.closest<HTMLElement>('.year') ?? list))];
    this.#folds = [...main.querySelectorAll('details')];
    const links =
      lists.length > 0 ? [] : [...main.querySelectorAll<HTMLAnchorElement>('.letters a')];
    for (const { text, pathname } of links) {
      this.#letters.set(fold(text), [...(this.#letters.get(fold(text)) ?? []), pathname]);
    }
    this.#found.className = 'terms';
    box.append(this.#found);
  }

  /** @param typed folded; empty to show all again */
  async show(typed: string): Promise<void> {
    this.#typed = typed;
    for (const name of this.#names) name.hidden = !fold(nameOf(name)).includes(typed);
    for (const one of this.#around) one.hidden = !one.querySelector('li:not([hidden])');
    for (const one of this.#folds) {
      const some = one.querySelector('li:not([hidden])') !== null;
      one.hidden = !some;
      one.open = typed !== '' && some;
    }
    const [letter = ''] = typed;
    const found = typed === '' ? [] : await this.#ofLetter(letter);
    // Somebody may have typed on meanwhile.
    if (this.#typed !== typed) return;
    const fitting = found.filter((name) => fold(nameOf(name)).startsWith(typed)).slice(0, MOST);
    this.#found.replaceChildren(...fitting);
    const isNothing =
      typed !== '' && fitting.length === 0 && this.#names.every((one) => one.hidden);
    const status = this.#box.querySelector('[role=status]');
    if (status) status.textContent = isNothing ? (this.#box.dataset.nothing ?? '') : '';
  }

  #ofLetter(letter: string): Promise<HTMLElement[]> {
    const known = this.#loaded.get(letter) ?? this.#load(letter);
    this.#loaded.set(letter, known);
    return known;
  }

  async #load(letter: string): Promise<HTMLElement[]> {
    const ofPages = await Promise.all((this.#letters.get(letter) ?? []).map(namesOn));
    return ofPages.flat();
  }
}

/** The names on the pages of a letter. */
async function namesOn(path: string): Promise<HTMLElement[]> {
  const first = await loadPage(path, LIMIT);
  const links = [...(first?.querySelectorAll('main .pages a:not([aria-current])') ?? [])];
  const others = links.flatMap((link) => link.getAttribute('href') ?? []);
  const pages = [first, ...(await Promise.all(others.map((one) => loadPage(one, LIMIT))))];
  return pages.flatMap((page) =>
    [...(page?.querySelectorAll<HTMLElement>('main .terms > li') ?? [])]
      .filter((name) => !name.closest('nav'))
      .map((name) => document.importNode(name, true)),
  );
}

function nameOf(item: Element): string {
  return item.querySelector('a')?.textContent ?? '';
}

/** A text without case and accents. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
