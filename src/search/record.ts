/** Records of articles: all data that the search uses of an article, except its text. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Term, TermKind } from '../archive/term.ts';
import { kinOf } from './kinship-notes.ts';
import type { StoredArticle, StoredMeta, StoredTranslation } from './stored.ts';
import { ZONES } from './zones.ts';

/** Plain data of an article. */
export interface SearchRecord {
  /** The path of its file, below the content folder. */
  readonly file: string;
  /** A hash of the file. */
  readonly source: string;
  /** As in `StoredArticle`. */
  readonly url: string;
  readonly meta: StoredMeta;
  /** Other names that are searched: translator and dateline. */
  readonly others: readonly string[];
  /** That of the front matter; empty if there is none. */
  readonly description: string;
}

/** The terms of an article, by kind. */
export type ArticleTerms = Readonly<Record<TermKind, readonly Term[]>>;

/**
 * Makes the record of an article.
 * @param terms those of the article
 * @param source a hash of the article's file
 */
export function recordOf(
  archive: Archive,
  article: Article,
  terms: ArticleTerms,
  source: string,
): SearchRecord {
  const { meta, lang, title, day } = article;
  const { editor = [], reporter = [], outlet, dateline, translator, description = '' } = meta;
  const sources = labelsOf(terms.source, lang);
  const tags = labelsOf(terms.tag, lang);
  const versions = translationsOf(archive, article);
  return {
    file: article.file,
    source,
    url: encodeURI(article.address),
    meta: {
      title,
      day,
      ...(outlet !== undefined && { outlet }),
      ...(sources.length > 0 && { sources }),
      ...(tags.length > 0 && { tags }),
      ...(editor.length > 0 && { editors: editor }),
      ...(reporter.length > 0 && { reporters: reporter }),
      ...(versions.length > 0 && { versions }),
      ...kinOf(archive, article),
    },
    others: [translator, dateline].filter((name) => name !== undefined),
    description,
  };
}

function labelsOf(terms: readonly Term[], lang: string): string[] {
  return terms.map((term) => term.label(lang).text);
}

function translationsOf(archive: Archive, article: Article): StoredTranslation[] {
  const versions: StoredTranslation[] = [];
  for (const other of archive.storyOf(article).articles.values()) {
    if (other.lang === article.lang) continue;
    versions.push([other.lang, encodeURI(other.address), other.title, other.day]);
  }
  return versions;
}

/**
 * Makes the content of an article's fragment.
 * @param text the article's
 */
export function storedArticleOf({ url, meta }: SearchRecord, text: string): StoredArticle {
  return { url, content: text.split('\n').map(asSentence).join(' '), meta };
}

/** Adds a full stop to a heading, which an excerpt may show with the paragraph below it. */
function asSentence(block: string): string {
  return /[\p{L}\p{N}]$/u.test(block) ? `${block}.` : block;
}

/**
 * Gives the words that are indexed before the text, zone by zone. References are not indexed: an article is
 * not about the title that it points to. Labels of fields are not, either.
 */
export function zonesOf({ meta, others, description }: SearchRecord) {
  const { title, tags = [], sources = [], outlet = '', editors = [], reporters = [] } = meta;
  const names = [...sources, outlet, ...editors, ...reporters, ...others];
  return [
    { words: title, ...ZONES.title },
    { words: tags.join(' '), ...ZONES.tags },
    { words: names.join(' '), ...ZONES.names },
    { words: description, ...ZONES.description },
  ];
}
