/** Chooses the names that a version of Hugo knows, from 0.111 on: some settings were renamed. */

/** A version of Hugo: 0.111.3 is [0, 111, 3]. */
export type HugoVersion = readonly number[];

/** The file of settings beside `bench/hugo/hugo.toml`, in the program's source folder. */
export const VERSION_FILE = 'version.toml';

/** Reads the version from what `hugo version` says. */
export function parseVersion(said: string): HugoVersion {
  const [, numbers = ''] = /v?(\d+(?:\.\d+)*)/.exec(said) ?? [];
  return numbers.split('.').map(Number);
}

/** The key in front matter by which a page is not rendered, or not listed: the old one is an error since 0.145. */
export function buildKey(version: HugoVersion): 'build' | '_build' {
  return isFrom(version, 0, 145) ? 'build' : '_build';
}

/**
 * The content of `version.toml`: how many entries a page of a list has, and that the first page has no second address, which
 * older versions cannot be told.
 */
export function versionSettings(version: HugoVersion): string {
  return isFrom(version, 0, 128)
    ? '[pagination]\npagerSize = 20\ndisableAliases = true\n'
    : 'paginate = 20\n';
}

function isFrom([major = 0, minor = 0]: HugoVersion, ...from: readonly [number, number]): boolean {
  return major > from[0] || (major === from[0] && minor >= from[1]);
}
