/** Alternates: the same page in the other editions, or the nearest page that an edition has. */
import type { Address } from '../archive/address.ts';
import { type Article, byAge } from '../archive/article.ts';
import type { Catalogue } from '../archive/catalogue.ts';
import type { Edition } from '../archive/site.ts';
import { listed, listedIn, type Story } from '../archive/story.ts';
import type { Labelled } from '../archive/term.ts';
import type { Period } from '../dates/period.ts';
import type { Section } from '../locales/locale.ts';
import { dateAddress, homeAddress, sectionAddress } from './addresses.ts';

/** The page that is nearest to one which an edition does not have. */
export type Nearest =
  | { readonly kind: 'home' }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'term'; readonly label: Labelled }
  | { readonly kind: 'article'; readonly title: string; readonly lang: string };

/** The address of a page in an edition. */
interface EditionAddress {
  readonly lang: string;
  readonly address: Address;
}

/** The same page in an edition, or the nearest that it has. */
export type Alternate =
  | (EditionAddress & { readonly exact: true })
  | (EditionAddress & { readonly exact: false; readonly nearest: Nearest });

export interface Alternates {
  /** One an edition, the page's own among them. */
  readonly list: readonly Alternate[];
  /** The page that a machine offers to readers of no edition's language. */
  readonly xDefault: Address;
  /** Whether the other editions' pages lead to another page of this edition: machines are told of none then. */
  readonly oneWay?: true;
}

/** The same page in an edition. */
export function same({ lang }: Edition, address: Address): Alternate {
  return { lang, address, exact: true };
}

/** The nearest page in an edition that lacks the page. */
export function instead({ lang }: Edition, address: Address, nearest: Nearest): Alternate {
  return { lang, address, exact: false, nearest };
}

/** Alternates of a page for which the site's first edition serves readers of no edition's language. */
export function firstOf(list: readonly Alternate[]): Alternates {
  const first = list.find((alternate) => alternate.exact) ?? list[0];
  if (!first) throw new Error('a site has at least one edition');
  return { list, xDefault: first.address };
}

/** Alternates of a page that every edition has. */
export function everywhere(
  { site }: Catalogue,
  address: (edition: Edition) => Address,
): readonly Alternate[] {
  return site.editions.map((edition) => same(edition, address(edition)));
}

/** Alternates of a page that stands at its section's address. */
export function sectionAlternates(catalogue: Catalogue, section: Section): Alternates {
  return firstOf(everywhere(catalogue, (edition) => sectionAddress(edition, section)));
}

/**
 * The day, month or year, or the undated articles, among which an edition lists a story that it has no article of; its
 * home where it lists nothing of it.
 */
export function dateOf(edition: Edition, story: Story): Alternate {
  const shown = listedIn(story, edition.lang);
  if (!shown) return instead(edition, homeAddress(edition), { kind: 'home' });
  const period = edition.calendar.periodOf(shown.date);
  const nearest: Nearest =
    period === undefined ? { kind: 'section', section: 'undated' } : { kind: 'period', period };
  return instead(edition, dateAddress(edition, period), nearest);
}

/** The nearest page to a story that an edition has no article of: a translation of a witness or version, or its date. */
export function nearestTo(edition: Edition, story: Story, { kinship }: Catalogue): Alternate {
  const { stories = [] } = kinship.familyOf(story) ?? {};
  const found = stories.flatMap(({ articles }) => articles.get(edition.lang) ?? []);
  const newest = listed(found).toSorted(byAge).at(-1);
  return newest ? insteadOf(edition, newest) : dateOf(edition, story);
}

/** An article that an edition offers in place of a page that it lacks. */
export function insteadOf(edition: Edition, { address, title, lang }: Article): Alternate {
  return instead(edition, address, { kind: 'article', title, lang });
}

/** The links of a page for machines: its real translations, itself among them, and the fallback. */
export function hreflangs({ list, xDefault, oneWay }: Alternates): EditionAddress[] {
  if (oneWay) return [];
  const exact = list.filter((alternate) => alternate.exact);
  if (exact.length < 2) return [];
  return [
    ...exact.map(({ lang, address }) => ({ lang, address })),
    { lang: 'x-default', address: xDefault },
  ];
}
