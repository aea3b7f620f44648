/** The accessibility statement, `/id/aksesibilitas/`: what readers with disabilities can count on. */
import type { Listing } from '../../archive/listing.ts';
import { sectionAddress } from '../addresses.ts';
import { sectionAlternates } from '../alternates.ts';

import { type Emptiness, emptinessOf } from '../emptiness.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { isSectionOf } from '../reserved.ts';

interface AccessibilityView {
  readonly lang: string;
  readonly empty: Emptiness | undefined;
}

/** Its words are those of the program and of the theme, which the program key covers. */
export const accessibilityKind = defineKindWithAlternates<Listing, AccessibilityView>({
  name: 'accessibility',
  items: ({ listings }) => listings,
  address: ({ edition }) => sectionAddress(edition, 'accessibility'),
  inSitemap: true,
  alternates: (_, archive) => sectionAlternates(archive, 'accessibility'),
  view: ({ edition }, { archive }) => ({ lang: edition.lang, empty: emptinessOf(archive) }),
  dependencies: () => [],
  reserves: isSectionOf('accessibility'),
});
