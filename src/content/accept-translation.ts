/** Records in a translation the words hash of the original that it was made from. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { ContentError, type Finding, type Problem } from '../archive/problem.ts';
import { wordingOf } from '../text/wording.ts';
import { changeArchive } from './change-files.ts';
import { withKey } from './front-matter-key.ts';
import { articleAt, type Content } from './load.ts';
import { originalFile, unusedOriginals } from './originals.ts';
import { removeDraftsBelow } from './whole-file.ts';

const KEY = 'originalSha256';

interface Accepted {
  readonly translation: string;
  readonly original: string;
}

/**
 * Accepts translations as up to date with their originals: writes the original's words hash into their front
 * matter, and keeps the original's wording, so that a later change can be shown.
 * @param files paths of translations, as the user gave them
 * @returns the file of each translation with the file of its original, in the order of `files`
 * @throws FolderError where a path is not an article's, or its front matter has a form that cannot be edited;
 *   ContentError where an article has no original. Nothing is written then
 */
export async function acceptTranslations(
  content: Content,
  contentDir: string,
  files: readonly string[],
): Promise<Accepted[]> {
  const { archive, locate } = content;
  const pairs = files.map((path) => {
    const article = articleAt(archive, contentDir, path);
    return { article, original: archive.originalOf(article) };
  });
  const problems = pairs.flatMap(({ article, original }): Problem[] =>
    original ? [] : [{ ...locate(article, 'original'), ...noOriginal(archive, article) }],
  );
  if (problems.length > 0) throw new ContentError(problems);
  const plans = await Promise.all(
    pairs.flatMap(({ article, original }) => (original ? plan(article, original, content) : [])),
  );
  const accepted = new Set(pairs.map(({ article }) => article));
  const others = archive.articles.filter((article) => !accepted.has(article));
  const inUse = [
    ...others.flatMap(({ meta }) => meta.originalSha256 ?? []),
    ...plans.map(({ wordsHash }) => wordsHash),
  ];
  removeDraftsBelow(contentDir);
  changeArchive(contentDir, [
    ...unusedOriginals(contentDir, new Set(inUse)).map((path) => [path, undefined] as const),
    ...plans.map(({ wording }) => [originalFile(contentDir, wording), wording] as const),
    ...plans.map(({ file, text }) => [file, text] as const),
  ]);
  return plans.map(({ file, original }) => ({ translation: file, original }));
}

/** Prepares everything that one translation writes: nothing is written until all of it is known to work. */
async function plan(article: Article, original: Article, { locate, textOf, wordsHashOf }: Content) {
  const { file } = locate(article, 'title');
  const wording = wordingOf({ title: original.title, text: textOf(original) });
  const wordsHash = wordsHashOf(original);
  const text = await withKey(file, KEY, wordsHash);
  return { file, wording, wordsHash, text, original: locate(original, 'title').file };
}

function noOriginal(archive: Archive, article: Article): Finding {
  const subject = 'original';
  if (archive.storyOf(article).original === article) {
    return { subject, found: 'the original of its story', expected: 'one of its translations' };
  }
  return {
    subject,
    found: 'no article of the archive that this one translates',
    expected: '`original:` with the address of that article, such as /id/2021/02/15/judul/',
  };
}
