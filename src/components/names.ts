/** Names pages of an edition: its sections and periods. */

import type { Address } from '../archive/address.ts';
import type { StatementId } from '../archive/rights.ts';
import type { Edition } from '../archive/site.ts';
import type { TermKind } from '../archive/term-kinds.ts';
import { isDay, isYear, type Period } from '../dates/period.ts';
import type { Section, Strings } from '../locales/locale.ts';
import { homeAddress, sectionAddress } from '../map/addresses.ts';
import type { Context } from './context.ts';
import { sentence } from './sentence.ts';

/** The name of a section, as headings and links have it. */
export function sectionName(t: Strings, section: Section): string {
  const names: Readonly<Record<Section, string>> = {
    tag: t.tags,
    source: t.sources,
    editor: t.editors,
    outlet: t.outlets,
    place: t.locations,
    reporter: t.reporters,
    translator: t.translators,
    person: t.people,
    organisation: t.organisations,
    dates: t.dates,
    search: t.search,
    about: t.about,
    accessibility: t.accessibility,
    data: t.dataTitle,
    wanted: t.wanted,
    undated: t.undated,
    onThisDay: t.onThisDay,
    feeds: t.feeds,
    corrections: t.corrections,
    figures: t.figures,
  };
  return names[section];
}

/** The name of a statement of rights: `CC BY-SA 4.0`, `Dilindungi hak cipta`. */
export function rightsName(t: Strings, id: string): string {
  const statements: Readonly<Record<StatementId, string>> = {
    InC: t.rightsInC,
    'InC-OW-EU': t.rightsInCOwEu,
    'InC-RUU': t.rightsInCRuu,
    'InC-EDU': t.rightsInCEdu,
    'InC-NC': t.rightsInCNc,
    UND: t.rightsUnd,
    CNE: t.rightsCne,
    NKC: t.rightsNkc,
    'NoC-CR': t.rightsNoCCr,
    'NoC-OKLR': t.rightsNoCOklr,
    'NoC-NC': t.rightsNoCNc,
    'NoC-US': t.rightsNoCUs,
  };
  if (id in statements) return statements[id as StatementId];
  return id === 'PDM-1.0' ? t.publicDomain : id.replace('CC-', 'CC ').replace(/-(?=\d)/, ' ');
}

/** The title of the page of a term: `Tag: Rusia`. */
export function termTitle(t: Strings, kind: TermKind, name: string): string {
  const titles: Readonly<Record<TermKind, (name: string) => string>> = {
    tag: t.tagTitle,
    source: t.sourceTitle,
    editor: t.editorTitle,
    outlet: t.outletTitle,
    place: t.placeTitle,
    reporter: t.reporterTitle,
    translator: t.translatorTitle,
  };
  return titles[kind](name);
}

/** The addresses and names of the home page and of some sections, for a list of links. */
export function sectionLinks(
  { edition, t }: Context,
  sections: readonly Section[],
): (readonly [Address, string])[] {
  return [
    [homeAddress(edition), t.home],
    ...sections.map((one) => [sectionAddress(edition, one), sectionName(t, one)] as const),
  ];
}

/** The name of a year, month or day, as it is inside a sentence. */
export function periodName({ calendar }: Edition, period: Period): string {
  return isYear(period) ? period : calendar.period(period);
}

/** The name of a period in the heading of its page; a day has its weekday. */
export function periodHeading(edition: Edition, period: Period): string {
  const { calendar, lang } = edition;
  return sentence(isDay(period) ? calendar.weekday(period) : periodName(edition, period), lang);
}
