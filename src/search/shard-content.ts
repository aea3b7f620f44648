/** What the files of a shard are made of: plain data, which can be compared, and given to another process. */
import { createHash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Facets } from './facet-file.ts';
import { facetsOf } from './facets.ts';
import { dayNumber, type StoryMark } from './facts.ts';
import { recordOf, type SearchRecord, type TermsOf } from './record.ts';
import type { Shard } from './shards.ts';
import { numberStories } from './story-numbers.ts';

/** All but the texts. Where it is the same, and the program is, the files are. */
export interface ShardContent {
  readonly lang: string;
  readonly name: string;
  /** Those of the editions, in their order: a word in a text may be in any of them. */
  readonly languages: readonly { readonly lang: string; readonly script: string }[];
  /** In the order of the shard, as are those that follow. */
  readonly records: readonly SearchRecord[];
  readonly stories: readonly StoryMark[];
  readonly facets: Facets;
}

/**
 * Tells what shards are made of.
 * @param sourceOf another text for an article whose file says something else: a hash of it
 */
export function contentsOf(
  archive: Archive,
  sourceOf: (article: Article) => string,
): (shard: Shard) => ShardContent {
  const { editions } = archive.site;
  const languages = editions.map(({ lang, locale }) => ({ lang, script: locale.script }));
  const langs = languages.map(({ lang }) => lang);
  const stories = numberStories(archive);
  const storyMark = (article: Article): StoryMark => {
    const [day, nth] = stories.get(archive.storyOf(article)) ?? [];
    return day === undefined || nth === undefined ? 0 : [dayNumber(article.day) - day, nth];
  };
  return ({ lang, name, articles }) => {
    const terms = articles.map(
      (article): TermsOf => ({
        tag: archive.termsOf(article, 'tag'),
        source: archive.termsOf(article, 'source'),
        editor: archive.termsOf(article, 'editor'),
      }),
    );
    return {
      lang,
      name,
      languages,
      records: articles.map((article, i) =>
        recordOf(archive, article, terms[i] as TermsOf, sourceOf(article)),
      ),
      stories: articles.map(storyMark),
      facets: facetsOf(terms, langs),
    };
  };
}

/** Of a shard's content; another one where the content is. */
export function fingerprintOf(content: ShardContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
