/** The lists that the site has pages of, and the addresses of all its pages. */

import type { Address } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import {
  type EditionView,
  type Entry,
  PERIOD_UNITS,
  type PeriodUnit,
} from '../archive/edition-view.ts';
import { parallelsOf } from '../archive/parallel/parallel.ts';
import type { Wanted } from '../archive/references/wanted.ts';
import type { Edition } from '../archive/site.ts';
import type { Story } from '../archive/story.ts';
import { TERM_KINDS, type Term, type TermKind } from '../archive/term.ts';
import type { Section } from '../locales/locale.ts';
import {
  FRONT,
  homeAddress,
  parallelAddress,
  periodAddress,
  sectionAddress,
  termAddress,
  wantedAddress,
} from './addresses.ts';
import { inPages, type ListPage, paginate } from './paging.ts';

/** A page of the articles under a tag, source or editor. */
export interface TermItem {
  readonly view: EditionView;
  readonly term: Term;
  readonly page: ListPage<Entry>;
  /** How many numbered pages the list has. */
  readonly numbered: number;
}

/** Every page of every term of a kind in an edition. */
export function termItems(view: EditionView, kind: TermKind): TermItem[] {
  return view.terms(kind).flatMap((term) => {
    const pages = paginate(view.entriesOf(term));
    return pages.map((page) => ({ view, term, page, numbered: pages.length - 1 }));
  });
}

export function termItemAddress({ view, term, page }: TermItem): Address {
  return termAddress(view.edition, term, page.number);
}

/** A year, month or day, with those that have articles before and after it. */
export interface PeriodItem {
  readonly view: EditionView;
  /** `2021`, `2021-02` or `2021-02-15`. */
  readonly period: string;
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

/** Every year, month or day that has articles in an edition. */
export function periodItems(view: EditionView, unit: PeriodUnit): PeriodItem[] {
  const periods = [...view.periods(unit).keys()];
  return periods.map((period, i) => ({
    view,
    period,
    newer: periods[i - 1],
    older: periods[i + 1],
  }));
}

export function periodItemAddress({ view, period }: PeriodItem): Address {
  return periodAddress(view.edition, period);
}

/** A page of what is wanted. */
export interface WantedItem {
  readonly view: EditionView;
  readonly wanted: readonly Wanted[];
  /** From 1, which is the page with the most wanted. */
  readonly page: number;
  readonly pages: number;
  /** How many titles are wanted in all. */
  readonly all: number;
}

/** Every page of what is wanted in an edition; one at least. */
export function wantedItems(archive: Archive, view: EditionView): WantedItem[] {
  const all = archive.links.wanted(view);
  const pages = inPages(all);
  return pages.map((wanted, i) => ({
    view,
    wanted,
    page: i + 1,
    pages: pages.length,
    all: all.length,
  }));
}

export function wantedItemAddress({ view, page }: WantedItem): Address {
  return wantedAddress(view.edition, page);
}

/** The addresses of every page that is not an article's, the further pages of what is wanted left out. */
export function listAddresses(views: readonly EditionView[], stories: readonly Story[]): Address[] {
  return [
    FRONT,
    ...views.flatMap((view) => [
      homeAddress(view.edition),
      ...sectionsOf(view.edition).map((section) => sectionAddress(view.edition, section)),
      ...PERIOD_UNITS.flatMap((unit) => periodItems(view, unit).map(periodItemAddress)),
      ...TERM_KINDS.flatMap((kind) => termItems(view, kind).map(termItemAddress)),
    ]),
    ...parallelsOf(stories).map(parallelAddress),
  ];
}

/** The sections that an edition has words for: all. */
export function sectionsOf({ locale }: Edition): Section[] {
  return Object.keys(locale.sections) as Section[];
}

/** The addresses of every page of the site: what a link can lead to. */
export function pageAddresses(archive: Archive): Address[] {
  return [
    ...listAddresses(archive.views, archive.stories),
    ...archive.views.flatMap((view) => wantedItems(archive, view).map(wantedItemAddress)),
    ...archive.articles.flatMap((article) => article.addresses),
  ];
}
