/** The search page once something is asked: the question in box, filters and address, and its answer. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { byId } from '../by-id.ts';
import { EngineGone } from '../client.ts';
import { type Child, make, refill } from '../element.ts';
import type { Answer, Engine, Month, Question, SearchedLanguage, Sort } from '../protocol.ts';
import { hasFilters, without, withQuery } from './address.ts';
import { showChips } from './chips.ts';
import { startEmpty } from './empty.ts';
import { startFacets } from './facets.ts';
import type { Fail } from './fail.ts';
import { listenForKeys } from './keyboard.ts';
import { actionNote, wideningNote } from './notes.ts';
import { resultItem } from './result-item.ts';
import { resultList } from './result-list.ts';
import { shownQuery, statusOf } from './status.ts';
import { stepsOf } from './steps.ts';

/** How long the box rests before a search while typing, in milliseconds. */
const PAUSE = 100;

/** How long an answer may take before the page says that it is searching, in milliseconds. */
const SILENCE = 300;

/** The answer of an archive without articles. */
const NOTHING: Answer = {
  waiting: [],
  failed: [],
  count: 0,
  partial: false,
  widened: [],
  unknown: [],
  langs: [],
  months: [],
  items: [],
};

export function startInterface(t: SearchStrings, engine: Engine, fail: Fail): void {
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

  const { title } = document;
  const languages: readonly SearchedLanguage[] = JSON.parse(
    byId('search-languages').textContent ?? '',
  );
  const langs = languages.map(({ lang }) => lang);
  const names = new Map(languages.map(({ lang, name }) => [lang, name]));
  const nameOf = (lang: string) => names.get(lang) ?? lang;

  const results = resultList(
    list,
    more,
    (item) => resultItem(item, { t, nameOf, several: langs.length > 1 }),
    (from) => engine.more(from),
    (success) => (success ? sayAnswer() : say([t.moreFailed])),
  );
  const steps = stepsOf(
    langs,
    () => ({ shown: results.length(), top: scrollY }),
    () => {
      clearTimeout(pause);
      ({ question, unknown } = steps.read());
      box.value = question.query;
      void run();
    },
  );

  let { question, unknown } = steps.read();
  /** Counts the questions: what comes of an earlier one is dropped. */
  let latest = 0;
  /** Whether an answer to the question is still to come. */
  let isAsking = false;
  /** The last answer to the question. */
  let last: Answer | undefined;
  /** The archive's first and last month, once they are known. */
  let ends: readonly [Month | undefined, Month | undefined] = [undefined, undefined];
  /** Lasts until the filters say what is left with each. */
  let narrowing: Promise<void> = Promise.resolve();
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** Whether there is a question: with none, the page shows what it has without one. */
  const isAsked = () => question.query !== '' || hasFilters(question);

  const ask = (next: Question, how: 'next' | 'typed' = 'next') => {
    question = next;
    unknown = false;
    steps.write(question, how);
    void run();
  };
  const doing = { t, change: (next: Question) => ask(next) };

  const empty = startEmpty(engine, doing);
  const facets = startFacets(filters, {
    ...doing,
    langs,
    nameOf,
    question: () => question,
    facets: () => empty.over().then(() => engine.facets()),
    onOpen: () => {
      if (last) void facets.show(last);
      else if (!isAsking) void run();
    },
    onLabels: () => showFilters(),
    onFailed: () => say([t.facetsFailed]),
    onMissing: () => fail(),
  });

  /** Sets the line that is read aloud, unless it says the same already. */
  const say = (children: readonly Child[]) => {
    const next = make('p', {}, ...children);
    if (next.textContent !== status.textContent) status.replaceChildren(...next.childNodes);
  };

  const sayAnswer = () => {
    if (last) say(statusOf(t, question, last, unknown, nameOf));
  };

  /** Shows what narrows the question, and puts it into the links to the other editions. */
  const showFilters = () => {
    const { labelOf } = facets;
    const summary = filters.querySelector('summary') as HTMLElement;
    const parts = { ...doing, nameOf, labelOf, ends };
    showChips(byId('search-chips'), question, parts, summary);
    sort.value = question.sort;
    for (const option of sort.options) {
      option.disabled = option.value === 'relevance' && question.query === '';
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
      link.search = steps.address();
    }
  };

  /** @param isWaiting whether there are results that the list does not show yet */
  const showNotes = (isWaiting: boolean) => {
    const children: Child[] = [];
    if (last && isAsked()) {
      children.push(...wideningNote(question, last, doing));
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
  };

  const show = (answer: Answer) => {
    const isFresh = last === undefined;
    last = answer;
    ends = [answer.months[0]?.month, answer.months.at(-1)?.month];
    if (answer.unknown.length > 0) {
      // The answer was made without them.
      question = without(question, answer.unknown);
      unknown = true;
      steps.write(question, 'mended');
    }
    showFilters();
    narrowing = facets.show(answer);
    if (!isAsked()) return say(unknown ? [t.unknownFilter] : []);
    const isNothing = answer.count === 0;
    list.ariaBusy = 'false';
    showNotes(!results.show(answer, isFresh));
    if (isFresh) below.replaceChildren();
    browse.hidden = !isNothing || answer.waiting.length > 0;
    order.hidden = exporting.hidden = isNothing;
    window.ononline = answer.failed.length > 0 ? run : null;
    sayAnswer();
  };

  /** Shows what else there is where nothing was found. */
  const help = async (turn: number) => {
    // Where nothing was searched for, no other words are like it.
    if (last?.leftover === 'no-words') return;
    const children = await empty.notesOn(question, () => turn === latest);
    if (turn === latest) refill(below, children, box);
  };

  /** Leads somebody who comes back to where they were. */
  const comeBack = async () => {
    const left = steps.placeLeft();
    if (!left) return;
    await results.extendTo(left.shown).catch(() => say([t.moreFailed]));
    if (left.top > scrollY) scrollTo(0, left.top);
  };

  /** @param is whether what the page shows is all of the answer: tests and measures wait for it */
  const settle = (is: boolean) => {
    isAsking = !is;
    list.dataset.settled = String(is);
    list.ariaBusy = String(!is);
  };

  const run = async () => {
    const turn = ++latest;
    last = undefined;
    if (failed.contains(document.activeElement)) box.focus();
    failed.hidden = true;
    window.ononline = null;
    more.hidden = true;
    document.title = question.query ? `${shownQuery(question.query)} · ${title}` : title;
    showFilters();
    if (!isAsked()) {
      showNothing();
      say(unknown ? [t.unknownFilter] : []);
      // The filters say what there is in the whole archive.
      if (!filters.open) return settle(true);
    }
    settle(false);
    const silence = setTimeout(() => {
      if (turn === latest && !last && isAsked()) say([status.dataset.busy ?? '']);
    }, SILENCE);
    try {
      await engine.ask(question, (answer) => {
        if (turn === latest) show(answer);
      });
      if (turn !== latest) return;
      if (!last) show(NOTHING);
      await narrowing;
      if (turn !== latest) return;
      settle(true);
      if (isAsked()) await (results.length() === 0 ? help(turn) : comeBack());
    } catch (error) {
      if (turn !== latest) return;
      last = undefined;
      showNothing();
      settle(true);
      fail(error instanceof EngineGone ? undefined : run);
    } finally {
      clearTimeout(silence);
    }
  };

  const typed = () => withQuery(question, box.value.trim());
  const askTyped = () => {
    if (typed().query !== question.query) ask(typed(), 'typed');
  };
  box.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(askTyped, PAUSE);
  });
  box.form?.addEventListener('submit', () => {
    clearTimeout(pause);
    ask(typed());
  });
  sort.addEventListener('change', () => ask({ ...question, sort: sort.value as Sort }));
  listenForKeys(box, more);

  const openExport = async () => {
    if (!exporting.open) return;
    try {
      const { startExport } = await import('./export.ts');
      exporting.removeEventListener('toggle', openExport);
      startExport(exporting, list, { t, engine, query: () => question.query });
    } catch {
      fail();
    }
  };
  exporting.addEventListener('toggle', openExport);

  if (unknown) steps.write(question, 'mended');
  // More may have been typed while this script was on its way.
  if (typed().query === question.query) void run();
  else askTyped();
}
