/** Exports results as a file for a spreadsheet or a reference manager, and their search as a link. */
import { FORMATS } from '../../../citations/formats.ts';
import type { SearchStrings } from '../../../locales/locale.ts';
import { make } from '../element.ts';
import type { Engine } from '../protocol.ts';
import { download, fileName } from './download.ts';

interface ExportOptions {
  readonly t: SearchStrings;
  readonly engine: Engine;
  /** The query, which names the file. */
  readonly query: () => string;
}

/**
 * Starts the export.
 * @param details has a form with the choice of `format` and of `which`; its `data-most` is the most articles
 *   that a file may have
 * @param list the results, among which the reader ticks those to export
 * @returns saves the file that the form asks for
 */
export function startExport(
  details: HTMLElement,
  list: HTMLElement,
  options: ExportOptions,
): () => Promise<void> {
  const { t, engine, query } = options;
  const form = details.querySelector('form') as HTMLFormElement;
  const status = form.querySelector('[role=status]') as HTMLElement;
  const most = Number(details.dataset.most);
  const chosenOf = (name: string) => String(new FormData(form).get(name));
  const isChoosing = () => chosenOf('which') === 'chosen';
  /** Identities of the ticked stories: they stay ticked when the list changes. */
  const ticked = new Set<string>();

  /** Adds a checkbox to each result while the reader chooses, and removes it afterwards. */
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

  form.querySelector('.copy-link')?.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      status.textContent = t.linkCopied;
    } catch {
      // Browsers forbid it over HTTP, and readers may forbid it.
      const address = make('input', { readOnly: true, value: location.href });
      status.replaceChildren(make('label', {}, `${t.copyThis} `, address));
      address.select();
    }
  });
  return async () => {
    const format = FORMATS[chosenOf('format')];
    if (!format) return;
    try {
      // Only those of the ticked stories that the page's request finds.
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
  };
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
