/** A shard is made by a thread while pages are made: the files are those that this thread would have made. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Archive } from '../../src/archive/archive.ts';
import { beginShard, type ShardTask } from '../../src/build/begin-shard.ts';
import { SearchStates, type ShardEntry, ShardMaker } from '../../src/build/shards.ts';
import { Staging } from '../../src/build/staging.ts';
import { partStatesOf } from '../../src/map/part-states.ts';
import { Touched } from '../../src/map/touched.ts';
import { archiveOf, article, entry, textOf } from '../archive/make.ts';
import { temporaryFolder } from '../support/site.ts';

const FILES = ['id/2021/02/satu.md', 'id/2021/02/dua.md', 'ru/2021/02/raz.md'];
const [EDITED = ''] = FILES;

function archiveWith(text: string, title = 'Judul'): Archive {
  const textIn = (file: string) => (file === EDITED ? text : `Kata dari ${file}.`);
  return archiveOf(
    // With a description of its own, so that an edit of its text changes no fact.
    FILES.map((file) => article(file, { title, description: 'Isi', text: textIn(file) })),
  );
}

/** A site with its cache, as a build leaves it. */
interface Left {
  readonly folder: string;
  readonly archive: Archive;
  readonly entries: readonly ShardEntry[];
}

/** Makes the shards of an archive, and what was staged: after a build, as a build that has its site. */
async function make(archive: Archive, folder: string, left?: Left, begin?: typeof beginShard) {
  if (left) cpSync(left.folder, folder, { recursive: true });
  const output = join(folder, 'site');
  mkdirSync(output, { recursive: true });
  const parts = left && partStatesOf(left.archive);
  const previous = new Map((left?.entries ?? []).map((one) => [one.name, one]));
  const there = new Set([...previous.values()].flatMap(({ paths }) => paths));
  const staging = new Staging(output, join(folder, 'aside', '0'), false);
  const maker = new ShardMaker({
    archive,
    textOf,
    unshownWordsOf: () => [],
    isIntact: (path) => there.has(path),
    previous: { shards: previous, shared: {} },
    touched: parts && new Touched(parts, partStatesOf(archive, parts), archive),
    states: new SearchStates(join(folder, 'states'), false),
    program: 'one',
    staging,
  });
  const names = maker.namesIn({ from: 0, to: 1, of: 1 });
  if (begin) maker.begin(names, begin);
  const entries: ShardEntry[] = [];
  for (const name of names) entries.push(await maker.make(name));
  const files = staging.files.map(({ path, draft }) => [path, readFileSync(draft, 'base64')]);
  return { archive, folder, entries, files, staged: staging.files };
}

async function leave(archive: Archive): Promise<Left> {
  const { staged, ...left } = await make(archive, temporaryFolder({ after }));
  for (const { path, draft } of staged) {
    const target = join(left.folder, 'site', path);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(draft, target);
  }
  return left;
}

describe('a thread makes a shard', () => {
  const dying = new URL('data:text/javascript,throw new Error("died")');
  for (const [way, program] of [
    ['which has the files that are made here', undefined],
    ['or it is made here where the thread dies', dying],
  ] as const) {
    it(way, async () => {
      const left = await leave(archiveWith('Teks lama.'));
      const edited = archiveWith('Teks baru, lebih panjang.');
      const tasks: ShardTask[] = [];
      const waited: boolean[] = [];
      const there = await make(edited, temporaryFolder({ after }), left, (task) => {
        tasks.push(task);
        const end = beginShard(task, 1, program);
        return async () => {
          const built = await end?.();
          waited.push(built !== undefined);
          return built;
        };
      });
      const here = await make(edited, temporaryFolder({ after }), left);
      assert.deepEqual(there.entries, here.entries);
      assert.deepEqual(there.files, here.files);
      assert.ok(here.files.length > 0);
      assert.deepEqual(
        tasks.map(({ texts }) => [...texts.keys()]),
        [[EDITED]],
      );
      assert.deepEqual(waited, [program === undefined && availableParallelism() > 1]);
    });
  }

  it('unless something else than texts has changed, or nothing', async () => {
    const left = await leave(archiveWith('Teks lama.'));
    const never = () => assert.fail('a thread was started');
    for (const archive of [archiveWith('Teks lama.'), archiveWith('Teks baru.', 'Judul baru')])
      await make(archive, temporaryFolder({ after }), left, never);
  });

  it('unless it is small', () => {
    const content = { lang: 'id', name: 'id-m0', languages: [], records: [], stories: [] };
    const facets = [] as never;
    const task = { content: { ...content, facets }, programKey: '', previous: [] };
    assert.equal(beginShard({ ...task, texts: new Map() }), undefined);
  });

  it('and fails without a text that it needs', async () => {
    const tasks: ShardTask[] = [];
    const left = await leave(archiveWith('Teks lama.'));
    await make(archiveWith('Teks baru.'), temporaryFolder({ after }), left, (task) => {
      tasks.push(task);
      return undefined;
    });
    const [task] = tasks;
    assert.ok(task);
    assert.equal(await beginShard({ ...task, texts: new Map() }, 1)?.(), undefined);
  });
});

describe('a shard in whose language nothing is called otherwise', () => {
  const withTag = (label: string) => {
    const articles = FILES.map((file) => article(file, { text: 'Teks.', tags: ['Laut'] }));
    const sea = entry('sea', { label: { id: label, ru: 'Море' }, aliases: ['Laut'] });
    return archiveOf(articles, { tag: [sea] });
  };

  it('gets other facets, and is what it would be if it were made anew', async () => {
    const left = await leave(withTag('Laut'));
    const there = await make(withTag('Samudra'), temporaryFolder({ after }), left);
    const anew = await make(withTag('Samudra'), temporaryFolder({ after }));
    const ofRussian = ({ entries }: typeof anew) => entries.filter(({ lang }) => lang === 'ru');
    assert.deepEqual(ofRussian(there), ofRussian(anew));
    assert.notDeepEqual(ofRussian(anew), left.entries.slice(-1));
    const staged = there.files.filter(([path]) => path?.includes('/ru/'));
    const facets = anew.files.filter(([path]) => path?.includes('/ru/') && path.includes('facets'));
    assert.deepEqual(staged, facets);
    assert.equal(facets.length, 1);
  });
});
