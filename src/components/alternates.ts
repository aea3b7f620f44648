/** The same page in the other editions: where it exists, and what is nearest where it does not. */
import {
  homeAddress,
  periodAddress,
  sectionAddress,
  termAddress,
  wantedAddress,
} from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Address, Article } from '../archive/article.ts';
import type { Edition } from '../archive/site.ts';
import type { Term } from '../archive/term.ts';
import type { Section } from '../locales/locale.ts';

export interface Alternate {
  readonly edition: Edition;
  readonly address: Address;
  /** Whether it is the same thing in the other language, not only the nearest. */
  readonly exact: boolean;
}

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
    archive.site.editions.map((edition) => ({
      edition,
      address: wantedAddress(edition, edition === own ? page : 1),
      exact: edition === own || page === 1,
    })),
  );
}

/** Every edition lists every story, so that a year, month or day may differ by its zone only. */
export function periodAlternates(archive: Archive, period: string): Alternates {
  return firstOf(
    archive.views.map((view) => {
      const exact = view.entriesIn(period).length > 0;
      const year = view.entriesIn(period.slice(0, 4)).length > 0;
      const nearest = year
        ? periodAddress(view.edition, period.slice(0, 4))
        : homeAddress(view.edition);
      const address = exact ? periodAddress(view.edition, period) : nearest;
      return { edition: view.edition, address, exact };
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
      const listed = view.has(term);
      if (!listed) return { edition, address: sectionAddress(edition, term.kind), exact: false };
      const isOwn = edition === own;
      const address = termAddress(edition, term, isOwn ? page : undefined);
      return { edition, address, exact: isOwn || page === undefined };
    }),
  );
}

export function articleAlternates(archive: Archive, article: Article): Alternates {
  const story = archive.storyOf(article);
  return {
    list: archive.views.map(({ edition }) => {
      const same = story.articles.get(edition.lang);
      const day = edition.calendar.dayOf(article.date);
      return same
        ? { edition, address: same.address, exact: true }
        : { edition, address: periodAddress(edition, day), exact: false };
    }),
    fallback: story.original.address,
  };
}

function everywhere(archive: Archive, address: (edition: Edition) => Address): Alternate[] {
  return archive.site.editions.map((edition) => ({
    edition,
    address: address(edition),
    exact: true,
  }));
}

/** Without a better one, the site's first edition serves readers of no edition's language. */
function firstOf(list: readonly Alternate[]): Alternates {
  const first = list.find((alternate) => alternate.exact) ?? list[0];
  if (!first) throw new Error('a site has at least one edition');
  return { list, fallback: first.address };
}
