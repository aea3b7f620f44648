/** The search's part of a job: shards are built whose articles changed, the others stay as they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { keepOnly, namesIn, writeWhole } from '../content/kept-files.ts';
import { type BuiltShard, buildShard, type SearchFile } from '../search/build-shard.ts';
import { type PagefindPaths, searchExtras } from '../search/extras.ts';
import { SEARCH_FOLDER } from '../search/manifest.ts';
import { contentsOf, fingerprintOf } from '../search/shard-content.ts';
import { planShards } from '../search/shards.ts';
import { isDealt, type Span } from './part.ts';
import type { Report } from './progress.ts';
import type { Staging } from './staging.ts';

/** A shard as it is in an output folder. */
export interface ShardEntry {
  readonly lang: string;
  readonly name: string;
  /** Its folder, below that of the search. */
  readonly folder: string;
  /** What it is made of, in a few letters. */
  readonly print: string;
  /** Its files, below the output folder. */
  readonly paths: readonly string[];
}

/** The search as an earlier build left it: what of it is whole. */
export interface KeptSearch {
  readonly shards: ReadonlyMap<string, ShardEntry>;
  readonly pagefind: PagefindPaths | undefined;
}

const ROOT = SEARCH_FOLDER.slice(1);

/** Where what helps to build shards again is kept; nowhere, without a folder. */
export class ShardStates {
  readonly #folder: string | undefined;
  readonly #anew: boolean;

  /** @param anew whether what was kept is not used */
  constructor(folder: string | undefined, anew: boolean) {
    this.#folder = folder;
    this.#anew = anew;
  }

  /** What was kept of a shard; of a new one, what was kept of all shards of its language that are gone. */
  of(name: string, lang: string, planned: ReadonlySet<string>): Uint8Array[] {
    if (this.#folder === undefined || this.#anew) return [];
    const names = namesIn(this.#folder);
    const own = names.includes(name) ? [name] : [];
    const gone = names.filter((other) => other.startsWith(`${lang}-`) && !planned.has(other));
    return (own.length > 0 ? own : gone).flatMap((one) => this.#read(one) ?? []);
  }

  keep(name: string, state: Uint8Array): void {
    if (this.#folder === undefined) return;
    writeWhole(join(this.#folder, name), state);
  }

  /** Removes what is of no use to a later build. */
  tidy(planned: ReadonlySet<string>): void {
    if (this.#folder !== undefined) keepOnly(this.#folder, planned);
  }

  #read(name: string): Uint8Array | undefined {
    try {
      return readFileSync(join(this.#folder ?? '', name));
    } catch {
      return undefined;
    }
  }
}

export interface ShardWork {
  readonly archive: Archive;
  /** Which shards are made, of all in turn. */
  readonly span: Span;
  readonly kept: KeptSearch;
  readonly states: ShardStates;
  /** The print of the program: see `baseOf`. */
  readonly program: string;
  readonly staging: Staging;
  /** The files in the output folder that are as they were left. */
  readonly isIntact: (path: string) => boolean;
  readonly report: Report;
}

/** @returns the shards of the span, those that stay among them */
export async function makeShards(work: ShardWork): Promise<ShardEntry[]> {
  const { archive, span, kept, report } = work;
  const all = planShards(archive);
  const planned = new Set(all.map(({ name }) => name));
  const contentOf = contentsOf(archive, ({ hash }) => hash);
  const own = all.filter((_, i) => isDealt(span, i));
  const entries: ShardEntry[] = [];
  const articles = new Map(archive.articles.map((article) => [article.file, article]));
  const textOf = (file: string) => articles.get(file)?.text ?? '';
  for (const [i, shard] of own.entries()) {
    report('search', i, own.length);
    const content = contentOf(shard);
    const print = fingerprintOf(content);
    const known = kept.shards.get(shard.name);
    if (known?.print === print) {
      entries.push(known);
      continue;
    }
    const input = { content, textOf, program: work.program };
    const previous = work.states.of(shard.name, shard.lang, planned);
    const built = await buildShard({ ...input, previous });
    const usable = built.files.every(isThere(work));
    entries.push(stage(work, usable ? built : await buildShard(input), print));
  }
  report('search', own.length, own.length);
  return entries;
}

/** Whether a file is new, or one that can be copied. */
function isThere({ isIntact }: ShardWork): (file: SearchFile) => boolean {
  return (file) => !('from' in file) || isIntact(ROOT + file.from);
}

function stage(
  { staging, states }: ShardWork,
  { lang, name, folder, files, state }: BuiltShard,
  print: string,
): ShardEntry {
  stageFiles(staging, files);
  states.keep(name, state);
  return { lang, name, folder, print, paths: files.map(({ path }) => ROOT + path) };
}

function stageFiles(staging: Staging, files: readonly SearchFile[]): void {
  for (const file of files) {
    if ('content' in file) staging.write(ROOT + file.path, file.content);
    else if (file.from !== file.path) staging.linkFromOutput(ROOT + file.path, ROOT + file.from);
  }
}

/** What concerns the whole search. */
export interface MadeExtras {
  readonly pagefind: PagefindPaths;
  readonly paths: readonly string[];
}

/** @param shards all that the archive has, in any order */
export async function makeExtras(
  archive: Archive,
  shards: readonly ShardEntry[],
  { pagefind }: KeptSearch,
  { staging, states }: Pick<ShardWork, 'staging' | 'states'>,
): Promise<MadeExtras> {
  const byName = new Map(shards.map((shard) => [shard.name, shard]));
  const planned = planShards(archive).map(({ name }) => name);
  const inOrder = planned.flatMap((name) => byName.get(name) ?? []);
  const extras = await searchExtras(archive, inOrder, pagefind);
  stageFiles(staging, extras.files);
  states.tidy(new Set(planned));
  return { pagefind: extras.pagefind, paths: extras.files.map(({ path }) => ROOT + path) };
}
