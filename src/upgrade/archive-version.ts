/** Finds the version of the program that an archive has, and the one that it had before. */
import { PACKAGE } from '../program/package.ts';
import { textsOf } from './git.ts';

/** The lines of a `package.json` that upgrading reads. */
export interface Manifest {
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The program as an archive names it in its `package.json`: a version or another address; none where it does not. */
export function dependencyIn(manifest: Manifest): string | undefined {
  return manifest.dependencies?.[PACKAGE] ?? manifest.devDependencies?.[PACKAGE];
}

/** The version that a `package-lock.json` has installed, or is of itself in a copy; none where it has none. */
function lockedVersion(lock: string): string | undefined {
  try {
    const { name, version, packages } = JSON.parse(lock);
    const found = packages?.[`node_modules/${PACKAGE}`]?.version;
    const known = found ?? (name === PACKAGE ? version : undefined);
    return typeof known === 'string' ? known : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The version that the archive had before the present one: the last other one of its `package-lock.json` in git. No
 * note of it is needed in the archive.
 * @returns none where git does not know it
 */
export async function versionBefore(folder: string, current: string): Promise<string | undefined> {
  for await (const lock of textsOf(folder, 'package-lock.json')) {
    const version = lockedVersion(lock);
    if (version !== undefined && version !== current) return version;
  }
  return undefined;
}

/** A `package.json` with another program, and the rest as it was. */
export function withDependency(source: string, program: string): string {
  const manifest: Manifest = JSON.parse(source);
  const group =
    manifest.devDependencies?.[PACKAGE] === undefined ? 'dependencies' : 'devDependencies';
  const [indent = '  '] = /(?<=\n)[ \t]+/.exec(source) ?? [];
  const own = { ...manifest, [group]: { ...manifest[group], [PACKAGE]: program } };
  return JSON.stringify(own, null, indent) + (source.endsWith('\n') ? '\n' : '');
}
