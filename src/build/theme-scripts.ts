/** Brings the words of a theme into browser scripts, which import those of the program. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import type { Locale } from '../locales/locale.ts';
import {
  BOX_SHAPES,
  CONCORDANCE_SHAPES,
  SEARCH_SHAPES,
  type Shape,
} from '../locales/templates/string-shapes.ts';
import type { Template } from '../locales/templates/templates.ts';
import { SOURCE_FOLDER } from '../program/folders.ts';
import { wordRulesFile } from '../search/word-rules.ts';
import type { OwnWords, Theme } from '../theme/theme.ts';

/** The strings that scripts load, by their folders in `src/locales/`. */
const PARTS: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  box: BOX_SHAPES,
  concordance: CONCORDANCE_SHAPES,
  search: SEARCH_SHAPES,
};

/** The part and the language of a module of the program's strings. */
const STRINGS = /[/\\]locales[/\\](box|concordance|search)[/\\]([^/\\]+)\.ts$/;

/** Ends an import of the program's own strings by the module that stands in their place. */
const ORIGINAL = '?original';

/** The namespace of modules that are in no file. */
const NAMESPACE = 'theme';

/**
 * The plugin that puts strings of a theme in the place of the program's, and lets scripts load its own locales. A
 * module for which the theme has no strings stays as it is, to the byte.
 */
export function wordsOfTheme({ words, locales }: Theme): Plugin {
  /** The locale of a theme that a module would be of. */
  const localeAt = (path: string) => locales.find(({ lang }) => path.endsWith(`/${lang}.ts`));
  return {
    name: 'words of a theme',
    setup: ({ onResolve, onLoad }) => {
      onLoad({ filter: STRINGS }, ({ path, suffix }) => {
        const contents = suffix === ORIGINAL ? undefined : moduleAt(path, words);
        return contents === undefined ? undefined : { contents, ...AS_MODULE };
      });
      if (locales.length === 0) return;
      onResolve({ filter: STRINGS }, ({ path }) =>
        localeAt(path)
          ? { path: path.replace(/^.*(?=\/locales\/)/, ''), namespace: NAMESPACE }
          : undefined,
      );
      onResolve({ filter: /\/locales\/words\/[^/]+\.ts$/ }, async ({ path }) => {
        const rules = localeAt(path)?.wordRules;
        const file = rules === undefined ? undefined : await wordRulesFile(rules);
        return file === undefined ? undefined : { path: join(SOURCE_FOLDER, file) };
      });
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!IN_SEARCH.test(path)) return undefined;
        return {
          contents: withLocales(await readFile(path, 'utf8'), locales),
          loader: 'ts',
          resolveDir: dirname(path),
        };
      });
    },
  };
}

/** The folder of the search's scripts. */
const IN_SEARCH = /[/\\]search[/\\]browser[/\\]/;

/**
 * An import by the page's language. esbuild bundles the modules that there are in the folder, and asks no plugin for
 * others.
 */
const BY_LANGUAGE = /import\(`([^`]*\/locales\/(box|concordance|words)\/)\$\{lang\}\.ts`\)/g;

/** A module whose imports by language find more locales. */
function withLocales(source: string, locales: readonly Locale[]): string {
  return source.replace(BY_LANGUAGE, (whole, folder: string, part: string) =>
    locales
      .filter(({ wordRules }) => part !== 'words' || wordRules !== undefined)
      .reduce(
        (others, { lang }) => `(lang === '${lang}' ? import('${folder}${lang}.ts') : ${others})`,
        whole,
      ),
  );
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
