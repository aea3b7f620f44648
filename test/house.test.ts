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
  dates: ['locales', 'text'],
  archive: ['dates', 'locales', 'text'],
  markdown: ['archive', 'locales', 'text'],
  map: ['archive', 'dates', 'locales', 'text'],
  theme: ['archive', 'dates', 'locales'],
  content: ['program', 'map', 'markdown', 'theme', 'archive', 'dates', 'locales', 'text'],
  checks: ['map', 'theme', 'archive', 'dates', 'locales', 'text'],
  jsx: [],
  components: ['jsx', 'map', 'citations', 'theme', 'archive', 'dates', 'locales', 'text'],
  feeds: ['map', 'archive', 'text'],
  citations: ['dates', 'text'],
  data: ['citations', 'map', 'archive', 'dates', 'locales', 'text'],
  search: ['program', 'map', 'archive', 'dates', 'locales', 'text', 'citations', 'assets'],
  export: ['markdown', 'archive', 'dates', 'text'],
  import: ['jsx', 'program', 'content', 'markdown', 'archive', 'dates', 'locales', 'text'],
  editing: ['content', 'map', 'archive', 'dates', 'locales', 'text'],
  contribute: ['init', 'import', 'dates', 'text'],
  init: ['program', 'content', 'archive', 'dates', 'text'],
  pages: ['jsx', 'components', 'citations', 'data', 'feeds', 'map', 'archive', 'dates', 'text'],
  upgrade: ['content', 'program', 'archive', 'locales'],
  inspect: ['archive'],
  outside: ['content', 'text'],
  build: [
    'program',
    'data',
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
  'jsx',
  'components',
  'feeds',
  'citations',
  'data',
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

test('what a file exports, another one names', async () => {
  const others = ['scripts', 'test', 'bench', 'packages'].map(async (folder) => {
    const found = await readdir(folder, { recursive: true });
    const code = found.filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'));
    return Promise.all(code.map((file) => readFile(join(folder, file), 'utf8')));
  });
  const texts = [...(await Promise.all(others)).flat(), await readFile('.eleventy.ts', 'utf8')];
  /** In how many files each word stands. */
  const files = new Map<string, number>();
  for (const text of [...sources.values(), ...texts]) {
    for (const word of new Set(text.match(/[\w$]+/g))) files.set(word, (files.get(word) ?? 0) + 1);
  }
  const exported = /^export (?:async )?(?:type|interface|const|class|enum|function\*?) ([\w$]+)/gm;
  const wrong = [...sources].flatMap(([file, source]) =>
    [...source.matchAll(exported)].flatMap(([, name = '']) =>
      files.get(name) === 1 ? [`${file}: ${name}`] : [],
    ),
  );
  assert.deepEqual(wrong, []);
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

test('browser tests open and leave pages by the helpers, which assert that there is a page, or that there is none', async () => {
  const folder = join('test', 'browser');
  const tests = (await readdir(folder)).filter((file) => file.endsWith('.test.ts'));
  const texts = tests.map(
    async (file) => [file, await readFile(join(folder, file), 'utf8')] as const,
  );
  const wrong = (await Promise.all(texts)).filter(([, text]) =>
    /\.goto\(|page\??\.close\(/.test(text),
  );
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

test('files of archives and sites are written by the modules that write them whole, and by no others', async () => {
  /** Those that write, each with what it writes. */
  const WRITERS: Readonly<Record<string, string>> = {
    'src/content/whole-file.ts': 'files of archives, whole',
    'src/content/switch-journal.ts': 'the journal of a switch',
    'src/content/lock.ts': 'locks',
    'src/content/cache-files.ts': 'the cache of builds, under other names first',
    'src/content/body-store.ts':
      'bodies of articles, beside the files of a site that are not in their places yet',
    'src/build/staging.ts': 'files of a site that are not in their places yet',
    'src/build/output-folder.ts': 'the mark of an output folder',
    'src/build/cache-folder.ts': 'the mark of the cache',
    'src/import/runs/kept-files.ts': 'raw files of a run that counts as not begun',
    'src/import/runs/begin-run.ts': 'marks and empty lists of a run that counts as not begun',
    'src/import/runs/run.ts': 'lines of a list, and the mark of a run that is under way',
    'src/import/read-texts.ts': 'what an import reads from a pipe, in a folder of the system',
    'src/import/spool.ts': 'texts on their way, in a folder of the system',
    'scripts/commands/write-export.ts': 'an export, in a folder that is a draft',
    'scripts/commands/check.ts': 'the summary that GitHub gives a file for',
    'scripts/commands/bench.ts': 'figures',
    'scripts/russian-forms.ts': 'the table of Russian forms, in the program itself',
  };
  const WRITING =
    /\b(?:(?:writeFile|appendFile|copyFile|truncate|cp)(?:Sync)?|createWriteStream|outputFile)\(/;
  const scripts = (await readdir('scripts', { recursive: true })).filter((one) =>
    one.endsWith('.ts'),
  );
  const all = new Map([...sources].map(([file, source]) => [`src/${file}`, source]));
  for (const file of scripts) {
    const path = posix.join('scripts', file.split(sep).join('/'));
    all.set(path, await readFile(path, 'utf8'));
  }
  const found = [...all].filter(([, source]) => WRITING.test(source)).map(([file]) => file);
  assert.deepEqual(found.toSorted(), Object.keys(WRITERS).toSorted());
});
