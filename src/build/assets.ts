/** Bundles CSS and browser scripts, minified, and names them by their bytes. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';
import type { Address } from '../archive/address.ts';
import { SCHEME_KEY } from '../archive/color-scheme.ts';
import type { Site } from '../archive/site.ts';
import type { AssetAddresses } from '../components/context.ts';
import { ASSETS_FOLDER } from '../map/file-folders.ts';
import { SOURCE_FOLDER } from '../program/folders.ts';
import { wordRulesFile } from '../search/word-rules.ts';
import type { Theme } from '../theme/theme.ts';
import { bundle } from './bundle.ts';
import type { OutputFile } from './output-file.ts';
import { packageModules } from './package-modules.ts';
import { colorsOf } from './pictures/colors.ts';
import { type DrawnFile, iconsOf } from './pictures/icons.ts';
import { hashOfTheme } from './program-key.ts';
import { publishedFile } from './published-file.ts';
import { wordsOfTheme } from './theme-scripts.ts';
import { bundleSiteStyle } from './theme-style.ts';
import { wholeParts } from './whole-parts.ts';

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
 * Bundles the site's assets, once in a process for each state of the theme.
 * @throws AssetError with the errors of a style sheet or a script; the next call reads it again
 */
export function buildAssets(site: Site, theme: Theme): Promise<Assets> {
  const key = JSON.stringify([site.preview, site.editions.map(({ lang }) => lang), theme.folder]);
  const state = hashOfTheme(theme.folder);
  const known = built.get(key);
  if (known?.theme === state) return known.assets;
  const assets = bundleAssets(site, theme);
  const forget = () => {
    if (built.get(key)?.assets === assets) built.delete(key);
  };
  built.set(key, { theme: state, assets });
  // Of files that changed meanwhile, nobody knows which of the two states the bundle has.
  assets.then(() => hashOfTheme(theme.folder) === state || forget(), forget);
  return assets;
}

async function bundleAssets(site: Site, theme: Theme): Promise<Assets> {
  const { content, files: referred, fonts, hasSchemes } = await bundleSiteStyle(theme);
  const style = publishedFile('style.css', content);
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
  const engine = await bundleScripts({ engine: await engineEntry(site) }, {});
  const scripts = await bundleScripts(
    {
      ...Object.fromEntries(site.editions.map(({ lang }) => [`search-${lang}`, searchEntry(lang)])),
      box: `import './search/browser/box.ts'; import './assets/scheme.ts';`,
      'not-found': `import './assets/not-found.ts';`,
      time: `import './assets/time.ts';`,
      moved: `import './assets/moved.ts';`,
      ...(site.preview ? { reload: `import './assets/reload.ts';` } : {}),
    },
    {
      // Beside the scripts that start it.
      ENGINE: JSON.stringify(`./${basename(engine.addresses.engine ?? '')}`),
      SCHEME_KEY: JSON.stringify(SCHEME_KEY),
    },
    [wordsOfTheme(theme)],
  );
  const addressOf = (name: string) => scripts.addresses[name] as Address;
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
    reload: scripts.addresses.reload,
    icons: icons.addresses,
    colors: colorsOf(new TextDecoder().decode(content)),
  };
  const fixed = [
    { path: `${ROOT}OFL.txt`, content: licence },
    icon,
    ...(logo ? [logo] : []),
    ...icons.files,
    style,
  ];
  const all = [...referred, ...fixed, ...engine.files, ...scripts.files];
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

/** The search page's script with the words of one language. */
function searchEntry(lang: string): string {
  return `
    import strings from './locales/search/${lang}.ts';
    import { startEngine } from './search/browser/client.ts';
    import { startSearchPage } from './search/browser/page.ts';
    startSearchPage(strings, startEngine());`;
}

/** The search engine with the word rules of the site's languages. */
async function engineEntry({ editions }: Site): Promise<string> {
  const rules = await Promise.all(
    editions.map(async ({ lang, locale }) => ({
      lang,
      file: await wordRulesFile(locale.wordRules ?? lang),
    })),
  );
  const known = rules.flatMap(({ lang, file }, i) =>
    file ? [{ lang, file, name: `rules${i}` }] : [],
  );
  return `
    import { startWorker } from './search/browser/engine/worker.ts';
    ${known.map(({ name, file }) => `import ${name} from './${file}';`).join('\n')}
    startWorker({ ${known.map(({ name, lang }) => `'${lang}': ${name}`).join(', ')} });`;
}

interface Scripts {
  /** The addresses of the entries, by their names. */
  readonly addresses: Readonly<Record<string, Address>>;
  readonly files: readonly OutputFile[];
}

/**
 * Bundles scripts; what one needs later becomes a file of its own.
 * @param entries modules as they would stand in `src/`, by the names of their files
 * @param define names in the modules, with what they stand for
 * @param plugins that give other modules
 */
async function bundleScripts(
  entries: Readonly<Record<string, string>>,
  define: Readonly<Record<string, string>>,
  plugins: readonly Plugin[] = [],
): Promise<Scripts> {
  const { outputFiles, metafile } = await bundle({
    entryPoints: Object.keys(entries),
    plugins: [modulesIn(entries), packageModules, ...plugins],
    define,
    splitting: true,
    outdir: SOURCE_FOLDER,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
  });
  const pathOf = (path: string) => ROOT + basename(path);
  const isEntry = (module?: string) => module?.startsWith(`${ENTRY}:`) ?? false;
  const scripts = await wholeParts(outputFiles, metafile, isEntry);
  const files = scripts.map(({ path, contents }) => ({
    path: pathOf(path),
    content: contents,
  }));
  const made = Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) =>
    entryPoint
      ? [[entryPoint.replace(`${ENTRY}:`, ''), `/${pathOf(path)}` as Address] as const]
      : [],
  );
  return { addresses: Object.fromEntries(made), files };
}

const ENTRY = 'entry';

/** Lets a bundle begin with modules that are in no file. */
function modulesIn(entries: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'entries',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /.*/ }, ({ kind, path }) =>
        kind === 'entry-point' ? { path, namespace: ENTRY } : undefined,
      );
      onLoad({ filter: /.*/, namespace: ENTRY }, ({ path }) => ({
        contents: entries[path] ?? '',
        loader: 'ts',
        resolveDir: SOURCE_FOLDER,
      }));
    },
  };
}
