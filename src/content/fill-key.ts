/** Writes a key into articles that lack it, such as the day on which they came into the archive. */
import { changeArchive } from './change-files.ts';
import { withKey } from './front-matter-key.ts';

/**
 * Sets a key of articles: of all or, where something fails, of none.
 * @param values by the paths of the articles' files, each as YAML reads it without quotes: `2021-02-15`
 * @throws FolderError where the front matter of one has a form that cannot be edited: nothing is written then
 */
export async function fillKey(
  key: string,
  values: ReadonlyMap<string, string>,
  contentDir: string,
): Promise<void> {
  const texts = await Promise.all(
    [...values].map(async ([file, value]) => [file, await withKey(file, key, value)] as const),
  );
  if (texts.length > 0) changeArchive(contentDir, texts);
}
