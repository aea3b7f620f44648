/** What was found as a file for a spreadsheet or a reference manager, and as a link. */
import { bibtex } from '../../../citations/bibtex.ts';
import { csv } from '../../../citations/csv.ts';
import { ris } from '../../../citations/ris.ts';
import type { SearchStrings } from '../../../locales/locale.ts';
import { make } from '../element.ts';
import type { Citation, Engine } from '../protocol.ts';

interface Format {
  readonly write: (citations: readonly Citation[]) => string;
  readonly type: string;
  readonly extension: string;
}

const FORMATS: Readonly<Record<string, Format>> = {
  csv: { write: csv, type: 'text/csv', extension: 'csv' },
  bibtex: { write: bibtex, type: 'application/x-bibtex', extension: 'bib' },
  ris: { write: ris, type: 'application/x-research-info-systems', extension: 'ris' },
};

interface Parts {
  readonly t: SearchStrings;
  readonly engine: Engine;
  /** Names the file. */
  readonly query: () => string;
}

/**
 * @param details holds a form with the choice of `format` and of `which`; its `data-most` says how many
 *   articles go into a file at most
 * @param list the results: what is chosen is ticked there
 */
export function startExport(details: HTMLElement, list: HTMLElement, parts: Parts): void {
  const { t, engine, query } = parts;
  const form = details.querySelector('form') as HTMLFormElement;
  const status = form.querySelector('[role=status]') as HTMLElement;
  const most = Number(details.dataset.most);
  const chosenOf = (name: string) => String(new FormData(form).get(name));
  const isChoosing = () => chosenOf('which') === 'chosen';
  /** The stories that are ticked: they stay so while the list is another. */
  const ticked = new Set<string>();

  /** Puts a box beside each result where they are to be chosen, and takes it away where they are not. */
  const offerChoice = () => {
    for (const item of list.children) {
      const box = item.querySelector(':scope > input');
      if (!isChoosing()) box?.remove();
      else if (!box && item instanceof HTMLElement) item.prepend(tickFor(item, ticked, t));
    }
    list.classList.toggle('choosing', isChoosing());
  };
  form.addEventListener('change', () => {
    offerChoice();
    status.textContent = isChoosing() && ticked.size === 0 ? t.nothingChosen : '';
  });
  new MutationObserver(offerChoice).observe(list, { childList: true });
  offerChoice();

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const format = FORMATS[chosenOf('format')];
    if (!format) return;
    try {
      // Of the stories ticked those that the page's question finds.
      const citations = await engine.citations(most, isChoosing() ? [...ticked] : undefined);
      if (citations.length === 0) {
        status.textContent = t.nothingChosen;
        return;
      }
      download(`${fileName(query())}.${format.extension}`, format.write(citations), format.type);
      status.textContent = t.downloaded(t.results(citations.length));
    } catch {
      status.textContent = t.downloadFailed;
    }
  });
  form.querySelector('.copy-link')?.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      status.textContent = t.linkCopied;
    } catch {
      // Not over HTTP, and not where the reader has forbidden it.
      const address = make('input', { readOnly: true, value: location.href });
      status.replaceChildren(make('label', {}, `${t.copyThis} `, address));
      address.select();
    }
  });
}

function tickFor(item: HTMLElement, ticked: Set<string>, t: SearchStrings): HTMLElement {
  const { id = '' } = item.dataset;
  const tick = make('input', { type: 'checkbox', checked: ticked.has(id) });
  tick.setAttribute('aria-label', t.chooseResult(item.querySelector('a')?.textContent ?? ''));
  tick.addEventListener('change', () => {
    if (tick.checked) ticked.add(id);
    else ticked.delete(id);
  });
  return tick;
}

/** Letters of a file's name. */
const LONGEST_NAME = 60;

/** The words of the query, as a name that every file system takes. */
function fileName(query: string): string {
  const name = query.match(/[\p{L}\p{M}\p{N}]+/gu)?.join('-') ?? 'kliping';
  return [...name].slice(0, LONGEST_NAME).join('');
}

function download(name: string, text: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  make('a', { href, download: name }).click();
  // The browser takes the file in its own time.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
