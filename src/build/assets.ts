/** CSS and browser scripts: bundled, minified, and named by what is in them. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Address } from '../archive/article.ts';
import type { Site } from '../archive/site.ts';
import type { AssetAddresses } from '../components/context.ts';
import type { OutputFile } from './output-file.ts';

const source = fileURLToPath(new URL('..', import.meta.url));
const { resolve } = createRequire(import.meta.url);

export interface Assets {
  readonly addresses: AssetAddresses;
  readonly files: readonly OutputFile[];
}

/** Browsers of the last five years or so: CSS nesting is written out for them. */
const TARGET = ['es2022', 'chrome100', 'firefox100', 'safari15.4'];

export async function buildAssets(site: Site): Promise<Assets> {
  const files: OutputFile[] = [];
  const publish: Publish = (name, extension, content) => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
    const path = `assets/${name}-${hash}.${extension}`;
    files.push({ path, content });
    return `/${path}` as Address;
  };
  const style = publish(
    'style',
    'css',
    await bundle({ entryPoints: ['assets/style.css'], plugins: [fontsBy(publish)] }),
  );
  // The licence asks that its text goes with the fonts.
  const licence = await readFile(resolve('@fontsource-variable/source-serif-4/LICENSE'));
  files.push({ path: 'assets/OFL.txt', content: licence });
  const icon = publish(
    'icon',
    'svg',
    await readFile(new URL('../assets/icon.svg', import.meta.url)),
  );
  const search: Record<string, Address> = {};
  for (const { lang } of site.editions) {
    search[lang] = publish(`search-${lang}`, 'js', await bundle({ stdin: searchEntry(lang) }));
  }
  const notFound = publish(
    'not-found',
    'js',
    await bundle({ entryPoints: ['assets/not-found.ts'] }),
  );
  const reload = site.preview
    ? publish('reload', 'js', await bundle({ entryPoints: ['assets/reload.ts'] }))
    : undefined;
  return { addresses: { style, icon, search, notFound, reload }, files };
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

type Entry =
  | { readonly entryPoints: string[]; readonly plugins?: Plugin[] }
  | { readonly stdin: { contents: string; resolveDir: string; loader: 'ts' } };

/** The search page's script with the words of one language. */
function searchEntry(lang: string) {
  return {
    contents: `
      import locale from './locales/${lang}.ts';
      import { startSearchPage } from './search/browser/page.ts';
      startSearchPage(locale);`,
    resolveDir: source,
    loader: 'ts' as const,
  };
}

async function bundle(entry: Entry): Promise<Uint8Array> {
  const { outputFiles } = await build({
    ...entry,
    absWorkingDir: source,
    bundle: true,
    minify: true,
    format: 'esm',
    target: TARGET,
    write: false,
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild made no file');
  return file.contents;
}
