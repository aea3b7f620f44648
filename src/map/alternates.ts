/** The same page in the other editions: where it exists, and what is nearest where it does not. */

import type { Address } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Parallel } from '../archive/parallel/parallel.ts';
import type { Edition } from '../archive/site.ts';
import { type Story, shownIn } from '../archive/story.ts';
import type { Term } from '../archive/term.ts';
import type { Section } from '../locales/locale.ts';
import {
  homeAddress,
  parallelAddress,
  periodAddress,
  sectionAddress,
  termAddress,
  wantedAddress,
} from './addresses.ts';

/** The page that is nearest to one which an edition does not have. */
export type Nearest =
  | { readonly kind: 'home' }
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'article'; readonly article: Article };

interface Place {
  readonly edition: Edition;
  readonly address: Address;
}

/** The same thing in an edition, or the nearest that it has. */
export type Alternate =
  | (Place & { readonly exact: true })
  | (Place & { readonly exact: false; readonly nearest: Nearest });

export interface Alternates {
  /** One an edition, the page's own among them. */
  readonly list: readonly Alternate[];
  /** What a machine offers to readers of no edition's language. */
  readonly fallback: Address;
}

export function homeAlternates(archive: Archive, front: Address): Alternates {
  return { list: everywhere(archive, homeAddress), fallback: front };
}

export function sectionAlternates(archive: Archive, section: Section): Alternates {
  return firstOf(everywhere(archive, (edition) => sectionAddress(edition, section)));
}

/** @param page of the list, whose further pages have no counterpart: the lists differ */
export function wantedAlternates(archive: Archive, own: Edition, page: number): Alternates {
  return firstOf(
    archive.site.editions.map((edition) => {
      if (edition === own) return same(edition, wantedAddress(edition, page));
      const first = wantedAddress(edition, 1);
      return page === 1
        ? same(edition, first)
        : instead(edition, first, { kind: 'section', section: 'wanted' });
    }),
  );
}

/** Every edition lists every story, so that a year, month or day may differ by its zone only. */
export function periodAlternates(archive: Archive, period: string): Alternates {
  return firstOf(
    archive.views.map((view) => {
      const { edition } = view;
      const lengths = [10, 7, 4].filter((length) => length <= period.length);
      const around = lengths.map((length) => period.slice(0, length));
      const there = around.find((one) => view.entriesIn(one).length > 0);
      if (there === undefined) return instead(edition, homeAddress(edition), { kind: 'home' });
      const address = periodAddress(edition, there);
      return there === period
        ? same(edition, address)
        : instead(edition, address, { kind: 'period', period: there });
    }),
  );
}

/** @param page a page of a long list, which has no counterpart: the lists differ in length */
export function termAlternates(
  archive: Archive,
  term: Term,
  own: Edition,
  page: number | undefined,
): Alternates {
  return firstOf(
    archive.views.map((view) => {
      const { edition } = view;
      if (edition === own) return same(edition, termAddress(edition, term, page));
      if (!view.has(term)) {
        const { kind: section } = term;
        return instead(edition, sectionAddress(edition, section), { kind: 'section', section });
      }
      const address = termAddress(edition, term);
      return page === undefined
        ? same(edition, address)
        : instead(edition, address, { kind: 'term', term });
    }),
  );
}

export function articleAlternates(archive: Archive, article: Article): Alternates {
  const story = archive.storyOf(article);
  return {
    list: archive.site.editions.map((edition) => {
      const translation = story.articles.get(edition.lang);
      return translation ? same(edition, translation.address) : dayOf(edition, story);
    }),
    fallback: story.first.address,
  };
}

/** An article beside its translation: the same the other way round in the translation's edition. */
export function parallelAlternates(archive: Archive, { left, right }: Parallel): Alternates {
  const story = archive.storyOf(left);
  return firstOf(
    archive.site.editions.map((edition) => {
      if (edition.lang === left.lang) return same(edition, parallelAddress({ left, right }));
      if (edition.lang === right.lang) {
        return same(edition, parallelAddress({ left: right, right: left }));
      }
      const third = story.articles.get(edition.lang);
      return third
        ? instead(edition, third.address, { kind: 'article', article: third })
        : dayOf(edition, story);
    }),
  );
}

/** The day on which an edition lists a story that it has no article of. */
function dayOf(edition: Edition, story: Story): Alternate {
  const period = edition.calendar.dayOf(shownIn(story, edition.lang).date);
  return instead(edition, periodAddress(edition, period), { kind: 'period', period });
}

function same(edition: Edition, address: Address): Alternate {
  return { edition, address, exact: true };
}

function instead(edition: Edition, address: Address, nearest: Nearest): Alternate {
  return { edition, address, exact: false, nearest };
}

function everywhere(archive: Archive, address: (edition: Edition) => Address): Alternate[] {
  return archive.site.editions.map((edition) => same(edition, address(edition)));
}

/** Without a better one, the site's first edition serves readers of no edition's language. */
function firstOf(list: readonly Alternate[]): Alternates {
  const first = list.find((alternate) => alternate.exact) ?? list[0];
  if (!first) throw new Error('a site has at least one edition');
  return { list, fallback: first.address };
}

/** What machines are told of a page: its real translations, itself among them, and where to go else. */
export function hreflangs({ list, fallback }: Alternates): { lang: string; address: Address }[] {
  const exact = list.filter((alternate) => alternate.exact);
  if (exact.length < 2) return [];
  return [
    ...exact.map(({ edition, address }) => ({ lang: edition.lang, address })),
    { lang: 'x-default', address: fallback },
  ];
}
