/** Brings the words of a theme into browser scripts, which import those of the program. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { BOX_SHAPES, SEARCH_SHAPES, type Shape } from '../locales/templates/string-shapes.ts';
import type { Template } from '../locales/templates/templates.ts';
import { SOURCE_FOLDER } from '../program/folders.ts';
import { wordRulesFile } from '../search/word-rules.ts';
import type { OwnWords, Theme } from '../theme/theme.ts';

/** The strings that scripts load, by their folders in `src/locales/`. */
const PARTS: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  box: BOX_SHAPES,
  search: SEARCH_SHAPES,
};

/** The part and the language of a module of the program's strings. */
const STRINGS = /[/\\]locales[/\\](box|search)[/\\]([^/\\]+)\.ts$/;

/** Ends an import of the program's own strings by the module that stands in their place. */
const ORIGINAL = '?original';

const NAMESPACE = 'theme';

/**
 * The plugin that puts strings of a theme in the place of the program's. A module for which the theme has none stays
 * as it is, to the byte.
 */
export function stringsOfTheme({ words }: Theme): Plugin {
  return {
    name: 'strings of a theme',
    setup: ({ onLoad }) =>
      onLoad({ filter: STRINGS }, ({ path, suffix }) => {
        const contents = suffix === ORIGINAL ? undefined : moduleAt(path, words);
        return contents === undefined ? undefined : { contents, ...AS_MODULE };
      }),
  };
}

const AS_MODULE = { loader: 'ts', resolveDir: SOURCE_FOLDER } as const;

/** The module of the path of strings; nothing where the program's stays as it is. */
function moduleAt(path: string, words: readonly OwnWords[]): string | undefined {
  const [, part = '', lang = ''] = STRINGS.exec(path) ?? [];
  const own = words.find((one) => one.lang === lang);
  return own && moduleOf(own, part);
}

/** A module with all strings of a part; nothing where the owner has written none of them. */
function moduleOf({ lang, base, templates }: OwnWords, part: string): string | undefined {
  const shapes = PARTS[part] ?? {};
  const own = Object.entries(templates).flatMap(([key, template]) => {
    const shape = shapes[key];
    return shape && template ? `${key}: ${codeOf(shape, template, lang)}` : [];
  });
  if (own.length === 0 && lang === base) return undefined;
  const isWhole = own.length === Object.keys(shapes).length;
  return `
    import { numberSayer, sayer } from './locales/templates/saying.ts';
    ${isWhole ? '' : `import base from './locales/${part}/${base}.ts${ORIGINAL}';`}
    export default { ${[...(isWhole ? [] : ['...base']), ...own].join(', ')} };`;
}

/** Code that makes the same as `stringsOf` does. */
function codeOf(shape: Shape, template: Template, lang: string): string {
  if (shape === 'text') return JSON.stringify(template);
  if (shape === 'count' || shape === 'ordinal') {
    const forms = typeof template === 'string' ? { other: template } : template;
    return `numberSayer(${JSON.stringify(lang)}, '${shape}', ${JSON.stringify(forms)})`;
  }
  return `sayer(${JSON.stringify(shape)}, ${JSON.stringify(template)})`;
}

/**
 * An import by the page's language. esbuild bundles the modules that there are in the folder, and asks no plugin for
 * others.
 */
const BY_LANGUAGE = /import\(`([^`]*\/locales\/(box|words)\/)\$\{lang\}\.ts`\)/g;

/** The plugin that lets scripts load the locales of a theme, for which the program has no files. */
export function localesOfTheme({ words, locales }: Theme): Plugin {
  const own = locales.map(({ lang }) => lang);
  const ofOwn = (path: string) => own.includes(/([^/]+)\.ts$/.exec(path)?.[1] ?? '');
  const addTo = (source: string) =>
    source.replace(BY_LANGUAGE, (whole, folder: string, part: string) =>
      locales
        .filter(({ wordRules }) => part === 'box' || wordRules !== undefined)
        .reduce(
          (others, { lang }) => `(lang === '${lang}' ? import('${folder}${lang}.ts') : ${others})`,
          whole,
        ),
    );
  return {
    name: 'locales of a theme',
    setup: ({ onResolve, onLoad }) => {
      if (own.length === 0) return;
      onLoad({ filter: /[/\\]search[/\\]browser[/\\].*\.ts$/ }, async ({ path }) => ({
        contents: addTo(await readFile(path, 'utf8')),
        loader: 'ts',
        resolveDir: dirname(path),
      }));
      onResolve({ filter: STRINGS }, ({ path }) =>
        ofOwn(path) ? { path, namespace: NAMESPACE } : undefined,
      );
      onLoad({ filter: STRINGS, namespace: NAMESPACE }, ({ path }) => ({
        contents: moduleAt(path, words) ?? '',
        ...AS_MODULE,
      }));
      onResolve({ filter: /\/locales\/words\/[^/]+\.ts$/ }, async ({ path }) => {
        const locale = ofOwn(path) && locales.find(({ lang }) => path.endsWith(`/${lang}.ts`));
        const file = locale && (await wordRulesFile(locale.wordRules ?? locale.lang));
        return file ? { path: join(SOURCE_FOLDER, file) } : undefined;
      });
    },
  };
}
