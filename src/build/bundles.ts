/** Bundles the style sheet and the browser scripts of a site: all that esbuild is needed for. */
import { basename } from 'node:path';
import type { Plugin } from 'esbuild';
import type { Address } from '../archive/address.ts';
import { SCHEME_KEY } from '../archive/color-scheme.ts';
import type { CardColors } from '../archive/share-card.ts';
import type { Site } from '../archive/site.ts';
import { ASSETS_FOLDER } from '../map/file-folders.ts';
import { SOURCE_FOLDER } from '../program/folders.ts';
import { wordRulesFile } from '../search/word-rules.ts';
import type { Theme } from '../theme/theme.ts';
import { bundle } from './bundle.ts';
import type { OutputFile } from './output-file.ts';
import { packageModules } from './package-modules.ts';
import { colorsOf } from './pictures/colors.ts';
import { wordsOfTheme } from './theme-scripts.ts';
import { bundleSiteStyle, type SiteStyle } from './theme-style.ts';
import { wholeParts } from './whole-parts.ts';

/** Plain data, so that it can be cached. */
export interface Bundles {
  readonly style: Pick<SiteStyle, 'content' | 'files' | 'fonts' | 'hasSchemes'>;
  /** The colors of the style sheet. */
  readonly colors: CardColors;
  /** The addresses of the scripts that pages load, by their names. */
  readonly addresses: Readonly<Record<string, Address>>;
  readonly scripts: readonly OutputFile[];
}

/** @throws AssetError with the errors of a style sheet or a script */
export async function bundleAll(site: Site, theme: Theme): Promise<Bundles> {
  const { content, files, fonts, hasSchemes } = await bundleSiteStyle(theme);
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
  return {
    style: { content, files, fonts, hasSchemes },
    colors: colorsOf(new TextDecoder().decode(content)),
    addresses: scripts.addresses,
    scripts: [...engine.files, ...scripts.files],
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
  const pathOf = (path: string) => ASSETS_FOLDER.slice(1) + basename(path);
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
