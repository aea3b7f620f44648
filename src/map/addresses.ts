/** Addresses of the pages that are not articles: one function a kind of page. */
import type { Address } from '../archive/address.ts';
import type { Article } from '../archive/article.ts';
import type { Parallel } from '../archive/parallel/parallel.ts';
import type { Edition } from '../archive/site.ts';
import type { Term } from '../archive/term.ts';
import type { TermKind } from '../archive/term-kinds.ts';
import type { DayOfYear, Period } from '../dates/period.ts';
import type { Section } from '../locales/locale.ts';

/** `/id/`. */
export function homeAddress({ lang }: Edition): Address {
  return `/${lang}/` as Address;
}

/** `/a/gerhana-2018/`: leads to the article with an `id`, wherever its page is. */
export function permanentAddress(id: string): Address {
  return `/a/${id}/` as Address;
}

/** `/id/2021/`, `/id/2021/02/` or `/id/2021/02/15/`. */
export function periodAddress({ lang }: Edition, period: Period): Address {
  return `/${lang}/${period.replaceAll('-', '/')}/` as Address;
}

/** The page that lists what has the same date: that of the period, or of the undated articles. */
export function dateAddress(edition: Edition, period: Period | undefined): Address {
  return period === undefined ? sectionAddress(edition, 'undated') : periodAddress(edition, period);
}

/** `/id/arsip/2021-02-15/1/`, `/id/arsip/tanpa-tanggal/1/`: a numbered page of a long list of a period. */
export function longPeriodAddress(
  edition: Edition,
  period: Period | undefined,
  page: number,
): Address {
  const name = period ?? edition.locale.sections.undated;
  return `${sectionAddress(edition, 'dates')}${name}/${page}/` as Address;
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
  const list = `${sectionAddress(edition, term.kind)}${term.slug(edition.lang)}/` as Address;
  return page === undefined ? list : listPageAddress(list, page);
}

/**
 * `/id/tag/-p/`, `/id/tag/-p/2/`: a page of a long index with the terms of a letter. No slug that is made of a name begins
 * with a hyphen.
 * @param letter a capital, or what stands for all signs that are no letters
 * @param page from 1
 */
export function letterAddress(
  edition: Edition,
  kind: TermKind,
  letter: string,
  page: number,
): Address {
  const name = /\p{L}/u.test(letter) ? letter.toLowerCase() : '0';
  const list = `${sectionAddress(edition, kind)}-${name}/` as Address;
  return page === 1 ? list : listPageAddress(list, page);
}

/** `/id/tag/rusia/2/`: a numbered page of a list. */
export function listPageAddress(list: Address, page: number): Address {
  return `${list}${page}/` as Address;
}

/** `/id/belum-ada/`, or `/id/belum-ada/2/` for a page of a long list; the first has no number. */
export function wantedAddress(edition: Edition, page: number): Address {
  const list = sectionAddress(edition, 'wanted');
  return page === 1 ? list : listPageAddress(list, page);
}

/**
 * `/id/ralat/`, or `/id/ralat/2/` for a page of a long list.
 * @param page number from the oldest; none for the page that ends with the newest
 */
export function correctionsAddress(edition: Edition, page?: number): Address {
  const list = sectionAddress(edition, 'corrections');
  return page === undefined ? list : listPageAddress(list, page);
}

/** `/id/2021/02/15/judul/ru/`: an article beside its translation. */
export function parallelAddress({ left, right }: Parallel): Address {
  return `${left.address}${right.lang}/` as Address;
}

/** `/id/2021/02/16/judul/perubahan/`: what a version of an article changed in the one before it. */
export function changesAddress({ locale }: Edition, newer: Article): Address {
  return `${newer.address}${locale.subPages.changes}/` as Address;
}

/** `/id/pada-hari-ini/02/15/`: a day of all years. */
export function onThisDayAddress(edition: Edition, day: DayOfYear): Address {
  return `${sectionAddress(edition, 'onThisDay')}${day.replace('-', '/')}/` as Address;
}

/** `/id/days.json`: by it a script knows on which days an edition has articles. */
export function daysAddress({ lang }: Edition): Address {
  return `/${lang}/days.json` as Address;
}

/** The sitemap, or the index of its files. */
export const SITEMAP = '/sitemap.xml' as Address;

/** `/id/app.webmanifest`: by it a telephone puts an edition on its screen. */
export function webManifestAddress({ lang }: Edition): Address {
  return `/${lang}/app.webmanifest` as Address;
}

/** `/id/opensearch.xml`: by it a browser's own search field asks an edition. */
export function openSearchAddress({ lang }: Edition): Address {
  return `/${lang}/opensearch.xml` as Address;
}

/** `/id/feed.xml`, `/id/feed.json`: the newest articles of an edition by their dates. */
export function feedAddress({ lang }: Edition, format: 'xml' | 'json' = 'xml'): Address {
  return `/${lang}/feed.${format}` as Address;
}

/** `/id/added.xml`: the articles that came into the archive last. */
export function addedFeedAddress({ lang }: Edition): Address {
  return `/${lang}/added.xml` as Address;
}

/** `/id/corrections.xml`: what was corrected last. */
export function correctionsFeedAddress({ lang }: Edition): Address {
  return `/${lang}/corrections.xml` as Address;
}

/** `/id/tag/rusia/feed.xml`: the last articles of a term. */
export function termFeedAddress(edition: Edition, term: Term): Address {
  return `${termAddress(edition, term)}feed.xml` as Address;
}

/** `/id/feeds.opml`: all feeds of an edition, for programs that read feeds. */
export function opmlAddress({ lang }: Edition): Address {
  return `/${lang}/feeds.opml` as Address;
}
