/** The documentation: its links lead somewhere, and each page can be found from the README. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { posix, sep } from 'node:path';
import { describe, test } from 'node:test';
import { type Page, readPage } from './markdown-page.ts';

/** The files below some folders, with `/` between the parts. */
async function filesBelow(...folders: string[]): Promise<string[]> {
  const found = folders.map(async (folder) => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => posix.join(parentPath.split(sep).join('/'), name));
  });
  return (await Promise.all(found)).flat();
}

const isPage = (file: string) => file.endsWith('.md');

const pages = new Map<string, Page>();
for (const file of [
  ...(await readdir('.')),
  ...(await filesBelow('docs', 'packages', '.github')),
]) {
  if (isPage(file)) pages.set(file, readPage(await readFile(file, 'utf8')));
}

/** An address within the repository; none for one elsewhere. */
function targetOf(page: string, address: string): { file: string; anchor: string } | undefined {
  if (/^[a-z]+:/.test(address)) return undefined;
  const [path = '', anchor = ''] = decodeURIComponent(address).split('#');
  return { file: path === '' ? page : posix.join(posix.dirname(page), path), anchor };
}

/** Whether there is such a file, and a heading of that name in it. */
const isThere = (file: string, anchor: string) =>
  existsSync(file) && (anchor === '' || Boolean(pages.get(file)?.anchors.has(anchor)));

describe('the documentation', () => {
  test('has no link that leads nowhere', () => {
    const dead = [...pages].flatMap(([page, { links }]) =>
      links
        .filter((address) => {
          const target = targetOf(page, address);
          return target && !isThere(target.file, target.anchor);
        })
        .map((address) => `${page}: ${address}`),
    );
    assert.deepEqual(dead, []);
  });

  test('has no page that one does not get to from the README', () => {
    const reached = new Set(['README.md']);
    // A set gives what is added to it while it is gone through, too.
    for (const page of reached) {
      for (const address of pages.get(page)?.links ?? []) {
        const file = targetOf(page, address)?.file;
        if (file !== undefined && pages.has(file)) reached.add(file);
      }
    }
    const lost = [...pages.keys()].filter((page) => page.startsWith('docs/') && !reached.has(page));
    assert.deepEqual(lost, []);
  });

  test('is where other files say', async () => {
    const files = [
      ...(await filesBelow('src', 'scripts', '_data', 'test/sample/_data', '.github')),
      'CHANGELOG.md',
    ];
    // The files of an earlier version name its pages.
    const current = files.filter((file) => !file.startsWith('src/upgrade/copy/0.2.0/'));
    const dead: string[] = [];
    for (const file of current) {
      const text = await readFile(file, 'utf8');
      for (const [mention, page = '', anchor = ''] of text.matchAll(
        /\b((?:docs\/[\w./-]+|[A-Z]+)\.md)\b(?:#([\w-]+))?/g,
      )) {
        if (!isThere(page, anchor)) dead.push(`${file}: ${mention}`);
      }
    }
    assert.deepEqual(dead, []);
  });
});
