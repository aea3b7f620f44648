/** Reads folders of texts of any known shape. */
import { readAligned } from './aligned.ts';
import { readMarkdown } from './markdown.ts';
import type { Texts } from './text.ts';

/**
 * Reads folders; stories of two folders are different ones.
 * @throws Error if a folder has no text
 */
export async function readTexts(folders: readonly string[]): Promise<Texts> {
  const read: Texts[] = [];
  for (const [number, folder] of folders.entries()) {
    const { texts, aligned } = (await readAligned(folder)) ?? (await readMarkdown(folder));
    if (texts.length === 0) {
      throw new Error(
        `${folder} has no texts: expected Markdown files, or files of aligned lines (NAME.LANG.txt) and their list (*.tsv)`,
      );
    }
    read.push({
      texts: texts.map((text) => ({ ...text, story: `${number}/${text.story}` })),
      aligned,
    });
  }
  return {
    texts: read.flatMap(({ texts }) => texts),
    aligned: read.flatMap(({ aligned }) => aligned),
  };
}
