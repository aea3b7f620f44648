/** Loads the archive: reads and checks all files, and reports all problems at once. */
import { join, relative, resolve, sep } from 'node:path';
import type { Address } from '../archive/address.ts';
import { Archive } from '../archive/archive.ts';
import { Article, type PublicBlocks, textOf } from '../archive/article.ts';
import type { CatalogueInput } from '../archive/catalogue.ts';
import {
  checkAddresses,
  checkAliases,
  checkConsistency,
  type Locate,
} from '../archive/consistency.ts';
import { Erased } from '../archive/erased.ts';
import { checkKinship } from '../archive/kinship-problems.ts';
import { ContentError, FolderError, type Problem } from '../archive/problem.ts';
import type { Site } from '../archive/site.ts';
import { comparedOriginals, listed } from '../archive/story.ts';
import { isReserved, lookUpPages } from '../map/site-map.ts';
import type { KnownArticle } from './article-cache.ts';
import { loadAbout } from './load-data.ts';
import { markdownOf, plainMarkdownOf } from './markdown-of.ts';
import type { ReadingOptions } from './options.ts';
import { readText } from './read-text.ts';
import { openReading, type Reading } from './reading.ts';

/** A loaded archive, as the audience of the options sees it. */
export interface Content {
  readonly archive: Archive;
  /** Finds the position of a key of an article's front matter. */
  readonly locate: Locate;
  /** Reads the body of an article. @throws ContentError where the file has changed since it was read */
  readonly blocksOf: (article: Article) => PublicBlocks;
  /** Reads the words of its body: see `textOf`. */
  readonly textOf: (article: Article) => string;
  /** Reads its file as it is written; empty where it cannot be read any more. */
  readonly sourceOf: (article: Article) => string;
  /** Reads the words by which the search may find it, and which are shown nowhere. */
  readonly unshownWordsOf: (article: Article) => readonly string[];
  /** Reads the Markdown of its body. */
  readonly markdownOf: (article: Article) => string;
  /** Finds the hash of an article's words, by which its translations know whether it has changed. */
  readonly wordsHashOf: (article: Article) => string;
}

/**
 * Loads the archive.
 * @throws ContentError with all problems of all files; FolderError where there is no archive
 */
export async function loadContent(options: ReadingOptions): Promise<Content> {
  return contentOf(await openReading(options), options);
}

/** See `ArchiveInput`. */
type KnownTargets = ConstructorParameters<typeof Archive>[0]['knownTargets'];

/**
 * Makes the archive from a reading; articles that it has read already are not read again.
 * @throws ContentError with all problems of all files
 */
export async function contentOf(
  reading: Reading,
  options: ReadingOptions,
  knownTargets?: KnownTargets,
): Promise<Content> {
  const { site, registries, names, deadLinks, readBody, beside } = reading;
  const { about, problems: aboutProblems } = await loadAbout(
    site,
    readBody,
    options.dataDir,
    beside,
  );
  const { known, problems: articleProblems } = reading.read(reading.files);
  const { articles, erased } = recordsOf(known.values());
  const locate: Locate = (article, key) => reading.locate(article.file, key);
  const problems = [
    ...reading.problems,
    ...aboutProblems,
    ...articleProblems,
    ...checkTogether({ articles, erased }, site, locate),
  ];
  if (problems.length > 0) throw new ContentError(problems);
  const { preview, drafts = preview } = options;
  const published = articles.filter((article) => drafts || !article.draft);
  const shown = options.listedOnly ? listed(published) : published;
  const wordsHashOf: Content['wordsHashOf'] = ({ file }) => reading.wordsHashOf(file);
  const catalogue = { articles: shown, erased, registries, site, about, names, deadLinks };
  const archive = makeArchive(catalogue, wordsHashOf, knownTargets);
  return {
    archive,
    locate,
    blocksOf: ({ file }) => reading.bodyOf(file).blocks,
    textOf: ({ file }) => textOf(reading.bodyOf(file).blocks),
    sourceOf({ file }) {
      const source = readText(join(options.contentDir, file));
      return typeof source === 'string' ? source : '';
    },
    unshownWordsOf: ({ file }) => reading.bodyOf(file).unshown,
    markdownOf: (article) =>
      article.withheld && !preview
        ? plainMarkdownOf(reading.bodyOf(article.file).blocks)
        : markdownOf(article, options.contentDir, archive.links.of(article)),
    wordsHashOf,
  };
}

/** Separates articles from erased records. */
function recordsOf(all: Iterable<KnownArticle>) {
  const articles: Article[] = [];
  const erased: Erased[] = [];
  for (const { facts, digest } of all) {
    if ('erased' in facts) erased.push(new Erased(facts));
    else articles.push(new Article(facts, digest));
  }
  return { articles, erased };
}

/** Checks the articles of a site against one another and against the site's own pages. */
export function checkTogether(
  records: Pick<CatalogueInput, 'articles' | 'erased'>,
  site: Site,
  locate: Locate,
): readonly Problem[] {
  const isOwn = (address: Address) => isReserved(address, site);
  return [
    ...checkConsistency(records, locate),
    ...checkKinship(records.articles, locate),
    ...checkAddresses(records.articles, isOwn, locate),
    ...checkAliases(records.articles, isOwn, locate),
  ];
}

/**
 * Makes the archive of articles that `checkTogether` has passed.
 * @param wordsHashOf finds the present words hash of an article
 */
export function makeArchive(
  input: CatalogueInput,
  wordsHashOf: (article: Article) => string,
  knownTargets?: KnownTargets,
): Archive {
  const originals = comparedOriginals(input.articles);
  return new Archive({
    ...input,
    lookUp: lookUpPages,
    knownTargets,
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
