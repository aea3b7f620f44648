/** Names of an edition's own pages. */

import type { Address } from '../archive/address.ts';
import type { Edition } from '../archive/site.ts';
import type { Day } from '../dates/article-date.ts';
import type { Section, Strings } from '../locales/locale.ts';
import { homeAddress, sectionAddress } from '../map/addresses.ts';
import type { Context } from './context.ts';

export function sectionName(t: Strings, section: Section): string {
  const names: Readonly<Record<Section, string>> = {
    tag: t.tags,
    source: t.sources,
    editor: t.editors,
    dates: t.dates,
    search: t.search,
    about: t.about,
    wanted: t.wanted,
  };
  return names[section];
}

/** Addresses and names of the home page and of some sections, for lists of links. */
export function sectionLinks(
  { edition, t }: Context,
  sections: readonly Section[],
): (readonly [Address, string])[] {
  return [
    [homeAddress(edition), t.home],
    ...sections.map((one) => [sectionAddress(edition, one), sectionName(t, one)] as const),
  ];
}

/**
 * A year, month or day inside a sentence.
 * @param period `2021`, `2021-02` or `2021-02-15`
 */
export function periodName({ calendar }: Edition, period: string): string {
  if (period.length === 4) return period;
  return period.length === 7 ? calendar.month(period) : calendar.day(period as Day);
}
