/** Articles of which nobody knows the date: `/id/tanpa-tanggal/`. */
import type { Archive } from '../../archive/archive.ts';
import type { Listing } from '../../archive/listing.ts';
import { sectionAddress } from '../addresses.ts';
import { type Alternates, firstOf, instead, same } from '../alternates.ts';
import { onAllEntries, onStories } from '../dependencies.ts';
import { defineKindWithAlternates } from '../kind.ts';
import type { ArticleCard } from '../parts.ts';

interface UndatedView {
  readonly lang: string;
  readonly articles: readonly ArticleCard[];
}

export const undatedKind = defineKindWithAlternates<Listing, UndatedView>({
  name: 'undated',
  items: ({ listings }) => listings.filter(({ undated }) => undated.length > 0),
  address: ({ edition }) => sectionAddress(edition, 'undated'),
  inSitemap: true,
  alternates,
  view: ({ edition, undated }, parts) => ({
    lang: edition.lang,
    articles: parts.listed(undated),
  }),
  dependencies: ({ undated }, archive) => [
    ...onAllEntries(archive),
    ...onStories(undated.map(({ article }) => archive.storyOf(article))),
  ],
  // Not what is below it: there are the articles, and an article that got a date has an alias there.
  reserves: ([lang, section, ...below], { editions }) =>
    below.length === 0 &&
    editions.some((one) => one.lang === lang && one.locale.sections.undated === section),
});

/** An edition that shows its own article of each such story, all with dates, has no such page. */
function alternates(_: Listing, archive: Archive): Alternates {
  return firstOf(
    archive.listings.map(({ edition, undated }) =>
      undated.length > 0
        ? same(edition, sectionAddress(edition, 'undated'))
        : instead(edition, sectionAddress(edition, 'dates'), { kind: 'section', section: 'dates' }),
    ),
  );
}
