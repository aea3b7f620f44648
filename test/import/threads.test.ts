/** Threads of an import: what they make is the same, however many there are, and one that fails ends the import. */
import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { writeGenerated } from '../../bench/import/speed.ts';
import { loadSite } from '../../src/content/load-data.ts';
import { Crew } from '../../src/import/crew/crew.ts';
import { rawText, workplace } from './helpers.ts';

/** Enough for several batches, of which the last one is not full. */
const ROWS = 150;

test('an import is the same, however many threads work', async (t) => {
  const { folder, run, list, read } = await workplace(t);
  await writeGenerated(ROWS, join(folder, 'rows.csv'));
  /** All files that an import leaves, with their bytes; and what it says. */
  const importWith = async (jobs: number) => {
    const { out, err } = await run('rows.csv', '--jobs', String(jobs), '--tags-from', '20');
    const files = new Map([['what was said', out + err]]);
    for (const place of ['content', '_raw']) {
      for (const file of await list(place)) files.set(file, await read(`${place}/${file}`));
      await rm(join(folder, place), { recursive: true });
    }
    // A second import would add nothing to what it lists.
    await rm(join(folder, 'data/fetch-again.yaml'));
    return files;
  };
  const alone = await importWith(1);
  assert.ok(alone.size > ROWS / 2, alone.get('what was said'));
  // More than there are groups of learners.
  assert.deepEqual(await importWith(3), alone);
});

suite('a thread that fails ends the import with its error', () => {
  for (const [name, program, expected] of [
    ['as it starts', 'throw new Error("no such site")', /no such site/],
    ['as it works', 'on(() => { throw new Error("a fault of the program") })', /a fault/],
    ['without a word', 'on(() => process.exit(3))', /ended \(code 3\).*--jobs 1/],
  ] as const) {
    test(name, async (t) => {
      const { folder } = await workplace(t);
      const file = join(folder, 'thread.mjs');
      const head = `import { parentPort } from 'node:worker_threads'; const on = (does) => parentPort.on('message', does);`;
      await writeFile(file, `${head}\n${program}`);
      const siteOptions = { dataDir: join(folder, 'data'), preview: false };
      const { site } = await loadSite(siteOptions);
      const crew = Crew.open({ site, siteOptions, jobs: 2, program: pathToFileURL(file) });
      async function* lessons() {
        for (let i = 0; i < 1000; i++) yield rawText(`Teks ${i}`);
      }
      try {
        await assert.rejects(crew.learn(lessons()), expected);
      } finally {
        await crew.close();
      }
    });
  }
});
