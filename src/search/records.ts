/** Articles as the records that Pagefind indexes. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';

/** What is searched besides the words of the text; a result shows the first three. */
export interface ResultMeta {
  readonly title: string;
  /** The day in the article's edition, `2021-02-15`. */
  readonly date: string;
  readonly source: string;
  readonly tags: string;
  /** Editor, reporter, outlet, dateline, translator: an archive is searched by them, too. */
  readonly names: string;
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
 * References are not indexed: a title that an article points to is not what it is about. Of the words
 * in `meta` Pagefind makes as much as of those in `content`, but it takes excerpts from the latter.
 */
function recordOf(archive: Archive, article: Article): SearchRecord {
  const { meta, lang } = article;
  const labels = (kind: 'tag' | 'source') =>
    archive.termsOf(article, kind).map((term) => term.label(lang).text);
  const { editor = [], reporter = [], outlet, dateline, translator } = meta;
  const names = [...editor, ...reporter, outlet, dateline, translator];
  return {
    url: encodeURI(article.address),
    content: article.text.split('\n').map(asSentence).join(' '),
    language: lang,
    meta: {
      title: article.title,
      date: article.day,
      source: labels('source').join(', ') || (outlet ?? ''),
      tags: labels('tag').join(', '),
      names: names.filter((name) => name !== undefined).join(', '),
    },
  };
}

/** So that a heading does not run into the paragraph below it where an excerpt shows both. */
function asSentence(block: string): string {
  return /[\p{L}\p{N}]$/u.test(block) ? `${block}.` : block;
}
