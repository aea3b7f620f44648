/** Reads the articles of a content folder: only those that changed, and bodies on demand. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { underPrefix } from '../archive/address.ts';
import { type ArticleBody, type ArticleFacts, textOf } from '../archive/article.ts';
import { frontMatterSchemaOf } from '../archive/own-fields.ts';
import { ContentError, type Problem } from '../archive/problem.ts';
import { type Site, withSlots } from '../archive/site.ts';
import { createMarkdown, type ReadBody } from '../markdown/markdown.ts';
import { wordingOf, wordsHashOf } from '../text/wording.ts';
import type { ArticleCache, KnownArticle } from './article-cache.ts';
import { Bodies } from './bodies.ts';
import { findContent, requireContent } from './files.ts';
import { hasKeptFiles } from './kept-files.ts';
import { loadSite } from './load-data.ts';
import { loadSlots } from './load-slots.ts';
import type { ContentOptions } from './options.ts';
import {
  type LocateKey,
  locateIn,
  type Reader,
  type ReadResult,
  readArticle,
} from './read-article.ts';
import { readBytes, type Unreadable } from './read-text.ts';
import { stampOf } from './stamp.ts';
import type { Position } from './yaml.ts';

/** A content folder that is open for reading. */
export interface Reading {
  readonly site: Site;
  readonly readBody: ReadBody;
  /** The paths of the pictures below the content folder. */
  readonly pictures: ReadonlySet<string>;
  /** The problems of `site.yaml` and of the theme. */
  readonly problems: readonly Problem[];
  /** The files of all articles, below the content folder. */
  readonly files: readonly string[];
  /**
   * Reads articles, except those that are unchanged since they were cached.
   * @param done called after each file
   */
  read(files: readonly string[], done?: () => void): ReadArticles;
  /**
   * Writes the articles that were read to the cache, for other processes.
   * @param files all files of articles in the folders to write
   */
  save(files: readonly string[]): void;
  /** Switches to a cache that also has the articles read by other processes. */
  renew(cache: ArticleCache): void;
  /** @throws ContentError where the file has changed since it was read */
  bodyOf(file: string): ArticleBody;
  /** The words hash of an article. Computed once, as it takes as long as to read the article. */
  wordsHashOf(file: string): string;
  /** Finds the position of a key of an article's front matter. */
  locate(file: string, key: string): Position;
}

/** The outcome of reading articles. */
export interface ReadArticles {
  /** The articles without problems, by their files. */
  readonly known: ReadonlyMap<string, KnownArticle>;
  readonly problems: readonly Problem[];
}

/**
 * Opens a content folder: loads the site, and finds all files. No article is read yet.
 * @param earlier the articles that earlier builds have read
 * @throws FolderError where there is no archive, or no content folder that has to be there
 */
export async function openReading(
  options: ContentOptions,
  earlier?: ArticleCache,
): Promise<Reading> {
  const { contentDir, contentMayBeAbsent } = options;
  await requireContent(contentDir, contentMayBeAbsent);
  const { site: bare, theme, problems: siteProblems } = await loadSite(options);
  const { locales, languages } = bare;
  const href = (url: string) => underPrefix(url, bare.pathPrefix);
  const readBody = createMarkdown({ locales, languages, href });
  const { articles: files, pictures: found, others } = await findContent(contentDir);
  const pictures = new Set(found);
  // Without labels: a line that begins with one is no reference, as only texts of articles have them.
  const readSlot = createMarkdown({ locales: [], languages, href });
  const { slots, problems: slotProblems } = loadSlots(theme, bare, readSlot, pictures);
  const site = withSlots(bare, slots);
  const problems = [...siteProblems, ...slotProblems];
  let cache = earlier;
  const reader: Reader = {
    site,
    readBody,
    contentDir,
    pictures,
    files: new Set(others),
    schema: frontMatterSchemaOf(site.fields),
  };
  // Each article is read once, so that all pages show the same state of it.
  const seen = new Map<string, KnownArticle>();
  // Without a cache the process is short-lived: it keeps all bodies.
  const most = earlier ? undefined : Number.POSITIVE_INFINITY;
  const bodies = new Bodies((file) => readAgain(file, seen.get(file)?.facts.hash, reader), most);
  // Positions are asked for one article after another, so that one is enough.
  let located: { readonly file: string; readonly locate: LocateKey } | undefined;

  const readOne = (file: string): KnownArticle | ReadResult['problems'] => {
    const readNow = cache?.readByThisBuild(file);
    if (readNow) return readNow;
    const stamp = stampOf(join(contentDir, file));
    const unchanged = stamp && cache?.unchanged(file, stamp);
    if (unchanged && hasItsFiles(unchanged, reader)) return unchanged;
    const read = Date.now();
    const bytes = readBytes(join(contentDir, file));
    const hash = hashOf(bytes);
    const same = cache?.same(file, hash);
    if (same && hasItsFiles(same, reader)) {
      const renewed = { ...same, ...stamp, read };
      cache?.set(file, renewed);
      return renewed;
    }
    const { article, problems: own } = readArticle(file, bytes, hash, reader);
    if (!article) return own;
    bodies.keep(file, article.body);
    // A copy: slices of a text, such as titles, would keep the whole text in memory.
    const facts: ArticleFacts = JSON.parse(JSON.stringify(article.facts));
    const known = { size: 0, modified: 0, ...stamp, read, facts };
    if (stamp) cache?.set(file, known);
    return known;
  };

  return {
    site,
    readBody,
    pictures,
    problems,
    files,
    read(some, done) {
      const known = new Map<string, KnownArticle>();
      const wrong: Problem[] = [];
      for (const file of some) {
        const one = seen.get(file) ?? readOne(file);
        if ('facts' in one) {
          known.set(file, one);
          seen.set(file, one);
        } else wrong.push(...one);
        done?.();
      }
      return { known, problems: wrong };
    },
    save: (some) => cache?.save(some),
    renew: (renewed) => {
      cache = renewed;
      // Use the objects of the new cache: two copies of all articles would take twice the memory.
      for (const file of seen.keys()) {
        const known = renewed.readByThisBuild(file);
        if (known) seen.set(file, known);
      }
    },
    bodyOf: (file) => bodies.of(file),
    wordsHashOf(file) {
      const known = seen.get(file);
      if (!known) throw new Error(`${file} was not read`);
      if (known.wordsHash !== undefined) return known.wordsHash;
      const text = textOf(bodies.of(file).blocks);
      const wordsHash = wordsHashOf(wordingOf({ title: known.facts.meta.title, text }));
      const renewed = { ...known, wordsHash };
      seen.set(file, renewed);
      cache?.set(file, renewed);
      return wordsHash;
    },
    locate(file, key) {
      if (located?.file !== file) {
        const bytes = readBytes(join(contentDir, file));
        located = { file, locate: locateIn(file, bytes, reader) };
      }
      return located.locate(key);
    },
  };
}

function hashOf(bytes: Uint8Array | Unreadable): string {
  return bytes instanceof Uint8Array ? createHash('sha256').update(bytes).digest('hex') : '';
}

/** False where a picture or a kept file is gone: the article has to be read again to report that. */
function hasItsFiles({ facts }: KnownArticle, { pictures, files }: Reader): boolean {
  return (
    facts.pictures.every((address) => pictures.has(address.slice(1))) &&
    hasKeptFiles(facts.meta, facts.file, files)
  );
}

function readAnew(file: string, reader: Reader): ReadResult {
  const bytes = readBytes(join(reader.contentDir, file));
  return readArticle(file, bytes, hashOf(bytes), reader);
}

/** Reads the body of an article whose facts were read before. */
function readAgain(file: string, hash: string | undefined, reader: Reader): ArticleBody {
  const { article } = readAnew(file, reader);
  if (article?.facts.hash === hash && article) return article.body;
  throw new ContentError([
    {
      file: join(reader.contentDir, file),
      line: 1,
      column: 1,
      subject: 'file',
      found: 'other words than a moment ago',
      expected: 'a file that stays as it is while the site is built: build again, with --clean',
    },
  ]);
}
