/** Measures builds: each program in turn, several times, in one run. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { generateArchive } from '../archive/generate.ts';
import { GENERATOR, makeIfChanged } from '../kept.ts';
import { CASES, type Case, type CaseName } from './cases.ts';
import { describeMachine } from './machine.ts';
import type { ArchiveSize, Measured, Sample, SiteSize } from './measured.ts';
import type { Program, ProgramName } from './program.ts';
import { PROGRAMS } from './programs.ts';
import { sourceIn } from './source.ts';
import { type Build, Workshop } from './workshop.ts';
import { amountOf, type Snapshot } from './written.ts';

export interface BuildOptions {
  /** How many articles the generated archive has. */
  readonly articles: number;
  /** How many times each program builds each case. */
  readonly runs: number;
  /** Where archives are kept, and where programs build. */
  readonly folder: string;
  /** The only programs that are measured; all where it is left out. */
  readonly only?: readonly ProgramName[] | undefined;
  /** The only cases; all where it is left out. */
  readonly cases?: readonly CaseName[] | undefined;
}

/**
 * Generates an archive, and builds it with every program that is installed. Case by case the programs take
 * turns, so that other work of the machine affects all of them alike.
 * @param say takes the progress, a line at a time
 * @throws Error where a program fails
 */
export async function measureBuilds(
  { articles, runs, folder, only, cases: names }: BuildOptions,
  say: (line: string) => void,
): Promise<Measured> {
  const cases = CASES.filter(({ name }) => names?.includes(name) ?? true);
  const asked = PROGRAMS.filter(({ name }) => only?.includes(name) ?? true);
  const versions = await versionsOf(asked);
  const missing = asked
    .filter((program) => !versions.has(program))
    .map(({ title, install }) => ({ title: title.pages, install }));
  for (const { title, install } of missing) say(`${title} is not installed: ${install}`);

  const archive = join(folder, `archive-${articles}`);
  await makeIfChanged(archive, GENERATOR, async () => {
    say(`writing ${articles} articles`);
    await generateArchive(archive, articles);
  });
  const workshops: Workshop[] = [];
  for (const program of versions.keys()) {
    say(`${program.title.pages}: its copy of the archive`);
    const home = join(folder, `build-${articles}`, program.name);
    const edits = cases.flatMap(({ edit }) => edit ?? []);
    workshops.push(await Workshop.open(program, home, archive, edits));
  }

  const samples: Sample[] = [];
  const sites = new Map<Program, SiteSize>();
  for (let run = 1; run <= runs; run++) {
    for (const one of cases) {
      for (const workshop of workshops) {
        const { program } = workshop;
        const build = await buildCase(workshop, one);
        samples.push({ program: program.name, case: one.name, run, ...build });
        if (one.name === 'search') sites.set(program, sizeOf(workshop.site));
        const time = `${build.wall.toFixed(1)} s`;
        say(`run ${run} of ${runs}: ${one.title}: ${program.title.pages}: ${time}`);
      }
    }
    for (const workshop of workshops) await workshop.undo();
  }
  return {
    machine: await describeMachine(),
    archive: await archiveSize(archive),
    runs,
    cases: cases.map(({ name }) => name),
    programs: [...versions].map(([program, version]) => {
      const { name, title } = program;
      return { name, title, version, site: sites.get(program) };
    }),
    missing,
    samples,
  };
}

async function versionsOf(programs: readonly Program[]): Promise<Map<Program, string>> {
  const versions = new Map<Program, string>();
  for (const program of programs) {
    const version = await program.version();
    if (version !== undefined) versions.set(program, version);
  }
  return versions;
}

async function buildCase(workshop: Workshop, { cold, search, edit }: Case): Promise<Build> {
  if (cold) await workshop.empty();
  else await workshop.complete();
  if (edit) await workshop.edit(edit);
  // What others have written is on the disk before this build begins, as far as the system can do that.
  await promisify(execFile)('sync').catch(() => undefined);
  return workshop.build(search);
}

function sizeOf(site: Snapshot): SiteSize {
  return {
    pages: amountOf(site, (path) => path.endsWith('.html')),
    all: amountOf(site, () => true),
  };
}

async function archiveSize(folder: string): Promise<ArchiveSize> {
  const { paths, read } = await sourceIn(folder);
  const articles = paths.filter((path) => path.endsWith('.md'));
  let [words, bytes] = [0, 0];
  for (const path of articles) {
    const text = await read(path);
    const parts = splitFrontMatter(text);
    bytes += Buffer.byteLength(text);
    if ('body' in parts) words += parts.body.split(/\s+/).filter(Boolean).length;
  }
  return { articles: articles.length, words, bytes };
}
