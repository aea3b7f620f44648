/** Addresses of everything that is not an article: one function a kind of page. */

import type { Address } from '../archive/address.ts';
import type { Parallel } from '../archive/parallel/parallel.ts';
import type { Edition } from '../archive/site.ts';
import type { Term } from '../archive/term.ts';
import type { Section } from '../locales/locale.ts';

/** `/`: all editions side by side. */
export const FRONT = '/' as Address;

/** `/id/`. */
export function homeAddress({ lang }: Edition): Address {
  return `/${lang}/` as Address;
}

/**
 * `/id/2021/`, `/id/2021/02/` or `/id/2021/02/15/`.
 * @param period `2021`, `2021-02` or `2021-02-15`
 */
export function periodAddress({ lang }: Edition, period: string): Address {
  return `/${lang}/${period.replaceAll('-', '/')}/` as Address;
}

/** `/id/cari/`, `/id/tag/`: a page or an index with a word of its own. */
export function sectionAddress({ lang, locale }: Edition, section: Section): Address {
  return `/${lang}/${locale.sections[section]}/` as Address;
}

/**
 * `/id/tag/rusia/`, or `/id/tag/rusia/2/` for a page of a long list.
 * @param page number from the oldest; none for the page that ends with the newest
 */
export function termAddress(edition: Edition, term: Term, page?: number): Address {
  const list = `${sectionAddress(edition, term.kind)}${term.slug(edition.lang)}/`;
  return (page === undefined ? list : `${list}${page}/`) as Address;
}

/** `/id/belum-ada/`, or `/id/belum-ada/2/` for a page of a long list; the first has no number. */
export function wantedAddress(edition: Edition, page: number): Address {
  const list = sectionAddress(edition, 'wanted');
  return (page === 1 ? list : `${list}${page}/`) as Address;
}

/** `/id/2021/02/15/judul/ru/`: an article beside its translation. */
export function parallelAddress({ left, right }: Parallel): Address {
  return `${left.address}${right.lang}/` as Address;
}

/** `/id/opensearch.xml`: by it a browser's own search field asks an edition. */
export function openSearchAddress({ lang }: Edition): Address {
  return `/${lang}/${OPEN_SEARCH}` as Address;
}

const OPEN_SEARCH = 'opensearch.xml';

/** What is at the root beside the editions. */
const OWN_FOLDERS = ['search', 'assets'];
const OWN_FILES = /^(?:404\.html|sitemap[^/]*\.xml)$/;

/** A year, a month or a day below an edition. */
const PERIOD = /^\d{4}(?:\/\d{2}){0,2}$/;

/** What stands below an article's address: that of a translation beside it ends with its language. */
const BELOW_ARTICLE = /^\d{4}\/\d{2}\/\d{2}\/[^/]+\/([^/]+)$/;

/** Whether the site itself has, or may come to have, a page at an address: no article may claim it. */
export function isSitePage(address: string, editions: readonly Edition[]): boolean {
  // Some file systems compare without case.
  const path = address.replace(/^\/|\/$/g, '').toLowerCase();
  const [first = '', second = ''] = path.split('/');
  if (path === '' || OWN_FILES.test(path) || OWN_FOLDERS.includes(first)) return true;
  const edition = editions.find(({ lang }) => lang === first);
  if (!edition) return false;
  const below = path.slice(first.length + 1);
  const sections = Object.values(edition.locale.sections);
  const [, beside] = BELOW_ARTICLE.exec(below) ?? [];
  const isParallel = editions.some(({ lang }) => lang === beside);
  const isOwn = below === '' || below === OPEN_SEARCH || PERIOD.test(below);
  return isOwn || sections.includes(second) || isParallel;
}
