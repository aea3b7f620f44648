/** Measures the search: the quality of its results, and the cost for a reader. */
import { mkdir } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { loadContent } from '../../src/content/load.ts';
import { loadSite } from '../../src/content/load-data.ts';
import { sectionAddress } from '../../src/map/addresses.ts';
import { generatedQueries } from '../archive/generate.ts';
import { type BuiltArchive, generatedSite, sampleSite } from './archives.ts';
import { measureCosts, type Visit } from './costs.ts';
import { type Host, host } from './host.ts';
import { judge, type Verdict } from './judge.ts';
import { openSearch } from './page.ts';
import type { Query } from './query.ts';
import type { Measured, MeasuredCosts } from './report.ts';
import { sampleQueries } from './sample-queries.ts';

export type ArchiveName = 'sample' | 'generated';

export interface RunOptions {
  /** Number of articles of the generated archive. */
  readonly articles: number;
  /** The only archive that is searched; without it, both are. */
  readonly only?: ArchiveName | undefined;
  /** The folder in which archives and sites are kept. */
  readonly folder: string;
}

/** The folder by default. */
export const KEPT_IN = join(tmpdir(), 'kliping-bench');

/** Factor by which the processor is slowed. */
const SLOWER = 4;
/** Number of visits, by turns to each edition, and of the queries of each visit, the first included. */
const VISITS = { visits: 10, queries: 6 };
/** For the sample, which is measured when it must be quick. */
const QUICK = { visits: 4, queries: 4 };

/** An archive that is served, with its queries. */
interface ServedArchive {
  readonly name: string;
  readonly host: Host;
  /** The search pages' paths, by language. */
  readonly pages: ReadonlyMap<string, string>;
  readonly queries: readonly Query[];
}

/**
 * Measures quality and cost.
 * @param say called with a line about the progress
 */
export async function measureSearch(
  { articles, only, folder }: RunOptions,
  say: (line: string) => void,
): Promise<Measured> {
  await mkdir(folder, { recursive: true });
  const archives: ServedArchive[] = [];
  let browser: Browser | undefined;
  try {
    if (only !== 'generated') archives.push(await openSample(await sampleSite(folder, say)));
    if (only !== 'sample') {
      const built = await generatedSite(folder, articles, say);
      archives.push(await openGenerated(built, articles));
    }
    browser = await startBrowser();
    const verdicts: Record<string, readonly Verdict[]> = {};
    for (const one of archives) verdicts[one.name] = await askAll(browser, one, say);
    // The costs are those of the larger archive.
    const large = archives.at(-1) as ServedArchive;
    const costs = await costsOf(browser, large, only === 'sample' ? QUICK : VISITS, say);
    return { verdicts, ...costs };
  } finally {
    await browser?.close();
    for (const one of archives) await one.host.close();
  }
}

/** Starts a browser. It is loaded only here: that takes half a second, and every benchmark has the same command. */
async function startBrowser(): Promise<Browser> {
  const { launchBrowser } = await import('../../test/support/browser.ts');
  return launchBrowser();
}

/** Measures the costs of queries of a built archive, in a real browser. */
export async function measureCostsOf(
  name: string,
  built: BuiltArchive,
  queries: readonly Query[],
  say: (line: string) => void,
): Promise<MeasuredCosts> {
  const archive = await open(name, built, queries);
  const browser = await startBrowser();
  try {
    return await costsOf(browser, archive, VISITS, say);
  } finally {
    await browser.close();
    await archive.host.close();
  }
}

async function costsOf(
  browser: Browser,
  archive: ServedArchive,
  count: typeof VISITS,
  say: (line: string) => void,
): Promise<MeasuredCosts> {
  const visits = visitsOf(archive, count);
  say(`${archive.name}: costs`);
  const costs = await measureCosts(browser, archive.host, visits, 1);
  say(`${archive.name}: costs, processor ${SLOWER} times slower`);
  const slowCosts = await measureCosts(browser, archive.host, visits, SLOWER);
  const machine = machineOf(browser);
  return { machine, costsOf: archive.name, costs, slowCosts, slower: SLOWER };
}

async function openSample(built: BuiltArchive): Promise<ServedArchive> {
  const { archive } = await loadContent({ ...built, preview: false });
  return open('sample', built, sampleQueries(archive));
}

function openGenerated(built: BuiltArchive, articles: number): Promise<ServedArchive> {
  return open(`${articles} articles`, built, generatedQueries(articles));
}

async function open(
  name: string,
  built: BuiltArchive,
  queries: readonly Query[],
): Promise<ServedArchive> {
  const { site } = await loadSite({ dataDir: built.dataDir, preview: false });
  const pages = site.editions.map(
    (edition) => [edition.lang, sectionAddress(edition, 'search').slice(1)] as const,
  );
  return { name, host: await host(built.siteDir), pages: new Map(pages), queries };
}

/** Judges every query: each edition's in one page, the editions in parallel, as nothing is timed. */
async function askAll(
  browser: Browser,
  { name, host: at, pages, queries }: ServedArchive,
  say: (line: string) => void,
): Promise<Verdict[]> {
  const verdicts = new Map<Query, Verdict>();
  const askEdition = async ([lang, address]: readonly [string, string]) => {
    const page = await openSearch(browser, at, address);
    for (const query of queries.filter(({ edition }) => edition === lang)) {
      verdicts.set(query, judge(query, await page.ask(query.text)));
      if (verdicts.size % 50 === 0) say(`${name}: ${verdicts.size} of ${queries.length} queries`);
    }
    await page.close();
  };
  await Promise.all([...pages].map(askEdition));
  return queries.flatMap((query) => verdicts.get(query) ?? []);
}

/** Plans visits to the editions by turns, with queries of all categories. */
function visitsOf({ pages, queries }: ServedArchive, count: typeof VISITS): Visit[] {
  const editions = [...pages];
  return Array.from({ length: count.visits }, (_, turn) => {
    const [edition, address] = editions[turn % editions.length] as [string, string];
    const own = queries.filter((query) => query.edition === edition && query.answers.length > 0);
    // The step has no common factor with most lengths, and so goes through all categories.
    const chosen = Array.from(
      { length: count.queries },
      (_, i) => own[((turn * count.queries + i) * 17) % own.length] as Query,
    );
    return { edition, address, queries: chosen };
  });
}

function machineOf(browser: Browser): string {
  const all = cpus();
  const load = loadavg()[0]?.toFixed(1);
  return `${all.length} x ${all[0]?.model.trim()}, load ${load}; Chromium ${browser.version()}, Node.js ${process.version}.`;
}
