/** Reads exports back. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { type Article, blockHtml } from '../../../src/archive/article.ts';
import type { Content } from '../../../src/content/load.ts';
import { type Shown, shown } from './shown.ts';

export type Fields = Record<string, unknown>;

export function textIn(files: ReadonlyMap<string, Buffer>, path: string): string {
  const file = files.get(path);
  assert.ok(file, `there is no ${path}`);
  return file.toString('utf8');
}

/** Splits a file of another program. */
export function readMarkdown(file: Buffer): { fields: Fields; markdown: string } {
  const [, yaml = '', markdown = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(file.toString('utf8')) ?? [];
  const fields = parseYaml(yaml, { version: '1.1' }) as Fields;
  // Programs of either version read the same.
  assert.deepEqual(parseYaml(yaml, { version: '1.2' }), fields);
  return { fields, markdown };
}

/** The front matter as it was: the keys of the other program, and what stands below `params`. */
export function frontMatterIn(fields: Fields, ownKeys: readonly string[]): Fields {
  const { written, ...params } = (fields.params ?? {}) as Fields;
  const known = Object.entries(fields).filter(([key]) => !ownKeys.includes(key));
  return { ...Object.fromEntries(known), ...params, ...(written as Fields) };
}

/** What the archive's own page shows of the text. */
export function shownHere({ blocksOf }: Content, article: Article): Shown {
  const html = blocksOf(article).map((block) => {
    if (block.kind === 'html') return blockHtml(block);
    const { label, title } = block.reference;
    return `<p>${label}: ${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
  });
  return shown(html.join('\n'));
}

/** All but links to articles, which only exports have at this place. */
export function withoutReferences({ words, elements }: Shown): Shown {
  return { words, elements: elements.filter((one) => !one.startsWith('a ')) };
}

/** The pictures of an export by their addresses in the archive. */
function picturesOf(files: ReadonlyMap<string, Buffer>, below: string): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (const [path, bytes] of files) {
    const address = `/${path}`.slice(below.length);
    if (`/${path}`.startsWith(below) && /\.(?:png|jpg|gif)$/.test(path)) found.set(address, bytes);
  }
  return found;
}

/** @param below the folder of the pictures, such as `/static` */
export async function assertPictures(
  files: ReadonlyMap<string, Buffer>,
  below: string,
  { archive }: Content,
  contentDir: string,
) {
  const wanted = new Set(
    archive.articles.flatMap(({ pictures }) => pictures.map(({ address }) => address)),
  );
  const found = picturesOf(files, below);
  assert.deepEqual([...found.keys()].sort(), [...wanted].sort());
  for (const [path, bytes] of found)
    assert.ok(bytes.equals(await readFile(join(contentDir, path))), path);
}
