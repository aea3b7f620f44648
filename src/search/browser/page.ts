/** Starts the search page; the heavier scripts are loaded with the first search. */
import type { SearchStrings } from '../../locales/locale.ts';
import { byId } from './by-id.ts';
import { showAsSearched } from './page/searched.ts';
import type { ShowFailure } from './page/show-failure.ts';
import type { Engine } from './protocol.ts';

/**
 * Starts the page.
 * @param strings those of the page's language
 * @param engine not called before the reader searches
 */
export function startSearchPage(strings: SearchStrings, engine: Engine): void {
  const box = byId<HTMLInputElement>('query');
  const form = box.form as HTMLFormElement;
  const filters = byId('search-filters');
  const status = byId('search-status');
  const failed = byId('search-failed');
  const retry = failed.querySelector('button') as HTMLButtonElement;

  /** Loads the page anew, as browsers do not load a script again that failed. */
  const beginAgain = async () => {
    status.textContent = status.dataset.busy ?? '';
    const here = { method: 'HEAD', cache: 'no-store' } as const;
    const isThere = await fetch(location.pathname, here).then(
      ({ ok }) => ok,
      () => false,
    );
    // Without the network the browser would show its own page in place of this one.
    if (!isThere) return fail();
    const asked = new URLSearchParams(location.search);
    asked.set('q', box.value);
    location.search = String(asked);
  };

  /** Shows that the search failed, and tries again on request or when the network is back. */
  const fail: ShowFailure = (again = beginAgain) => {
    status.textContent = '';
    failed.hidden = false;
    retry.onclick = window.ononline = () => again();
  };

  const start = async () => {
    for (const [target, kind] of beginnings) target.removeEventListener(kind, start);
    status.textContent = status.dataset.busy ?? '';
    try {
      const { startInterface } = await import('./page/interface.ts');
      startInterface(strings, engine, fail);
    } catch {
      fail();
    }
  };
  /** Elements and events with which a reader begins a search. */
  const beginnings = [
    [box, 'input'],
    [form, 'submit'],
    [filters, 'toggle'],
  ] as const;

  // The page is not left, even while the rest is on its way.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // The keyboard of a phone covers the results.
    if (matchMedia('(pointer: coarse)').matches) box.blur();
  });
  // A site that is carried along says that no script runs from its files: this one runs, from its server.
  document.getElementById('search-as-file')?.remove();
  byId('search-tools').hidden = false;
  // Somebody may have typed before this script was there.
  box.value ||= new URLSearchParams(location.search).get('q') ?? '';
  if (location.search || box.value) {
    // At once, so that nothing moves when the results come.
    showAsSearched(true);
    void start();
  } else {
    for (const [target, kind] of beginnings) target.addEventListener(kind, start);
    box.focus();
  }
}
