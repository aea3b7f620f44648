/** The bar above an article whose words are marked: what is marked, the way from one to the next, the way out. */
import type { BoxStrings } from '../../../locales/locale.ts';

interface Options {
  readonly t: BoxStrings;
  /** The language of the page, which numbers follow. */
  readonly lang: string;
  /** The words that are marked, or those that were asked for where nothing is. */
  readonly words: readonly string[];
  /** The marks of each place, in the order of the page. */
  readonly places: readonly (readonly HTMLElement[])[];
  readonly onRemove: () => void;
}

/** The class of the marks that somebody has gone to. */
const CURRENT = 'current';

/** How long assistive technology may take to notice a new place for news, in milliseconds. */
const NOTICE = 100;

/** @returns the bar; it says what is marked once it is in the page, so that it is read out */
export function makeBar({ t, lang, words, places, onRemove }: Options): HTMLElement {
  const { format } = new Intl.NumberFormat(lang);
  const bar = document.createElement('section');
  bar.className = 'marking';
  bar.setAttribute('aria-label', t.markedWords);
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  bar.append(status);
  const say = (text: string) => {
    status.textContent = text;
  };

  let current = -1;
  const goTo = (place: number) => {
    for (const mark of places[current] ?? []) mark.classList.remove(CURRENT);
    current = (place + places.length) % places.length;
    const marks = places[current] ?? [];
    for (const mark of marks) mark.classList.add(CURRENT);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    marks[0]?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    const said = marks.map((mark) => mark.textContent).join(' ');
    say(t.markOf(format(current + 1), format(places.length), said));
  };
  const addButton = (name: string, sign: string, onClick: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.title = name;
    button.setAttribute('aria-label', name);
    button.addEventListener('click', onClick);
    bar.append(button);
  };

  const list = words.join(', ');
  const isMarked = places.length > 0;
  if (isMarked) {
    addButton(t.previousMark, '↑', () => goTo(Math.max(current, 0) - 1));
    addButton(t.nextMark, '↓', () => goTo(current + 1));
  }
  addButton(isMarked ? t.removeMarks : t.close, '×', onRemove);
  const first = isMarked ? t.marked(t.places(places.length), list) : t.nothingMarked(list);
  setTimeout(() => current < 0 && say(first), NOTICE);
  return bar;
}
