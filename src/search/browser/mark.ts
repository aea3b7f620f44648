/** Marks the words of a search on the page of an article: those in its address, `?q=komodo`, and leads to a passage. */
import type { BoxStrings } from '../../locales/locale.ts';
import { makeBar } from './mark/bar.ts';
import { markFinder } from './mark/find-marks.ts';
import { loadAnalyzer } from './mark/load-analyzer.ts';
import { putMarks, removeMarks } from './mark/marks.ts';
import { placeOf } from './mark/passage.ts';
import { type ShownWord, shownWords } from './mark/text-words.ts';
import { wordsOfAddress } from './mark/words-of-address.ts';

/**
 * Marks words, inflected forms included, and adds a bar that leads from one to the next.
 * @param asked words, and phrases in quotation marks
 */
export async function markWords(asked: string, article: Element): Promise<void> {
  const units = wordsOfAddress(asked);
  if (units.length === 0) return;
  const { lang } = document.documentElement;
  const paragraphs = shownWords(article);
  const langs = new Set(paragraphs.flat().map((word) => word.lang));
  const [analyzer, t] = await Promise.all([loadAnalyzer([...langs]), stringsOf(lang)]);

  const find = markFinder(units, analyzer);
  const found = paragraphs.flatMap((words) =>
    find(words).map(({ unit, start, end }) => ({ unit, words: words.slice(start, end) })),
  );
  const occurrences = putMarks(found.map(({ words }) => words));
  const marked = new Set(found.map(({ unit }) => unit));

  const remove = () => {
    removeEventListener('keydown', onKey);
    removeMarks(occurrences.flat());
    const hadFocus = bar.contains(document.activeElement);
    bar.remove();
    forgetAsked();
    if (hadFocus) focusOn(article.querySelector('h1'));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOwn(event)) remove();
  };
  const bar = makeBar({
    t,
    lang,
    words: (marked.size > 0 ? [...units].filter((unit) => marked.has(unit)) : units).map(
      ({ text }) => text,
    ),
    occurrences,
    first: occurrenceAt(
      passageOfAddress(),
      paragraphs,
      found.map(({ words }) => words),
    ),
    onRemove: remove,
  });
  article.prepend(bar);
  addEventListener('keydown', onKey);
}

function passageOfAddress(): string {
  return new URLSearchParams(location.search).get('at') ?? '';
}

/** Finds the occurrence that a passage has, or the first one after its beginning. */
function occurrenceAt(
  passage: string,
  paragraphs: readonly (readonly ShownWord[])[],
  occurrences: readonly (readonly ShownWord[])[],
): number | undefined {
  const words = paragraphs.flat();
  const place = placeOf(
    passage,
    words.map(({ part }) => part),
  );
  if (place === undefined) return undefined;
  const later = new Set(words.slice(place));
  const found = occurrences.findIndex((own) => own.some((word) => later.has(word)));
  return found < 0 ? undefined : found;
}

/** Whether a key is meant for the page, and not for a field in it or for the browser. */
function isOwn(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey, target } = event;
  if (event.defaultPrevented || event.isComposing) return false;
  if (altKey || ctrlKey || metaKey || shiftKey) return false;
  return !(target instanceof Element && target.closest('input, textarea, select'));
}

async function stringsOf(lang: string): Promise<BoxStrings> {
  return (await import(`../../locales/box/${lang}.ts`)).default;
}

/** Removes the words from the address, so that it leads to the article without marks. */
function forgetAsked(): void {
  const url = new URL(location.href);
  for (const name of ['q', 'at']) url.searchParams.delete(name);
  history.replaceState(history.state, '', url);
}

/** Moves the focus to the heading, so that the keyboard goes on from there, not from the top of the page. */
function focusOn(heading: HTMLElement | null): void {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
