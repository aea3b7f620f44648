/** Finding files. */
import { access, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compare } from '../archive/problem.ts';

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * The Markdown files below a folder, in the order of their names; none where there is no folder.
 * Files whose names begin with a dot or an underscore are not articles.
 */
export async function findArticles(contentDir: string): Promise<string[]> {
  if (!(await exists(contentDir))) return [];
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /^[^._].*\.md$/.test(entry.name))
    .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)))
    .map((file) => file.split(sep).join('/'))
    .sort(compare);
}
