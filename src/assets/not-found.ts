/** Answers on `/404.html` in the language of the address, and offers the page that it may have meant. */
import { loadPage } from './load-page.ts';
import {
  above,
  byPreference,
  candidates,
  pathInEdition,
  readAddress,
} from './not-found-address.ts';

/** Milliseconds after the page was opened until which others are looked for. */
const LIMIT = 8000;

/** Most pages to follow from one to the next: from an article's old address to its translation. */
const HOPS = 2;

interface Found {
  readonly path: string;
  readonly page: Document;
}

const parts = document.querySelector('main > .editions') as HTMLElement;
const sections = [...parts.children] as HTMLElement[];
const sectionIn = (lang: string) => sections.find((section) => section.lang === lang);

// The front page's address is the path prefix.
const { pathname: prefix } = document.querySelector('.site-title') as HTMLAnchorElement;
const path = location.pathname;
const editions = sections.map(({ lang }) => lang);
const { lang: asked } = readAddress(path, prefix, editions);
const langs = byPreference(editions, [asked ?? '', ...navigator.languages]);
const answers = langs.flatMap((lang) => sectionIn(lang) ?? []);
const answer = answers[0] as HTMLElement;

document.documentElement.lang = answer.lang;
document.title = answer.dataset.title as string;
// Moving the search box while somebody types into it would take the focus from it.
if (!parts.contains(document.activeElement)) parts.append(...answers);

const meant = await firstOf(candidates(path, prefix, langs));
if (meant) {
  offer(meant, 'elsewhere');
} else {
  const nearest = await firstOf(above(path, prefix, editions));
  if (nearest) offer(nearest, 'nearest');
}

/** Requests all pages at the same time, and returns the most likely one that exists. */
async function firstOf(paths: readonly string[]): Promise<Found | undefined> {
  for (const reading of paths.map((one) => read(one))) {
    const found = await reading;
    if (found) return found;
  }
  return undefined;
}

/** Fetches a page of the site and the page that it leads to; `undefined` where there is none, or on an error. */
async function read(path: string, hops = HOPS): Promise<Found | undefined> {
  const page = await loadPage(path, LIMIT - performance.now());
  if (!page) return undefined;
  const next = onward(page);
  return (hops && next && next !== path && (await read(next, hops - 1))) || { path, page };
}

/** Returns where a page leads: to its translation in the requested language, else to its canonical address. */
function onward(page: Document) {
  const link = (selector: string, lang: string) => {
    const url = page.querySelector(selector)?.getAttribute('href');
    return url && pathInEdition(url, prefix, lang);
  };
  return (
    (asked && link(`link[hreflang=${asked}]`, asked)) ||
    link('link[rel=canonical]', page.documentElement.lang)
  );
}

/**
 * Puts a link to a page into the status element of the answer, from which screen readers announce it.
 * @param words those before the link, where the page is in the answer's language
 */
function offer({ path, page }: Found, words: 'elsewhere' | 'nearest'): void {
  const status = answer.querySelector('[role=status]') as HTMLElement;
  const { [words]: said, otherLanguage } = status.dataset;
  const { lang } = page.documentElement;
  const link = document.createElement('a');
  link.href = path + location.search;
  link.lang = lang;
  link.textContent = page.querySelector('h1')?.textContent ?? page.title;
  if (lang === answer.lang) {
    status.append(`${said} `, link);
  } else {
    const language = document.createElement('small');
    language.className = 'language';
    language.textContent = answer.dataset.languages?.split('|')[editions.indexOf(lang)] ?? lang;
    status.append(`${otherLanguage} `, link, ' ', language);
  }
}
