/** Asks the search page as a reader does, and reads what it shows. */
import type { Browser, Page } from 'playwright-core';
import type { Host, Sent } from './host.ts';

/** One result of the list. */
export interface Shown {
  /** The language of its title. */
  readonly lang: string;
  /** The addresses that it leads to, without their queries: the article's, then its translations'. */
  readonly addresses: readonly string[];
}

export interface Reply {
  readonly results: readonly Shown[];
  readonly suggestions: readonly string[];
  /** From the input to the first result in the page, in milliseconds; none where there was none in time. */
  readonly first: number | undefined;
  /** What was sent since the input. */
  readonly sent: readonly Sent[];
}

export interface SearchPage {
  readonly ask: (query: string) => Promise<Reply>;
  /** What was sent before anything was asked. */
  readonly sent: readonly Sent[];
  readonly close: () => Promise<void>;
}

/** Milliseconds after the input in which a page may rest before it does anything. */
const REST = 300;
/** Milliseconds in which nothing changes in a page that does not say that it is busy: it is done. */
const QUIET = 150;
/** Longest that a question is waited for. */
const PATIENCE = 30_000;
/** How often is looked. */
const GLANCE = 40;

/** What is noted down in the page. */
interface Notes {
  asked: number;
  first: number | undefined;
  changed: number;
}
declare global {
  var benchNotes: Notes;
}

/**
 * Opens a search page in a browser without a past.
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

// What follows runs in the page, and knows nothing of this file.

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

function read(): Omit<Reply, 'sent'> {
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
