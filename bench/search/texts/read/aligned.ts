/** Reads aligned texts: a file for each language, with a sentence in each line, and a list of the documents. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text, Texts } from './text.ts';

/** Languages by their codes of three letters (ISO 639-3), which names of such files have. */
const LANGS: Readonly<Record<string, string>> = { ind: 'id', rus: 'ru', eng: 'en' };

/**
 * Reads a folder that has a list of documents (`*.tsv`: in each line the document that the same line of the other
 * files belongs to) and a file of lines for each language (`NAME.ind.txt` or `NAME.id.txt`). The first line of a
 * document is its title.
 * @returns undefined if the folder is none of these
 * @throws Error if a file has another number of lines than the list
 */
export async function readAligned(folder: string): Promise<Texts | undefined> {
  const names = (await readdir(folder)).sort();
  const list = names.find((name) => name.endsWith('.tsv'));
  const files = names.flatMap((name) => {
    const code = /\.([a-z]{2,3})\.txt$/.exec(name)?.[1];
    return code ? [{ name, lang: LANGS[code] ?? code }] : [];
  });
  if (!list || files.length < 2) return undefined;
  const documents = await linesOf(join(folder, list));
  const aligned: Record<string, string>[] = documents.map(() => ({}));
  const texts: Text[] = [];
  for (const { name, lang } of files) {
    const lines = await linesOf(join(folder, name));
    if (lines.length !== documents.length) {
      throw new Error(
        `${name} has ${lines.length} lines; the list of documents has ${documents.length}`,
      );
    }
    for (const [i, line] of lines.entries()) (aligned[i] as Record<string, string>)[lang] = line;
    texts.push(...documentsOf(documents, lines, lang));
  }
  return { texts, aligned };
}

function documentsOf(documents: readonly string[], lines: readonly string[], lang: string): Text[] {
  const byDocument = new Map<string, string[]>();
  for (const [i, document] of documents.entries()) {
    byDocument.set(document, [...(byDocument.get(document) ?? []), lines[i] as string]);
  }
  return [...byDocument].map(([story, [title = '', ...rest]]) => ({
    lang,
    story,
    title,
    date: undefined,
    body: rest.join('\n\n'),
  }));
}

async function linesOf(path: string): Promise<string[]> {
  const content = await readFile(path, 'utf8');
  return content
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.trim());
}
