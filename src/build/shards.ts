/** Builds the search's shards whose articles changed; the others stay as they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { fileNamesIn, keepOnly, writeAtomically } from '../content/cache-files.ts';
import { SEARCH_FOLDER } from '../map/file-folders.ts';
import { type BuiltShard, buildShard, keyOf, type SearchFile } from '../search/build-shard.ts';
import { keptPairs } from '../search/names/kept-pairs.ts';
import { installedPagefind } from '../search/pagefind/program.ts';
import { ShardBuilder } from '../search/shard-builder.ts';
import { contentsOf, type ShardContent, shardFingerprint } from '../search/shard-content.ts';
import { keysIn } from '../search/shard-state.ts';
import { planShards, type Shard } from '../search/shards.ts';
import { buildSharedFiles, type PagefindPaths, type PairNames } from '../search/shared-files.ts';
import { compare } from '../text/compare.ts';
import { isInRange, type Range } from './assignment.ts';
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
  /** Of its content: see `shardFingerprint`. */
  readonly fingerprint: string;
  /** Its files, below the output folder. */
  readonly paths: readonly string[];
}

/** The search's files that an earlier build, or a slice, has left whole. */
export interface PreviousSearch {
  readonly shards: ReadonlyMap<string, ShardEntry>;
  readonly pagefind: PagefindPaths | undefined;
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

/**
 * Articles of a shard from which on a thread is worth its start, where few texts are new: it loads the program again, and runs it
 * slowly at first, which takes some 0.4 s of its processor. In a shard of 500 articles, an edit gained nothing.
 */
const WORTH_A_THREAD = 1000;

/** As much work as one new text is that of so many others of its shard. */
const NEW_TEXT = 5;

interface ShardWork {
  readonly archive: Archive;
  readonly textOf: (article: Article) => string;
  /** Reads the words that an article is found by and that are shown nowhere. */
  readonly unshownWordsOf: (article: Article) => readonly string[];
  readonly previous: PreviousSearch;
  readonly states: SearchStates;
  /** The program key: see `programKeyOf`. */
  readonly program: string;
  readonly staging: Staging;
  /** The files in the output folder that are as they were left. */
  readonly isIntact: (path: string) => boolean;
}

/** What a shard is made from. */
interface ShardState {
  readonly content: ShardContent;
  readonly fingerprint: string;
  /** The shard as it is in the output folder. */
  readonly known: ShardEntry | undefined;
  /** Whether it stays so. */
  readonly isKnown: boolean;
}

/** Makes the shards of an archive, one at a time. */
export class ShardMaker {
  readonly #work: ShardWork;
  readonly #shards: ReadonlyMap<string, Shard>;
  readonly #contentOf: (shard: Shard) => ShardContent;
  readonly #articles: ReadonlyMap<string, Article>;
  /** The shards that were looked at before they are made. */
  readonly #looked = new Map<string, ShardState>();
  readonly #begun = new Map<string, ReturnType<ShardBuilder['build']>>();
  #builder: ShardBuilder | undefined;

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
   * Begins to build shards in a thread, those that do not stay as they are and that are large enough.
   * @param worth see `WORTH_A_THREAD`
   */
  begin(names: readonly string[], worth = WORTH_A_THREAD): void {
    for (const name of names) {
      const state = this.#stateOf(name);
      const { content } = state;
      this.#looked.set(name, state);
      if (state.isKnown) continue;
      const input = this.#inputOf(content);
      const previous = this.#previousOf(content);
      const keys = new Set(previous.flatMap(keysIn));
      const fresh = content.records.filter((record) => !keys.has(keyOf(record)));
      if (content.records.length + NEW_TEXT * fresh.length < worth) continue;
      const texts = new Map(
        fresh.map(({ file }) => [
          file,
          { text: input.textOf(file), unshown: input.unshownWordsOf(file) },
        ]),
      );
      this.#builder ??= new ShardBuilder();
      const { programKey } = input;
      this.#begun.set(
        name,
        this.#builder.build({ input: { content, programKey, previous }, texts }),
      );
    }
  }

  /** Stages the files of a shard, unless it stays as it is. */
  async make(name: string): Promise<ShardEntry> {
    const { content, fingerprint, known, isKnown } = this.#looked.get(name) ?? this.#stateOf(name);
    if (known && isKnown) return known;
    const input = this.#inputOf(content);
    const built =
      (await this.#begun.get(name)?.()) ??
      (await buildShard({ ...input, previous: this.#previousOf(content) }));
    const usable = built.files.every(isThere(this.#work));
    return stage(this.#work, usable ? built : await buildShard(input), fingerprint);
  }

  /** What a shard is made from, and whether it is there already. */
  #stateOf(name: string): ShardState {
    const shard = this.#shards.get(name);
    if (!shard) throw new Error(`there is no shard ${name}`);
    const content = this.#contentOf(shard);
    const fingerprint = shardFingerprint(content);
    const known = this.#work.previous.shards.get(name);
    return { content, fingerprint, known, isKnown: known?.fingerprint === fingerprint };
  }

  #previousOf({ name, lang }: ShardContent): Uint8Array[] {
    return this.#work.states.of(name, lang, new Set(this.#shards.keys()));
  }

  #inputOf(content: ShardContent) {
    const { textOf, unshownWordsOf, program: programKey } = this.#work;
    const articleOf = (file: string) => this.#articles.get(file);
    return {
      content,
      textOf(file: string) {
        const article = articleOf(file);
        return article ? textOf(article) : '';
      },
      unshownWordsOf(file: string) {
        const article = articleOf(file);
        return article?.withheld?.searchable ? unshownWordsOf(article) : [];
      },
      programKey,
    };
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
  fingerprint: string,
): ShardEntry {
  stageFiles(staging, files);
  states.keep(name, state);
  const paths = files.map(({ path }) => ROOT + path);
  return { lang, name, folder, facts, names, fingerprint, paths };
}

function stageFiles(staging: Staging, files: readonly SearchFile[]): void {
  for (const file of files) {
    if ('content' in file) staging.write(ROOT + file.path, file.content);
    else if (file.from !== file.path) staging.copyFromOutput(ROOT + file.path, ROOT + file.from);
  }
}

/** The files that the whole search needs, whatever its shards. */
export interface MadeExtras {
  readonly pagefind: PagefindPaths;
  readonly paths: readonly string[];
}

/** Begins to ask for what `makeExtras` needs of another process, which works meanwhile. */
export function beginExtras({ pagefind }: PreviousSearch): void {
  // Whoever needs it meets the error.
  if (!pagefind) installedPagefind().catch(() => undefined);
}

/** @param shards all that the archive has, in any order */
export async function makeExtras(
  archive: Archive,
  shards: readonly ShardEntry[],
  { pagefind }: PreviousSearch,
  { staging, states, program }: Pick<ShardWork, 'staging' | 'states' | 'program'>,
): Promise<MadeExtras> {
  const byName = new Map(shards.map((shard) => [shard.name, shard]));
  const planned = planShards(archive).map(({ name }) => name);
  const inOrder = planned.flatMap((name) => byName.get(name) ?? []);
  const pairNames: PairNames = (latin, cyrillic) => {
    const { pairs, state } = keptPairs(latin, cyrillic, states.pairs, program);
    if (state) states.keepPairs(state);
    return pairs;
  };
  const extras = await buildSharedFiles(archive, inOrder, pagefind, pairNames);
  stageFiles(staging, extras.files);
  states.tidy(new Set(planned));
  return { pagefind: extras.pagefind, paths: extras.files.map(({ path }) => ROOT + path) };
}
