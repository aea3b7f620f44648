/** Builds the search's shards whose articles changed; the others stay as they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { fileNamesIn, keepOnly, writeAtomically } from '../content/cache-files.ts';
import { onAllFacts, onTexts } from '../map/dependencies.ts';
import { SEARCH_FOLDER } from '../map/file-folders.ts';
import type { Touched } from '../map/touched.ts';
import { type BuiltShard, buildShard, type SearchFile, withFacets } from '../search/build-shard.ts';
import type { Facets } from '../search/facet-file.ts';
import { keptPairs } from '../search/names/kept-pairs.ts';
import { installedPagefind } from '../search/pagefind/program.ts';
import {
  contentsOf,
  dependenciesOfShard,
  type ShardContent,
  type ShardDigests,
  shardDigests,
} from '../search/shard-content.ts';
import { planShards, type Shard } from '../search/shards.ts';
import {
  buildSharedFiles,
  type PairNames,
  type SharedPaths,
  type SomePaths,
} from '../search/shared-files.ts';
import { compare } from '../text/compare.ts';
import { isInRange, type Range } from './assignment.ts';
import { beginShard } from './begin-shard.ts';
import type { Staging } from './staging.ts';

/** A shard as it is in an output folder. */
export interface ShardEntry {
  readonly lang: string;
  readonly name: string;
  /** Its folder, below that of the search. */
  readonly folder: string;
  /** Its facts: see `BuiltShard`. */
  readonly facts: string;
  /** Its names: see `BuiltShard`. */
  readonly names: string;
  /** Of its content. */
  readonly digests: ShardDigests;
  /** Its files, below the output folder. */
  readonly paths: readonly string[];
}

/** The search's files that an earlier build, or a slice, has left whole. */
export interface PreviousSearch {
  readonly shards: ReadonlyMap<string, ShardEntry>;
  /** The paths of the files that all shards share. */
  readonly shared: SomePaths;
}

const ROOT = SEARCH_FOLDER.slice(1);

/** The state of the pairs of names: no shard is called so, as its name begins with a language. */
const PAIRS = 'pairs';

/** Keeps the states of shards and pairs, which make it faster to build them again; without a folder, none. */
export class SearchStates {
  readonly #folder: string | undefined;
  readonly #anew: boolean;

  /** @param anew whether the states of earlier builds are ignored */
  constructor(folder: string | undefined, anew: boolean) {
    this.#folder = folder;
    this.#anew = anew;
  }

  /** The state of a shard that an earlier build kept; for a new shard, those of its language that are no longer needed. */
  of(name: string, lang: string, planned: ReadonlySet<string>): Uint8Array[] {
    if (this.#folder === undefined || this.#anew) return [];
    const names = fileNamesIn(this.#folder);
    const own = names.includes(name) ? [name] : [];
    const gone = names.filter((other) => other.startsWith(`${lang}-`) && !planned.has(other));
    return (own.length > 0 ? own : gone).flatMap((one) => this.#read(one) ?? []);
  }

  /** The state of the pairs of names that an earlier build kept. */
  get pairs(): Uint8Array | undefined {
    return this.#folder === undefined || this.#anew ? undefined : this.#read(PAIRS);
  }

  keepPairs(state: Uint8Array): void {
    this.keep(PAIRS, state);
  }

  keep(name: string, state: Uint8Array): void {
    if (this.#folder === undefined) return;
    writeAtomically(join(this.#folder, name), state);
  }

  /** Removes the states that are of no use to a later build. */
  tidy(planned: ReadonlySet<string>): void {
    if (this.#folder !== undefined) keepOnly(this.#folder, new Set([...planned, PAIRS]));
  }

  #read(name: string): Uint8Array | undefined {
    try {
      return readFileSync(join(this.#folder ?? '', name));
    } catch {
      return undefined;
    }
  }
}

/** Where files of the search come from, and where they go. */
interface SearchWork {
  readonly previous: PreviousSearch;
  /** What changed since the previous search was made; undefined where nobody knows. */
  readonly touched: Touched | undefined;
  readonly states: SearchStates;
  /** The program key: see `programKeyOf`. */
  readonly program: string;
  readonly staging: Staging;
}

interface ShardWork extends SearchWork {
  readonly archive: Archive;
  readonly textOf: (article: Article) => string;
  /** Reads the words that an article is found by and that are shown nowhere. */
  readonly unshownWordsOf: (article: Article) => readonly string[];
  /** The files in the output folder that are as they were left. */
  readonly isIntact: (path: string) => boolean;
}

/** What there is to do for a shard: nothing, as it stays as it is; its facets; or all of it. */
type Task =
  | { readonly kind: 'none'; readonly known: ShardEntry }
  | {
      readonly kind: 'facets';
      readonly known: ShardEntry;
      readonly facets: Facets;
      readonly digests: ShardDigests;
    }
  | WholeTask;

/** A shard that is to be made. */
interface WholeTask {
  readonly kind: 'all';
  readonly shard: Shard;
  readonly content: ShardContent;
  readonly digests: ShardDigests;
  /** The states that earlier builds kept. */
  readonly previous: readonly Uint8Array[];
}

/** Makes the shards of an archive, one at a time. */
export class ShardMaker {
  readonly #work: ShardWork;
  readonly #shards: ReadonlyMap<string, Shard>;
  readonly #contentOf: (shard: Shard) => ShardContent;
  readonly #articles: ReadonlyMap<string, Article>;
  /** The first shard that changes, planned before it is made, with what waits for the thread that makes it, if there is one. */
  #begun: { readonly task: WholeTask; readonly built: ReturnType<typeof beginShard> } | undefined;

  constructor(work: ShardWork) {
    const { archive } = work;
    this.#work = work;
    this.#shards = new Map(planShards(archive).map((shard) => [shard.name, shard]));
    this.#contentOf = contentsOf(archive, ({ textHash }) => textHash);
    this.#articles = new Map(archive.articles.map((article) => [article.file, article]));
  }

  /** The names of the shards in a range of all shards, in the order of their periods. */
  namesIn(range: Range): string[] {
    const inOrder = [...this.#shards.values()].toSorted((a, b) => compare(dateOf(a), dateOf(b)));
    const own = inOrder.filter((_, place) => isInRange(range, place, inOrder.length));
    return own.map(({ name }) => name);
  }

  /**
   * Has a thread make the first shard that changes, if texts alone have changed: of other changes, nobody knows before the
   * shard is made which texts it needs.
   * @param names of shards that are made later
   * @param begin starts the thread
   */
  begin(names: readonly string[], begin = beginShard): void {
    const { archive, touched } = this.#work;
    if (!touched || touched.any(onAllFacts(archive))) return;
    for (const name of names) {
      const task = this.#taskOf(name);
      if (task.kind !== 'all') continue;
      const { shard, content, previous } = task;
      this.#begun = { task, built: undefined };
      // Without a state of it, all texts would be needed.
      if (previous.length === 0) return;
      const changed = shard.articles.filter((one) => touched.any([onTexts(() => [one])]));
      const texts = changed.map(({ file }) => {
        const [text, unshownWords] = [this.#textOf(file), this.#unshownWordsOf(file)];
        return [file, { text, unshownWords }] as const;
      });
      const input = { content, previous, programKey: this.#work.program };
      this.#begun = { task, built: begin({ ...input, texts: new Map(texts) }) };
      return;
    }
  }

  /** Stages the files of a shard that are others than before. */
  async make(name: string): Promise<ShardEntry> {
    const begun = this.#begun?.task.shard.name === name ? this.#begun : undefined;
    const task = begun?.task ?? this.#taskOf(name);
    if (task.kind === 'none') return task.known;
    if (task.kind === 'facets') return stageFacets(this.#work, task);
    const { content, previous, digests } = task;
    const input = {
      content,
      textOf: (file: string) => this.#textOf(file),
      unshownWordsOf: (file: string) => this.#unshownWordsOf(file),
      programKey: this.#work.program,
    };
    const built = (await begun?.built?.()) ?? (await buildShard({ ...input, previous }));
    const usable = built.files.every(isThere(this.#work));
    return stage(this.#work, usable ? built : await buildShard(input), digests);
  }

  /** What there is to do for a shard. */
  #taskOf(name: string): Task {
    const shard = this.#shards.get(name);
    if (!shard) throw new Error(`there is no shard ${name}`);
    const known = this.#work.previous.shards.get(name);
    if (known && this.#work.touched?.any(dependenciesOfShard(shard)) === false) {
      return { kind: 'none', known };
    }
    const content = this.#contentOf(shard);
    const digests = shardDigests(content);
    if (known?.digests.allButFacets === digests.allButFacets) {
      if (known.digests.facets === digests.facets) return { kind: 'none', known };
      return { kind: 'facets', known, facets: content.facets, digests };
    }
    const previous = this.#work.states.of(name, shard.lang, new Set(this.#shards.keys()));
    return { kind: 'all', shard, content, digests, previous };
  }

  #textOf(file: string): string {
    const article = this.#articles.get(file);
    return article ? this.#work.textOf(article) : '';
  }

  #unshownWordsOf(file: string): readonly string[] {
    const article = this.#articles.get(file);
    return article?.withheld?.searchable ? this.#work.unshownWordsOf(article) : [];
  }
}

/** What is known of the first date of a shard. */
function dateOf({ articles }: Shard): string {
  return articles[0]?.period ?? '';
}

/** Whether a file is new, or one that can be copied. */
function isThere({ isIntact }: ShardWork): (file: SearchFile) => boolean {
  return (file) => !('from' in file) || isIntact(ROOT + file.from);
}

function stage(
  { staging, states }: ShardWork,
  { lang, name, folder, facts, names, files, state }: BuiltShard,
  digests: ShardDigests,
): ShardEntry {
  stageFiles(staging, files);
  states.keep(name, state);
  const paths = files.map(({ path }) => ROOT + path);
  return { lang, name, folder, facts, names, digests, paths };
}

/** Gives a shard that else stays as it is other facets. */
function stageFacets(
  { staging }: ShardWork,
  { known, facets, digests }: Task & { kind: 'facets' },
): ShardEntry {
  const { facts, file, replaced } = withFacets(known, facets);
  stageFiles(staging, [file]);
  const paths = known.paths.map((path) => (path === ROOT + replaced ? ROOT + file.path : path));
  return { ...known, facts, digests, paths };
}

function stageFiles(staging: Staging, files: readonly SearchFile[]): void {
  for (const file of files) {
    if ('content' in file) staging.write(ROOT + file.path, file.content);
    else if (file.from !== file.path) staging.copyFromOutput(ROOT + file.path, ROOT + file.from);
  }
}

/** The files that the whole search needs, whatever its shards. */
export interface MadeExtras {
  readonly shared: SharedPaths;
  readonly paths: readonly string[];
}

/** Begins to ask for what `makeExtras` needs of another process, which works meanwhile. */
export function beginExtras({ shared }: PreviousSearch): void {
  // Whoever needs it meets the error.
  if (!shared.pagefind) installedPagefind().catch(() => undefined);
}

/** @param shards all that the archive has, in any order */
export async function makeExtras(
  archive: Archive,
  shards: readonly ShardEntry[],
  { previous, touched, states, program, staging }: SearchWork,
): Promise<MadeExtras> {
  const byName = new Map(shards.map((shard) => [shard.name, shard]));
  const planned = planShards(archive).map(({ name }) => name);
  const inOrder = planned.flatMap((name) => byName.get(name) ?? []);
  const pairNames: PairNames = (latin, cyrillic) => {
    const { pairs, state } = keptPairs(latin, cyrillic, states.pairs, program);
    if (state) states.keepPairs(state);
    return pairs;
  };
  const mayDiffer = touched?.any(onAllFacts(archive)) !== false;
  const kept = keptOf(previous, shards, mayDiffer);
  const extras = await buildSharedFiles(archive, inOrder, kept, pairNames);
  stageFiles(staging, extras.files);
  states.tidy(new Set(planned));
  return { shared: extras.kept, paths: extras.files.map(({ path }) => ROOT + path) };
}

/**
 * The paths of the shared files that would be the same if they were made again.
 * @param mayDiffer whether something may have changed besides texts
 */
function keptOf(
  { shards: previous, shared }: PreviousSearch,
  shards: readonly ShardEntry[],
  mayDiffer: boolean,
): SomePaths {
  const { names, suggestions, ...pagefind } = shared;
  if (mayDiffer) return pagefind;
  // The articles are the same, and so the shards.
  const haveSameNames = shards.every((shard) => previous.get(shard.name)?.names === shard.names);
  return { ...pagefind, suggestions, ...(haveSameNames && { names }) };
}
