/** Shows every occurrence of the words of a search in its line: read from the texts in batches, sorted, as a file. */
import type { ConcordanceStrings, SearchStrings } from '../../../locales/locale.ts';
import { langOf, make } from '../element.ts';
import type { ContextLine, Engine } from '../protocol.ts';
import { concordanceFile } from './concordance-file.ts';
import { LINE_ORDERS, type LineOrder, sortLines } from './concordance-order.ts';
import { download, fileName } from './download.ts';
import { knownDate } from './known-date.ts';

/** Articles that are read before the reader is asked whether to read on: each is a file of some kB. */
const MOST_READ = 200;

/** Lines after which no more is read at once, and lines that are shown at once. */
const MOST_LINES = 2000;
const SHOWN = 200;

interface ConcordanceOptions {
  readonly t: SearchStrings;
  readonly engine: Engine;
  /** The query, which names the file. */
  readonly query: () => string;
}

export interface Concordance {
  /** Reads what the last search found, from its beginning. */
  readonly restart: () => void;
  /** Stops reading, and forgets all lines. */
  readonly clear: () => void;
}

/** Makes the concordance. @param element is filled by it */
export async function startConcordance(
  element: HTMLElement,
  { t, engine, query }: ConcordanceOptions,
): Promise<Concordance> {
  const { lang } = document.documentElement;
  const words: ConcordanceStrings = (await import(`../../../locales/concordance/${lang}.ts`))
    .default;
  const { format } = new Intl.NumberFormat(lang);

  const order = make('select', {}, ...optionsOf(words));
  const save = make('button', { type: 'button' }, words.downloadLines);
  const counting = make('span', { id: 'lines-read' });
  const progress = make('progress', {});
  progress.setAttribute('aria-labelledby', counting.id);
  const stop = make('button', { type: 'button' }, words.stopReading);
  const reading = make('p', {}, counting, progress, stop);
  const said = make('p', { role: 'status' });
  const list = make('ol', { className: 'lines' });
  const more = make('button', { type: 'button' });
  const readOn = make('button', { type: 'button' }, words.readOn);
  element.replaceChildren(
    make('p', {}, make('label', {}, `${words.lineOrder} `, order), save),
    reading,
    said,
    list,
    make('p', {}, more, readOn),
  );

  let lines: ContextLine[] = [];
  /** The articles that have been read, and all: 0 until the first ones are. */
  let [articles, all] = [0, 0];
  /** Number of the reading: what comes for an earlier one is ignored. */
  let turn = 0;

  const sorted = () => sortLines(lines, order.value as LineOrder, lang);
  const show = (from: number, to: number) => {
    list.append(
      ...sorted()
        .slice(from, to)
        .map((line) => itemOf(line, words, t)),
    );
    const left = lines.length - list.childElementCount;
    more.hidden = left <= 0;
    more.textContent = words.moreLines(format(Math.min(left, SHOWN)));
    save.disabled = lines.length === 0;
  };
  /** Shows the lines anew, as many as before. */
  const showAnew = () => {
    const count = Math.max(SHOWN, list.childElementCount);
    list.replaceChildren();
    show(0, count);
  };

  /** @param failed whether there is something to read on for, whatever is known of the number of articles */
  const setReading = (is: boolean, failed = false) => {
    const had = [stop, readOn].includes(document.activeElement as HTMLButtonElement);
    reading.hidden = !is;
    readOn.hidden = is || (articles >= all && !failed);
    if (had) (is ? stop : readOn.hidden ? order : readOn).focus();
  };
  const count = () => {
    counting.textContent = words.reading(format(articles), format(all));
    progress.max = Math.max(1, all);
    progress.value = articles;
  };
  /** Says how far the reading has come. */
  const end = (failed: boolean) => {
    setReading(false, failed || all === 0);
    if (order.value !== LINE_ORDERS[0]) showAnew();
    const isWhole = all > 0 && articles >= all;
    const found = lines.length > 0 ? `${words.occurrences(lines.length)}.` : '';
    const none = isWhole && lines.length === 0 ? words.noOccurrences : '';
    const read = all > 0 ? words.haveRead(format(articles), format(all)) : '';
    const parts = failed ? [words.readingFailed] : [found, none, read];
    said.textContent = parts.filter((part) => part !== '').join(' ');
  };

  const read = async () => {
    const own = ++turn;
    const [mostRead, mostLines] = [articles + MOST_READ, lines.length + MOST_LINES];
    said.textContent = '';
    count();
    setReading(true);
    let failed = false;
    try {
      do {
        const batch = await engine.concordance(articles);
        if (own !== turn) return;
        lines = [...lines, ...batch.lines];
        ({ read: articles, all } = batch);
        count();
        // Sorted ones come when all of them are there, as they would move.
        if (order.value === LINE_ORDERS[0]) show(list.childElementCount, SHOWN);
      } while (articles < Math.min(all, mostRead) && lines.length < mostLines);
    } catch {
      failed = true;
    }
    if (own === turn) end(failed);
  };
  const clear = () => {
    turn++;
    lines = [];
    articles = all = 0;
    list.replaceChildren();
    show(0, 0);
    said.textContent = '';
    // Neither the progress of another search stays, nor a button that would read on in it.
    setReading(false);
  };

  order.addEventListener('change', showAnew);
  save.addEventListener('click', () => {
    const file = concordanceFile(sorted(), location.href);
    download(`${fileName(query())}-kwic.csv`, file, 'text/csv');
  });
  stop.addEventListener('click', () => {
    turn++;
    end(false);
  });
  readOn.addEventListener('click', () => void read());
  more.addEventListener('click', () => {
    const first = list.childElementCount;
    show(first, first + SHOWN);
    list.children[first]?.querySelector('a')?.focus();
  });

  return {
    restart() {
      clear();
      void read();
    },
    clear,
  };
}

function optionsOf(words: ConcordanceStrings): HTMLOptionElement[] {
  const names: Readonly<Record<LineOrder, string>> = {
    results: words.asResults,
    before: words.byWordsBefore,
    after: words.byWordsAfter,
    keyword: words.byKeyword,
    newest: words.byNewest,
    oldest: words.byOldest,
  };
  return LINE_ORDERS.map((value) => make('option', { value }, names[value]));
}

/** Makes a line: a link to the passage, and the article that it is of. */
function itemOf(line: ContextLine, words: ConcordanceStrings, t: SearchStrings): HTMLLIElement {
  const { before, keyword, after, href, title, date, lang, inTitle } = line;
  const own = { dir: 'auto', ...langOf(lang) };
  const article = inTitle ? words.lineInTitle : make('cite', { ...own, title }, title);
  return make(
    'li',
    {},
    make(
      'a',
      { href, ...own },
      make('span', { className: 'before' }, before),
      make('span', { className: 'from' }, make('mark', {}, keyword), after),
    ),
    make('small', {}, knownDate(date, t), ' · ', article),
  );
}
