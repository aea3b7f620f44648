/** Notes below the status that offer another search: with or without expansion, again, or without filters. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { button, type Child, langOf, make, textIn } from '../element.ts';
import type { Expansion, SearchRequest, SearchResponse, Suggestion } from '../protocol.ts';
import { withPeriod, withQuery } from './address.ts';
import type { Chip } from './chips.ts';
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
      t.ofPeriod(t.articles(count), periodsName(from, to, t)),
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

/** A request that has results, where the page's own has none. */
export interface WayBack extends Pick<Chip, 'key' | 'without'> {
  /** What it leaves out; nothing where that is all filters. */
  readonly text?: Chip['text'];
  readonly count: number;
}

/**
 * Makes the notes for a search without results.
 * @param suggestions names and titles that resemble the query
 */
export function emptyNotes(
  request: SearchRequest,
  { t, change }: NoteContext,
  ways: readonly WayBack[],
  suggestions: readonly Suggestion[],
): Child[] {
  const notes: Child[] = [];
  const buttons = ways.map(({ key, text, without, count }) => {
    const results = t.results(count);
    const words = text ? [...text, `\u00A0— ${results}`] : [t.withoutFilters(results)];
    return make(
      'li',
      {},
      button(key, () => change(without), ...words),
    );
  });
  if (ways.some(({ text }) => text)) notes.push(make('p', {}, t.resultsWithout));
  if (buttons.length > 0) notes.push(make('ul', { className: 'ways-back' }, ...buttons));
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
