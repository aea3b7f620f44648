/** Records of articles: all data that the search uses of an article, except its text. */
import type { StoredArticle, StoredMeta } from './stored.ts';
import { ZONES } from './zones.ts';

/** Plain data of an article. */
export interface SearchRecord {
  /** The path of its file, below the content folder. */
  readonly file: string;
  /** Stands for the text as it is shown and searched. */
  readonly source: string;
  /** As in `StoredArticle`. */
  readonly url: string;
  readonly meta: StoredMeta;
  /**
   * Other words that are searched: translator, what else the article or the registry calls those credited, place in
   * print, call number, fields of the archive's own.
   */
  readonly others: readonly string[];
  /** The dateline, and what else the registry calls its places. */
  readonly dateline: readonly string[];
  /** That of the front matter; empty if there is none. */
  readonly description: string;
  /** Its date, as far as it is known: it tells the spelling, unless the article says it. */
  readonly period?: string;
  readonly orthography?: 'old' | 'new';
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
export function zonesOf({ meta, others, dateline, description }: SearchRecord) {
  const { title, tags = [], sources = [], outlet = '', editors = [], reporters = [] } = meta;
  const names = [...sources, outlet, ...editors, ...reporters, ...others];
  return [
    { words: title, ...ZONES.title },
    { words: tags.join(' '), ...ZONES.tags },
    { words: names.join(' '), ...ZONES.names },
    { words: dateline.join(' '), ...ZONES.dateline },
    { words: description, ...ZONES.description },
  ];
}
