/** All files of the search, made at once and in one process. */
import type { Content } from '../../src/content/load.ts';
import { buildShard, type NewFile } from '../../src/search/build-shard.ts';
import { searchExtras } from '../../src/search/extras.ts';
import { SEARCH_FOLDER } from '../../src/search/manifest.ts';
import { contentsOf } from '../../src/search/shard-content.ts';
import { planShards } from '../../src/search/shards.ts';

/**
 * @param most articles of a shard, where that is not the usual number
 * @returns the files, by their paths below the output folder
 */
export async function buildSearch(
  { archive, textOf: wordsOf }: Pick<Content, 'archive' | 'textOf'>,
  most?: number,
): Promise<NewFile[]> {
  const texts = new Map(archive.articles.map((article) => [article.file, wordsOf(article)]));
  const textOf = (file: string) => texts.get(file) ?? '';
  const contentOf = contentsOf(archive, () => '');
  const shards = [];
  for (const shard of planShards(archive, most)) {
    shards.push(await buildShard({ content: contentOf(shard), textOf, program: '' }));
  }
  const extras = await searchExtras(archive, shards);
  const files = [...shards, extras].flatMap(({ files }) => files);
  const root = SEARCH_FOLDER.slice(1);
  return files.flatMap((file) => ('content' in file ? { ...file, path: root + file.path } : []));
}
