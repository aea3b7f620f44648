/** Builds all files of the search at once, in one process. */
import type { Content } from '../../src/content/load.ts';
import { SEARCH_FOLDER } from '../../src/map/file-folders.ts';
import { buildShard, type NewFile } from '../../src/search/build-shard.ts';
import type { PagefindFiles } from '../../src/search/pagefind/program.ts';
import { contentsOf } from '../../src/search/shard-content.ts';
import { planShards } from '../../src/search/shards.ts';
import { buildSharedFiles } from '../../src/search/shared-files.ts';

/**
 * Builds the search of an archive.
 * @param most most articles of a shard, if it is not the usual number
 * @param pagefind files of Pagefind that are used whatever their version; without them, those of a build
 * @returns the files, by their paths below the output folder
 */
export async function buildSearch(
  {
    archive,
    textOf: wordsOf,
    unshownWordsOf: unshownOf,
  }: Pick<Content, 'archive' | 'textOf'> & Partial<Pick<Content, 'unshownWordsOf'>>,
  most?: number,
  pagefind?: PagefindFiles,
): Promise<NewFile[]> {
  const texts = new Map(archive.articles.map((article) => [article.file, wordsOf(article)]));
  const textOf = (file: string) => texts.get(file) ?? '';
  const unshown = new Map(archive.articles.map((one) => [one.file, unshownOf?.(one) ?? []]));
  const unshownWordsOf = (file: string) => unshown.get(file) ?? [];
  const contentOf = contentsOf(archive, () => '');
  const shards = [];
  for (const shard of planShards(archive, most)) {
    shards.push(
      await buildShard({ content: contentOf(shard), textOf, unshownWordsOf, programKey: '' }),
    );
  }
  const known = pagefind && PAGEFIND_PATHS;
  const shared = await buildSharedFiles(archive, shards, known);
  const own = pagefind
    ? [
        { path: PAGEFIND_PATHS.pagefind, content: pagefind.script },
        { path: PAGEFIND_PATHS.wasm, content: pagefind.wasm },
      ]
    : [];
  const files = [...[...shards, shared].flatMap(({ files }) => files), ...own];
  const root = SEARCH_FOLDER.slice(1);
  return files.flatMap((file) => ('content' in file ? { ...file, path: root + file.path } : []));
}

const PAGEFIND_PATHS = { pagefind: 'pagefind.js', wasm: 'wasm.pagefind' };
