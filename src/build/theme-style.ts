/** Makes the site's style sheet: the program's with that of a theme after it, or the theme's instead. */
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Note, Problem } from '../archive/problem.ts';
import type { Theme } from '../theme/theme.ts';
import { AssetError } from './asset-error.ts';
import { pathBelow } from './bundle.ts';
import type { OutputFile } from './output-file.ts';
import { bundleStyleSheet, type StyleSheet } from './style-sheet.ts';

/** The style sheet of a site, and what pages have to know of it. */
export interface SiteStyle extends StyleSheet {
  /** The files with upright letters of the program's typeface, where texts are set in it. */
  readonly fonts: {
    readonly latin: readonly OutputFile[];
    readonly cyrillic: readonly OutputFile[];
  };
  /** Whether it shows light and dark as a page's `data-scheme` says. */
  readonly hasSchemes: boolean;
}

/**
 * Bundles the style sheet of a site.
 * @param theme that of the archive, or `NO_THEME`
 * @throws AssetError with everything that is wrong in it
 */
export async function bundleSiteStyle(theme: Theme): Promise<SiteStyle> {
  const sheet = await bundleSheets(theme);
  const own = await ownRules(theme, sheet);
  const fontOf = (script: string) =>
    OWN_SERIF.test(own)
      ? []
      : sheet.files.filter(
          ({ path }) =>
            path.includes(`/serif-${script}-`) &&
            !path.includes('-ext-') &&
            !path.includes('-italic-'),
        );
  return {
    ...sheet,
    fonts: { latin: fontOf('latin'), cyrillic: fontOf('cyrillic') },
    // What follows the system alone would be mixed with what follows the reader's choice.
    hasSchemes:
      Buffer.from(sheet.content).includes('[data-scheme') && !own.includes('prefers-color-scheme'),
  };
}

/** Sets texts in another typeface. */
const OWN_SERIF = /--serif\s*:/;

/** The style sheets of a theme, as they are written, one after another. */
async function ownRules({ style, folder }: Theme, { sources }: StyleSheet): Promise<string> {
  if (!style) return '';
  const real = realpathSync(folder);
  const own = [...sources].filter((path) => path.endsWith('.css') && pathBelow(real, path));
  return (await Promise.all(own.map((path) => readFile(path, 'utf8')))).join('\n');
}

function bundleSheets(theme: Theme): Promise<StyleSheet> {
  const { style, logo, folder, files } = theme;
  const own = style && join(realpathSync(folder), style.path);
  if (own !== undefined && style?.instead) return bundleStyleSheet([own], folder);
  const hasSlots = [...files.values()].some(({ kind }) => kind === 'slot');
  const sheets = [
    './assets/style.css',
    // Rules for parts that only pages of a theme have.
    ...(logo || hasSlots ? ['./assets/theme.css'] : []),
    ...(own === undefined ? [] : [own]),
  ];
  return bundleStyleSheet(sheets, own === undefined ? undefined : folder);
}

/** What is wrong in the style sheets of a theme, and the files of the theme that nothing uses. */
interface StyleReport {
  readonly problems: readonly Problem[];
  /** None where the style sheet is wrong: what it uses is not known then. */
  readonly unused: readonly Note[];
}

/** Checks the style sheets of a theme without building a site. */
export async function checkSiteStyle(theme: Theme): Promise<StyleReport> {
  try {
    const { folder, files } = theme;
    if (files.size === 0) return { problems: [], unused: [] };
    const { sources } = await bundleSiteStyle(theme);
    const real = realpathSync(folder);
    const unused = [...files]
      .filter(([path, { kind }]) => kind === 'other' && !sources.has(join(real, path)))
      .map(([path]) => ({
        file: join(folder, path),
        line: 1,
        column: 1,
        subject: 'theme',
        code: 'theme-file' as const,
        found: 'a file that nothing uses',
        expected: USES,
      }));
    return { problems: [], unused };
  } catch (error) {
    if (error instanceof AssetError) return { problems: error.problems, unused: [] };
    throw error;
  }
}

const USES =
  'a name that the program knows (style.css, logo.svg …), or `url()` or `@import` in style.css';
