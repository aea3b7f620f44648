/** Builds archives in folders of their own, and reads the pages as a reader's browser would. */
import { mkdtempSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import { OF_BUILDS, SPARE } from '../../scripts/commands/check-site.ts';
import { buildSite } from '../../src/build/build.ts';
import type { BuildInputs, RunOptions } from '../../src/build/settings.ts';
import type { Kind } from '../../src/inspect/findings.ts';
import { Inspector } from '../../src/inspect/inspector.ts';
import { placeOf } from '../../src/inspect/place-of.ts';
import { SEARCH_FOLDER } from '../../src/map/file-folders.ts';
import { SAMPLE } from './sample.ts';
import { TEMPORARY } from './temporary.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Anything that runs clean-up when it is over: a test's context, or node:test inside a suite. */
export interface Ending {
  readonly after: (cleanUp: () => Promise<void>) => void;
}

/** A folder that is removed when the test or the suite that made it is over. */
export function temporaryFolder(ending: Ending): string {
  const folder = mkdtempSync(join(TEMPORARY, 'kliping-'));
  ending.after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Every file below a folder with its content, by its path. */
export async function readFiles(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(
      path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      await readFile(path),
    );
  }
  return files;
}

/** Builds the sample archive, or another, into a folder; without a cache, which builds of all tests would share. */
export async function build(
  outputDir: string,
  inputs: Partial<BuildInputs> = {},
  run: Partial<RunOptions> = {},
): Promise<Site> {
  await buildSite({
    inputs: { ...SAMPLE, preview: false, pagesOnly: false, ...inputs },
    run: { workingDir: process.cwd(), ...run, outputDir },
  });
  return new Site(await readFiles(outputDir));
}

/** Builds an archive of these files (`content/…`, `_data/…`, `theme/…`); the data are the sample's by default. */
export async function buildFiles(
  folder: string,
  files: Files,
  inputs: Partial<BuildInputs> = {},
): Promise<Site> {
  await writeFiles(folder, files);
  const ownData = Object.keys(files).some((path) => path.startsWith('_data/'));
  return build(join(folder, '_site'), {
    contentDir: join(folder, 'content'),
    ...(ownData ? { dataDir: join(folder, '_data') } : {}),
    themeDir: join(folder, 'theme'),
    ...inputs,
  });
}

/** Pages that a site keeps parsed: tests come back to the same ones, and parsing took a tenth of their time. */
const MOST_PARSED = 400;

/** A built site. */
export class Site {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly #parsed = new Map<string, Document>();

  constructor(files: ReadonlyMap<string, Buffer>) {
    this.files = files;
  }

  /** The addresses of all pages, `404.html` among them. */
  get addresses(): string[] {
    return [...this.files.keys()]
      .filter((path) => path.endsWith('.html'))
      .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);
  }

  html(address: string): string {
    const file = this.files.get(fileOf(address));
    if (!file) throw new Error(`there is no page ${address}`);
    return file.toString('utf8');
  }

  /** A page as a document, which whoever asks for it reads and never changes. */
  page(address: string): Document {
    const known = this.#parsed.get(address);
    if (known) return known;
    const { document } = parseHTML(this.html(address));
    if (this.#parsed.size >= MOST_PARSED) this.#parsed.clear();
    this.#parsed.set(address, document);
    return document;
  }

  has(address: string): boolean {
    return this.files.has(fileOf(address));
  }
}

function fileOf(address: string): string {
  const path = decodeURI(address).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** An element's text as it is read: without runs of white space. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Links of a site's own files to pages, files and places in pages that it does not have, or that are not its own. */
export function deadLinks(site: Site): string[] {
  const links: readonly Kind[] = ['links', 'fragments', 'prefix'];
  return faultsOf(site).filter((fault) => links.some((kind) => fault.startsWith(`${kind}: `)));
}

/** Everything that `check --site` finds in a site: `links: id/index.html  found …; expected …`. */
export function faultsOf({ files }: Site): string[] {
  const inspector = new Inspector({
    paths: [...files.keys()],
    place: placeOf(files.get('index.html')?.toString('utf8') ?? ''),
    machine: [process.cwd(), TEMPORARY],
    known: OF_BUILDS,
    spare: SPARE,
    searchFolder: SEARCH_FOLDER.slice(1),
    most: Number.POSITIVE_INFINITY,
  });
  for (const [path, bytes] of files) inspector.add(path, bytes);
  const { told } = inspector.finish();
  return told.map(
    ({ kind, file, found, expected }) => `${kind}: ${file}  found ${found}; expected ${expected}`,
  );
}

/** The files that only one of two sites has, or that differ by a byte. */
export function differences(one: Site, other: Site): string[] {
  const paths = new Set([...one.files.keys(), ...other.files.keys()]);
  return [...paths].filter((path) => {
    const [a, b] = [one.files.get(path), other.files.get(path)];
    return !a || !b || !a.equals(b);
  });
}

/** What a page shows under a heading that begins with some words: its list items. */
export function listUnder(page: Document, heading: string): Element[] {
  const headings = [...page.querySelectorAll('main h2, main h3, main .label')];
  const found = headings.find((one) => textOf(one).startsWith(heading));
  return [...(found?.parentElement?.querySelectorAll('li') ?? [])];
}

/** Where the links of an element lead, decoded. */
export function linksOf(element: ParentNode | null | undefined): string[] {
  const links = [...(element?.querySelectorAll('a[href]') ?? [])];
  return links.map((link) => decodeURIComponent(link.getAttribute('href') ?? ''));
}

/** An article's file with the front matter that it needs. */
export function article(fields: Record<string, string>, body = 'Isi.'): string {
  const all = { title: 'Judul', date: '2021-02-15', ...fields };
  const yaml = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return `---\n${yaml.join('\n')}\n---\n${body}\n`;
}
