/** Measures builds: each program in turn, several times, in one run. */
import { execFile } from 'node:child_process';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { generateArchive } from '../archive/generate.ts';
import { GENERATOR, makeIfChanged } from '../kept.ts';
import { PROGRAM_CALL } from '../program-call.ts';
import { type BuildCase, CASES, type CaseName, DEFAULT_SIZES, type Size } from './cases.ts';
import { editedArticle, SAVED } from './edits.ts';
import { type KindOfFile, kindOfFile } from './kinds.ts';
import { measureLimits } from './limits.ts';
import { describeMachine } from './machine.ts';
import type {
  ArchiveSize,
  Measured,
  MeasuredSite,
  MeasuredSize,
  PreviewSample,
  Sample,
} from './measured.ts';
import type { Program, ProgramName } from './program.ts';
import { programsBy } from './programs.ts';
import { sourceIn } from './source.ts';
import { type Build, Workshop } from './workshop.ts';
import { type Amount, amountOf } from './written.ts';

export interface BuildOptions {
  /** How many articles each generated archive has; three sizes where it is left out. */
  readonly articles?: readonly number[] | undefined;
  /** How many times each program builds each case. */
  readonly runs: number;
  /** Where archives are kept, and where programs build. */
  readonly folder: string;
  /** The only programs that are measured; all where it is left out. */
  readonly only?: readonly ProgramName[] | undefined;
  /** The only cases; all where it is left out. */
  readonly cases?: readonly CaseName[] | undefined;
  /** How Node runs Kliping, such as compiled; as this process runs where it is left out. */
  readonly call?: readonly string[];
}

/** What all sizes have in common. */
interface Measuring {
  readonly runs: number;
  readonly folder: string;
  /** Those that are installed, with their versions. */
  readonly versions: ReadonlyMap<Program, string>;
  readonly say: (line: string) => void;
}

/**
 * Generates archives, and builds them with every program that is installed. Case by case the programs take
 * turns, so that other work of the machine affects all of them alike.
 * @param say takes the progress, a line at a time
 * @throws Error where a program fails
 */
export async function measureBuilds(
  { articles, runs, folder, only, cases, call = PROGRAM_CALL }: BuildOptions,
  say: (line: string) => void,
): Promise<Measured> {
  const asked = programsBy(call).filter(({ name }) => only?.includes(name) ?? true);
  const versions = await versionsOf(asked);
  const missing = asked
    .filter((program) => !versions.has(program))
    .map(({ title, install }) => ({ title: title.pages, install }));
  for (const { title, install } of missing) say(`${title} is not installed: ${install}`);
  const sizes: MeasuredSize[] = [];
  for (const size of sizesOf(articles, cases)) {
    sizes.push(await measureSize(size, { runs, folder, versions, say }));
  }
  return {
    machine: await describeMachine(),
    runs,
    programs: [...versions].map(([{ name, title, preview }, version]) => ({
      name,
      title,
      version,
      preview: preview?.title,
    })),
    missing,
    sizes,
  };
}

/** The sizes and cases that are asked for, the smallest archive first. */
function sizesOf(
  articles: readonly number[] | undefined,
  cases: readonly CaseName[] | undefined,
): Size[] {
  const all = CASES.map(({ name }) => name);
  const sizes = articles?.map((one) => ({ articles: one, cases: all })) ?? DEFAULT_SIZES;
  return sizes
    .map((size) => ({
      articles: size.articles,
      cases: size.cases.filter((name) => cases?.includes(name) ?? true),
    }))
    .filter((size) => size.cases.length > 0)
    .toSorted((a, b) => a.articles - b.articles);
}

async function measureSize(
  { articles, cases: names }: Size,
  { runs, folder, versions, say }: Measuring,
): Promise<MeasuredSize> {
  const cases = CASES.filter(({ name }) => names.includes(name));
  const archive = join(folder, `archive-${articles}-varied`);
  await makeIfChanged(archive, GENERATOR, async () => {
    say(`writing ${articles} articles`);
    await generateArchive(archive, articles, { isVaried: true });
  });
  const workshops: Workshop[] = [];
  for (const [program, version] of versions) {
    say(`${program.title.pages}: its copy of ${articles} articles`);
    const home = join(folder, `build-${articles}`, program.name);
    const edits = cases.flatMap(({ edit }) => edit ?? []);
    workshops.push(await Workshop.open({ program, version }, home, archive, edits));
  }

  const samples: Sample[] = [];
  const previews: PreviewSample[] = [];
  const sites = new Map<Program, MeasuredSite>();
  const page = (await editedArticle(await sourceIn(archive))).address;
  for (let run = 1; run <= runs; run++) {
    const told = `${articles} articles, run ${run} of ${runs}`;
    for (const one of cases) {
      for (const workshop of workshops) {
        const { program } = workshop;
        if (one.name === 'preview') {
          const times = await workshop.preview(one.edit, page, SAVED);
          if (!times) continue;
          previews.push({ program: program.name, run, ...times });
          const title = program.preview?.title ?? '';
          say(`${told}: ${title}: ${times.first.toFixed(1)} s, ${times.edited.toFixed(2)} s`);
          continue;
        }
        const build = await buildCase(workshop, one);
        samples.push({ program: program.name, case: one.name, run, ...build });
        say(`${told}: ${one.title}: ${program.title.pages}: ${build.wall.toFixed(1)} s`);
        if (one.name === 'search' && run === 1) sites.set(program, await siteOf(workshop));
      }
    }
    for (const workshop of workshops) await workshop.undo();
  }
  return {
    archive: await archiveSize(archive),
    cases: cases.map(({ name }) => name),
    sites: [...sites.values()],
    samples,
    previews,
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

async function buildCase(workshop: Workshop, { cold, search, edit }: BuildCase): Promise<Build> {
  if (cold) await workshop.empty();
  else await workshop.complete();
  if (edit) await workshop.edit(edit);
  // What others have written is on the disk before this build begins, as far as the system can do that.
  await promisify(execFile)('sync').catch(() => undefined);
  return workshop.build(search);
}

/** The site after a build, by kinds, and what no program can be faster than. */
async function siteOf({ program, site, source }: Workshop): Promise<MeasuredSite> {
  const { folder, files } = site;
  const kinds: Partial<Record<KindOfFile, Amount>> = {};
  for (const [path, { size }] of files) {
    const kind = kindOfFile(relative(folder, path).split(sep).join('/'));
    const { files = 0, bytes = 0 } = kinds[kind] ?? {};
    kinds[kind] = { files: files + 1, bytes: bytes + size };
  }
  return {
    program: program.name,
    pages: amountOf(files, (path) => path.endsWith('.html')),
    all: amountOf(files, () => true),
    kinds,
    ...(await measureLimits(folder, source)),
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
