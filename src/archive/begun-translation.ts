/** The front matter that a translation begins with: what it has in common with its original. */
import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import type { TermKind } from './term.ts';

/**
 * @param lang the language of the translation, in which sources and tags are called as its edition calls them
 * @param wordsHash that of the original, as it is now
 * @returns keys of front matter with their values; none for what the original does not say
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
    date: date.kind === 'day' ? date.day : date.iso,
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
