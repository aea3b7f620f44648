/** Opens an archive for the commands that look through all of it, and says how far the reading is. */
import type { ArticleCache } from '../../src/content/article-cache.ts';
import { type Content, contentOf } from '../../src/content/load.ts';
import type { ReadingOptions } from '../../src/content/options.ts';
import { openReading } from '../../src/content/reading.ts';
import type { CommandProgressListener } from '../progress.ts';

/**
 * @param cache the articles that earlier runs have read; those that this one reads are written to it
 * @throws ContentError with every problem of every file; FolderError
 */
export async function openContent(
  options: ReadingOptions,
  onProgress: CommandProgressListener,
  cache?: ArticleCache,
): Promise<Content> {
  const reading = await openReading(options, cache);
  const content = await contentOf(
    {
      ...reading,
      read(files) {
        let done = 0;
        onProgress('reading', done, files.length);
        return reading.read(files, () => onProgress('reading', ++done, files.length));
      },
    },
    options,
  );
  reading.save(reading.files);
  return content;
}
