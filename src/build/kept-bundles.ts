/** Keeps the bundles of a site for later builds: esbuild is started only where something has changed that they come from. */
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Site } from '../archive/site.ts';
import type { Theme } from '../theme/theme.ts';
import type { Bundles } from './bundles.ts';
import { CachedFiles } from './cached-files.ts';
import { hashOfOwnProgram, isProgramUnchanged } from './own-program.ts';
import { hashOfTheme } from './program-key.ts';

/** Where bundles are kept. */
export interface BundleCache {
  /** None without a cache. */
  readonly folder: string | undefined;
  /** Whether to make all anew. */
  readonly clean: boolean;
  /** The hash of the theme's files before the theme was loaded: see `hashOfTheme`. */
  readonly themeState: string;
}

const NAME = 'bundles';

const DIGITS = 16;

/**
 * The bundles of a site, kept or made.
 * @throws AssetError with the errors of a style sheet or a script
 */
export async function bundlesOf(
  site: Site,
  theme: Theme,
  { folder, clean, themeState }: BundleCache,
): Promise<Bundles> {
  // All that bundles are made from. Of a language its code is enough: its words come from the program and the theme.
  const made = [
    hashOfOwnProgram(),
    themeState,
    site.preview,
    site.editions.map(({ lang }) => lang),
  ];
  const key = createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, DIGITS);
  const cached = new CachedFiles(folder, key, clean);
  const known = cached.read(NAME);
  // Safe to read: the key has the program and the version of Node that wrote it.
  if (known) return deserialize(known) as Bundles;
  const { bundleAll } = await import('./bundles.ts');
  const bundles = await bundleAll(site, theme);
  // Of files that changed meanwhile, nobody knows which of the two states the bundles have.
  if (hashOfTheme(theme.folder) === themeState && isProgramUnchanged()) {
    cached.write(NAME, serialize(bundles));
    cached.tidy();
  }
  return bundles;
}
