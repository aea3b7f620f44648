/** Tests the benchmark of builds: the programs' copies of the archive, the edits, the report. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { generateArchive } from '../../bench/archive/generate.ts';
import { CASES, type CaseName } from '../../bench/build/cases.ts';
import type { Measured, MeasuredSize } from '../../bench/build/measured.ts';
import type { ProgramName } from '../../bench/build/program.ts';
import { PROGRAMS } from '../../bench/build/programs.ts';
import { formatReport } from '../../bench/build/report.ts';
import { measureBuilds } from '../../bench/build/run.ts';
import { Workshop } from '../../bench/build/workshop.ts';
import { GENERATOR, makeIfChanged } from '../../bench/kept.ts';
import { runCommand } from '../support/command.ts';
import { readFiles, Site, temporaryFolder } from '../support/site.ts';

const ARTICLES = 60;
/** A version of Hugo from which on nothing is named otherwise. */
const NEWEST = 'v0.169.0';
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
const archive = join(folder, `archive-${ARTICLES}-varied`);

describe('the edits', () => {
  before(() =>
    makeIfChanged(archive, GENERATOR, () => generateArchive(archive, ARTICLES, { isVaried: true })),
  );

  for (const program of PROGRAMS) {
    it(`change what ${program.title.pages} reads, and are taken back`, async () => {
      const home = join(folder, program.name);
      const workshop = await Workshop.open({ program, version: NEWEST }, home, archive, EDITS);
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
    measured = await measureBuilds(
      { articles: [ARTICLES], runs: 1, folder, only, cases },
      () => {},
    );
  });

  const siteOf = async (program: string) =>
    new Site(await readFiles(join(folder, `build-${ARTICLES}`, program, 'site')));
  const hasHugo = () => measured.programs.some(({ name }) => name === 'hugo');

  it('has figures of every program for every case', () => {
    const [size] = measured.sizes;
    assert.equal(size?.samples.length, measured.programs.length * cases.length);
    for (const { wall, cpu, memory, written } of size?.samples ?? []) {
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
    assert.match(
      report,
      /^\*\*60 articles\*\* in two languages, 0\.04 million words, .* of Markdown/m,
    );
    assert.equal(
      report.match(/^\| [a-z ,]+ \| Kliping( \| [\d.]+( s| MB)?){5} \|$/gm)?.length,
      cases.length,
    );
    assert.match(report, /^\| feeds \| \d+ \| [\d.]+ MB \|/m);
    const ratio = /^\| 60 \| one article edited \| Hugo \+ Pagefind \| [\d.]+ \| {2}\| [\d.]+ \|/m;
    if (hasHugo()) assert.match(report, ratio);
    else assert.match(report, /^Hugo is not installed: apt install hugo/m);
  });

  it('compares sites of the same pages', async (context) => {
    if (!hasHugo()) return context.skip('Hugo is not installed');
    const [kliping, hugo] = [await siteOf('kliping'), await siteOf('hugo')];
    // Hugo numbers the pages of long lists otherwise, and days of all years have a folder each.
    const others = /\/\d+\/$|404/;
    const articles = /^\/(id|ru)\/\d{4}\/\d{2}\/\d{2}\//;
    const missing = kliping.addresses.filter(
      (address) => (articles.test(address) || !others.test(address)) && !hugo.has(address),
    );
    assert.deepEqual(missing, []);
  });

  it('has about as many bytes of each kind of page in either site', (context) => {
    if (!hasHugo()) return context.skip('Hugo is not installed');
    const [own, its] = measured.sizes[0]?.sites ?? [];
    for (const kind of [
      'articles',
      'articles side by side',
      'years, months and days',
      'feeds',
    ] as const) {
      const [one, other] = [own, its].map((site) => site?.kinds[kind]);
      assert.ok(one && other, kind);
      assert.equal(other.files, one.files, kind);
      assert.ok(
        Math.abs(other.bytes / one.bytes - 1) < 0.2,
        `${kind}: ${other.bytes} : ${one.bytes}`,
      );
    }
  });
});

describe('a report of several sizes', () => {
  const build = (articles: number, program: ProgramName, wall: number): MeasuredSize => ({
    archive: { articles, words: 1e6, bytes: 1e6 },
    cases: ['search'],
    sites: [],
    samples: [
      {
        program,
        case: 'search',
        run: 1,
        wall,
        cpu: wall,
        memory: 1e9,
        written: { files: 1, bytes: 1 },
      },
    ],
    previews: [],
  });
  const size = (articles: number, own: number, its: number): MeasuredSize => ({
    ...build(articles, 'kliping', own),
    samples: [...build(articles, 'kliping', own).samples, ...build(articles, 'hugo', its).samples],
    previews: [
      { program: 'kliping', run: 1, cold: 9, first: 0.5, edited: 0.2, searched: 1.2, memory: 1e8 },
    ],
  });
  const measured: Measured = {
    machine: { processors: '2', memory: 8e9, system: 'any', node: 'v20', pagefind: '1.6' },
    runs: 1,
    programs: PROGRAMS.filter(({ name }) => name !== 'eleventy').map(
      ({ name, title, preview }) => ({
        name,
        title,
        version: '1',
        preview: preview?.title,
      }),
    ),
    missing: [],
    sizes: [
      size(200, 3, 2),
      size(1000, 6, 8),
      size(10_000, 30, 60),
      build(100_000, 'kliping', 300),
    ],
  };
  const report = formatReport(measured);

  it('compares each with what has been set for it', () => {
    assert.match(
      report,
      /^\| 200 \| pages and search, cold \| Hugo \+ Pagefind \| 1\.50 \| 1\.5 \/ 1 \|/m,
    );
    assert.match(report, /^\| 1,000 \| .* \| 0\.75 \| 0\.9 \/ 0\.6 \|/m);
    assert.match(
      report,
      /^\| 10,000 \| .* \| 0\.50 \| 0\.5 \/ 0\.4 \| 0\.50 \| 1\.00 \| 0\.4 \/ 0\.3 \|$/m,
    );
    assert.match(report, /^\| 100,000 \| .* \| 300\.0 s \| 360\.0 s \/ 240\.0 s \|/m);
    assert.match(
      report,
      /^\| 10,000 \| Kliping, start \| 9\.00 s \| 0\.50 s \| 0\.20 s \| 0\.30 s \/ 0\.30 s \| 1\.20 s \|/m,
    );
  });

  it('tells what more articles cost', () => {
    assert.match(report, /^\| 200 → 1,000 \| pages and search, cold \| Kliping \| 2\.00 \| {2}\|/m);
    assert.match(
      report,
      /^\| 10,000 → 100,000 \| pages and search, cold \| Kliping \| 10\.00 \| 11 \/ 10 \|/m,
    );
  });
});

describe('npm run bench -- build', () => {
  it('ends with 2 where the call is at fault', async () => {
    const { code, stderr } = await runCommand('bench', '--only', 'jekyll');
    assert.equal(code, 2);
    assert.match(stderr, /kliping, hugo, eleventy/);
  });
});
