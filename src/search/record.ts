/** Articles as search knows them: the words that are indexed, and what a result shows. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Term, TermKind } from '../archive/term.ts';
import type { Stored, StoredMeta, StoredVersion } from './stored.ts';
import { ZONES } from './zones.ts';

/** All that search knows of an article but its text: plain data. */
export interface SearchRecord {
  /** Below the content folder. */
  readonly file: string;
  /** Another one where the file says something else. */
  readonly source: string;
  /** As in `Stored`. */
  readonly url: string;
  readonly meta: StoredMeta;
  /** What is searched beside: translator, dateline, and a description that somebody wrote. */
  readonly others: readonly string[];
  readonly description: string;
}

/** The terms of an article, by kind. */
export type TermsOf = Readonly<Record<TermKind, readonly Term[]>>;

/**
 * @param terms those of the article
 * @param source changes with what the article's file says
 */
export function recordOf(
  archive: Archive,
  article: Article,
  terms: TermsOf,
  source: string,
): SearchRecord {
  const { meta, lang, title, day } = article;
  const { editor = [], reporter = [], outlet, dateline, translator, description = '' } = meta;
  const sources = labelsOf(terms.source, lang);
  const tags = labelsOf(terms.tag, lang);
  const versions = versionsOf(archive, article);
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
    },
    others: [translator, dateline].filter((name) => name !== undefined),
    description,
  };
}

function labelsOf(terms: readonly Term[], lang: string): string[] {
  return terms.map((term) => term.label(lang).text);
}

function versionsOf(archive: Archive, article: Article): StoredVersion[] {
  const versions: StoredVersion[] = [];
  for (const other of archive.storyOf(article).articles.values()) {
    if (other === article) continue;
    versions.push([other.lang, encodeURI(other.address), other.title, other.day]);
  }
  return versions;
}

/**
 * What a result shows of an article.
 * @param text the article's
 */
export function storedOf({ url, meta }: SearchRecord, text: string): Stored {
  return { url, content: text.split('\n').map(asSentence).join(' '), meta };
}

/** So that a heading does not run into the paragraph below it where an excerpt shows both. */
function asSentence(block: string): string {
  return /[\p{L}\p{N}]$/u.test(block) ? `${block}.` : block;
}

/**
 * What is indexed before the text, with the room that it has in words. References are not indexed: a
 * title that an article points to is not what it is about. Labels of fields are not, either.
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
