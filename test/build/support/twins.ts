/** An archive that is built over and over, and compared with one that is built for the first time. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { type BuildOptions, buildSite } from '../../../src/build/build.ts';
import { MARKER } from '../../../src/build/output-folder-state.ts';
import type { BuildInputs, RunOptions, Settings } from '../../../src/build/settings.ts';
import { LOCK } from '../../../src/content/lock.ts';
import { isJournal } from '../../../src/content/switch-journal.ts';
import type { Files } from '../../support/site.ts';

/** Every file below a folder with its bytes, and every folder, with nothing. */
export type Tree = ReadonlyMap<string, Buffer>;

/** @returns what is there for readers, not for builds; nothing where there is no folder */
export function treeOf(folder: string): Tree {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const tree = entries.map((entry): [string, Buffer] => {
    const path = relative(folder, join(entry.parentPath, entry.name));
    if (entry.isDirectory()) return [`${path}/`, NOTHING];
    // A link is no file of a site, even one to a file.
    return [path, entry.isFile() ? readFileSync(join(folder, path)) : Buffer.from('a link')];
  });
  const isOfBuilds = (path: string) => path === MARKER || path.startsWith(LOCK) || isJournal(path);
  return new Map(tree.filter(([path]) => !isOfBuilds(path)));
}

const NOTHING = Buffer.alloc(0);

/** The paths that only one of two trees has, or that differ by a byte, each with what is the matter. */
export function treeDifferences(one: Tree, other: Tree): string[] {
  const paths = [...new Set([...one.keys(), ...other.keys()])].sort();
  return paths.flatMap((path) => {
    if (!one.has(path)) return [`- ${path}`];
    if (!other.has(path)) return [`+ ${path}`];
    const [a, b] = [one.get(path), other.get(path)];
    return a && b && a.equals(b) ? [] : [`~ ${path}`];
  });
}

export function assertSameTree(found: Tree, expected: Tree, when: string): void {
  assert.deepEqual(treeDifferences(found, expected), [], when);
}

/** What differs from the settings of a place. */
export interface Changes {
  readonly inputs?: Partial<BuildInputs> | undefined;
  readonly run?: Partial<RunOptions> | undefined;
}

/** The folders of one archive. */
export class Workplace {
  readonly folder: string;
  readonly output: string;
  readonly cache: string;
  readonly #written = new Map<string, string | Uint8Array>();
  /** A day ago, so that builds trust what a file system says of files. */
  #clock = Date.now() - 86_400_000;

  constructor(folder: string) {
    this.folder = folder;
    this.output = join(folder, '_site');
    this.cache = join(folder, 'cache');
  }

  /** Settings of a build that uses what the one before it left. */
  get settings(): Settings {
    return {
      inputs: {
        contentDir: join(this.folder, 'content'),
        dataDir: join(this.folder, '_data'),
        themeDir: join(this.folder, 'theme'),
        preview: false,
        pagesOnly: false,
      },
      run: { outputDir: this.output, cacheDir: this.cache, workingDir: process.cwd() },
    };
  }

  /**
   * Writes what changed of the files, and removes those that are no more.
   * @param settled whether they look as if they had not been touched for long
   * @returns the paths of those that changed
   */
  async save(files: Files, settled = true): Promise<string[]> {
    const changed: string[] = [];
    for (const path of this.#written.keys()) {
      if (!(path in files)) {
        changed.push(path);
        await rm(join(this.folder, path));
        this.#written.delete(path);
      }
    }
    for (const [path, content] of Object.entries(files)) {
      if (this.#written.get(path) === content) continue;
      await mkdir(dirname(join(this.folder, path)), { recursive: true });
      await writeFile(join(this.folder, path), content);
      this.#written.set(path, content);
      changed.push(path);
      if (settled) await this.touch(path);
    }
    return changed;
  }

  /** Makes a file look as if it was changed, long ago. */
  async touch(path: string): Promise<void> {
    this.#clock += 10;
    const time = new Date(this.#clock);
    await utimes(join(this.folder, path), time, time);
  }

  /** The paths of its files. */
  get paths(): string[] {
    return [...this.#written.keys()].sort();
  }

  /** Its settings, with changes. */
  settingsWith({ inputs, run }: Changes): Settings {
    const own = this.settings;
    return { inputs: { ...own.inputs, ...inputs }, run: { ...own.run, ...run } };
  }

  /** Builds, and says why not where it cannot. */
  async build(changes: Changes = {}, options?: BuildOptions): Promise<string | undefined> {
    return problemsOf(() => buildSite(this.settingsWith(changes), options));
  }

  /** The site that a first build makes, without a cache; or what it says is wrong. */
  async clean({ inputs, run }: Changes = {}): Promise<Tree | string> {
    const outputDir = await mkdtemp(join(this.folder, 'clean-'));
    try {
      const problems = await this.build({
        inputs,
        run: { ...run, outputDir, cacheDir: undefined },
      });
      return problems ?? treeOf(outputDir);
    } finally {
      await rm(outputDir, { recursive: true, force: true });
    }
  }

  /** The site that a first build makes of files in which nothing is wrong. */
  async cleanTree(changes: Changes = {}): Promise<Tree> {
    const site = await this.clean(changes);
    if (typeof site === 'string') throw new Error(site);
    return site;
  }

  get tree(): Tree {
    return treeOf(this.output);
  }

  /** Whether a build is at it, or was when it died. */
  get isBeingWritten(): boolean {
    return existsSync(join(this.output, LOCK));
  }
}

export async function problemsOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
