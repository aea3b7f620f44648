/** The list of suggestions below a search box: for assistive technology, a listbox with groups. */
import type { BoxStrings } from '../../../locales/locale.ts';
import { langOf, make } from '../element.ts';
import type { Suggestion, SuggestionKind } from '../protocol.ts';

/** Strings with the names of the groups. */
const HEADINGS = {
  tag: 'tags',
  source: 'sources',
  editor: 'editors',
  outlet: 'outlets',
  place: 'locations',
  reporter: 'reporters',
  translator: 'translators',
  title: 'titles',
} as const satisfies Record<SuggestionKind, keyof BoxStrings>;

interface ListOptions {
  readonly t: BoxStrings;
  /** The language of the page, which suggestions in that language need not state. */
  readonly lang: string;
}

/**
 * Makes the list, without suggestions yet.
 * @param id for the element; the other ids begin with it
 */
export function makeList(id: string, t: BoxStrings): HTMLElement {
  return make('div', {
    id,
    className: 'suggestions',
    role: 'listbox',
    ariaLabel: t.suggestions,
    hidden: true,
  });
}

/**
 * Fills the list with a group for each kind. Options are links, so that they open as links do.
 * @returns the options, in order
 */
export function fillList(
  list: HTMLElement,
  suggestions: readonly Suggestion[],
  { t, lang }: ListOptions,
): HTMLAnchorElement[] {
  const groups = new Map<SuggestionKind, HTMLElement>();
  const options = suggestions.map((suggestion, i) => {
    const group = groups.get(suggestion.kind) ?? makeGroup(list.id, suggestion.kind, t);
    groups.set(suggestion.kind, group);
    const option = makeOption(suggestion, { t, lang });
    option.id = `${list.id}-${i}`;
    group.append(option);
    return option;
  });
  list.replaceChildren(...groups.values());
  return options;
}

function makeGroup(listId: string, kind: SuggestionKind, t: BoxStrings): HTMLElement {
  const id = `${listId}-${kind}`;
  const heading = { id, className: 'label', role: 'presentation' };
  const group = make('div', { role: 'group' }, make('div', heading, t[HEADINGS[kind]]));
  group.setAttribute('aria-labelledby', id);
  return group;
}

function makeOption(
  { text, lang, alias, count, href }: Suggestion,
  { t, lang: around }: ListOptions,
): HTMLAnchorElement {
  const words = (text: string, lang: string | undefined) =>
    make('span', { dir: 'auto', ...langOf(lang, around) }, text);
  const option = make(
    'a',
    { href, role: 'option', ariaSelected: 'false', tabIndex: -1 },
    words(text, lang),
  );
  if (alias) option.append(' ', make('small', {}, words(alias.text, alias.lang)));
  if (count) option.append(' ', make('small', { className: 'count' }, t.listedArticles(count)));
  return option;
}
