/** Articles as the records that Pagefind indexes. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';

/** What a result shows, besides its address and its excerpt. */
export interface ResultMeta {
  readonly title: string;
  /** The day in the article's edition, `2021-02-15`. */
  readonly date: string;
  readonly source: string;
}

export interface SearchRecord {
  /** Without the path prefix: the browser puts before it the one that the page has. */
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<keyof ResultMeta, string>;
}

/** The records of one language's articles, in the order of their addresses. */
export function searchRecords(archive: Archive, lang: string): SearchRecord[] {
  return archive.articles
    .filter((article) => article.lang === lang)
    .map((article) => recordOf(archive, article));
}

/**
 * References are not indexed: a title that an article points to is not what it is about. The title is
 * not among the words, as Pagefind searches what a result shows as well.
 */
function recordOf(archive: Archive, article: Article): SearchRecord {
  const tags = archive.termsOf(article, 'tag').map((tag) => tag.label(article.lang).text);
  const sources = archive.termsOf(article, 'source').map((one) => one.label(article.lang).text);
  return {
    url: encodeURI(article.address),
    content: [article.text, tags.join(', ')].join('\n'),
    language: article.lang,
    meta: {
      title: article.title,
      date: article.day,
      source: sources.join(', ') || (article.meta.outlet ?? ''),
    },
  };
}
