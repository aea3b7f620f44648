/** Runs the search page from the first search on: keeps box, filters and address in step, and shows responses. */
import type { NamedLanguage, SearchStrings } from '../../../locales/locale.ts';
import { byId } from '../by-id.ts';
import { EngineFailure } from '../client.ts';
import { type Child, make, refill } from '../element.ts';
import type { Engine, Month, SearchRequest, SearchResponse, Sort } from '../protocol.ts';
import { hasFilters, without, withQuery } from './address.ts';
import { chipsOf, showChips } from './chips.ts';
import { startFacets } from './facets.ts';
import { searchHistory } from './history.ts';
import { listenForKeys } from './keyboard.ts';
import { showLanguageTabs } from './language-tabs.ts';
import { startNoResultsHelp } from './no-results.ts';
import { actionNote, expansionNote, meantNote, periodNotes } from './notes.ts';
import { resultItem } from './result-item.ts';
import { resultList } from './result-list.ts';
import { showAsSearched } from './searched.ts';
import type { ShowFailure } from './show-failure.ts';
import { shownQuery, statusOf } from './status.ts';
import { startViews } from './views.ts';

/** Pause in typing after which the page searches, in milliseconds. */
const PAUSE = 100;

/** Longest that a response may take before the page says that it is searching, in milliseconds. */
const SILENCE = 300;

/** The response of an archive without articles. */
const NOTHING: SearchResponse = {
  pending: [],
  failed: [],
  count: 0,
  partial: false,
  expansions: [],
  unknownTerms: [],
  parts: [],
  notUnderstood: [],
  meant: [],
  periods: [],
  langs: [],
  inAllLanguages: 0,
  months: [],
  results: [],
};

/**
 * Starts the page with the request of its address, or with a query typed meanwhile.
 * @param t the strings of the page's language
 * @param fail shows that the search failed
 */
export function startInterface(t: SearchStrings, engine: Engine, fail: ShowFailure): void {
  const box = byId<HTMLInputElement>('query');
  const status = byId('search-status');
  const notes = byId('search-notes');
  const list = byId('search-results');
  const more = byId<HTMLButtonElement>('search-more');
  const failed = byId('search-failed');
  const below = byId('search-empty');
  const browse = byId('search-browse');
  const order = byId('search-order');
  const sort = byId<HTMLSelectElement>('search-sort');
  const filters = byId<HTMLDetailsElement>('search-filters');
  const exporting = byId<HTMLDetailsElement>('search-export');
  const tabs = document.getElementById('search-tabs');

  const { title } = document;
  const languages: readonly NamedLanguage[] = JSON.parse(
    byId('search-languages').textContent ?? '',
  );
  const langs = languages.map(({ lang }) => lang);
  const names = new Map(languages.map(({ lang, name }) => [lang, name]));
  const nameOf = (lang: string) => names.get(lang) ?? lang;

  const results = resultList(
    list,
    more,
    (item) => resultItem(item, { t, nameOf, ask: askQuery }),
    (from) => engine.more(from),
    (success) => (success ? sayResponse() : say([t.moreFailed])),
  );
  const entries = searchHistory(
    langs,
    () => ({ shown: results.length(), top: scrollY }),
    () => {
      clearTimeout(pause);
      ({ request, unknown } = entries.read());
      box.value = request.query;
      void run();
    },
  );

  let { request, unknown } = entries.read();
  /** Number of the last request: responses to an earlier one are ignored. */
  let latest = 0;
  /** Whether a response to the request is still to come. */
  let isAsking = false;
  /** The last response to the request. */
  let last: SearchResponse | undefined;
  /** The archive's first and last month, if they are known. */
  let ends: readonly [Month | undefined, Month | undefined] = [undefined, undefined];
  /** The parts with an operator of the last query that was searched for. */
  let known: { query: string; parts: SearchResponse['parts'] } = { query: '', parts: [] };
  /** Settles when the filters show their counts. */
  let narrowing: Promise<void> = Promise.resolve();
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** Whether the reader is still typing the query. */
  let isTyping = false;

  /** Whether the reader asks for anything: without a query and filters the page shows no results. */
  const isAsked = () => request.query !== '' || hasFilters(request);

  const ask = (next: SearchRequest, how: 'next' | 'typed' = 'next') => {
    request = next;
    unknown = false;
    isTyping = how === 'typed';
    // A part of the query may have been taken off.
    if (box.value.trim() !== next.query) box.value = next.query;
    entries.write(request, how);
    void run();
  };
  const context = { t, change: (next: SearchRequest) => ask(next) };
  /** Searches for another query; the button that did so goes with its result. */
  function askQuery(query: string): void {
    ask(withQuery(request, query));
    status.focus();
  }

  const noResultsHelp = startNoResultsHelp(engine, context);
  const facets = startFacets(filters, {
    ...context,
    langs,
    nameOf,
    request: () => request,
    facets: () => noResultsHelp.settled().then(() => engine.facets()),
    onOpen: async () => {
      if (last) await facets.show(last);
      else if (!isAsking) await run();
    },
    onLabels: () => showFilters(),
    onFailed: () => say([t.facetsFailed]),
    onMissing: () => fail(),
  });

  const views = startViews({ t, engine, query: () => request.query, onMissing: () => fail() });

  /** Sets the status line, which is read aloud, unless it is the same already. */
  const say = (children: readonly Child[]) => {
    const next = make('p', {}, ...children);
    if (next.textContent !== status.textContent) status.replaceChildren(...next.childNodes);
  };

  const sayResponse = () => {
    if (!last) return;
    // The last word may not be whole yet: `tag:`, `-`.
    const isWhole = (part: string) => !isTyping || !request.query.endsWith(part);
    const notUnderstood = last.notUnderstood.filter(isWhole);
    say(statusOf(t, request, { ...last, notUnderstood }, unknown, nameOf));
  };

  const chipOptions = () => {
    const { labelOf } = facets;
    const parts = known.query === request.query ? known.parts : [];
    return { ...context, nameOf, labelOf, ends, parts };
  };

  /** Shows the filters of the request, and puts it into the links to the other editions. */
  const showFilters = () => {
    const summary = filters.querySelector('summary') as HTMLElement;
    showChips(byId('search-chips'), request, chipOptions(), summary);
    sort.value = request.sort;
    for (const option of sort.options) {
      option.disabled = option.value === 'relevance' && request.query === '';
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
      link.search = entries.address();
    }
  };

  /** @param isWaiting whether there are new results that the list does not show yet */
  const showNotes = (isWaiting: boolean) => {
    const children: Child[] = [];
    if (last && isAsked()) {
      children.push(...meantNote(request, last, context));
      children.push(...periodNotes(request, last, context));
      children.push(...expansionNote(request, last, context));
      if (last.failed.length > 0) children.push(actionNote('again', t.tryAgain, () => void run()));
      if (isWaiting) children.push(actionNote('update', t.showUpdated, update));
    }
    refill(notes, children, box);
  };
  const update = () => {
    results.update();
    showNotes(false);
  };

  /** Shows the page without results. */
  const showNothing = () => {
    results.clear();
    showNotes(false);
    below.replaceChildren();
    browse.hidden = false;
    order.hidden = exporting.hidden = true;
    if (tabs) tabs.hidden = true;
  };

  const show = (response: SearchResponse) => {
    const isFresh = last === undefined;
    last = response;
    known = { query: request.query, parts: response.parts };
    ends = [response.months[0]?.month, response.months.at(-1)?.month];
    if (response.unknownTerms.length > 0) {
      // The engine ignored them.
      request = without(request, response.unknownTerms);
      unknown = true;
      entries.write(request, 'corrected');
    }
    showFilters();
    narrowing = facets.show(response);
    if (!isAsked()) return say(unknown ? [t.unknownFilter] : []);
    const isNothing = response.count === 0;
    list.ariaBusy = 'false';
    showNotes(!results.show(response, isFresh));
    if (isFresh) below.replaceChildren();
    browse.hidden = !isNothing || response.pending.length > 0;
    order.hidden = exporting.hidden = isNothing;
    showLanguageTabs(tabs, request, response, { ...context, langs, nameOf });
    window.ononline = response.failed.length > 0 ? run : null;
    sayResponse();
  };

  /** Shows help for a request without results. */
  const help = async (turn: number) => {
    // Nothing resembles a query without words.
    if (last?.issue === 'no-words') return;
    const isOffered = (last?.meant ?? []).length > 0;
    const children = await noResultsHelp.notesOn(
      request,
      chipsOf(request, chipOptions()),
      isOffered,
      () => turn === latest,
    );
    if (turn === latest) refill(below, children, box);
  };

  /** Scrolls a reader who comes back to where they were. */
  const comeBack = async () => {
    const left = entries.leftState();
    if (!left) return;
    await results.extendTo(left.shown).catch(() => say([t.moreFailed]));
    if (left.top > scrollY) scrollTo(0, left.top);
  };

  /** Notes whether the page shows the whole response: tests and benchmarks wait for it. */
  const setSettled = (is: boolean) => {
    isAsking = !is;
    list.dataset.settled = String(is);
    list.ariaBusy = String(!is);
  };

  const run = async () => {
    const turn = ++latest;
    last = undefined;
    views.begin();
    if (failed.contains(document.activeElement)) box.focus();
    failed.hidden = true;
    window.ononline = null;
    more.hidden = true;
    showAsSearched(isAsked());
    document.title = request.query ? `${shownQuery(request.query)} · ${title}` : title;
    showFilters();
    if (!isAsked()) {
      showNothing();
      say(unknown ? [t.unknownFilter] : []);
      views.settle(false, false);
      // Open filters count the whole archive.
      if (!filters.open) return setSettled(true);
    }
    setSettled(false);
    const silence = setTimeout(() => {
      if (turn === latest && !last && isAsked()) say([status.dataset.busy ?? '']);
    }, SILENCE);
    try {
      await engine.search(request, (response) => {
        if (turn === latest) show(response);
      });
      if (turn !== latest) return;
      if (!last) show(NOTHING);
      await narrowing;
      if (turn !== latest) return;
      setSettled(true);
      views.settle(results.length() > 0, isTyping);
      if (isAsked() && results.length() > 0) facets.unfold();
      if (isAsked()) await (results.length() === 0 ? help(turn) : comeBack());
    } catch (error) {
      if (turn !== latest) return;
      last = undefined;
      showNothing();
      views.settle(false, false);
      setSettled(true);
      fail(error instanceof EngineFailure ? undefined : run);
    } finally {
      clearTimeout(silence);
    }
  };

  const typed = () => withQuery(request, box.value.trim());
  const askTyped = () => {
    if (typed().query !== request.query) ask(typed(), 'typed');
  };
  box.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(askTyped, PAUSE);
  });
  box.form?.addEventListener('submit', () => {
    clearTimeout(pause);
    ask(typed());
  });
  sort.addEventListener('change', () => ask({ ...request, sort: sort.value as Sort }));
  listenForKeys(box, more);

  /** Writes the file of the export, once its script is there. */
  let exporter: Promise<(() => Promise<void>) | undefined> | undefined;
  const loadExport = () => {
    exporter ??= import('./export.ts').then(
      ({ startExport }) => startExport(exporting, list, { t, engine, query: () => request.query }),
      () => {
        exporter = undefined;
        fail();
        return undefined;
      },
    );
    return exporter;
  };
  exporting.addEventListener('toggle', () => {
    if (exporting.open) void loadExport();
  });
  // The page is not left, even while the script of the export is on its way.
  exporting.querySelector('form')?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const saveFile = await loadExport();
    await saveFile?.();
  });

  if (unknown) entries.write(request, 'corrected');
  // The reader may have typed on while this script was loading.
  if (typed().query === request.query) void run();
  else askTyped();
}
