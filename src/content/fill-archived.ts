/** Writes into articles where a copy of their originals may be found. */
import type { Article } from '../archive/article.ts';
import { changeArchive } from './change-files.ts';
import { withKey } from './front-matter-key.ts';
import type { Content } from './load.ts';

const KEY = 'archivedUrl';

/**
 * Fills the key `archivedUrl` of articles that have none: of all or, where something fails, of none.
 * @param copies the address for each article
 * @returns the files that were written
 * @throws FolderError where the front matter of one has a form that cannot be edited: nothing is written then
 */
export async function fillArchived(
  copies: ReadonlyMap<Article, string>,
  contentDir: string,
  { locate }: Pick<Content, 'locate'>,
): Promise<string[]> {
  const plans = await Promise.all(
    [...copies].map(async ([article, url]) => {
      const { file } = locate(article, 'title');
      return { file, text: await withKey(file, KEY, url) };
    }),
  );
  if (plans.length > 0) {
    changeArchive(
      contentDir,
      plans.map(({ file, text }) => [file, text] as const),
    );
  }
  return plans.map(({ file }) => file);
}
