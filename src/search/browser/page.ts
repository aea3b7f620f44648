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
  /** Counts the searches: what comes of an earlier one is dropped. */
  let latest = 0;
  let rest: readonly Result[] = [];
  /** The query whose results are shown, or on their way. */
  let asked: string | undefined;

  /** The next results as items: taken off the rest, and put back where they cannot be had. */
  const next = async (): Promise<HTMLLIElement[]> => {
    const turn = latest;
    const [some, others] = [rest.slice(0, PAGE), rest.slice(PAGE)];
    rest = others;
    try {
      const items = await Promise.all(some.map((result) => resultItem(result, lang)));
      return turn === latest ? items : [];
    } catch (error) {
      if (turn === latest) rest = [...some, ...rest];
      throw error;
    }
  };

  const show = (items: readonly Node[], message: string) => {
    list.replaceChildren(...items);
    status.textContent = message;
    browse.hidden = items.length > 0;
    more.hidden = rest.length === 0;
  };

  const run = async () => {
    const query = box.value.trim().slice(0, LONGEST_QUERY);
    const turn = ++latest;
    rest = [];
    more.hidden = true;
    asked = query;
    document.title = query ? `${query} · ${title}` : title;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
      link.search = location.search;
    }
    if (query === '') return show([], '');
    status.textContent = t.searching;
    try {
      const found = await search(query);
      if (turn !== latest) return;
      rest = found.results;
      const items = await next();
      if (turn === latest) show(items, messageFor(query, found));
    } catch {
      if (turn === latest) show([], t.searchFailed);
    }
  };

  const messageFor = (query: string, { results, partial, failed }: Found): string => {
    if (failed.length > 0 && failed.length === settings.languages.length) return t.searchFailed;
    const nothing = results.length === 0;
    const messages = nothing
      ? [t.noResults(query), t.noResultsHelp]
      : [...(partial ? [t.someWordsOnly] : []), t.resultsFor(t.results(results.length), query)];
    return [...messages, ...failed.map(({ name }) => t.searchPartlyFailed(name))].join(' ');
  };

  const queryInAddress = () => new URLSearchParams(location.search).get('q') ?? '';

  /** Whether the address is that of a query which is still being typed: it is one step of history. */
  let typing = false;
  const setAddress = () => {
    const query = box.value.trim();
    if (query === queryInAddress()) return;
    const address = query ? `?q=${encodeURIComponent(query)}` : location.pathname;
    history[typing ? 'replaceState' : 'pushState'](null, '', address);
    typing = true;
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  box.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      setAddress();
      void run();
    }, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    setAddress();
    typing = false;
    void run();
  });
  more.addEventListener('click', async () => {
    more.disabled = true;
    try {
      const items = await next();
      list.append(...items);
      items[0]?.querySelector('a')?.focus();
    } catch {
      status.textContent = t.searchFailed;
    } finally {
      more.disabled = false;
      more.hidden = rest.length === 0;
    }
  });
  addEventListener('popstate', () => {
    clearTimeout(pause);
    typing = false;
    // A link within the page changes the address, too.
    if (queryInAddress() === asked) return;
    box.value = queryInAddress();
    void run();
  });

  box.value = queryInAddress();
  if (box.value === '') box.focus();
  void run();
}
