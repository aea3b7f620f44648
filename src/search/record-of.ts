/** Makes the records of articles. Apart from `record.ts`, so that the thread that makes a shard does not load the archive. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { searchedWords } from '../archive/own-fields.ts';
import { wordsOfPrint } from '../archive/print.ts';
import { type Rights, wordsOfRights } from '../archive/rights.ts';
import { lineOfOriginals, listed } from '../archive/story.ts';
import { creditedName, type Term } from '../archive/term.ts';
import type { TermKind } from '../archive/term-kinds.ts';
import type { Retraction } from '../citations/citation.ts';
import { permanentAddress } from '../map/addresses.ts';
import { kinOf } from './kin.ts';
import type { SearchRecord } from './record.ts';
import type { StoredMeta, StoredTranslation } from './stored.ts';

/** The terms of an article, by kind. */
export type ArticleTerms = Readonly<Record<TermKind, readonly Term[]>>;

/**
 * Makes the record of an article.
 * @param terms those of the article
 * @param source stands for the article's text
 */
export function recordOf(
  archive: Archive,
  article: Article,
  terms: ArticleTerms,
  source: string,
): SearchRecord {
  const { meta, lang, title, edtf: date } = article;
  const { editor = [], dateline, translator, description = '' } = meta;
  const { print, callNumber, text } = meta;
  const [outlet] = archive.creditedNames(article, 'outlet');
  const reporters = archive.creditedNames(article, 'reporter');
  const retracted = retractionOf(archive, article);
  const { fields } = archive.site;
  const sources = labelsOf(terms.source, lang);
  const tags = labelsOf(terms.tag, lang);
  const versions = translationsOf(archive, article);
  return {
    file: article.file,
    source,
    url: encodeURI(article.address),
    meta: {
      title,
      ...(date !== undefined && { date }),
      ...(outlet !== undefined && { outlet }),
      ...(sources.length > 0 && { sources }),
      ...(tags.length > 0 && { tags }),
      ...(editor.length > 0 && { editors: editor }),
      ...(reporters.length > 0 && { reporters }),
      ...(versions.length > 0 && { versions }),
      ...(print && { print }),
      ...(callNumber !== undefined && { callNumber }),
      ...(text && { text }),
      ...(retracted && { retracted }),
      ...citedOf(archive, article, versions),
      ...kinOf(archive, article),
    },
    others: eachOnce([
      translator,
      ...otherNames(archive, article, ['outlet', 'reporter', 'translator']),
      ...wordsOfPrint(print),
      callNumber,
      ...searchedWords(fields, meta.own),
      ...(meta.keywords ?? []),
    ]),
    dateline: eachOnce([dateline, ...otherNames(archive, article, ['place'])]),
    description,
    ...(article.period !== undefined && { period: article.period }),
    ...(meta.orthography && { orthography: meta.orthography }),
  };
}

function eachOnce(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** Both names of the credited terms of some kinds that the registry calls otherwise than the article does. */
function otherNames(archive: Archive, article: Article, kinds: readonly TermKind[]): string[] {
  return kinds
    .flatMap((kind) => archive.creditedIn(article, kind))
    .flatMap((one) => {
      const registered = creditedName(one, article.lang);
      return registered === one.name ? [] : [one.name, registered];
    });
}

/** What citations have of an article, and the search does not show. */
function citedOf(
  archive: Archive,
  article: Article,
  versions: readonly StoredTranslation[],
): Partial<StoredMeta> {
  const { id, dateline, translator, sourceUrl, archivedUrl, retrieved } = article.meta;
  const { calendar } = archive.listing(article.lang).edition;
  const original = lineOfOriginals(archive.storyOf(article), article).at(-1)?.lang;
  const rights = archive.rightsOf(article);
  const cited = {
    permalink: id && permanentAddress(id),
    dateline,
    translator,
    original: versions.some(([lang]) => lang === original) ? original : undefined,
    sourceUrl,
    archivedUrl,
    retrieved: retrieved && calendar.dayOf(retrieved),
    rights: rights && wordsOf(rights, article.lang),
  };
  return Object.fromEntries(Object.entries(cited).filter(([, value]) => value !== undefined));
}

/** The address of a statement, else its words. */
function wordsOf(rights: Rights, lang: string): string {
  return rights.kind === 'known' ? rights.url : (rights.url ?? wordsOfRights(rights, lang).text);
}

/** The retraction of an article, with its day in the article's own edition. */
function retractionOf(archive: Archive, { meta, lang }: Article): Retraction | undefined {
  if (!meta.retracted) return undefined;
  const { date, by, url } = meta.retracted;
  const day = archive.listing(lang).edition.calendar.dayOf(date);
  return { day, ...(by !== undefined && { by }), ...(url !== undefined && { url }) };
}

function labelsOf(terms: readonly Term[], lang: string): string[] {
  return terms.map((term) => term.label(lang).text);
}

function translationsOf(archive: Archive, article: Article): StoredTranslation[] {
  const versions: StoredTranslation[] = [];
  for (const other of listed([...archive.storyOf(article).articles.values()])) {
    if (other.lang === article.lang) continue;
    versions.push([other.lang, encodeURI(other.address), other.title, other.edtf ?? '']);
  }
  return versions;
}
