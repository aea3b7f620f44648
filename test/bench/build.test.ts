/** Tests the benchmark of builds: the programs' copies of the archive, the edits, the report. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { generateArchive } from '../../bench/archive/generate.ts';
import { CASES, type CaseName } from '../../bench/build/cases.ts';
import type { Measured } from '../../bench/build/measured.ts';
import { PROGRAMS } from '../../bench/build/programs.ts';
import { formatReport } from '../../bench/build/report.ts';
import { measureBuilds } from '../../bench/build/run.ts';
import { Workshop } from '../../bench/build/workshop.ts';
import { GENERATOR, makeIfChanged } from '../../bench/kept.ts';
import { runCommand } from '../support/command.ts';
import { readFiles, Site, temporaryFolder } from '../support/site.ts';

const ARTICLES = 60;
const EDITS = CASES.flatMap(({ edit }) => edit ?? []);

/** The hash of each file below a folder: of many files, bytes take long to be compared. */
async function hashesOf(folder: string): Promise<Record<string, string>> {
  const files = await readFiles(folder);
  const hashed = [...files].map(([path, bytes]) => [
    path,
    createHash('sha256').update(bytes).digest('hex'),
  ]);
  return Object.fromEntries(hashed);
}

/** Generated once, where the measure looks for it. */
const folder = temporaryFolder({ after });
const archive = join(folder, `archive-${ARTICLES}`);

describe('the edits', () => {
  before(() => makeIfChanged(archive, GENERATOR, () => generateArchive(archive, ARTICLES)));

  for (const program of PROGRAMS) {
    it(`change what ${program.title.pages} reads, and are taken back`, async () => {
      const home = join(folder, program.name);
      const workshop = await Workshop.open(program, home, archive, EDITS);
      const source = join(home, 'source');
      const states = [await hashesOf(source)];
      for (const edit of EDITS) {
        await workshop.edit(edit);
        states.push(await hashesOf(source));
      }
      for (const [i, state] of states.slice(1).entries()) assert.notDeepEqual(state, states[i]);
      await workshop.undo();
      assert.deepEqual(await hashesOf(source), states[0]);
    });
  }
});

describe('the measure of builds', () => {
  const cases: readonly CaseName[] = ['search', 'edited'];
  let measured: Measured;

  before(async () => {
    const only = ['kliping', 'hugo'] as const;
    measured = await measureBuilds({ articles: ARTICLES, runs: 1, folder, only, cases }, () => {});
  });

  const siteOf = async (program: string) =>
    new Site(await readFiles(join(folder, `build-${ARTICLES}`, program, 'site')));
  const hasHugo = () => measured.programs.some(({ name }) => name === 'hugo');

  it('has figures of every program for every case', () => {
    assert.equal(measured.samples.length, measured.programs.length * cases.length);
    for (const { wall, cpu, memory, written } of measured.samples) {
      assert.ok(wall > 0 && cpu > 0 && written.files > 0 && written.bytes > 0);
      if (existsSync('/proc/self/smaps_rollup')) assert.ok(Number(memory) > 20e6, String(memory));
    }
  });

  it('leaves the archive as it was', async () => {
    const copy = await readFiles(join(folder, `build-${ARTICLES}`, 'kliping', 'source'));
    const original = await readFiles(archive);
    original.delete('stamp');
    assert.deepEqual(copy, original);
  });

  it('is told as tables', () => {
    const report = formatReport(measured);
    assert.match(report, /^60 articles in two languages, 0\.04 million words, .* of Markdown/);
    assert.match(report, /\*\*one article edited\*\*/);
    assert.equal(report.match(/^\| Kliping( \| [\d.]+( s| MB)?){5} \|$/gm)?.length, cases.length);
    const ratio = /^\| one article edited \| Hugo \+ Pagefind \| [\d.]+ \| 0\.15 \/ 0\.08 \|/m;
    if (hasHugo()) assert.match(report, ratio);
    else assert.match(report, /^Hugo is not installed: apt install hugo/m);
  });

  it('compares sites of the same pages', async (context) => {
    if (!hasHugo()) return context.skip('Hugo is not installed');
    const [kliping, hugo] = [await siteOf('kliping'), await siteOf('hugo')];
    // Hugo has no pages of what is wanted, and numbers the pages of long lists otherwise.
    const others = /belum-ada|net-v-arkhive|\/\d+\/$|404/;
    const articles = /^\/(id|ru)\/\d{4}\/\d{2}\/\d{2}\//;
    const missing = kliping.addresses.filter(
      (address) => (articles.test(address) || !others.test(address)) && !hugo.has(address),
    );
    assert.deepEqual(missing, []);
  });
});

describe('npm run bench -- build', () => {
  it('ends with 2 where the call is at fault', async () => {
    const { code, stderr } = await runCommand('bench', '--only', 'jekyll');
    assert.equal(code, 2);
    assert.match(stderr, /kliping, hugo, eleventy/);
  });
});
