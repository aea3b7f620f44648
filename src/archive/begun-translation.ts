/** Begins a translation: makes its front matter from that of the original. */
import { writtenDate } from '../dates/article-date.ts';
import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import type { FrontMatter } from './front-matter.ts';
import { pictureAddress } from './picture.ts';
import type { Story } from './story.ts';
import type { TermKind } from './term-kinds.ts';

/**
 * The front matter that a new translation begins with.
 * @param lang the language of the translation; sources, editors and tags get the names that they have in it
 * @param wordsHash the present words hash of the original
 * @param key of the story: see `storyKey`
 * @returns keys of front matter with their values; names that the original does not have are empty lists
 */
export function begunTranslation(
  archive: Archive,
  original: Article,
  lang: string,
  wordsHash: string,
  key: string,
) {
  const { date, meta, address } = original;
  const labels = (kind: TermKind) =>
    archive.termsOf(original, kind).map((term) => term.label(lang).text);
  return {
    date: writtenDate(date),
    ...(meta.event === undefined ? {} : { event: writtenDate(meta.event) }),
    ...(meta.outlet === undefined ? {} : { outlet: labels('outlet')[0] ?? meta.outlet }),
    ...(meta.dateline === undefined ? {} : { dateline: datelineIn(archive, original, lang) }),
    source: labels('source'),
    editor: labels('editor'),
    tags: labels('tag'),
    translationKey: key,
    original: address,
    originalSha256: wordsHash,
    translator: '',
    translated: '',
    ...(meta.image === undefined ? {} : { image: imageOf(meta.image, original) }),
  };
}

/** The dateline of an article with the names that its places have in a language. */
function datelineIn(archive: Archive, article: Article, lang: string): string {
  return archive.terms.place
    .datelineOf(article)
    .map(({ text, isPlace }) =>
      isPlace ? archive.terms.place.of(text, article.lang).label(lang).text : text,
    )
    .join('');
}

/** The picture, found from any file; what it shows is said in the original's words until somebody translates them. */
function imageOf(image: NonNullable<FrontMatter['image']>, { file }: Article) {
  return { ...image, src: pictureAddress(image.src, file) ?? image.src };
}

/**
 * The key that holds the articles of a story together, whatever becomes of their dates and names: the one that an
 * article of the story has, or one of the original's name and date that no story has.
 */
export function storyKey({ articles }: Archive, original: Article, story: Story): string {
  const own =
    original.meta.translationKey ??
    story.all.find(({ meta }) => meta.translationKey)?.meta.translationKey;
  if (own !== undefined) return own;
  const taken = new Set(articles.map(({ meta }) => meta.translationKey));
  const name = [original.slug, original.period].filter(Boolean).join('-');
  let key = name;
  for (let number = 2; taken.has(key); number++) key = `${name}-${number}`;
  return key;
}
