/** Reads the articles of a content folder: only those that changed, and bodies on demand. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { AccessRules } from '../archive/access-rules.ts';
import { type Address, underPrefix } from '../archive/address.ts';
import {
  type ArticleFacts,
  type PublicBody,
  type ReadArticle,
  textOf,
} from '../archive/article.ts';
import type { SameNames } from '../archive/catalogue.ts';
import { NO_KEY } from '../archive/consistency.ts';
import { archivedCopyOf, type DeadLinks } from '../archive/dead-links.ts';
import { digestOfFacts } from '../archive/facts-digest.ts';
import { frontMatterSchemaOf } from '../archive/own-fields.ts';
import { ContentError, type Problem } from '../archive/problem.ts';
import { type Audience, publicView } from '../archive/public-view.ts';
import type { Registries } from '../archive/registry.ts';
import { type Site, withSlots } from '../archive/site.ts';
import { createMarkdown, type ReadBody } from '../markdown/markdown.ts';
import { wordingOf, wordsHashOf } from '../text/wording.ts';
import type { ArticleCache, KnownArticle } from './article-cache.ts';
import { Bodies } from './bodies.ts';
import { BodyStore } from './body-store.ts';
import { findContent, requireContent } from './files.ts';
import { type FilesBeside, filesBeside } from './files-beside.ts';
import { hasKeptFiles } from './kept-files.ts';
import { loadDeadLinks, loadNames, loadRegistries, loadSite } from './load-data.ts';
import { loadSlots } from './load-slots.ts';
import type { ReadingOptions } from './options.ts';
import {
  type LocateKey,
  locateIn,
  type Reader,
  type ReadResult,
  readArticle,
} from './read-article.ts';
import { readBytes, type Unreadable } from './read-text.ts';
import { isSettled, stampOf } from './stamp.ts';
import type { Position } from './yaml.ts';

/**
 * A content folder that is open for reading by an audience: facts and bodies are what `publicView` shows of them,
 * also in the cache.
 */
export interface Reading {
  readonly site: Site;
  readonly registries: Registries;
  /** Names that mean the same, from `names.yaml`. */
  readonly names: readonly SameNames[];
  /** Pages elsewhere that have gone, from `links.yaml`. */
  readonly deadLinks: DeadLinks;
  readonly readBody: ReadBody;
  /** The files below the content folder that are no articles. */
  readonly beside: FilesBeside;
  /** The problems of `site.yaml`, of the registries, of `names.yaml`, of `links.yaml` and of the theme. */
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
  bodyOf(file: string): PublicBody;
  /** The words hash of an article. Computed once, as it takes as long as to read the article. */
  wordsHashOf(file: string): string;
  /** Finds the position of a key of an article's front matter. */
  locate(file: string, key: string): Position;
}

/** The outcome of reading articles. */
interface ReadArticles {
  /** The articles without problems, by their files. */
  readonly known: ReadonlyMap<string, KnownArticle>;
  readonly problems: readonly Problem[];
}

/**
 * Opens a content folder: loads the site, and finds all files. No article is read yet.
 * @param earlier the articles that earlier builds have read
 * @param storePath a file for the bodies that memory has no room for, which is not there yet and which the caller removes
 * @throws FolderError where there is no archive, or no content folder that has to be there
 */
export async function openReading(
  options: ReadingOptions,
  earlier?: ArticleCache,
  storePath?: string,
): Promise<Reading> {
  const { contentDir, contentMayBeAbsent } = options;
  await requireContent(contentDir, contentMayBeAbsent);
  const { site: bare, theme, problems: siteProblems } = await loadSite(options);
  const { locales, languages } = bare;
  const href = (url: string) => underPrefix(url, bare.pathPrefix);
  const { articles: files, others } = await findContent(contentDir);
  const beside = filesBeside(contentDir, others);
  const pictureAt = (address: Address) => {
    const read = beside.hasPicture(address) ? beside.picture(address) : undefined;
    return read && !('found' in read) ? read : undefined;
  };
  const { deadLinks, problems: linkProblems } = await loadDeadLinks(options.dataDir);
  const archivedCopy = (url: string) => archivedCopyOf(deadLinks, url);
  const readBody = createMarkdown({ locales, languages, href, pictureAt, archivedCopy });
  const { value: registries, problems: registryProblems } = await loadRegistries(options.dataDir);
  const { names, problems: nameProblems } = await loadNames(options.dataDir);
  const rules = new AccessRules(bare, registries);
  const audience = audienceOf(options);
  // Without labels: a line that begins with one is no reference, as only texts of articles have them.
  const readSlot = createMarkdown({ locales: [], languages, href, pictureAt });
  const { slots, problems: slotProblems } = loadSlots(theme, bare, readSlot, beside);
  const site = withSlots(bare, slots);
  const problems = [
    ...siteProblems,
    ...registryProblems,
    ...nameProblems,
    ...linkProblems,
    ...slotProblems,
  ];
  let cache = earlier;
  const reader: Reader = {
    site,
    readBody,
    contentDir,
    files: beside,
    schema: frontMatterSchemaOf(site.fields),
  };
  // Each article is read once, so that all pages show the same state of it.
  const seen = new Map<string, KnownArticle>();
  // Without a cache the process is short-lived: it keeps all bodies.
  const most = earlier ? undefined : Number.POSITIVE_INFINITY;
  const store = storePath === undefined ? undefined : new BodyStore(storePath);
  const bodies = new Bodies((file) => view(rawArticle(file)).body, { most, store });
  // Positions are asked for one article after another, so that one is enough.
  /** The content folder with a slash, or nothing where it is the current one. */
  const below = join(contentDir, 'x').slice(0, -1);
  let located: { readonly file: string; readonly locate: LocateKey } | undefined;

  const view = (article: ReadArticle) =>
    publicView(article, rules.of(article.facts.meta), audience);
  /** The article as its file has it: never handed on. */
  const rawArticle = (file: string) => readAgain(file, seen.get(file)?.facts.hash, reader);
  /** False where the public may now see more or less of it than when it was cached. */
  const isSeenAlike = ({ facts }: KnownArticle) =>
    'erased' in facts ||
    (facts.meta.draft && !audience.drafts) ||
    isSame(facts.withheld, rules.of(facts.meta));
  const isUsable = (known: KnownArticle) => hasItsFiles(known, reader) && isSeenAlike(known);

  const readOne = (file: string): KnownArticle | ReadResult['problems'] => {
    const readNow = cache?.readByThisBuild(file);
    if (readNow) return readNow;
    const stamp = stampOf(join(contentDir, file));
    const unchanged = stamp && cache?.unchanged(file, stamp);
    if (unchanged && isUsable(unchanged)) return unchanged;
    const read = Date.now();
    const bytes = readBytes(join(contentDir, file));
    const hash = hashOf(bytes);
    const same = cache?.same(file, hash);
    if (same && isUsable(same)) {
      const renewed = { ...same, ...stamp, read };
      cache?.set(file, renewed);
      return renewed;
    }
    const { article, erased, problems: own } = readArticle(file, bytes, hash, reader);
    if (!article && !erased) return own;
    const shown = article && view(article);
    if (shown) bodies.keep(file, shown.body);
    // A copy: slices of a text, such as titles, would keep the whole text in memory.
    const facts: KnownArticle['facts'] = JSON.parse(JSON.stringify(shown?.facts ?? erased));
    const isWhole = filesNamedIn(article?.facts) === filesNamedIn(shown?.facts);
    const known: KnownArticle = {
      size: 0,
      modified: 0,
      ...stamp,
      read,
      facts,
      ...('erased' in facts ? {} : { digest: digestOfFacts(facts) }),
      ...(isWhole ? {} : { hasUnshownFiles: true }),
    };
    if (stamp) cache?.set(file, known);
    return known;
  };

  return {
    site,
    registries,
    names,
    deadLinks,
    readBody,
    beside,
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
      if ('erased' in known.facts) throw new Error(`${file} was erased`);
      // Of the whole text, whoever may see it: a hash has no words.
      const { title } = known.facts.meta;
      const { blocks } = known.facts.withheld ? rawArticle(file).body : bodies.of(file);
      const wordsHash = wordsHashOf(wordingOf({ title, text: textOf(blocks) }));
      const renewed = { ...known, wordsHash };
      seen.set(file, renewed);
      cache?.set(file, renewed);
      return wordsHash;
    },
    locate(file, key) {
      if (key === NO_KEY) return { file: below + file, line: 1, column: 1 };
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

/** The archive's editors see all in the preview and in checks; what is published or exported is the public's. */
function audienceOf({ preview, drafts = preview }: ReadingOptions): Audience {
  return { drafts, withheld: preview };
}

function isSame(one: object | undefined, other: object | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** How many pictures and kept files an article names. */
function filesNamedIn(facts: Pick<ArticleFacts, 'pictures' | 'meta'> | undefined): number {
  return facts ? facts.pictures.length + (facts.meta.files?.length ?? 0) : 0;
}

/** False where a picture or a kept file is gone or another one, or may be: the article has to be read again. */
function hasItsFiles(
  { facts, hasUnshownFiles, read }: KnownArticle,
  reader: Pick<Reader, 'files' | 'site'>,
): boolean {
  if ('erased' in facts) return true;
  const shown = [...facts.pictures, ...facts.files.flatMap((one) => one.read ?? [])];
  return (
    !hasUnshownFiles &&
    shown.every((one) => isSettled(one, read) && reader.files.isAsRead(one)) &&
    hasKeptFiles(facts.meta, facts.file, reader)
  );
}

function readAnew(file: string, reader: Reader): ReadResult {
  const bytes = readBytes(join(reader.contentDir, file));
  return readArticle(file, bytes, hashOf(bytes), reader);
}

/** Reads an article again whose facts were read before. */
function readAgain(file: string, hash: string | undefined, reader: Reader): ReadArticle {
  const { article, problems } = readAnew(file, reader);
  if (article?.facts.hash === hash && article) return article;
  // It may not be read any more, or is being written.
  if (problems.length > 0) throw new ContentError(problems);
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
