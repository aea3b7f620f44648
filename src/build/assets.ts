/** CSS and browser scripts: bundled, minified, and named by what is in them. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Address } from '../archive/address.ts';
import type { Site } from '../archive/site.ts';
import type { AssetAddresses } from '../components/context.ts';
import { wordRulesFile } from '../search/word-rules.ts';
import type { OutputFile } from './output-file.ts';

const source = fileURLToPath(new URL('..', import.meta.url));
const { resolve } = createRequire(import.meta.url);

export interface Assets {
  readonly addresses: AssetAddresses;
  readonly files: readonly OutputFile[];
}

/** Browsers since the spring of 2023, which the search needs: CSS nesting is written out for them. */
const TARGET = ['es2022', 'chrome110', 'firefox115', 'safari16.4'];

/** By what they depend on besides the program, which stays the same while it runs. */
const built = new Map<string, Promise<Assets>>();

export function buildAssets(site: Site): Promise<Assets> {
  const key = JSON.stringify([site.preview, site.editions.map(({ lang }) => lang)]);
  const assets = built.get(key) ?? bundleAssets(site);
  built.set(key, assets);
  return assets;
}

async function bundleAssets(site: Site): Promise<Assets> {
  const files: OutputFile[] = [];
  const publish: Publish = (name, extension, content) => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
    const path = `assets/${name}-${hash}.${extension}`;
    files.push({ path, content });
    return `/${path}` as Address;
  };
  const style = publish('style', 'css', await bundleStyle([fontsBy(publish)]));
  // The licence asks that its text goes with the fonts.
  const licence = await readFile(resolve('@fontsource-variable/source-serif-4/LICENSE'));
  files.push({ path: 'assets/OFL.txt', content: licence });
  const icon = publish(
    'icon',
    'svg',
    await readFile(new URL('../assets/icon.svg', import.meta.url)),
  );
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
  files.push(...engine.files, ...scripts.files);
  const addressOf = (name: string) => scripts.addresses[name] as Address;
  const search = site.editions.map(({ lang }) => [lang, addressOf(`search-${lang}`)] as const);
  const addresses: AssetAddresses = {
    style,
    icon,
    box: addressOf('box'),
    search: Object.fromEntries(search),
    notFound: addressOf('not-found'),
    reload: scripts.addresses.reload,
  };
  return { addresses, files };
}

type Publish = (name: string, extension: string, content: Uint8Array) => Address;

/** Publishes the fonts that the CSS refers to, and makes it refer to them by their published names. */
function fontsBy(publish: Publish): Plugin {
  return {
    name: 'fonts',
    setup: ({ onResolve }) =>
      onResolve({ filter: /\.woff2$/ }, async ({ path }) => {
        const font = publish(basename(path, '.woff2'), 'woff2', await readFile(resolve(path)));
        // Relative to the CSS, which is in the same folder, so that the site may have any path prefix.
        return { path: `./${basename(font)}`, external: true };
      }),
  };
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
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    entryPoints: Object.keys(entries),
    plugins: [modulesIn(entries)],
    define,
    splitting: true,
    outdir: source,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    metafile: true,
  });
  const pathOf = (path: string) => `assets/${basename(path)}`;
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
        resolveDir: source,
      }));
    },
  };
}

const OPTIONS = {
  absWorkingDir: source,
  bundle: true,
  minify: true,
  format: 'esm',
  target: TARGET,
  // Cyrillic letters as they are take a third of the room of their codes.
  charset: 'utf8',
  write: false,
  logLevel: 'silent',
} as const;

async function bundleStyle(plugins: Plugin[]): Promise<Uint8Array> {
  const { outputFiles } = await build({ ...OPTIONS, entryPoints: ['assets/style.css'], plugins });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild made no file');
  return file.contents;
}
