/** Loads the facts that an editor keeps in `_data/`: the site, the registries, the about pages. */
import { join } from 'node:path';
import type { z } from 'zod';
import { htmlOf } from '../archive/article.ts';
import type { AboutPage, SameNames } from '../archive/catalogue.ts';
import { type DeadLinks, deadLinksSchema, NO_DEAD_LINKS } from '../archive/dead-links.ts';
import type { Problem } from '../archive/problem.ts';
import {
  nameEntries,
  namesSchema,
  peopleSchema,
  placesSchema,
  type Registries,
  type RegistryEntry,
  sameNamesSchema,
  sourcesSchema,
  tagEntries,
  tagsSchema,
} from '../archive/registry.ts';
import { languageOf, makeSite, type Site, type SiteFile, siteSchema } from '../archive/site.ts';
import type { Locale } from '../locales/locale.ts';
import type { ReadBody } from '../markdown/markdown.ts';
import { VERSION } from '../program/version.ts';
import type { Theme } from '../theme/theme.ts';
import { exists } from './files.ts';
import type { FilesBeside } from './files-beside.ts';
import { loadTheme } from './load-theme.ts';
import { loadYaml } from './load-yaml.ts';
import { loadLocales } from './locales.ts';
import { BELOW_CONTENT, checkPictures, ownPictures } from './pictures.ts';
import { readText } from './read-text.ts';
import { requireSiteFile } from './site-file.ts';
import { checkYaml } from './yaml.ts';

/** The data folder, and the settings of a site that a command may override. */
export interface DataOptions {
  readonly dataDir: string;
  /** The folder of the theme, which need not be there; without it the site has none. */
  readonly themeDir?: string | undefined;
  /** Replaces the `url` of `site.yaml`. */
  readonly url?: string | undefined;
  /** The path that the site is published under, such as `/repo/`. */
  readonly pathPrefix?: string | undefined;
  /** Whether drafts are shown and pages reload themselves. */
  readonly preview: boolean;
}

/** A site without the content of its slots, and what it is made from. */
interface LoadedSite {
  readonly site: Site;
  readonly theme: Theme;
  /** Those of `site.yaml` and of the theme, but for its slots and style sheets. */
  readonly problems: readonly Problem[];
}

/**
 * Loads the site. Where `site.yaml` is wrong, every locale gets an edition, so that the articles can be checked
 * nevertheless.
 * @throws FolderError where there is no `site.yaml`
 */
export async function loadSite(options: DataOptions): Promise<LoadedSite> {
  const file = await requireSiteFile(options.dataDir);
  const loaded = await loadTheme(options.themeDir, await loadLocales());
  const { theme, locales } = loaded;
  const { value, problems, locate } = await loadYaml(file, siteSchema);
  const missing = value ? unknownEditions(value, locales) : [];
  const editions = locales.map(({ lang }) => lang);
  const usable = value && missing.length === 0;
  // Of a locale that cannot be read, its own file says what is wrong.
  const unknown = missing.filter((lang) => !theme.files.has(`locale.${lang}.yaml`));
  return {
    theme,
    site: makeSite(usable ? value : siteSchema.parse({ title: 'site', editions }), {
      ...options,
      locales,
      version: VERSION,
    }),
    problems: [
      ...problems,
      ...loaded.problems,
      ...(usable ? wordsOfNoEdition(theme, value) : []),
      ...unknown.map((lang) => ({
        ...locate('editions'),
        subject: 'editions',
        found: `"${lang}"`,
        expected: `a language that has a locale: ${editions.join(', ')}`,
      })),
    ],
  };
}

/** Words for pages that the site does not have. */
function wordsOfNoEdition({ words, locales }: Theme, file: SiteFile): Problem[] {
  const editions = file.editions.map(languageOf);
  const own = locales.map(({ lang }) => lang);
  return words
    .filter(({ lang }) => !editions.includes(lang) && !own.includes(lang))
    .map((one) => ({
      file: one.file,
      line: 1,
      column: 1,
      subject: 'language',
      found: `"${one.lang}"`,
      expected: `one of the site: ${editions.join(', ')}`,
    }));
}

function unknownEditions(file: SiteFile, locales: readonly Locale[]): string[] {
  return file.editions
    .map(languageOf)
    .filter((lang) => !locales.some((locale) => locale.lang === lang));
}

/**
 * Loads the registries of terms. Those who report, translate or edit are in one, `people.yaml`.
 * @param texts of files that are to be written, by their paths: they count instead of those that are there
 * @returns their entries, none where a file is missing or wrong; and the problems of all files
 */
export async function loadRegistries(
  dataDir: string,
  texts: ReadonlyMap<string, string> = new Map(),
): Promise<{ value: Registries; problems: readonly Problem[] }> {
  const load = <Schema extends z.ZodType>(
    name: string,
    schema: Schema,
    entriesOf: (value: z.output<Schema>) => RegistryEntry[],
  ) => {
    const file = join(dataDir, name);
    return loadOptional(file, schema, entriesOf, texts.get(file));
  };
  const tags = await load('tags.yaml', tagsSchema, tagEntries);
  const sources = await load('sources.yaml', sourcesSchema, nameEntries);
  const editors = await load('editors.yaml', namesSchema, nameEntries);
  const outlets = await load('outlets.yaml', sourcesSchema, nameEntries);
  const places = await load('places.yaml', placesSchema, nameEntries);
  const people = await load('people.yaml', peopleSchema, nameEntries);
  const all = [tags, sources, editors, outlets, places, people];
  return {
    value: {
      tag: tags.entries,
      source: sources.entries,
      editor: withOthers(editors.entries, people.entries),
      outlet: outlets.entries,
      place: places.entries,
      reporter: people.entries,
      translator: people.entries,
    },
    problems: all.flatMap(({ problems }) => problems),
  };
}

/**
 * Loads `names.yaml`, the names that mean the same.
 * @returns none where the file is missing or wrong; and its problems
 */
export async function loadNames(
  dataDir: string,
): Promise<{ names: readonly SameNames[]; problems: readonly Problem[] }> {
  const file = join(dataDir, 'names.yaml');
  if (!(await exists(file))) return { names: [], problems: [] };
  const { value = [], problems } = await loadYaml(file, sameNamesSchema);
  return { names: value, problems };
}

/**
 * Loads `links.yaml`, the pages elsewhere that have gone.
 * @returns none where the file is missing or wrong; and its problems
 */
export async function loadDeadLinks(
  dataDir: string,
): Promise<{ deadLinks: DeadLinks; problems: readonly Problem[] }> {
  const file = join(dataDir, 'links.yaml');
  if (!(await exists(file))) return { deadLinks: NO_DEAD_LINKS, problems: [] };
  const { value = NO_DEAD_LINKS, problems } = await loadYaml(file, deadLinksSchema);
  return { deadLinks: value, problems };
}

/** Entries, with those of another file that are not among them. */
function withOthers(
  entries: readonly RegistryEntry[],
  others: readonly RegistryEntry[],
): readonly RegistryEntry[] {
  const known = new Set(entries.map(({ id }) => id));
  return [...entries, ...others.filter(({ id }) => !known.has(id))];
}

async function loadOptional<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  entriesOf: (value: z.output<Schema>) => RegistryEntry[],
  text?: string,
): Promise<{ entries: readonly RegistryEntry[]; problems: readonly Problem[] }> {
  if (text === undefined && !(await exists(file))) return { entries: [], problems: [] };
  const { value, problems } =
    text === undefined
      ? await loadYaml(file, schema)
      : checkYaml(text.replace(/\r\n/g, '\n'), schema, { file, line: 1 });
  return { entries: value === undefined ? [] : entriesOf(value), problems };
}

/**
 * Loads the about pages that the owner wrote, at most one for each edition: `about/id.md`.
 * @param beside the files below the content folder that are no articles
 * @returns the pages by language, and the problems of all files
 */
export async function loadAbout(
  site: Site,
  readBody: ReadBody,
  dataDir: string,
  beside: FilesBeside,
): Promise<{ about: ReadonlyMap<string, AboutPage>; problems: readonly Problem[] }> {
  const about = new Map<string, AboutPage>();
  const problems: Problem[] = [];
  for (const { lang } of site.editions) {
    const file = join(dataDir, 'about', `${lang}.md`);
    if (!(await exists(file))) continue;
    const start = { file, line: 1, column: 1 };
    const source = readText(file);
    if (typeof source === 'object') {
      problems.push({ ...start, subject: 'file', ...source });
      continue;
    }
    // Pictures of an about page are looked up in the content folder: `/foto/kantor.jpg`.
    const body = readBody(source, { lang, file: `${lang}.md`, firstLine: 1 });
    const shown = body.pictures.map((one) => ({ ...start, subject: 'picture', ...one }));
    problems.push(...checkPictures(shown, beside, site.filesBase, BELOW_CONTENT));
    const html = htmlOf(body.blocks);
    about.set(lang, { file, html, pictures: ownPictures(shown, beside), links: body.links });
  }
  return { about, problems };
}
