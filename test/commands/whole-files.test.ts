/** Every command that changes files of an archive leaves each as it was or as it shall be, whatever stops it, and nothing beside. */
import assert from 'node:assert/strict';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { amount } from '../build/support/amount.ts';
import { NOBODY } from '../build/support/damage.ts';
import { withFault } from '../build/support/disk.ts';
import { runCommand } from '../support/command.ts';
import type { Finished } from '../support/process.ts';
import { article, type Files, readFiles, temporaryFolder, writeFiles } from '../support/site.ts';

/** Moments at which each command is stopped in each way, spread over all that it does. */
const MOMENTS = amount(2, 40);

const [OLD, ORIGINAL] = ['content/ru/2021/02/kapal.md', 'content/id/2021/02/kapal.md'];

/** An address of another host, which is known to be gone since yesterday: nobody is asked. */
const GONE = 'https://news.example/kapal';
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

const ARCHIVE: Files = {
  '_data/site.yaml': 'title: Arsip\neditions: [id, ru]\n',
  '_data/tags.yaml': '- id: laut\n  label: { id: Laut }\n- id: bahari\n  label: { id: Bahari }\n',
  [ORIGINAL]: article(
    { title: 'Kapal tiba', tags: '[Laut, Bahari]', raw: 'mentah/kapal.txt', sourceUrl: GONE },
    'Kapal tiba pagi ini.',
  ),
  'content/id/2021/02/bakau.md': article({
    title: 'Bakau',
    tags: 'Laut',
    sourceUrl: GONE,
    review: '[tags]',
    draft: 'true',
  }),
  '.cache/outside-links.json': JSON.stringify({
    format: 1,
    answers: { [GONE]: { day: YESTERDAY, outcome: { kind: 'gone', why: 'status 404' } } },
  }),
  // Line ends as another system has them.
  [OLD]: article(
    { title: 'Корабль пришёл', original: '/id/2021/02/15/kapal/', originalSha256: '1'.repeat(64) },
    'Корабль пришёл утром.',
  ).replaceAll('\n', '\r\n'),
  [`content/_originals/${'1'.repeat(64)}.txt`]: 'Kapal\nKapal.\n',
  'mentah/kapal.txt': 'Kapal tiba pagi ini.',
  'rows.csv':
    'judul,tanggal,isi\nBakau,2021-03-01,"Warga menanam bakau di pantai utara kota itu."\n',
};

interface Change {
  /** Runs the command, which succeeds. */
  readonly run: (folder: string) => Promise<Finished>;
  /** Whether it goes on where it was stopped, when it is run again. */
  readonly goesOn?: true;
  /** What depends on the time and the folder, and is left out. */
  readonly varies?: RegExp;
}

const foldersIn = (folder: string) => [
  '--content',
  join(folder, 'content'),
  '--data',
  join(folder, '_data'),
];

const CHANGES: Readonly<Record<string, Change>> = {
  'check --accept-translation': {
    run: (folder) =>
      runCommand('check', ...foldersIn(folder), '--accept-translation', join(folder, OLD)),
  },
  'check --erase': {
    run: (folder) => runCommand('check', ...foldersIn(folder), '--erase', join(folder, ORIGINAL)),
  },
  'check --external --fill-archived': {
    run: (folder) => {
      const cache = ['--cache', join(folder, '.cache')];
      return runCommand('check', ...foldersIn(folder), '--external', '--fill-archived', ...cache);
    },
  },
  new: {
    run: (folder) =>
      runCommand(
        'new',
        ...foldersIn(folder),
        '--lang',
        'id',
        '--title',
        'Baru',
        '--date',
        '2021-04',
      ),
  },
  'new --translation-of': {
    run: (folder) => {
      const call = ['--lang', 'ru', '--title', 'Ещё', '--translator', 'А. Б.'];
      return runCommand(
        'new',
        ...foldersIn(folder),
        ...call,
        '--translation-of',
        join(folder, ORIGINAL),
      );
    },
  },
  move: {
    run: (folder) =>
      runCommand(
        'move',
        ...foldersIn(folder),
        join(folder, ORIGINAL),
        ...['--date', '2021-03-04', '--slug', 'feri', '--title', 'Feri tiba'],
      ),
  },
  'tags rename': {
    run: (folder) =>
      runCommand('tags', 'rename', ...foldersIn(folder), 'Laut', 'Samudra', '--rewrite'),
  },
  'tags merge': {
    run: (folder) => runCommand('tags', 'merge', ...foldersIn(folder), 'Bahari', 'Laut'),
  },
  'tags split': {
    run: (folder) =>
      runCommand('tags', 'split', ...foldersIn(folder), 'Laut', 'Pantai', '--after', '2000'),
  },
  'review --accept': {
    run: (folder) => runCommand('review', '--content', join(folder, 'content'), '--accept', 'tags'),
  },
  cms: {
    run: (folder) =>
      runCommand(
        'cms',
        ...foldersIn(folder),
        '--repo',
        'kali/arsip',
        '--to',
        join(folder, 'admin'),
      ),
  },
  import: {
    run: (folder) => runCommand('import', ...foldersIn(folder), join(folder, 'rows.csv')),
    goesOn: true,
    varies: /report\.(?:html|json)$/,
  },
  'import --propose': {
    run: (folder) =>
      runCommand('import', ...foldersIn(folder), '--propose', join(folder, 'rows.csv')),
    goesOn: true,
    // Where the first is there already.
    varies: /^import\.proposed\.yaml$/,
  },
  init: {
    run: (folder) => runCommand('init', join(folder, 'baru'), '--yes'),
    varies: /^baru\/\.git\//,
  },
  export: {
    run: (folder) =>
      runCommand('export', ...foldersIn(folder), '--to', 'jsonl', join(folder, 'luar')),
  },
};

describe('a command that changes files of an archive', () => {
  const treeOf = async (folder: string, { varies }: Change) => {
    const files = [...(await readFiles(folder))].filter(([path]) => !varies?.test(path));
    return Object.fromEntries(
      // The id of an article that is begun is drawn by lot.
      files.map(([path, bytes]) => [
        path,
        bytes
          .toString('utf8')
          .replaceAll(`${folder}/`, '')
          .replace(/^id: [0-9a-f]{12}$/m, 'id: …'),
      ]),
    );
  };

  /** A copy of the archive, which nothing else is in. */
  const begin = async (context: TestContext) => {
    const folder = join(temporaryFolder(context), 'a');
    mkdirSync(folder);
    await writeFiles(folder, ARCHIVE);
    return folder;
  };

  for (const [name, change] of Object.entries(CHANGES)) {
    it(`leaves old files or new ones, and nothing beside them, when it is stopped: ${name}`, async (context) => {
      const folder = await begin(context);
      const first = `${folder}-first`;
      cpSync(folder, first, { recursive: true });
      const before = await treeOf(folder, change);
      const { result, asked } = await withFault(folder, '/nowhere', undefined, () =>
        change.run(folder),
      );
      assert.ok(result.status === 'fulfilled');
      assert.equal(result.value.code, 0, result.value.stderr);
      const done = await treeOf(folder, change);
      assert.notDeepEqual(done, before);
      for (const kind of ['full', 'killed', 'error'] as const) {
        for (let i = 0; i < MOMENTS; i++) {
          const at = Math.floor(((i + 0.5) / MOMENTS) * asked);
          const when = `${name}: ${kind} at ${at} of ${asked}`;
          rmSync(folder, { recursive: true });
          cpSync(first, folder, { recursive: true });
          const fault = { kind, at, part: 0.5, code: 'EIO' };
          const stopped = await withFault(folder, '/nowhere', fault, () => change.run(folder));
          const found = await treeOf(folder, change);
          if (kind !== 'killed' && !change.goesOn) {
            const { value } = stopped.result as PromiseFulfilledResult<Finished>;
            assert.deepEqual(found, value.code === 0 ? done : before, `${when}: ${value.stderr}`);
            continue;
          }
          // The lock is that of a process that is no more.
          bury(folder);
          for (const [path, text] of Object.entries(found)) {
            if (path.includes('.kliping') || path.startsWith('_raw/')) continue;
            assert.ok([before[path], done[path]].includes(text), `${when}: ${path}`);
          }
          const again = await change.run(folder);
          // What was done when it was stopped may not be done again.
          assert.deepEqual(await treeOf(folder, change), done, `${when}: ${again.stderr}`);
        }
      }
    });
  }

  it('keeps the mode of a file and its line ends', async (context) => {
    const folder = await begin(context);
    const file = join(folder, OLD);
    chmodSync(file, 0o640);
    const { code, stderr } = await runCommand(
      'check',
      ...foldersIn(folder),
      '--accept-translation',
      file,
    );
    assert.equal(code, 0, stderr);
    assert.equal(statSync(file).mode & 0o777, 0o640);
    assert.doesNotMatch(readFileSync(file, 'utf8'), /[^\r]\n/);
  });
});

/** Makes the locks of this process those of one that is dead. */
function bury(folder: string): void {
  for (const lock of ['.kliping-writing', '_raw/.kliping-writing', 'baru/.kliping-writing']) {
    try {
      statSync(join(folder, lock));
      writeFileSync(join(folder, lock), String(NOBODY));
    } catch {
      // There is none.
    }
  }
}
