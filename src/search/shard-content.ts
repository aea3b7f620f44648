/** Content of a shard: the plain data that its files are made from, to be compared or sent to another process. */
import { createHash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { forEachKind } from '../archive/term-kinds.ts';
import { type Dependencies, ON_ALL_ARTICLES, ON_ALL_TERMS, onTexts } from '../map/dependencies.ts';
import type { Facets } from './facet-file.ts';
import { facetsOf } from './facets.ts';
import { dayNumber, type StoryKey } from './facts.ts';
import type { SearchRecord } from './record.ts';
import { type ArticleTerms, recordOf } from './record-of.ts';
import type { Shard } from './shards.ts';
import { numberStories } from './story-numbers.ts';
import type { SearchLanguage } from './word-rules.ts';

/** All that a shard is made from, except the texts. The same content and the same program make the same files. */
export interface ShardContent {
  readonly lang: string;
  readonly name: string;
  /** Those of the editions, in their order: a word of a text may be in any of them. */
  readonly languages: readonly SearchLanguage[];
  /** In the order of the shard, as are the stories and facets. */
  readonly records: readonly SearchRecord[];
  readonly stories: readonly StoryKey[];
  readonly facets: Facets;
}

/**
 * Makes the function that gives the content of a shard.
 * @param sourceOf gives what stands for an article's text
 */
export function contentsOf(
  archive: Archive,
  sourceOf: (article: Article) => string,
): (shard: Shard) => ShardContent {
  const { editions } = archive.site;
  const languages = editions.map(({ lang, locale: { script, wordRules } }) => ({
    lang,
    script,
    wordRules,
  }));
  const langs = languages.map(({ lang }) => lang);
  const stories = numberStories(archive);
  const storyKeyOf = (article: Article): StoryKey => {
    const [day, nth] = stories.get(archive.storyOf(article)) ?? [];
    return day === undefined || nth === undefined ? 0 : [dayNumber(article.period) - day, nth];
  };
  return ({ lang, name, articles }) => {
    const terms = articles.map(
      (article): ArticleTerms => forEachKind((kind) => archive.termsOf(article, kind)),
    );
    return {
      lang,
      name,
      languages,
      records: articles.map((article, i) =>
        recordOf(archive, article, terms[i] as ArticleTerms, sourceOf(article)),
      ),
      stories: articles.map(storyKeyOf),
      facets: facetsOf(terms, langs),
    };
  };
}

/**
 * The parts of the archive whose change can change the content of a shard, or which articles it has. Names, stories and their
 * numbers follow from articles of any shard.
 */
export function dependenciesOfShard({ articles }: Shard): Dependencies {
  return [ON_ALL_ARTICLES, ON_ALL_TERMS, onTexts(() => articles)];
}

/** Digests of a shard's content: if both are the same as in the previous build, so are the shard's files. */
export interface ShardDigests {
  /** If it is the same, so are all files but that of the facets. */
  readonly allButFacets: string;
  readonly facets: string;
}

/** Digests a shard's content. A label of a term is in the facets of all languages, and elsewhere in those of its own. */
export function shardDigests({ facets, ...others }: ShardContent): ShardDigests {
  return { allButFacets: digestOf(others), facets: digestOf(facets) };
}

function digestOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
