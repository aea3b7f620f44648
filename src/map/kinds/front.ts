/** The front page, `/`: all editions side by side. */
import { ROOT } from '../../archive/address.ts';
import type { Catalogue } from '../../archive/catalogue.ts';
import { homeAddress } from '../addresses.ts';
import { type Alternates, everywhere } from '../alternates.ts';
import { onAllEntries, onStories } from '../dependencies.ts';
import { type Emptiness, emptinessOf, hasOnlyOthers } from '../emptiness.ts';
import { defineKindWithAlternates, type PageView } from '../kind.ts';
import type { ArticleCard } from '../parts.ts';
import { type WaysByTime, waysByTime } from '../ways-by-time.ts';

const LATEST = 6;

interface FrontView extends PageView {
  /** One an edition. */
  readonly latest: readonly (readonly ArticleCard[])[];
  /** One an edition. */
  readonly ways: readonly WaysByTime[];
  readonly empty: Emptiness | undefined;
  /** One an edition. */
  readonly 'only others': readonly boolean[];
}

export const frontKind = defineKindWithAlternates<Catalogue, FrontView>({
  name: 'front',
  items: (catalogue) => [catalogue],
  address: () => ROOT,
  inSitemap: true,
  alternates: (catalogue) => homeAlternates(catalogue),
  view: (catalogue, parts) => ({
    latest: catalogue.listings.map((one) => parts.listed(catalogue.latest(one, LATEST))),
    ways: catalogue.listings.map((one) => waysByTime(one, catalogue)),
    empty: emptinessOf(parts.archive),
    'only others': catalogue.listings.map(hasOnlyOthers),
  }),
  dependencies: (catalogue) => [
    ...onAllEntries(catalogue),
    ...onStories(
      catalogue.listings.flatMap((one) =>
        catalogue.latest(one, LATEST).map(({ article }) => catalogue.storyOf(article)),
      ),
    ),
  ],
  reserves: (path) => path.length === 0,
});

/** The home pages of all editions; the front page serves readers of other languages. */
export function homeAlternates(catalogue: Catalogue): Alternates {
  return { list: everywhere(catalogue, homeAddress), xDefault: ROOT };
}
