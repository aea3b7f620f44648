/** Makes the bar above an article with marks: it names them, leads from one to the next, and removes them. */
import type { BoxStrings } from '../../../locales/locale.ts';

interface BarOptions {
  readonly t: BoxStrings;
  /** The language of the page, which numbers follow. */
  readonly lang: string;
  /** The words that are marked, or the words of the query if none is. */
  readonly words: readonly string[];
  /** The marks of each occurrence, in the order of the page. */
  readonly occurrences: readonly (readonly HTMLElement[])[];
  /** The number of the one that the reader was led to. */
  readonly first: number | undefined;
  readonly onRemove: () => void;
}

/** The class of the marks of the current occurrence. */
const CURRENT = 'current';

/** Time in which assistive technology notices a new status element, in milliseconds. */
const NOTICE = 100;

/** @returns the bar; it names the marks when it is in the page, so that this is read aloud */
export function makeBar({ t, lang, words, occurrences, first, onRemove }: BarOptions): HTMLElement {
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
  const goTo = (number: number) => {
    for (const mark of occurrences[current] ?? []) mark.classList.remove(CURRENT);
    current = (number + occurrences.length) % occurrences.length;
    const marks = occurrences[current] ?? [];
    for (const mark of marks) mark.classList.add(CURRENT);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    marks[0]?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    const said = marks.map((mark) => mark.textContent).join(' ');
    say(t.markOf(format(current + 1), format(occurrences.length), said));
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
  const isMarked = occurrences.length > 0;
  if (isMarked) {
    addButton(t.previousMark, '↑', () => goTo(Math.max(current, 0) - 1));
    addButton(t.nextMark, '↓', () => goTo(current + 1));
  }
  addButton(isMarked ? t.removeMarks : t.close, '×', onRemove);
  const all = isMarked ? t.marked(t.places(occurrences.length), list) : t.nothingMarked(list);
  setTimeout(() => {
    if (current >= 0) return;
    if (first === undefined) say(all);
    else goTo(first);
  }, NOTICE);
  return bar;
}
