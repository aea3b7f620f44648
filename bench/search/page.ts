/** Types queries into the search page as a reader does, and reads the results. */
import type { Browser, Page } from 'playwright-core';
import type { Host, Sent } from './host.ts';

/** One result of the list. */
export interface Shown {
  /** The language of its title. */
  readonly lang: string;
  /** The addresses of its links, without queries: the article's, then its translations'. */
  readonly addresses: readonly string[];
}

/** Response of the page to a query. */
export interface PageReply {
  readonly results: readonly Shown[];
  readonly suggestions: readonly string[];
  /** Milliseconds from the input to the first result in the page, if one came in time. */
  readonly first: number | undefined;
  /** What was sent since the input. */
  readonly sent: readonly Sent[];
}

export interface SearchPage {
  /** Types a query and waits until the page shows all of its response. */
  readonly ask: (query: string) => Promise<PageReply>;
  /** What was sent before the first query. */
  readonly sent: readonly Sent[];
  readonly close: () => Promise<void>;
}

/** Milliseconds after the input before which no response is expected to be complete. */
const REST = 300;
/** Milliseconds without a change after which a page that does not say that it is busy has finished. */
const QUIET = 150;
/** Longest wait for a response, in milliseconds. */
const PATIENCE = 30_000;
/** Milliseconds between two looks at the page. */
const GLANCE = 40;

/** Times that are noted in the page, by its clock. */
interface Notes {
  /** Of the last input. */
  asked: number;
  /** Of the first result. */
  first: number | undefined;
  /** Of the last change. */
  changed: number;
}
declare global {
  var benchNotes: Notes;
}

/**
 * Opens a search page in a browser with an empty cache.
 * @param address of the page, below the host's
 */
export async function openSearch(
  browser: Browser,
  host: Host,
  address: string,
): Promise<SearchPage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const begin = host.sent.length;
  await page.goto(host.url + address, { waitUntil: 'load' });
  await page.evaluate(watch);
  await settled(page, host);
  const sent = host.sent.slice(begin);
  return {
    sent,
    close: () => context.close(),
    async ask(query) {
      const before = host.sent.length;
      await page.evaluate(type, query);
      await settled(page, host);
      const shown = await page.evaluate(read);
      return { ...shown, sent: host.sent.slice(before) };
    },
  };
}

async function settled(page: Page, host: Host): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const isQuiet = await page.evaluate(quiet, [REST, QUIET] as const);
    if (isQuiet && host.busy() === 0) return;
    await new Promise((resolve) => setTimeout(resolve, GLANCE));
  }
}

// The functions below run in the page, and cannot use anything of this file.

function watch(): void {
  const list = document.querySelector('#search-results');
  globalThis.benchNotes = { asked: 0, first: undefined, changed: performance.now() };
  const observer = new MutationObserver((records) => {
    const notes = globalThis.benchNotes;
    notes.changed = performance.now();
    const isList = records.some(({ target }) => target === list);
    if (isList && list?.querySelector('li a')) notes.first ??= performance.now();
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
}

function type(query: string): void {
  const box = document.querySelector<HTMLInputElement>('#query');
  if (!box) throw new Error('the page has no search box');
  box.focus();
  box.value = query;
  const now = performance.now();
  globalThis.benchNotes = { asked: now, first: undefined, changed: now };
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function quiet([rest, time]: readonly [number, number]): boolean {
  const list = document.querySelector<HTMLElement>('#search-results');
  // The page says that it is searching with an ellipsis.
  const isBusy = /…\s*$/.test(document.querySelector('#search-status')?.textContent ?? '');
  const { asked, changed } = globalThis.benchNotes;
  const now = performance.now();
  const isOver = now - asked > rest && now - changed > time;
  return isOver && !isBusy && list?.dataset.settled !== 'false';
}

function read(): Omit<PageReply, 'sent'> {
  const { asked, first } = globalThis.benchNotes;
  return {
    results: [...document.querySelectorAll('#search-results > li')].map((item) => {
      const links = [...item.querySelectorAll<HTMLAnchorElement>('a[href]')];
      const lang = links[0]?.closest<HTMLElement>('[lang]')?.lang ?? '';
      return { lang, addresses: links.map((link) => decodeURI(new URL(link.href).pathname)) };
    }),
    suggestions: [...document.querySelectorAll('[role=listbox] [role=option]')].map((option) =>
      (option.textContent ?? '').replace(/\s+/g, ' ').trim(),
    ),
    first: first === undefined ? undefined : first - asked,
  };
}
