/** Walks the folder of a built site, and hands its files to the inspector. */
import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SiteFindings } from './findings.ts';
import { Inspector } from './inspector.ts';
import { placeOf } from './place-of.ts';

interface WalkOptions {
  readonly searchFolder: string;
  /** Files at the top that a build leaves besides the site's. */
  readonly known: readonly string[];
  /** Files that a build writes whether or not a page of the site needs them. */
  readonly spare?: RegExp;
  /** Whether a name at the top is of what a build leaves that has not ended. */
  readonly isUnfinished: (name: string) => boolean;
  /** Where the site is; by default where its front page says that it is. */
  readonly pathPrefix?: string | undefined;
  readonly onProgress: (done: number, all: number) => void;
}

/** What a walk has seen. */
export interface Walked {
  readonly findings: SiteFindings;
  readonly files: number;
  readonly pages: number;
}

/**
 * Inspects a site. Of its files one at a time is in memory; of each page its ids are kept until the end.
 * @param folder with an `index.html`
 */
export async function walkSite(folder: string, options: WalkOptions): Promise<Walked> {
  const { searchFolder, known, spare, isUnfinished, pathPrefix, onProgress } = options;
  const { paths, links, unfinished } = await listFiles(folder, isUnfinished);
  const front = await readFile(join(folder, 'index.html'), 'utf8');
  const said = placeOf(front);
  const inspector = new Inspector({
    paths,
    place: { ...said, pathPrefix: pathPrefix ?? said.pathPrefix },
    machine: [homedir(), process.cwd(), resolve(folder)],
    known,
    ...(spare && { spare }),
    searchFolder,
  });
  for (const path of links) inspector.findLink(path);
  for (const path of unfinished) inspector.findUnfinished(path);
  for (const [at, path] of paths.entries()) {
    inspector.add(path, await readFile(join(folder, path)));
    if (at % 100 === 99) {
      onProgress(at + 1, paths.length);
      await setImmediate();
    }
  }
  const pages = paths.filter((path) => path.endsWith('.html')).length;
  return { findings: inspector.finish(), files: paths.length, pages };
}

/** The files of a folder in order, symbolic links, and the folders of builds that have not ended. */
async function listFiles(folder: string, isUnfinished: WalkOptions['isUnfinished']) {
  const paths: string[] = [];
  const links: string[] = [];
  const unfinished: string[] = [];
  const list = async (below: string) => {
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    for (const entry of entries) {
      const path = below + entry.name;
      if (below === '' && isUnfinished(entry.name)) unfinished.push(path);
      else if (entry.isDirectory()) await list(`${path}/`);
      else if (entry.isFile()) paths.push(path);
      else links.push(path);
    }
  };
  await list('');
  return { paths: paths.sort(), links, unfinished };
}
