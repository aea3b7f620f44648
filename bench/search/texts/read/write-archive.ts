/** Writes texts as an archive, each an article of its own. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Text } from './text.ts';

/** Languages of the archive; texts in others are left out. */
const EDITIONS: readonly string[] = ['id', 'ru'];

/** The part of an article's file name that tells it from generated ones. */
const MARK = 'text-';

/**
 * Writes the articles of texts. They are not joined to stories, although some translate one another: a search that
 * finds one language by its translation would be taken for one that finds the word.
 * @param folder that has or gets `content/` and `_data/`
 * @param withData whether `_data/site.yaml` is written, too
 */
export async function writeArchive(
  folder: string,
  texts: readonly Text[],
  withData: boolean,
): Promise<void> {
  if (withData) {
    await mkdir(join(folder, '_data'), { recursive: true });
    const site = { title: 'Bench', editions: EDITIONS };
    await writeFile(join(folder, '_data/site.yaml'), stringify(site));
  }
  for (const text of texts.filter(({ lang }) => EDITIONS.includes(lang))) {
    const path = join(folder, 'content', pathOf(text));
    await mkdir(dirname(path), { recursive: true });
    const front = stringify({ title: text.title, date: dateOf(text) });
    await writeFile(path, `---\n${front}---\n${text.body}\n`);
  }
}

/** The path of a text's article below `content/`. */
export function pathOf(text: Text): string {
  const [year, month] = dateOf(text).split('-');
  return `${text.lang}/${year}/${month}/${MARK}${digest(`${text.lang} ${text.story}`).slice(0, 12)}.md`;
}

/** The date of a text; one that has none gets a day of 2018 or 2019 by its story, the same one every time. */
function dateOf({ date, story }: Text): string {
  if (date) return date;
  const number = Number.parseInt(digest(story).slice(0, 8), 16);
  return new Date(Date.UTC(2018, 0, 1 + (number % 730))).toISOString().slice(0, 10);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
