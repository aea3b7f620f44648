/** What can be done about an answer: ask more widely or less so, ask again, ask without filters. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { button, type Child, langOf, make, words } from '../element.ts';
import type { Answer, Question, Suggestion, Widening } from '../protocol.ts';
import { withoutFilters } from './address.ts';

/** Suggestions offered where nothing was found. */
const MOST_SUGGESTED = 5;

/** What the notes need to act. */
export interface Doing {
  readonly t: SearchStrings;
  readonly change: (question: Question) => void;
}

/** What was looked for besides the words typed, and the way there and back. */
export function wideningNote(question: Question, answer: Answer, { t, change }: Doing): Child[] {
  const { query, widen } = question;
  if (answer.widened.length > 0) {
    return [
      make(
        'p',
        {},
        `${t.alsoSearched} `,
        ...answer.widened.flatMap(wordsOf).flatMap((node, i) => (i > 0 ? [', ', node] : [node])),
        '. ',
        plain(button('widen', () => change({ ...question, widen: false }), t.onlyTyped)),
      ),
    ];
  }
  if (widen || query === '') return [];
  const wider = plain(button('widen', () => change({ ...question, widen: true }), t.searchWider));
  return [make('p', {}, `${t.onlyTypedShown} `, wider)];
}

/** A button alone in its line. */
export function actionNote(key: string, text: string, action: () => void): Child {
  return make('p', {}, button(key, action, text));
}

/**
 * What else there is where nothing was found.
 * @param count how many stories the same words find without filters; 0 where nothing is to be said of it
 * @param suggestions names and titles that are like the words
 */
export function emptyNotes(
  question: Question,
  { t, change }: Doing,
  count: number,
  suggestions: readonly Suggestion[],
): Child[] {
  const notes: Child[] = [];
  if (count > 0) {
    const text = t.withoutFilters(t.results(count));
    notes.push(actionNote('without', text, () => change(withoutFilters(question))));
  }
  if (suggestions.length > 0) {
    const links = suggestions
      .slice(0, MOST_SUGGESTED)
      .map(({ text, href, lang }) => make('li', {}, make('a', { href, ...langOf(lang) }, text)));
    notes.push(make('p', {}, t.didYouMean), make('ul', { className: 'terms' }, ...links));
  }
  if (question.query) notes.push(make('p', {}, t.noResultsHelp));
  return notes;
}

/** A button that looks like words of its sentence. */
function plain(made: HTMLElement): HTMLElement {
  made.className = 'plain';
  return made;
}

function wordsOf({ by }: Widening): Child[] {
  return by.map(({ text, lang }) => words(text, lang));
}
