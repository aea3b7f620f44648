/** Theme: what an archive's owner changes of the look and the words of the site, as files of one folder. */
import type { Locale } from '../locales/locale.ts';
import type { Templates } from '../locales/templates/templates.ts';
import type { PictureSize } from './picture-size.ts';
import type { ThemeFile } from './theme-file.ts';

/** A checked theme. Paths are below its folder. */
export interface Theme {
  /** The folder, as the person named it. */
  readonly folder: string;
  /** All files, by their paths. */
  readonly files: ReadonlyMap<string, ThemeFile>;
  /** The style sheet after the program's, or instead of it. */
  readonly style: { readonly path: string; readonly instead: boolean } | undefined;
  readonly logo: Logo | undefined;
  readonly icon: string | undefined;
  /** Locales that the program does not have. */
  readonly locales: readonly Locale[];
  /** The words of the owner, at most once for each language. */
  readonly words: readonly OwnWords[];
}

interface Logo extends PictureSize {
  readonly path: string;
}

/** Strings of the interface that replace others. */
export interface OwnWords {
  readonly lang: string;
  readonly templates: Templates;
  /** The language whose strings are taken where there is no template. */
  readonly base: string;
  /** The file, as reports name it. */
  readonly file: string;
}

/** The theme of an archive that has none. */
export const NO_THEME: Theme = {
  folder: '',
  files: new Map(),
  style: undefined,
  logo: undefined,
  icon: undefined,
  locales: [],
  words: [],
};
