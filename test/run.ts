/**
 * Runs the tests: `npm test`; those whose paths hold a word: `npm test -- search`; the slow ones that `npm test` leaves to
 * CI: `npm test -- --slow`.
 */
import { rmSync } from 'node:fs';
import { mkdtemp, readdir, readFile, stat, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { amount, IS_LONG } from './build/support/amount.ts';
import { compileTests } from './compile.ts';
import { sourcePlaces } from './source-places.ts';

/** The files of folders that are not named below. */
const REST = 'rest';

/**
 * The processes that the files of a folder are dealt to, at most. A process takes seconds to load the program and to
 * run it as fast as it can, so that few processes are faster, as long as none works alone at the end: the folders that
 * take longest come first, as they are started first.
 */
const PROCESSES: Readonly<Record<string, number>> = { [REST]: 2, browser: 2, build: 3 };

/** Seconds of files, as below, for which a folder gets another process. */
const SECONDS_OF_A_PROCESS = 100;

/** A folder whose files start browsers, too: they are dealt with the others that do. */
const WITH_BROWSERS = 'safety';

/**
 * Seconds of a processor that files take which start browsers and processes, or do a lot at once: a rough measure, of
 * the processes' own time and of those that they start.
 */
const SECONDS: Readonly<Record<string, number>> = {
  'archive/references/slow-check.test.ts': 6,
  'bench/build.test.ts': 14,
  'bench/size.test.ts': 5,
  'browser/accessibility-of-archives.test.ts': 16,
  'browser/accessibility.test.ts': 6,
  'browser/article.test.ts': 5,
  'browser/by-time.test.ts': 5,
  'browser/keyboard.test.ts': 7,
  'browser/layout.test.ts': 10,
  'browser/lists.test.ts': 5,
  'browser/marking.test.ts': 5,
  'browser/not-found.test.ts': 8,
  'browser/preview-at-size.test.ts': 15,
  'browser/preview.test.ts': 9,
  'browser/reader-settings.test.ts': 3,
  'browser/references.test.ts': 3,
  'browser/search-box.test.ts': 12,
  'browser/search-failures.test.ts': 20,
  'browser/search-page-parts.test.ts': 16,
  'browser/search-page.test.ts': 17,
  'browser/search-shards.test.ts': 14,
  'browser/search.test.ts': 8,
  'browser/side-by-side.test.ts': 4,
  'browser/spoken-order.test.ts': 3,
  'browser/theme.test.ts': 2,
  'build/assets.test.ts': 7,
  'build/cache.test.ts': 21,
  'build/ended.test.ts': 6,
  'build/failed.test.ts': 12,
  'build/faults.test.ts': 16,
  'build/full-disk.test.ts': 6,
  'build/incremental.test.ts': 8,
  'build/killed.test.ts': 16,
  'build/on-demand.test.ts': 6,
  'build/preview.test.ts': 29,
  'build/program.test.ts': 8,
  'build/slices.test.ts': 9,
  'build/two-builds.test.ts': 5,
  'build/withheld-fields.test.ts': 7,
  'build/withheld.test.ts': 3,
  'citations/styles.test.ts': 1,
  'commands/check.test.ts': 1,
  'commands/whole-files.test.ts': 5,
  'content/yaml.test.ts': 1,
  'dates/cached-zone.test.ts': 4,
  'docs/import-guide.test.ts': 4,
  'feeds/feeds.test.ts': 1,
  'import/columns.test.ts': 1,
  'import/erase-raw.test.ts': 5,
  'import/markdown-text.test.ts': 3,
  'import/runs.test.ts': 6,
  'import/threads.test.ts': 7,
  'import/words.test.ts': 2,
  'linear/growth.test.ts': 17,
  'linear/regular-expressions.test.ts': 5,
  'map/skipped.test.ts': 8,
  'map/views.test.ts': 8,
  'markdown/hostile.test.ts': 6,
  'package/package.test.ts': 23,
  'search/build-shard.test.ts': 3,
  'search/query.test.ts': 1,
  'shipped-sample.test.ts': 7,
  'site/credits.test.ts': 5,
  'site/data.test.ts': 5,
  'site/editions.test.ts': 13,
  'site/empty.test.ts': 7,
  'site/html.test.ts': 4,
  'site/machine-side.test.ts': 5,
  'site/pictures.test.ts': 6,
  'site/publish.test.ts': 6,
  'site/references.test.ts': 4,
  'site/sample.test.ts': 4,
  'theme/builds.test.ts': 6,
  'theme/site.test.ts': 4,
  'upgrade/copy.test.ts': 5,
  'upgrade/next-version.test.ts': 6,
  'workflows/run.test.ts': 7,
};

/**
 * Files that take long, and that few changes concern. `npm test` leaves them out, unless a word names them or tests are
 * long; CI runs them after the others.
 */
const SLOW: readonly string[] = [
  'archive/references/slow-check.test.ts',
  'bench/build.test.ts',
  'bench/size.test.ts',
  'browser/accessibility-of-archives.test.ts',
  'browser/by-time.test.ts',
  'browser/carried-files.test.ts',
  'browser/keyboard.test.ts',
  'browser/layout.test.ts',
  'browser/marking.test.ts',
  'browser/not-found.test.ts',
  'browser/preview-at-size.test.ts',
  'browser/preview.test.ts',
  'browser/search-box.test.ts',
  'browser/search-failures.test.ts',
  'browser/search-page-parts.test.ts',
  'browser/search-shards.test.ts',
  'browser/theme.test.ts',
  'build/assets.test.ts',
  'build/cache.test.ts',
  'build/ended.test.ts',
  'build/faults.test.ts',
  'build/full-disk.test.ts',
  'build/killed.test.ts',
  'build/on-demand.test.ts',
  'build/preview.test.ts',
  'build/program.test.ts',
  'build/slices.test.ts',
  'build/two-builds.test.ts',
  'build/withheld-fields.test.ts',
  'commands/whole-files.test.ts',
  'docs/import-guide.test.ts',
  'import/erase-raw.test.ts',
  'import/runs.test.ts',
  'import/threads.test.ts',
  'linear/growth.test.ts',
  'package/package.test.ts',
  'search/engine-failures.test.ts',
  'theme/builds.test.ts',
  'upgrade/copy.test.ts',
  'upgrade/next-version.test.ts',
  'workflows/run.test.ts',
];

/** Bytes of any other file that take a second. */
const BYTES_PER_SECOND = 7500;

/**
 * Processes at the same time: twice as many as the smallest machine has processors, as browsers wait most of
 * their time. One of each folder is started after another, so that a browser waits while a build works.
 */
const CONCURRENCY = 4;

/** Milliseconds after which a process is taken for one that hangs, on a machine that a dozen share, too. */
const TIMEOUT = amount(30 * 60_000);

/** Builds and parsed pages make many short-lived objects. */
const NODE_OPTIONS = ['--max-semi-space-size=64'];

/** A hook outside of a suite: it would run for other files, too, so that its file has a process to itself. */
const LOOSE_HOOK = /^(?:before|after)(?:Each)?\(/m;

const folder = import.meta.dirname;
const word = process.argv[2] ?? '';
const files = (await readdir(folder, { recursive: true }))
  .filter((file) => file.endsWith('.test.ts') && isAsked(file))
  .sort();

if (files.length === 0) {
  console.error(`no test file has "${word}" in its path`);
  process.exit(2);
}

// Unpacked once, before the tests of several files ask for it at the same time.
await chromium.executablePath();

const temporary = await mkdtemp(join(await roomyFolder(), 'kliping-tests-'));
process.env.KLIPING_TEST_FOLDER = temporary;
process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const compiled = await compileTests(join(temporary, 'program'));

const asWritten = sourcePlaces(dirname(compiled));

// The processes of `run` get the options of this one, and need no loader for TypeScript.
process.execArgv.splice(0, process.execArgv.length, ...NODE_OPTIONS);
run({ files: await writeGroups(), concurrency: CONCURRENCY, timeout: TIMEOUT })
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .compose(new spec())
  .on('data', (told: unknown) => process.stdout.write(asWritten(String(told))));

function isAsked(file: string): boolean {
  const isSlow = SLOW.includes(file);
  if (word === '--slow') return isSlow;
  return word === '' ? !isSlow || IS_LONG : file.includes(word);
}

/**
 * The folder of the system for temporary files: the one in memory where it has room, as builds write and
 * remove ten thousands of small files, for which a disk takes a quarter of the time of these tests.
 */
async function roomyFolder(): Promise<string> {
  const inMemory = '/dev/shm';
  const { bavail, bsize } = await statfs(inMemory).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize >= 2 ** 30 ? inMemory : tmpdir();
}

/** Writes a module for each process, which loads its test files once `node:test` is told not to follow promises. */
async function writeGroups(): Promise<string[]> {
  const groups: { readonly path: string; readonly turn: number }[] = [];
  const sources = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const loose = files.filter((_, i) => LOOSE_HOOK.test(sources[i] ?? ''));
  for (const [name, most] of Object.entries(PROCESSES)) {
    const own = files.filter((file) => groupOf(file) === name);
    const alone = own.filter((file) => loose.includes(file)).map((file) => [file]);
    const others = own.filter((file) => !loose.includes(file));
    const hands = [...(await deal(others, most)), ...alone];
    for (const [i, dealt] of hands.entries()) {
      const importsOf = (modules: readonly string[]) =>
        modules.map(
          (file) => `import '${pathToFileURL(join(compiled, file.replace(/\.ts$/, '.js')))}';\n`,
        );
      const group = join(temporary, `${name}-${i + 1}.mjs`);
      const tests = join(temporary, `${name}-${i + 1}-tests.mjs`);
      await writeFile(tests, importsOf(dealt).join(''));
      const first = importsOf(['support/whole-run.ts', 'support/untracked-promises.ts']);
      await writeFile(group, `${first.join('')}await import('${pathToFileURL(tests)}');\n`);
      groups.push({ path: group, turn: i });
    }
  }
  return groups.toSorted((a, b) => a.turn - b.turn).map(({ path }) => path);
}

function groupOf(file: string): string {
  const [folder = ''] = file.split(sep);
  const first = folder === WITH_BROWSERS ? 'browser' : folder;
  return first in PROCESSES ? first : REST;
}

/** Deals files to hands, as many as their seconds are worth, about as many seconds to each. */
async function deal(files: readonly string[], most: number): Promise<string[][]> {
  const costs = await Promise.all(
    files.map(async (file) => ({ file, seconds: await secondsOf(file) })),
  );
  const seconds = costs.reduce((sum, { seconds }) => sum + seconds, 0);
  const worth = IS_LONG ? files.length : Math.ceil(seconds / SECONDS_OF_A_PROCESS);
  const hands = Array.from({ length: Math.min(most, worth) }, () => ({
    files: [] as string[],
    seconds: 0,
  }));
  for (const { file, seconds } of costs.toSorted((a, b) => b.seconds - a.seconds)) {
    const [least] = hands.toSorted((a, b) => a.seconds - b.seconds);
    least?.files.push(file);
    if (least) least.seconds += seconds;
  }
  return hands.map(({ files }) => files);
}

async function secondsOf(file: string): Promise<number> {
  const { size } = await stat(join(folder, file));
  return SECONDS[file.split(sep).join('/')] ?? size / BYTES_PER_SECOND;
}
