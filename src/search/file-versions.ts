/** Makes the versions in the names of a shard's files: parts of hashes of what is in them. */
import { contentHash } from './pack.ts';
import {
  type FileKeys,
  type FileKind,
  type FileVersions,
  VERSION,
  versionAt,
  versionCount,
} from './shard-files.ts';

/** Hashes of the contents of a shard's files, in the order of their numbers. */
type FileHashes = Readonly<Record<FileKind, readonly string[]>> & {
  readonly facets: string;
};

export function fileVersions(keys: FileKeys, hashes: FileHashes): FileVersions {
  const versionsOf = (kind: FileKind) => {
    const count = versionCount(kind, keys[kind].length);
    const shared: string[][] = Array.from({ length: count }, () => []);
    for (const [i, key] of keys[kind].entries()) {
      shared[versionAt(key, count)]?.push(key, hashes[kind][i] ?? '');
    }
    return shared.map(versionOf).join('');
  };
  return {
    index: versionsOf('index'),
    fragment: versionsOf('fragment'),
    words: versionsOf('words'),
    facets: facetsVersion(hashes.facets),
  };
}

/** @param hash of the facets */
export function facetsVersion(hash: string): string {
  return versionOf([hash]);
}

function versionOf(contents: readonly string[]): string {
  const hash = Number.parseInt(contentHash([JSON.stringify(contents)]), 16);
  return String(hash % 10 ** VERSION).padStart(VERSION, '0');
}
