/** Writes into articles when they came into the archive. */
import { changeArchive } from './change-files.ts';
import { withKey } from './front-matter-key.ts';

const KEY = 'added';

/**
 * Sets the key `added` of articles: of all or, where something fails, of none.
 * @param days by the paths of the articles' files: `2021-02-15`
 * @throws FolderError where the front matter of one has a form that cannot be edited: nothing is written then
 */
export async function fillAdded(
  days: ReadonlyMap<string, string>,
  contentDir: string,
): Promise<void> {
  const texts = await Promise.all(
    [...days].map(async ([file, day]) => [file, await withKey(file, KEY, day)] as const),
  );
  if (texts.length > 0) changeArchive(contentDir, texts);
}
