/** The front page, `/`: all editions side by side. */
import { ROOT } from '../../archive/address.ts';
import type { Catalogue } from '../../archive/catalogue.ts';
import { homeAddress } from '../addresses.ts';
import { type Alternates, everywhere } from '../alternates.ts';
import { onAllEntries } from '../dependencies.ts';
import { type Emptiness, emptinessOf, hasOnlyOthers } from '../emptiness.ts';
import { defineKindWithAlternates, type PageView } from '../kind.ts';
import { type LatestView, latestArticles, latestOf } from '../latest.ts';
import { type WaysByTime, waysByTime } from '../ways-by-time.ts';

const LATEST = 6;

interface FrontView extends PageView {
  /** One an edition: of its own language only, as the others have their own beside it. */
  readonly latest: readonly LatestView[];
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
  articlesOf: (catalogue) =>
    catalogue.listings.flatMap((one) => latestArticles(one, catalogue, LATEST)),
  alternates: (catalogue) => homeAlternates(catalogue),
  view: (catalogue, parts) => ({
    latest: catalogue.listings.map((one) => latestOf(one, parts, LATEST)),
    ways: catalogue.listings.map((one) => waysByTime(one, catalogue)),
    empty: emptinessOf(parts.archive),
    'only others': catalogue.listings.map(hasOnlyOthers),
  }),
  dependencies: onAllEntries,
  reserves: (path) => path.length === 0,
});

/** The home pages of all editions; the front page serves readers of other languages. */
export function homeAlternates(catalogue: Catalogue): Alternates {
  return { list: everywhere(catalogue, homeAddress), xDefault: ROOT };
}
