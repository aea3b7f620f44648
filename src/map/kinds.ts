/** The list of all kinds of pages. */
import type { PageKind } from './kind.ts';
import { aboutKind } from './kinds/about.ts';
import { accessibilityKind } from './kinds/accessibility.ts';
import { articleKind } from './kinds/article.ts';
import { changesKind } from './kinds/changes.ts';
import { correctionsKind } from './kinds/corrections.ts';
import { dataKind } from './kinds/data.ts';
import { dataPartKind } from './kinds/data-part.ts';
import { dataTableKind } from './kinds/data-table.ts';
import { datesKind } from './kinds/dates.ts';
import { daysKind } from './kinds/days.ts';
import { erasedKind } from './kinds/erased.ts';
import { feedKind } from './kinds/feed.ts';
import { feedsKind } from './kinds/feeds.ts';
import { figuresKind } from './kinds/figures.ts';
import { frontKind } from './kinds/front.ts';
import { homeKind } from './kinds/home.ts';
import { longPeriodKind } from './kinds/long-period.ts';
import { markdownKind } from './kinds/markdown.ts';
import { movedKind } from './kinds/moved.ts';
import { notFoundKind } from './kinds/not-found.ts';
import { onThisDayKind } from './kinds/on-this-day.ts';
import { onThisDayIndexKind } from './kinds/on-this-day-index.ts';
import { openSearchKind } from './kinds/opensearch.ts';
import { opmlKind } from './kinds/opml.ts';
import { parallelKind } from './kinds/parallel.ts';
import { periodKind } from './kinds/period.ts';
import { robotsKind } from './kinds/robots.ts';
import { searchKind } from './kinds/search.ts';
import { sitemapKind } from './kinds/sitemap.ts';
import { termKind } from './kinds/term.ts';
import { termIndexKind } from './kinds/term-index.ts';
import { termLetterKind } from './kinds/term-letter.ts';
import { thingIndexKind } from './kinds/thing-index.ts';
import { undatedKind } from './kinds/undated.ts';
import { wantedKind } from './kinds/wanted.ts';
import { webManifestKind } from './kinds/web-manifest.ts';

/** Each has a template of its name in `src/pages/`. */
export const KINDS: readonly PageKind[] = [
  aboutKind,
  accessibilityKind,
  articleKind,
  changesKind,
  correctionsKind,
  dataKind,
  dataPartKind,
  dataTableKind,
  datesKind,
  daysKind,
  erasedKind,
  feedKind,
  feedsKind,
  figuresKind,
  frontKind,
  homeKind,
  longPeriodKind,
  markdownKind,
  movedKind,
  notFoundKind,
  onThisDayKind,
  onThisDayIndexKind,
  openSearchKind,
  opmlKind,
  parallelKind,
  periodKind,
  robotsKind,
  searchKind,
  sitemapKind,
  termKind,
  termIndexKind,
  termLetterKind,
  thingIndexKind,
  undatedKind,
  wantedKind,
  webManifestKind,
];
