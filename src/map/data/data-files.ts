/** Files of the archive's data: which there are, and which articles each of those of a year has. */
import type { Address } from '../../archive/address.ts';
import { type Article, byAge } from '../../archive/article.ts';
import type { Catalogue } from '../../archive/catalogue.ts';
import { inPageOrder, type Parallel, parallelsOf } from '../../archive/parallel/parallel.ts';
import { yearOf } from '../../dates/period.ts';
import { addTo } from '../../text/grouping.ts';
import { DATA_FOLDER } from '../file-folders.ts';
import { inPages } from '../paging.ts';
import type { TableName } from './columns.ts';

/** What a file is about: a table, or the citations of a year. */
export type DataTopic = TableName | 'citations';

/** The formats of each topic. */
const FORMATS_OF = {
  articles: ['jsonl', 'csv'],
  citations: ['bib', 'ris'],
  parallel: ['tmx', 'tsv'],
  stories: ['csv'],
  nodes: ['csv'],
  edges: ['csv'],
  wanted: ['csv'],
  terms: ['csv'],
  glossary: ['csv'],
} as const satisfies Readonly<Record<DataTopic, readonly string[]>>;

export type DataFormat = (typeof FORMATS_OF)[DataTopic][number];

/** The topics with a file a year, and those with one for the whole archive. */
const OF_YEARS = ['articles', 'citations'] as const;
const WHOLE = ['stories', 'nodes', 'edges', 'wanted', 'terms', 'glossary'] as const;

/** A file of the data. */
export interface DataFile {
  readonly address: Address;
  readonly topic: DataTopic;
  readonly format: DataFormat;
  /** `2021`, `2021-2`, `undated`; none of a file of the whole archive. */
  readonly part: string | undefined;
  /** The articles of its part, oldest first. */
  readonly articles: readonly Article[];
  /** The pairs of its part, whose texts both may be handed on. */
  readonly pairs: readonly Parallel[];
}

/** The description of all files, which a build writes when it knows their bytes. */
export const DATA_PACKAGE = `${DATA_FOLDER}datapackage.json` as Address;

/** Articles in a file: so many texts, and what is made of them, are in memory at a time. */
const MOST_ARTICLES = 5000;

/** The articles that the data have: those that lists have, and no drafts in the preview. */
export function dataArticles({ articles }: Catalogue): Article[] {
  return articles.filter(({ unlisted, draft }) => !unlisted && !draft).toSorted(byAge);
}

/** All files but the data package, which a build writes when it knows their bytes; none where the site has no data. */
export function dataFiles(catalogue: Catalogue): DataFile[] {
  if (!catalogue.site.data) return [];
  const articles = dataArticles(catalogue);
  if (articles.length === 0) return [];
  return [
    ...partsOf(articles).flatMap(([part, own]) => filesOfPart(part, own, catalogue)),
    ...WHOLE.flatMap((topic) => filesOf(topic, undefined, [], [])),
  ];
}

/** The articles by year. A year that is too long for one file is cut from its oldest day on: the first parts stay. */
function partsOf(articles: readonly Article[]): (readonly [string, Article[]])[] {
  const years = new Map<string, Article[]>();
  for (const one of articles) addTo(years, one.period ? yearOf(one.period) : 'undated', one);
  return [...years].flatMap(([year, all]) =>
    inPages(all, MOST_ARTICLES).map(
      (part, i) => [i === 0 ? year : `${year}-${i + 1}`, part] as const,
    ),
  );
}

function filesOfPart(part: string, articles: readonly Article[], catalogue: Catalogue): DataFile[] {
  const pairs = articles.flatMap((article) => pairsFrom(article, catalogue));
  return [
    ...OF_YEARS.flatMap((topic) => filesOf(topic, part, articles, [])),
    ...(pairs.length > 0 ? filesOf('parallel', part, [], pairs) : []),
  ];
}

function filesOf(
  topic: DataTopic,
  part: string | undefined,
  articles: readonly Article[],
  pairs: readonly Parallel[],
): DataFile[] {
  const name = part === undefined ? topic : `${topic}-${part}`;
  return FORMATS_OF[topic].map((format) => ({
    address: `${DATA_FOLDER}${name}.${format}.gz` as Address,
    topic,
    format,
    part,
    articles,
    pairs,
  }));
}

/** The side-by-side pages that an article is on the left of, where both texts may be handed on. */
function pairsFrom(article: Article, catalogue: Catalogue): Parallel[] {
  if (!catalogue.permitsReuse(article)) return [];
  const story = catalogue.storyOf(article);
  if (story.all.length < 2) return [];
  return parallelsOf(story).filter(
    (pair) =>
      pair.left === article &&
      inPageOrder(pair, story, catalogue.site.editions) === pair &&
      catalogue.permitsReuse(pair.right),
  );
}
