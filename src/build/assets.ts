/** Gathers the files that pages load: bundled CSS and browser scripts, icons and a logo, named by their bytes. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { Address } from '../archive/address.ts';
import type { Site } from '../archive/site.ts';
import type { AssetAddresses } from '../components/context.ts';
import { loadSite } from '../content/load-data.ts';
import { ASSETS_FOLDER } from '../map/file-folders.ts';
import { SOURCE_FOLDER } from '../program/folders.ts';
import type { Theme } from '../theme/theme.ts';
import type { Bundles } from './bundles.ts';
import { bundlesIn } from './cache-folder.ts';
import { type BundleCache, bundlesOf } from './kept-bundles.ts';
import type { OutputFile } from './output-file.ts';
import { type DrawnFile, iconsOf } from './pictures/icons.ts';
import { hashOfTheme } from './program-key.ts';
import { publishedFile } from './published-file.ts';
import type { Settings } from './settings.ts';

/** The folder of the assets, below the output folder. */
const ROOT = ASSETS_FOLDER.slice(1);

const { resolve } = createRequire(import.meta.url);

export interface Assets {
  readonly addresses: AssetAddresses;
  readonly files: readonly OutputFile[];
  /** Files that are drawn only where they are not there yet. */
  readonly drawn: readonly DrawnFile[];
}

/** The assets that were bundled last for a site, with what they were made from. */
interface BuiltAssets {
  /** The state of the theme's files, which change while the program's are read once. */
  readonly theme: string;
  readonly assets: Promise<Assets>;
}

/** By what they depend on besides files: until all of them can be bundled. */
const built = new Map<string, BuiltAssets>();

/**
 * Loads the site, and begins to make its assets: they may fail while others work, and whoever awaits them is told.
 * @throws FolderError where there is no `site.yaml`
 */
export async function beginAssets({ inputs, run }: Settings): Promise<{
  readonly site: Site;
  readonly assets: Promise<Assets>;
}> {
  const { cacheDir, clean = false } = run;
  // Before the theme is loaded: else a file that is saved meanwhile would be kept for what it was.
  const themeState = hashOfTheme(inputs.themeDir ?? '');
  const { site, theme } = await loadSite(inputs);
  const assets = buildAssets(site, theme, { folder: bundlesIn(cacheDir), clean, themeState });
  assets.catch(() => undefined);
  return { site, assets };
}

/**
 * Makes the site's assets, once in a process for each state of the theme.
 * @param cache of what is bundled
 * @throws AssetError with the errors of a style sheet or a script; the next call reads it again
 */
export function buildAssets(site: Site, theme: Theme, cache: BundleCache): Promise<Assets> {
  const key = JSON.stringify([site.preview, site.editions.map(({ lang }) => lang), theme.folder]);
  const state = cache.themeState;
  const known = built.get(key);
  if (known?.theme === state) return known.assets;
  const assets = bundlesOf(site, theme, cache).then((bundles) => assetsOf(site, theme, bundles));
  const forget = () => {
    if (built.get(key)?.assets === assets) built.delete(key);
  };
  built.set(key, { theme: state, assets });
  // Of files that changed meanwhile, nobody knows which of the two states the bundle has.
  assets.then(() => hashOfTheme(theme.folder) === state || forget(), forget);
  return assets;
}

async function assetsOf(site: Site, theme: Theme, bundles: Bundles): Promise<Assets> {
  const { fonts, hasSchemes } = bundles.style;
  const style = publishedFile('style.css', bundles.style.content);
  const logo = theme.logo && (await fileOfTheme(theme, theme.logo.path));
  const icon =
    (theme.icon === undefined ? logo : await fileOfTheme(theme, theme.icon)) ??
    publishedFile('icon.svg', await readFile(join(SOURCE_FOLDER, 'assets/icon.svg')));
  const iconPath = theme.icon ?? theme.logo?.path;
  const icons = await iconsOf(
    iconPath === undefined ? undefined : await readFile(join(theme.folder, iconPath)),
  );
  // The licence asks that its text goes with the fonts.
  const licence = await readFile(resolve('@fontsource-variable/source-serif-4/LICENSE'));
  const addressOf = (name: string) => bundles.addresses[name] as Address;
  const search = site.editions.map(({ lang }) => [lang, addressOf(`search-${lang}`)] as const);
  const addresses: AssetAddresses = {
    style: addressOfFile(style),
    fonts: {
      Latn: fonts.latin.map(addressOfFile),
      // Spaces, signs and numerals are in the Latin file.
      Cyrl: [...fonts.latin, ...fonts.cyrillic].map(addressOfFile),
    },
    hasSchemes,
    icon: addressOfFile(icon),
    logo: logo && { ...theme.logo, address: addressOfFile(logo) },
    box: addressOf('box'),
    search: Object.fromEntries(search),
    notFound: addressOf('not-found'),
    time: addressOf('time'),
    moved: addressOf('moved'),
    reload: bundles.addresses.reload,
    icons: icons.addresses,
    colors: bundles.colors,
  };
  const fixed = [
    { path: `${ROOT}OFL.txt`, content: licence },
    icon,
    ...(logo ? [logo] : []),
    ...icons.files,
    style,
  ];
  const all = [...bundles.style.files, ...fixed, ...bundles.scripts];
  // A logo can be the icon as well, and the style sheet can refer to it.
  const files = [...new Map(all.map((file) => [file.path, file])).values()];
  return { addresses, files, drawn: icons.drawn };
}

/** @param path below the folder of the theme */
async function fileOfTheme({ folder }: Theme, path: string): Promise<OutputFile> {
  return publishedFile(basename(path), await readFile(join(folder, path)));
}

function addressOfFile({ path }: OutputFile): Address {
  return `/${path}` as Address;
}
