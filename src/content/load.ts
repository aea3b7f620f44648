/** Files -> Archive: reads everything, checks everything, and says all that is wrong at once. */
import { access, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import pMap from 'p-map';
import type { z } from 'zod';
import { Archive } from '../archive/archive.ts';
import { checkConsistency } from '../archive/consistency.ts';
import { ContentError, compare, type Problem } from '../archive/problem.ts';
import {
  nameEntries,
  namesSchema,
  type Registries,
  type RegistryEntry,
  tagEntries,
  tagsSchema,
} from '../archive/registry.ts';
import { makeSite, type Site, type SiteFile, siteSchema } from '../archive/site.ts';
import type { Locale } from '../locales/locale.ts';
import { createMarkdown, type ReadBody } from '../markdown/markdown.ts';
import { loadLocales } from './locales.ts';
import { type ReadResult, readArticle } from './read-article.ts';
import { readText } from './read-text.ts';
import { checkYaml } from './yaml.ts';

export interface ContentOptions {
  readonly contentDir: string;
  readonly dataDir: string;
  readonly url?: string | undefined;
  readonly pathPrefix?: string | undefined;
  /** Whether drafts are shown and pages reload themselves. */
  readonly preview: boolean;
}

/** Files read at the same time: enough to keep a disk busy, well below any limit of open files. */
const CONCURRENCY = 32;

/**
 * Loads the archive.
 * @throws ContentError with every problem of every file
 */
export async function loadArchive(options: ContentOptions): Promise<Archive> {
  const { site, problems: siteProblems } = await loadSite(options);
  const registries = await loadRegistries(options.dataDir);
  const readBody = createMarkdown({
    locales: site.locales,
    languages: passageLanguages(site),
    href: (url) => withPrefix(site, url),
  });
  const results = await readArticles(site, readBody, options.contentDir);
  const located = new Map(
    results.flatMap(({ article, locate }) => (article ? [[article, locate] as const] : [])),
  );
  const articles = [...located.keys()];
  const problems = [
    ...siteProblems,
    ...registries.problems,
    ...results.flatMap((result) => result.problems),
    ...checkConsistency(articles, (article, key) => {
      const locate = located.get(article);
      return locate ? locate(key) : { file: article.file, line: 1, column: 1 };
    }),
  ];
  if (problems.length > 0) throw new ContentError(problems);
  const shown = articles.filter((article) => options.preview || !article.draft);
  const about = await loadAbout(site, readBody, options.dataDir);
  return Archive.from(shown, registries.value, site, about);
}

/**
 * Loads the site. Where `site.yaml` is wrong, every locale counts as an edition, so that the articles
 * can be checked all the same.
 */
export async function loadSite(
  options: Omit<ContentOptions, 'contentDir'>,
): Promise<{ site: Site; problems: readonly Problem[] }> {
  const locales = await loadLocales();
  const file = join(options.dataDir, 'site.yaml');
  const { value, problems, locate } = await loadYaml(file, siteSchema);
  const missing = value ? unknownEditions(value, locales) : [];
  const editions = locales.map(({ lang }) => lang);
  const usable = value && missing.length === 0;
  return {
    site: makeSite(usable ? value : siteSchema.parse({ title: 'site', editions }), {
      ...options,
      locales,
    }),
    problems: [
      ...problems,
      ...missing.map((lang) => ({
        ...locate('editions'),
        subject: 'editions',
        found: `"${lang}"`,
        expected: `a language that has a locale: ${editions.join(', ')}`,
      })),
    ],
  };
}

function unknownEditions(file: SiteFile, locales: readonly Locale[]): string[] {
  return file.editions
    .map((entry) => (typeof entry === 'string' ? entry : entry.lang))
    .filter((lang) => !locales.some((locale) => locale.lang === lang));
}

async function loadRegistries(
  dataDir: string,
): Promise<{ value: Registries; problems: readonly Problem[] }> {
  const tags = await loadOptional(join(dataDir, 'tags.yaml'), tagsSchema, tagEntries);
  const sources = await loadOptional(join(dataDir, 'sources.yaml'), namesSchema, nameEntries);
  const editors = await loadOptional(join(dataDir, 'editors.yaml'), namesSchema, nameEntries);
  return {
    value: { tag: tags.entries, source: sources.entries, editor: editors.entries },
    problems: [...tags.problems, ...sources.problems, ...editors.problems],
  };
}

async function loadOptional<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  entriesOf: (value: z.output<Schema>) => RegistryEntry[],
): Promise<{ entries: readonly RegistryEntry[]; problems: readonly Problem[] }> {
  if (!(await exists(file))) return { entries: [], problems: [] };
  const { value, problems } = await loadYaml(file, schema);
  return { entries: value === undefined ? [] : entriesOf(value), problems };
}

async function loadYaml<Schema extends z.ZodType>(file: string, schema: Schema) {
  const source = (await exists(file)) ? await readText(file) : undefined;
  return checkYaml(source ?? '', schema, { file, line: 1 });
}

async function loadAbout(
  site: Site,
  readBody: ReadBody,
  dataDir: string,
): Promise<ReadonlyMap<string, string>> {
  const about = new Map<string, string>();
  for (const { lang } of site.editions) {
    const file = join(dataDir, 'about', `${lang}.md`);
    const source = (await exists(file)) ? await readText(file) : undefined;
    if (source === undefined) continue;
    const { blocks } = readBody(source, { lang, firstLine: 1 });
    about.set(lang, blocks.map((block) => (block.kind === 'html' ? block.html : '')).join(''));
  }
  return about;
}

async function readArticles(
  site: Site,
  readBody: ReadBody,
  contentDir: string,
): Promise<ReadResult[]> {
  const files = await findArticles(contentDir);
  const reader = { site, readBody, contentDir };
  return pMap(files, (file) => readArticle(file, reader), { concurrency: CONCURRENCY });
}

/** The Markdown files below a folder, in the order of their names; none where there is no folder. */
export async function findArticles(contentDir: string): Promise<string[]> {
  if (!(await exists(contentDir))) return [];
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /^[^._].*\.md$/.test(entry.name))
    .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)))
    .map((file) => file.split(sep).join('/'))
    .sort(compare);
}

/** The languages that a passage may be in: the editions first, then the other locales. */
function passageLanguages(site: Site): Locale[] {
  const editions = site.editions.map(({ locale }) => locale);
  return [...editions, ...site.locales.filter((locale) => !editions.includes(locale))];
}

/** What a page links to for an address: under the path prefix where it is one of the site. */
function withPrefix(site: Site, url: string): string {
  return url.startsWith('/') && !url.startsWith('//') ? site.pathPrefix + url.slice(1) : url;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
