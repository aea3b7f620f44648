/** Turns a copy of Kliping 0.2.0, which has the program and an archive in one repository, into an archive. */
import { posix } from 'node:path';
import { FolderError } from '../../archive/problem.ts';
import type { Locale } from '../../locales/locale.ts';
import { PACKAGE } from '../../program/package.ts';
import type { Manifest } from '../archive-version.ts';
import { type Changes, type Files, textAt } from '../changes.ts';
import type { OriginOf } from './known-files.ts';
import { type KnownLocales, ownLocale } from './own-locale.ts';
import { ownStyle } from './own-style.ts';
import { readRules, type Sheets } from './style-rules.ts';

/** What the move needs to know besides the files of the copy. */
export interface CopyContext {
  readonly originOf: OriginOf;
  /** The style sheets of 0.2.0. */
  readonly sheets: Sheets;
  /** The locales of 0.2.0. */
  readonly locales: KnownLocales;
  /** The program's locales of today. */
  readonly present: readonly Locale[];
  /** The languages of the site. */
  readonly languages: readonly string[];
  /** Loads a locale of the copy. */
  readonly loadLocale: (path: string) => Promise<Locale>;
  /** The files of a new archive, without content and data. */
  readonly archive: ReadonlyMap<string, string | Uint8Array>;
}

/** What becomes of a copy. */
export interface Move {
  readonly changes: Changes;
  /** What was the owner's in the program's files, and where it is now. */
  readonly carried: readonly { readonly from: string; readonly to: string }[];
  /** Files of the program that the owner changed, and that are removed nevertheless. */
  readonly lost: readonly string[];
  /** Files of the owner that stay where they are. */
  readonly own: readonly string[];
  /** Articles, originals and pages of the sample, as they came. */
  readonly sample: readonly string[];
  /** What somebody should look at, with its place. */
  readonly remarks: readonly string[];
}

/** What is an archive's in a copy, too. */
const ARCHIVE = /^(?:content|_data|theme|raw)\//;

/** Files of the root that stay if they are the owner's, or changed. */
const KEPT = ['README.md', '.editorconfig', '.gitattributes', '.gitignore', '.npmrc'];

/** Files that an archive needs as `init` writes them, whatever the owner had in their place. */
const NEEDED = ['package.json', '.github/workflows/pages.yml', '.github/workflows/check.yml'];

const ASSETS = 'src/assets';
const LOCALES = 'src/locales';
const THEME = 'theme';

/**
 * Plans the move; nothing is written.
 * @param files those that git keeps
 * @throws ContentError where a style sheet or a locale of the owner cannot be read; FolderError where a theme is there
 */
export async function moveCopy(files: Files, context: CopyContext): Promise<Move> {
  const origins = new Map(files.paths.map((path) => [path, originIn(files, path, context)]));
  const pathsOf = (origin: string) => files.paths.filter((path) => origins.get(path) === origin);
  const style = moveStyle(files, context);
  const locales = await moveLocales(files, context, origins);
  const icon = `${ASSETS}/icon.svg`;
  const parts = [
    style,
    locales,
    origins.get(icon) === 'changed' ? moveFile(files, icon, `${THEME}/icon.svg`) : NOTHING,
  ];
  const themed = new Map(parts.flatMap(({ written }) => [...written]));
  const present = [...themed.keys()].filter((path) => files.paths.includes(path));
  if (present.length > 0) {
    throw new FolderError(`${present.join(', ')}: found a theme; expected none in a copy of 0.2.0`);
  }
  const done = new Set(parts.flatMap(({ from }) => from));

  const removed = files.paths.filter(
    (path) =>
      done.has(path) ||
      path === '_data/archive.ts' ||
      (origins.get(path) !== 'own' && !ARCHIVE.test(path) && !isKept(path, origins.get(path))),
  );
  const written = [...context.archive].filter(
    ([path]) => NEEDED.includes(path) || !files.paths.includes(path) || removed.includes(path),
  );
  const changes: Changes = new Map<string, Uint8Array | undefined>([
    ...removed.map((path) => [path, undefined] as const),
    ...written.map(([path, content]) => [path, bytesOf(content)] as const),
    ...themed,
    ['package.json', bytesOf(packageFile(files, context))],
  ]);
  const isReplaced = (path: string) =>
    path === 'package.json' || path === 'package-lock.json' || done.has(path);
  return {
    changes,
    carried: parts.flatMap(({ carried }) => carried),
    lost: pathsOf('changed').filter((path) => changes.has(path) && !isReplaced(path)),
    own: pathsOf('own').filter((path) => !ARCHIVE.test(path) && !changes.has(path)),
    sample: pathsOf('program').filter((path) => ARCHIVE.test(path) && !removed.includes(path)),
    remarks: parts.flatMap(({ remarks }) => remarks),
  };
}

/** A part of the move: files of the theme, and those that they were made from. */
interface Part {
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly from: readonly string[];
  readonly carried: Move['carried'];
  readonly remarks: readonly string[];
}

const NOTHING: Part = { written: new Map(), from: [], carried: [], remarks: [] };

function originIn(files: Files, path: string, { originOf }: CopyContext) {
  return originOf(path, files.read(path));
}

function isKept(path: string, origin: string | undefined): boolean {
  return path === 'LICENSE' || (origin === 'changed' && KEPT.includes(path));
}

function moveFile(files: Files, from: string, to: string): Part {
  return {
    written: new Map([[to, files.read(from)]]),
    from: [from],
    carried: [{ from, to }],
    remarks: [],
  };
}

/** The style sheets, and the fonts and pictures that those of the owner refer to. */
function moveStyle(files: Files, { sheets, originOf }: CopyContext): Part {
  const below = files.paths
    .filter((path) => path.startsWith(`${ASSETS}/`))
    .map((path) => path.slice(ASSETS.length + 1));
  const own = new Map(
    below
      .filter((path) => path.endsWith('.css'))
      .map((path) => [path, textAt(files, posix.join(ASSETS, path)) ?? '']),
  );
  const isChanged = [...sheets.keys()].some((path) => {
    const text = own.get(path);
    return text === undefined || originOf(posix.join(ASSETS, path), bytesOf(text)) !== 'program';
  });
  if (!isChanged) return NOTHING;
  const entries = readRules(own, 'style.css', ASSETS);
  const { css, remarks } = ownStyle(readRules(sheets, 'style.css', ASSETS), entries);
  const imported = new Set(entries.map(({ file }) => file));
  const from = [...own.keys()]
    .map((path) => posix.join(ASSETS, path))
    .filter((path) => imported.has(path));
  const referred = [...css.matchAll(/url\(\s*["']?\.\/([^"')?#]+)/g)].map(([, path = '']) => path);
  const others = [...new Set(referred)].filter((path) => below.includes(path));
  const missing = [...css.matchAll(/(?:url\(|@import )\s*["']?([^"')]+)/g)]
    .map(([, path = '']) => path)
    .filter((path) => !/^(?:https?:|data:|#)/.test(path) && !below.includes(path.slice(2)));
  const to = `${THEME}/style.css`;
  return {
    written: new Map([
      ...(css === '' ? [] : [[to, bytesOf(css)] as const]),
      ...others.map(
        (path) => [posix.join(THEME, path), files.read(posix.join(ASSETS, path))] as const,
      ),
    ]),
    from: [...from, ...others.map((path) => posix.join(ASSETS, path))],
    carried: [
      ...(css === ''
        ? []
        : from
            .filter((path) => originOf(path, files.read(path)) !== 'program')
            .map((path) => ({ from: path, to }))),
      ...others.map((path) => ({ from: posix.join(ASSETS, path), to: posix.join(THEME, path) })),
    ],
    remarks: [
      ...remarks.map((remark) => `${remark}; the program's stays: undo it in ${to}`),
      ...missing.map((path) => `${to}  refers to \`${path}\`: copy the file into ${THEME}/`),
    ],
  };
}

/** The locales of which the owner changed a file, and those that the owner added. */
async function moveLocales(
  files: Files,
  { locales, present, languages, loadLocale }: CopyContext,
  origins: ReadonlyMap<string, string>,
): Promise<Part> {
  const parts: Part[] = [];
  const modules = files.paths.filter((path) => /^src\/locales\/[^/]+\.ts$/.test(path));
  for (const path of modules) {
    const lang = posix.basename(path, '.ts');
    const from = ['', 'box/', 'search/']
      .map((folder) => `${LOCALES}/${folder}${lang}.ts`)
      .filter((one) => files.paths.includes(one));
    const isTouched = from.some((one) => origins.get(one) !== 'program');
    if (!isTouched || lang === 'locale') continue;
    const known = present.find((one) => one.lang === lang);
    // A theme has no words of the program's languages for pages that the site does not have.
    if (known && !languages.includes(lang)) continue;
    const { file, remarks } = ownLocale(await loadLocale(path), locales[lang], known);
    const to = file && `${THEME}/${file.path}`;
    parts.push({
      written: new Map(file && to ? [[to, bytesOf(file.text)]] : []),
      from,
      carried: to
        ? from.filter((one) => origins.get(one) !== 'program').map((one) => ({ from: one, to }))
        : [],
      remarks: remarks.map((remark) => `${path}  ${remark}`),
    });
  }
  return {
    written: new Map(parts.flatMap(({ written }) => [...written])),
    from: parts.flatMap(({ from }) => from),
    carried: parts.flatMap(({ carried }) => carried),
    remarks: parts.flatMap(({ remarks }) => remarks),
  };
}

/** The `package.json` of an archive, with the packages that the owner added. */
function packageFile(files: Files, { archive, originOf }: CopyContext): string {
  const made = String(archive.get('package.json'));
  const source = textAt(files, 'package.json') ?? '{}';
  if (originOf('package.json', bytesOf(source)) === 'program') return made;
  const own: Manifest = JSON.parse(source);
  const fresh: Manifest = JSON.parse(made);
  const known = new Set(PACKAGES);
  const added = Object.entries(own.dependencies ?? {}).filter(([name]) => !known.has(name));
  const name = own.name === undefined || own.name === PACKAGE ? fresh.name : own.name;
  const dependencies = { ...fresh.dependencies, ...Object.fromEntries(added) };
  return `${JSON.stringify({ ...fresh, name, dependencies }, null, 2)}\n`;
}

/** The dependencies of 0.2.0. */
const PACKAGES = [
  '@11ty/eleventy',
  '@fontsource-variable/source-serif-4',
  '@orama/stemmers',
  'chokidar',
  'commander',
  'diff',
  'esbuild',
  'fastest-levenshtein',
  'luxon',
  'markdown-it',
  'minisearch',
  'normalize-url',
  'p-map',
  'pagefind',
  'preact',
  'preact-render-to-string',
  'sirv',
  'sitemap',
  'transliteration',
  'tsx',
  'yaml',
  'yocto-spinner',
  'zod',
];

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
