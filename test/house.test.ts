/** The house: which rooms may use which, what the pure ones stay away from, how every file opens, what the plan of the house shows. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { test } from 'node:test';

/** Each folder of `src/` with those that it may import from, besides itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  program: [],
  detector: [],
  text: ['detector'],
  locales: [],
  dates: ['locales'],
  archive: ['dates', 'locales', 'text'],
  markdown: ['archive', 'locales', 'text'],
  map: ['archive', 'dates', 'locales', 'text'],
  theme: ['archive', 'dates', 'locales'],
  content: ['program', 'map', 'markdown', 'theme', 'archive', 'dates', 'locales', 'text'],
  checks: ['map', 'theme', 'archive', 'dates', 'locales', 'text'],
  components: ['map', 'citations', 'theme', 'archive', 'dates', 'locales', 'text'],
  feeds: ['map', 'archive', 'text'],
  citations: ['dates'],
  search: ['program', 'map', 'archive', 'dates', 'locales', 'text', 'citations'],
  export: ['markdown', 'archive', 'dates', 'text'],
  import: ['content', 'markdown', 'archive', 'dates', 'locales', 'text'],
  init: ['program', 'archive', 'dates', 'text'],
  pages: ['components', 'feeds', 'map', 'archive', 'dates', 'text'],
  upgrade: ['content', 'program', 'archive', 'locales'],
  inspect: ['archive'],
  outside: ['content', 'text'],
  build: [
    'program',
    'pages',
    'components',
    'search',
    'content',
    'map',
    'theme',
    'archive',
    'locales',
    'text',
  ],
  assets: [],
};

/** No file system, no clock, no environment, no randomness. */
const PURE = [
  'text',
  'locales',
  'dates',
  'archive',
  'markdown',
  'map',
  'theme',
  'checks',
  'components',
  'feeds',
  'citations',
  'export',
];
const IMPURE =
  /from 'node:(?!(?:crypto|module|url)')|\bprocess\.|\bDate\.now\(|new Date\(\)|Math\.random\(|DateTime\.now\(/;

const files = (await readdir('src', { recursive: true }))
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file));
const sources = new Map(
  await Promise.all(
    files.map(async (file) => [file, await readFile(join('src', file), 'utf8')] as const),
  ),
);

test('imports run one way', () => {
  const wrong: string[] = [];
  for (const [file, source] of sources) {
    const room = file.split('/')[0] ?? '';
    const allowed = ROOMS[room];
    assert.ok(allowed, `src/${room}/ is no room of the house`);
    for (const [, path = ''] of source.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)) {
      const other = posix.join(posix.dirname(file), path).split('/')[0] ?? '';
      if (other !== room && !allowed.includes(other)) wrong.push(`${file} imports ${path}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('pure rooms read no files, no clock and no environment', () => {
  const wrong = [...sources]
    .filter(([file]) => PURE.includes(file.split('/')[0] ?? ''))
    .flatMap(([file, source]) => IMPURE.exec(source)?.[0].replace(/^/, `${file}: `) ?? []);
  assert.deepEqual(wrong, []);
});

test('every file opens with a line that says its job', () => {
  const wrong = [...sources].filter(([, source]) => !/^\/\*\* \S.* \*\/\n/.test(source));
  assert.deepEqual(
    wrong.map(([file]) => file),
    [],
  );
});

test('the plan of the house shows every room, above those that it uses, and says its job', async () => {
  const page = await readFile('docs/architecture.md', 'utf8');
  const [, drawing = ''] = /## The house\n\n```\n(.*?)```/s.exec(page) ?? [];
  const rowOf = new Map(
    drawing.split('\n').flatMap((row, at) => row.split(/ +/).map((room) => [room, at] as const)),
  );
  const rooms = Object.keys(ROOMS);
  assert.deepEqual(
    rooms.filter((room) => !rowOf.has(room)),
    [],
    'the drawing',
  );
  assert.deepEqual(
    rooms.filter((room) => !page.includes(`\n| \`${room}/\` | `)),
    [],
    'the table of folders',
  );
  const upward = Object.entries(ROOMS).flatMap(([room, others]) =>
    others
      .filter((other) => Number(rowOf.get(other)) <= Number(rowOf.get(room)))
      .map((other) => `${room} imports ${other}`),
  );
  assert.deepEqual(upward, []);
});

test('browser tests open pages by the helpers, which assert that there is a page, or that there is none', async () => {
  const folder = join('test', 'browser');
  const tests = (await readdir(folder)).filter((file) => file.endsWith('.test.ts'));
  const texts = tests.map(
    async (file) => [file, await readFile(join(folder, file), 'utf8')] as const,
  );
  const wrong = (await Promise.all(texts)).filter(([, text]) => text.includes('.goto('));
  assert.deepEqual(
    wrong.map(([file]) => file),
    [],
  );
});

test('only the reading of files has texts that nobody has looked through for the public', () => {
  const RAW = ['content/reading.ts', 'content/load.ts'];
  const wrong = [...sources].filter(
    ([file, source]) =>
      (/from '[./]*(?:content\/)?(?:read-article|markdown-of)\.ts'/.test(source) &&
        !RAW.includes(file)) ||
      (/\bas (?:unknown as )?Public(?:Facts|Body|Blocks)\b/.test(source) &&
        file !== 'archive/public-view.ts'),
  );
  assert.deepEqual(
    wrong.map(([file]) => file),
    [],
  );
});
