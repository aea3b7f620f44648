/** The search page: asks all languages for what stands in the box and in the address. */
import type { Locale } from '../../locales/locale.ts';
import type { SearchSettings } from '../settings.ts';
import { type Found, federate, type Result } from './federation.ts';
import { resultItem } from './result-item.ts';

/** Results shown at once, and with every "more". */
const PAGE = 10;

/** How long the box rests before a search while typing, in milliseconds. */
const PAUSE = 200;

/** Longest query, in characters: more than any sentence. */
const LONGEST_QUERY = 200;

export function startSearchPage({ strings: t, lang }: Pick<Locale, 'strings' | 'lang'>): void {
  const element = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
  const box = element<HTMLInputElement>('query');
  const form = box.form as HTMLFormElement;
  const status = element('search-status');
  const list = element('search-results');
  const more = element<HTMLButtonElement>('search-more');
  const browse = element('search-browse');
  const settings: SearchSettings = JSON.parse(element('search-settings').textContent ?? '');
  const search = federate(settings.languages, settings.lang, settings.baseUrl);

  const { title } = document;
  /** Counts the searches: an answer that comes after a later question is dropped. */
  let latest = 0;
  let rest: Result[] = [];

  const show = (items: readonly Node[], message: string, helped: boolean) => {
    list.replaceChildren(...items);
    status.textContent = message;
    browse.hidden = !helped;
    more.hidden = rest.length === 0;
  };

  const next = () => Promise.all(rest.splice(0, PAGE).map((r) => resultItem(r, lang)));

  const run = async () => {
    const query = box.value.trim().slice(0, LONGEST_QUERY);
    const turn = ++latest;
    rest = [];
    document.title = query ? `${query} · ${title}` : title;
    if (query === '') return show([], '', true);
    status.textContent = t.searching;
    try {
      const found = await search(query);
      if (turn !== latest) return;
      rest = [...found.results];
      const items = await next();
      if (turn === latest) show(items, messageFor(query, found), items.length === 0);
    } catch {
      if (turn === latest) show([], t.searchFailed, true);
    }
  };

  const messageFor = (query: string, { results, failed }: Found): string => {
    if (failed.length === settings.languages.length) return t.searchFailed;
    const count = results.length === 0 ? '' : t.resultsFor(t.results(results.length), query);
    const message = count || `${t.noResults(query)} ${t.noResultsHelp}`;
    return [message, ...failed.map(({ name }) => t.searchPartlyFailed(name))].join(' ');
  };

  const queryInAddress = () => new URLSearchParams(location.search).get('q') ?? '';

  const setAddress = (how: 'pushState' | 'replaceState') => {
    const query = box.value.trim();
    if (query !== queryInAddress()) {
      history[how](null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    }
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  box.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      setAddress('replaceState');
      void run();
    }, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    setAddress('pushState');
    void run();
  });
  more.addEventListener('click', async () => {
    const items = await next();
    list.append(...items);
    more.hidden = rest.length === 0;
    items[0]?.querySelector('a')?.focus();
  });
  addEventListener('popstate', () => {
    box.value = queryInAddress();
    void run();
  });

  box.value = queryInAddress();
  if (box.value === '') box.focus();
  void run();
}
