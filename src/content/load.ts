/** Loads the archive: reads and checks all files, and reports all problems at once. */
import { relative, resolve, sep } from 'node:path';
import { Archive } from '../archive/archive.ts';
import { Article, type Block, textOf } from '../archive/article.ts';
import type { CatalogueInput } from '../archive/catalogue.ts';
import { checkAliases, checkConsistency, type Locate } from '../archive/consistency.ts';
import { checkKinship } from '../archive/kinship-problems.ts';
import { ContentError, FolderError, type Problem } from '../archive/problem.ts';
import type { Site } from '../archive/site.ts';
import { comparedOriginals } from '../archive/story.ts';
import { isReserved, lookUpPages } from '../map/site-map.ts';
import { loadAbout, loadRegistries } from './load-data.ts';
import type { ContentOptions } from './options.ts';
import { openReading, type Reading } from './reading.ts';

/** A loaded archive. */
export interface Content {
  readonly archive: Archive;
  /** Finds the position of a key of an article's front matter. */
  readonly locate: Locate;
  /** Reads the body of an article. @throws ContentError where the file has changed since it was read */
  readonly blocksOf: (article: Article) => readonly Block[];
  /** Reads the words of its body: see `textOf`. */
  readonly textOf: (article: Article) => string;
  /** Finds the hash of an article's words, by which its translations know whether it has changed. */
  readonly wordsHashOf: (article: Article) => string;
}

/**
 * Loads the archive.
 * @throws ContentError with all problems of all files; FolderError where there is no archive
 */
export async function loadContent(options: ContentOptions): Promise<Content> {
  return contentOf(await openReading(options), options);
}

/**
 * Makes the archive from a reading; articles that it has read already are not read again.
 * @throws ContentError with all problems of all files
 */
export async function contentOf(reading: Reading, options: ContentOptions): Promise<Content> {
  const { site, readBody, pictures } = reading;
  const registries = await loadRegistries(options.dataDir);
  const { about, problems: aboutProblems } = await loadAbout(
    site,
    readBody,
    options.dataDir,
    pictures,
  );
  const { known, problems: articleProblems } = reading.read(reading.files);
  const articles = [...known.values()].map(({ facts }) => new Article(facts));
  const locate: Locate = (article, key) => reading.locate(article.file, key);
  const problems = [
    ...reading.problems,
    ...registries.problems,
    ...aboutProblems,
    ...articleProblems,
    ...checkTogether(articles, site, locate),
  ];
  if (problems.length > 0) throw new ContentError(problems);
  const shown = articles.filter((article) => options.preview || !article.draft);
  const wordsHashOf: Content['wordsHashOf'] = ({ file }) => reading.wordsHashOf(file);
  const catalogue = { articles: shown, registries: registries.value, site, about };
  const archive = makeArchive(catalogue, wordsHashOf);
  return {
    archive,
    locate,
    blocksOf: ({ file }) => reading.bodyOf(file).blocks,
    textOf: ({ file }) => textOf(reading.bodyOf(file).blocks),
    wordsHashOf,
  };
}

/** Checks the articles of a site against one another and against the site's own pages. */
export function checkTogether(
  articles: readonly Article[],
  site: Site,
  locate: Locate,
): readonly Problem[] {
  return [
    ...checkConsistency(articles, locate),
    ...checkKinship(articles, locate),
    ...checkAliases(articles, (address) => isReserved(address, site), locate),
  ];
}

/**
 * Makes the archive of articles that `checkTogether` has passed.
 * @param wordsHashOf finds the present words hash of an article
 */
export function makeArchive(
  input: CatalogueInput,
  wordsHashOf: (article: Article) => string,
): Archive {
  const originals = comparedOriginals(input.articles);
  return new Archive({
    ...input,
    lookUp: lookUpPages,
    wordsHashes: new Map(originals.map((one) => [one.file, wordsHashOf(one)])),
  });
}

/**
 * Finds the article of a file.
 * @param path the path of the file, as the user gave it
 * @throws FolderError where the archive has no such article
 */
export function articleAt(archive: Archive, contentDir: string, path: string): Article {
  const file = relative(resolve(contentDir), resolve(path)).split(sep).join('/');
  const article = archive.articles.find((one) => one.file === file);
  if (!article) {
    throw new FolderError(`${path}: found no article; expected a file of ${contentDir}`);
  }
  return article;
}
