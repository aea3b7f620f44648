/** Notes below the status that offer another search: with or without expansion, again, or without filters. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { button, type Child, langOf, make, textIn } from '../element.ts';
import type { Expansion, SearchRequest, SearchResponse, Suggestion } from '../protocol.ts';
import { withoutFilters, withPeriod, withQuery } from './address.ts';
import { periodsName } from './months.ts';

/** Most suggestions that are offered for a search without results. */
const MOST_SUGGESTED = 5;

export interface NoteContext {
  readonly t: SearchStrings;
  readonly change: (request: SearchRequest) => void;
}

/** Says which other words were searched for, and offers to search without them; or the reverse. */
export function expansionNote(
  request: SearchRequest,
  response: SearchResponse,
  { t, change }: NoteContext,
): Child[] {
  const { query, expand } = request;
  if (response.expansions.length > 0) {
    return [
      make(
        'p',
        {},
        `${t.alsoSearched} `,
        ...response.expansions
          .flatMap(alternativesOf)
          .flatMap((node, i) => (i > 0 ? [', ', node] : [node])),
        '. ',
        plain(button('expand', () => change({ ...request, expand: false }), t.onlyTyped)),
      ),
    ];
  }
  if (expand || query === '') return [];
  const expanding = plain(
    button('expand', () => change({ ...request, expand: true }), t.searchWider),
  );
  return [make('p', {}, `${t.onlyTypedShown} `, expanding)];
}

/** Offers the times that the query names as filters: `77 articles of March 2018`. */
export function periodNotes(
  request: SearchRequest,
  { periods }: SearchResponse,
  { t, change }: NoteContext,
): Child[] {
  const offers = periods.filter(({ count }) => count > 0);
  if (offers.length === 0) return [];
  const buttons = offers.map(({ from, to, count, query }) =>
    button(
      `period:${from}..${to}`,
      () => change(withPeriod(withQuery(request, query), from, to)),
      t.ofPeriod(t.articles(count), periodsName(from, to)),
    ),
  );
  return [
    make(
      'p',
      { className: 'periods' },
      ...buttons.flatMap((one, i) => (i > 0 ? [' ', one] : [one])),
    ),
  ];
}

/** Offers the queries that may be meant. */
export function meantNote(
  request: SearchRequest,
  { meant }: SearchResponse,
  { t, change }: NoteContext,
): Child[] {
  if (meant.length === 0) return [];
  const buttons = meant.map((query) =>
    // The query has a direction of its own.
    plain(
      button(`meant:${query}`, () => change(withQuery(request, query)), make('bdi', {}, query)),
    ),
  );
  return [
    make(
      'p',
      {},
      `${t.didYouMean} `,
      ...buttons.flatMap((one, i) => (i > 0 ? [', ', one] : [one])),
    ),
  ];
}

/** Makes a line with a single button. */
export function actionNote(key: string, text: string, action: () => void): Child {
  return make('p', {}, button(key, action, text));
}

/**
 * Makes the notes for a search without results.
 * @param count stories that the same query finds without filters; 0 if that is not to be offered
 * @param suggestions names and titles that resemble the query
 */
export function emptyNotes(
  request: SearchRequest,
  { t, change }: NoteContext,
  count: number,
  suggestions: readonly Suggestion[],
): Child[] {
  const notes: Child[] = [];
  if (count > 0) {
    const text = t.withoutFilters(t.results(count));
    notes.push(actionNote('without', text, () => change(withoutFilters(request))));
  }
  if (suggestions.length > 0) {
    const links = suggestions
      .slice(0, MOST_SUGGESTED)
      .map(({ text, href, lang }) => make('li', {}, make('a', { href, ...langOf(lang) }, text)));
    notes.push(make('p', {}, t.didYouMean), make('ul', { className: 'terms' }, ...links));
  }
  if (request.query) notes.push(make('p', {}, t.noResultsHelp));
  return notes;
}

/** Makes a button look like the words of its sentence. */
function plain(made: HTMLElement): HTMLElement {
  made.className = 'plain';
  return made;
}

function alternativesOf({ alternatives }: Expansion): Child[] {
  return alternatives.map(({ text, lang }) => textIn(text, lang));
}
