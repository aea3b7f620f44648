/** Finds the file of a site that an address means, as GitHub Pages does. */
import { realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file that may be sent. */
export interface FoundFile {
  readonly path: string;
  readonly stats: Stats;
}

/** A file of the site that is on no disk: it was made when it was asked for. */
export interface MadeFile {
  /** Below the output folder, with `/` between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the path of a request.
 * @param path percent-encoded, without the query
 * @param prefix of the site, decoded: `/` or `/repo/`
 * @returns the decoded parts below the prefix, the last of which is empty for a folder; `undefined` where no page of
 *   the site can be: elsewhere, or in a hidden folder such as that of a running build
 */
export function partsBelow(path: string, prefix: string): readonly string[] | undefined {
  const parts = path.split('/').slice(1).map(decoded);
  const around = prefix.split('/').slice(1, -1);
  if (parts.length <= around.length || around.some((part, i) => parts[i] !== part))
    return undefined;
  const below = parts.slice(around.length);
  const isPlain = below.every((part, i) => isName(part) || (part === '' && i === below.length - 1));
  return isPlain ? (below as string[]) : undefined;
}

/**
 * Finds the file that an address means: a file by its name, also without `.html`, or the `index.html` of a folder.
 * @param parts of `partsBelow`
 * @returns `folder` for one that has a page and is asked for without its slash
 */
export function findFile(
  folder: string,
  parts: readonly string[],
): FoundFile | 'folder' | undefined {
  const { own, below } = filesMeant(parts);
  for (const one of own) {
    const found = fileAt(folder, one);
    if (found) return found;
  }
  return below && fileAt(folder, below) ? 'folder' : undefined;
}

/**
 * The files that an address can mean, by their parts.
 * @param parts of `partsBelow`
 * @returns those that are sent, the first that is there; and the page of a folder whose slash is missing
 */
export function filesMeant(parts: readonly string[]): {
  readonly own: readonly (readonly string[])[];
  readonly below: readonly string[] | undefined;
} {
  const last = parts.at(-1) ?? '';
  const around = parts.slice(0, -1);
  return last === ''
    ? { own: [[...around, 'index.html']], below: undefined }
    : { own: [parts, [...around, `${last}.html`]], below: [...parts, 'index.html'] };
}

/**
 * The file of exactly these names. A symbolic link could lead to any file of the machine; a name in other letters
 * finds a file on some systems and none on the host.
 */
function fileAt(folder: string, parts: readonly string[]): FoundFile | undefined {
  try {
    const path = join(realpathSync.native(folder), ...parts);
    if (realpathSync.native(path) !== path) return undefined;
    const stats = statSync(path);
    return stats.isFile() ? { path, stats } : undefined;
  } catch {
    // There is none, or a name that no file can have.
    return undefined;
  }
}

function isName(part: string | undefined): boolean {
  return part !== undefined && /^[^./\\\0][^/\\\0]*$/.test(part);
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
