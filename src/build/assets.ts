/** CSS and browser scripts: bundled, minified, and named by what is in them. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Address } from '../archive/article.ts';
import type { Site } from '../archive/site.ts';
import type { AssetAddresses } from '../components/context.ts';
import type { OutputFile } from './output-file.ts';

const source = fileURLToPath(new URL('..', import.meta.url));

export interface Assets {
  readonly addresses: AssetAddresses;
  readonly files: readonly OutputFile[];
}

/** Browsers of the last five years or so: CSS nesting is written out for them. */
const TARGET = ['es2022', 'chrome100', 'firefox100', 'safari15.4'];

export async function buildAssets(site: Site): Promise<Assets> {
  const files: OutputFile[] = [];
  const publish = (name: string, extension: string, content: Uint8Array | string): Address => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
    const path = `assets/${name}-${hash}.${extension}`;
    files.push({ path, content });
    return `/${path}` as Address;
  };
  const style = publish('style', 'css', await bundle({ entryPoints: ['assets/style.css'] }));
  const icon = publish(
    'icon',
    'svg',
    await readFile(new URL('../assets/icon.svg', import.meta.url)),
  );
  const search: Record<string, Address> = {};
  for (const { lang } of site.editions) {
    search[lang] = publish(`search-${lang}`, 'js', await bundle({ stdin: searchEntry(lang) }));
  }
  const reload = site.preview
    ? publish('reload', 'js', await bundle({ entryPoints: ['assets/reload.ts'] }))
    : undefined;
  return { addresses: { style, icon, search, reload }, files };
}

type Entry =
  | { readonly entryPoints: string[] }
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
