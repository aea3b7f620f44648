/** Bundles CSS and browser scripts, minified, and names them by their bytes. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';
import type { Address } from '../archive/address.ts';
import type { Site } from '../archive/site.ts';
import type { AssetAddresses } from '../components/context.ts';
import { ASSETS_FOLDER } from '../map/file-folders.ts';
import { SOURCE_FOLDER } from '../program/folders.ts';
import { wordRulesFile } from '../search/word-rules.ts';
import { bundle } from './bundle.ts';
import type { OutputFile } from './output-file.ts';
import { packageModules } from './package-modules.ts';
import { publishedFile } from './published-file.ts';
import { bundleStyleSheet } from './style-sheet.ts';

/** The folder of the assets, below the output folder. */
const ROOT = ASSETS_FOLDER.slice(1);

const { resolve } = createRequire(import.meta.url);

export interface Assets {
  readonly addresses: AssetAddresses;
  readonly files: readonly OutputFile[];
}

/** By what they depend on besides the program's files, which are read once: until all of them can be bundled. */
const built = new Map<string, Promise<Assets>>();

/**
 * Bundles the site's assets, once in a process.
 * @throws AssetError with the errors of a style sheet or a script; the next call reads it again
 */
export function buildAssets(site: Site): Promise<Assets> {
  const key = JSON.stringify([site.preview, site.editions.map(({ lang }) => lang)]);
  const known = built.get(key);
  if (known !== undefined) return known;
  const assets = bundleAssets(site);
  built.set(key, assets);
  assets.catch(() => built.delete(key));
  return assets;
}

async function bundleAssets(site: Site): Promise<Assets> {
  const { content, files: referred } = await bundleStyleSheet('assets/style.css');
  const style = publishedFile('style.css', content);
  const icon = publishedFile('icon.svg', await readFile(join(SOURCE_FOLDER, 'assets/icon.svg')));
  // The licence asks that its text goes with the fonts.
  const licence = await readFile(resolve('@fontsource-variable/source-serif-4/LICENSE'));
  const engine = await bundleScripts({ engine: await engineEntry(site) }, {});
  const scripts = await bundleScripts(
    {
      ...Object.fromEntries(site.editions.map(({ lang }) => [`search-${lang}`, searchEntry(lang)])),
      box: `import './search/browser/box.ts';`,
      'not-found': `import './assets/not-found.ts';`,
      ...(site.preview ? { reload: `import './assets/reload.ts';` } : {}),
    },
    // Beside the scripts that start it.
    { ENGINE: JSON.stringify(`./${basename(engine.addresses.engine ?? '')}`) },
  );
  const addressOf = (name: string) => scripts.addresses[name] as Address;
  const search = site.editions.map(({ lang }) => [lang, addressOf(`search-${lang}`)] as const);
  const addresses: AssetAddresses = {
    style: addressOfFile(style),
    icon: addressOfFile(icon),
    box: addressOf('box'),
    search: Object.fromEntries(search),
    notFound: addressOf('not-found'),
    reload: scripts.addresses.reload,
  };
  const fixed = [{ path: `${ROOT}OFL.txt`, content: licence }, icon, style];
  const files = [...referred, ...fixed, ...engine.files, ...scripts.files];
  return { addresses, files };
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
    editions.map(async ({ lang }) => ({ lang, file: await wordRulesFile(lang) })),
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
 * Bundles scripts; what several need, or need later, becomes a file of its own.
 * @param entries modules as they would stand in `src/`, by the names of their files
 * @param define names in the modules, with what they stand for
 */
async function bundleScripts(
  entries: Readonly<Record<string, string>>,
  define: Readonly<Record<string, string>>,
): Promise<Scripts> {
  const { outputFiles, metafile } = await bundle({
    entryPoints: Object.keys(entries),
    plugins: [modulesIn(entries), packageModules],
    define,
    splitting: true,
    outdir: SOURCE_FOLDER,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
  });
  const pathOf = (path: string) => ROOT + basename(path);
  const files = outputFiles.map(({ path, contents }) => ({
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
