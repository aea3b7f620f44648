/** Names the files of a shard: a name changes with the content, and stays while that does. For the build and browsers. */
import { hash32 } from '../text/number-lists.ts';
import { splitSorted } from './sorted-words.ts';
import type { WordEnd } from './word-files.ts';

/*
 * A name has a key, which tells the file from others of the shard, and a version, a part of a hash. Readers load the
 * versions with the facts, so that a version of its own for each file would be too much: files share one if their keys
 * have one hash. An edit renames the files that share a version with one that changed. Keys do not count through: a
 * new article or a new part of the index leaves those of others as they are.
 */

/** The kinds of a shard's files of which there are many. */
export type FileKind = 'index' | 'fragment' | 'words';

/** Fewest files, on average, that share a version; at most twice as many do. docs/decisions/0083 has the figures. */
const SHARING: Readonly<Record<FileKind, number>> = { index: 8, fragment: 24, words: 8 };

/**
 * Digits of a version: one name in ten million stays where the content does not, as long as caches keep it. Facts have many
 * digits, so that gzip needs four bits for each; of letters it would need eight.
 */
export const VERSION = 7;

/** For each kind its versions, one after another; for facets their own one. */
export type FileVersions = Readonly<Record<FileKind | 'facets', string>>;

/** The keys of a shard's files, in the order of their numbers; of words those of beginnings, and then of endings. */
export type FileKeys = Readonly<Record<FileKind, readonly string[]>>;

/** What of a shard's facts the keys are made of: see `Facts`. */
interface Named {
  readonly days: readonly number[];
  readonly bounds: string;
  readonly words: number;
}

/** Makes the keys of the files of a shard. */
export function fileKeys({ days, bounds, words }: Named): FileKeys {
  const numbers = Array.from({ length: words }, (_, number) => number);
  return {
    index: unlike(
      splitSorted(bounds)
        .slice(0, -1)
        .map((from) => hashOf(from).toString(36)),
    ),
    fragment: keysOfDays(days),
    words: ENDS.flatMap((end) => numbers.map((number) => `${end}-${number}`)),
  };
}

const ENDS: readonly WordEnd[] = ['begin', 'end'];

/** The day of each article, with a number from the second one of a day on. */
function keysOfDays(days: readonly number[]): string[] {
  let day = 0;
  let nth = 0;
  return days.map((step, number) => {
    nth = step === 0 && number > 0 ? nth + 1 : 0;
    day += step;
    return nth === 0 ? day.toString(36) : `${day.toString(36)}.${nth.toString(36)}`;
  });
}

/** Tells keys apart that are the same by chance. */
function unlike(keys: readonly string[]): string[] {
  const known = new Set<string>();
  return keys.map((key) => {
    let own = key;
    while (known.has(own)) own += '_';
    known.add(own);
    return own;
  });
}

/** How many versions there are for some files: a power of two, so that it seldom changes. */
export function versionCount(kind: FileKind, files: number): number {
  return 2 ** Math.max(0, Math.floor(Math.log2(files / SHARING[kind])));
}

/** The number of the version of a file, from 0 to `count - 1`. */
export function versionAt(key: string, count: number): number {
  return hashOf(key) % count;
}

function hashOf(text: string): number {
  return hash32(text) >>> 0;
}

/** The paths of the files of a shard, below its folder, by their numbers. */
export interface ShardPaths extends Readonly<Record<FileKind, readonly string[]>> {
  readonly facets: string;
}

/** Makes the paths of the files of a shard. */
export function shardPaths(keys: FileKeys, versions: FileVersions): ShardPaths {
  const pathsOf = (kind: FileKind, ending: string) =>
    keys[kind].map((key) => {
      const at = versionAt(key, versions[kind].length / VERSION) * VERSION;
      return `${kind}/${key}-${versions[kind].slice(at, at + VERSION)}.${ending}`;
    });
  return {
    index: pathsOf('index', 'pf_index'),
    fragment: pathsOf('fragment', 'pf_fragment'),
    words: pathsOf('words', 'pack'),
    facets: facetsPath(versions),
  };
}

/** Makes the path of a shard's facets, below its folder. */
export function facetsPath({ facets }: Pick<FileVersions, 'facets'>): string {
  return `facets-${facets}.pack`;
}

/**
 * Finds the file that stands for one which Pagefind asks for.
 * @param path as `chunkPath` and `fragmentPath` make it
 */
export function publishedPath(path: string, paths: ShardPaths): string | undefined {
  const [, kind, number] = ASKED.exec(path) ?? [];
  if (kind === undefined || number === undefined) return undefined;
  return paths[kind as 'index' | 'fragment'][Number.parseInt(number, 36)];
}

/** A path of `nameOf`, with the number of the file. */
const ASKED = /^(index|fragment)\/[^/.]*\.([0-9a-z]+)\.pf_[a-z]+$/;
