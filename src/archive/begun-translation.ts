/** Begins a translation: makes its front matter from that of the original. */
import { writtenDate } from '../dates/article-date.ts';
import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import type { TermKind } from './term-kinds.ts';

/**
 * The front matter that a new translation begins with.
 * @param lang the language of the translation; sources, editors and tags get the names that they have in it
 * @param wordsHash the present words hash of the original
 * @returns keys of front matter with their values; names that the original does not have are empty lists
 */
export function begunTranslation(
  archive: Archive,
  original: Article,
  lang: string,
  wordsHash: string,
) {
  const { date, meta, address } = original;
  const labels = (kind: TermKind) =>
    archive.termsOf(original, kind).map((term) => term.label(lang).text);
  return {
    date: writtenDate(date),
    ...(meta.event === undefined ? {} : { event: writtenDate(meta.event) }),
    source: labels('source'),
    editor: labels('editor'),
    tags: labels('tag'),
    ...(meta.translationKey === undefined ? {} : { translationKey: meta.translationKey }),
    original: address,
    originalSha256: wordsHash,
    translator: '',
    translated: '',
  };
}
