/** The host's words about the archive, `_data/about/<lang>.md`: `/id/tentang/`. */
import type { Listing } from '../../archive/listing.ts';
import { sectionAddress } from '../addresses.ts';
import { sectionAlternates } from '../alternates.ts';
import { onEntries } from '../dependencies.ts';
import { type Emptiness, emptinessOf } from '../emptiness.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { isSectionOf } from '../reserved.ts';

export interface AboutView {
  readonly lang: string;
  /** HTML that markdown-it made; none where the host wrote nothing. */
  readonly text: string | undefined;
  readonly count: number;
  readonly empty: Emptiness | undefined;
}

export const aboutKind = defineKindWithAlternates<Listing, AboutView>({
  name: 'about',
  items: ({ listings }) => listings,
  address: ({ edition }) => sectionAddress(edition, 'about'),
  inSitemap: true,
  alternates: (_, archive) => sectionAlternates(archive, 'about'),
  view: ({ edition, entries }, { archive }) => ({
    lang: edition.lang,
    text: archive.about.get(edition.lang)?.html,
    count: entries.length,
    empty: emptinessOf(archive),
  }),
  dependencies: (listing) => [onEntries(listing), { part: 'about', lang: listing.edition.lang }],
  reserves: isSectionOf('about'),
});
