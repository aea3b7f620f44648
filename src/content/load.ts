/** Files -> Archive: reads everything, checks everything, and says all that is wrong at once. */
import { relative, resolve, sep } from 'node:path';
import pMap from 'p-map';
import { underPrefix } from '../archive/addresses.ts';
import { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { checkAliases, checkConsistency, type Locate } from '../archive/checks/consistency.ts';
import { ContentError, FolderError } from '../archive/problem.ts';
import { createMarkdown } from '../markdown/markdown.ts';
import { findArticles, findPictures, requireFolder } from './files.ts';
import { type DataOptions, loadAbout, loadRegistries, loadSite } from './load-data.ts';
import { type Reader, type ReadResult, readArticle } from './read-article.ts';

export interface ContentOptions extends DataOptions {
  readonly contentDir: string;
}

export interface Content {
  readonly archive: Archive;
  /** Where in an article's file a key of its front matter stands. */
  readonly locate: Locate;
}

/** Files read at the same time: enough to keep a disk busy, well below any limit of open files. */
const CONCURRENCY = 32;

/**
 * Loads the archive.
 * @throws ContentError with every problem of every file; FolderError
 */
export async function loadContent(options: ContentOptions): Promise<Content> {
  await requireFolder(options.contentDir);
  const { site, problems: siteProblems } = await loadSite(options);
  const registries = await loadRegistries(options.dataDir);
  const readBody = createMarkdown({
    locales: site.locales,
    languages: site.languages,
    href: (url) => underPrefix(url, site.pathPrefix),
  });
  const pictures = new Set(await findPictures(options.contentDir));
  const { about, problems: aboutProblems } = await loadAbout(
    site,
    readBody,
    options.dataDir,
    pictures,
  );
  const results = await readArticles({ site, readBody, contentDir: options.contentDir, pictures });
  const places = new Map<Article, ReadResult['locate']>();
  for (const { article, locate } of results) if (article) places.set(article, locate);
  const locate: Locate = (article, key) =>
    places.get(article)?.(key) ?? { file: article.file, line: 1, column: 1 };

  const articles = [...places.keys()];
  const problems = [
    ...siteProblems,
    ...registries.problems,
    ...aboutProblems,
    ...results.flatMap((result) => result.problems),
    ...checkConsistency(articles, locate),
    ...checkAliases(articles, site.editions, locate),
  ];
  if (problems.length > 0) throw new ContentError(problems);
  const shown = articles.filter((article) => options.preview || !article.draft);
  return { archive: Archive.from(shown, registries.value, site, about), locate };
}

async function readArticles(reader: Reader): Promise<ReadResult[]> {
  const files = await findArticles(reader.contentDir);
  return pMap(files, (file) => readArticle(file, reader), { concurrency: CONCURRENCY });
}

/**
 * The article of a file.
 * @param path as somebody names it
 * @throws FolderError where it is none
 */
export function articleAt(archive: Archive, contentDir: string, path: string): Article {
  const file = relative(resolve(contentDir), resolve(path)).split(sep).join('/');
  const article = archive.articles.find((one) => one.file === file);
  if (!article) {
    throw new FolderError(`${path}: found no article; expected a file of ${contentDir}`);
  }
  return article;
}
