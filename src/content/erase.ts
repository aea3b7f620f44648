/** Erases a record: takes its text, and all that the archive's folder keeps of it, and leaves its address. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isMap, parseDocument, stringify } from 'yaml';
import type { Article } from '../archive/article.ts';
import { titleHashOf } from '../archive/erased.ts';
import { pictureAddress } from '../archive/picture.ts';
import { ContentError, FolderError } from '../archive/problem.ts';
import { linkDestination } from '../archive/references/link.ts';
import { foldAddress } from '../text/fold.ts';
import { changeArchive } from './change-files.ts';
import { exists } from './files.ts';
import { splitFrontMatter } from './front-matter.ts';
import { articleAt, type Content } from './load.ts';
import { originalsWith } from './originals.ts';
import { decodeText } from './read-text.ts';

/** A line of another file that still names the record. */
interface NamingLine {
  readonly file: string;
  readonly line: number;
}

/** What was done, and what the archive's folder still has. */
interface Erasure {
  /** The file, with its address and nothing else in it now. */
  readonly file: string;
  readonly address: string;
  /** Files and folders that are gone: the raw text, the kept originals, the caches. */
  readonly removed: readonly string[];
  /** Files of the runs of imports that have neither its row nor its name now. */
  readonly rewritten: readonly string[];
  /** Raw texts that could not be rewritten, with the reason: a person has to do it. */
  readonly leftRaw: readonly string[];
  /** Lines of other articles that name the record: their words are theirs, so a person has to look at them. */
  readonly naming: readonly NamingLine[];
  /** The files of translations, of versions and of the same text in other outlets: they tell what it told. */
  readonly kin: readonly string[];
  /** The pictures, scans and other files that no other article names, which stay. */
  readonly files: readonly string[];
  /** The raw text that the record named, where there is none: it may be elsewhere. */
  readonly missingRaw: string | undefined;
  /** The copy on the web that the record named, if any. */
  readonly archivedUrl: string | undefined;
}

/** What the folders of runs keep of a record. */
export interface RawErasure {
  /** New contents of files: tables without its row, lists without its line. */
  readonly rewritten: ReadonlyMap<string, Uint8Array>;
  readonly removed: readonly string[];
  /** What could not be rewritten, with the reason. */
  readonly left: readonly string[];
}

/** Folders of builds and previews, beside the content folder. */
const CACHES = '.cache';

/**
 * Erases the record of a file.
 * @param content of all articles, drafts included
 * @param path as the user gave it
 * @param today the day of the withdrawal, if the file names none
 * @param eraseRaw finds what the runs of imports keep of it
 * @throws FolderError where the path is no article's, or a file cannot be written or removed: nothing was done then
 * @throws ContentError where the record names something as its raw text that may not be removed: nor then
 */
export async function eraseRecord(
  content: Content,
  contentDir: string,
  path: string,
  today: string,
  eraseRaw: (article: Article) => Promise<RawErasure> = async () => NOTHING,
): Promise<Erasure> {
  const { archive } = content;
  const article = articleAt(archive, contentDir, path);
  const file = join(contentDir, article.file);
  const text = keptFrontMatter(await readFile(file), article, today);
  const root = dirname(resolve(contentDir));
  const runs = await eraseRaw(article);
  const named = await rawTextOf(content, contentDir, article);
  // A row is no file; a run may have its whole file already.
  const raw = named !== undefined && !runs.removed.includes(named) ? named : undefined;
  const isErased = named !== undefined || runs.rewritten.size > 0 || runs.removed.length > 0;
  const doomed = [
    ...(raw === undefined ? [] : [raw]),
    ...runs.removed,
    ...(await originalsWith(contentDir, {
      hashes: wordsHashesOf(content, article),
      title: article.title,
    })),
    ...(await cachesIn(root)),
  ];
  replace(contentDir, file, text, doomed, runs.rewritten);
  const others = archive.articles.filter((one) => one !== article);
  const shown = new Set(others.flatMap(filesNamedBy));
  return {
    file,
    address: article.address,
    removed: doomed.map((one) => relative('.', one)),
    rewritten: [...runs.rewritten.keys()].map((one) => relative('.', one)),
    leftRaw: runs.left,
    naming: namingLines(content, article),
    kin: kinOf(content, article),
    files: filesNamedBy(article)
      .filter((one) => !shown.has(one))
      .map((one) => join(contentDir, one)),
    missingRaw: isErased || runs.left.length > 0 ? undefined : article.meta.raw,
    archivedUrl: article.meta.archivedUrl,
  };
}

const NOTHING: RawErasure = { rewritten: new Map(), removed: [], left: [] };

/** The file as it may stay: what keeps the address, and the day and the reason of the withdrawal as written. */
function keptFrontMatter(bytes: Uint8Array, { title }: Article, today: string): string {
  const text = decodeText(bytes);
  const parts = typeof text === 'string' ? splitFrontMatter(text) : undefined;
  if (!parts || 'missing' in parts) throw new Error('an article has front matter');
  const document = parseDocument(parts.yaml, { schema: 'failsafe' });
  const withdrawn = document.get('withdrawn');
  const said = isMap(withdrawn) ? (withdrawn.toJSON() as { date?: string; reason?: string }) : {};
  const { date, id, aliases } = document.toJSON() as {
    date: string;
    id?: string;
    aliases?: readonly string[];
  };
  const kept = {
    date,
    ...(id ? { id } : {}),
    ...(aliases ? { aliases } : {}),
    withdrawn: {
      date: said.date ?? today,
      ...(said.reason ? { reason: said.reason } : {}),
      level: 'erased',
      titleSha256: titleHashOf(title),
    },
  };
  return `---\n${stringify(kept, { lineWidth: 0 })}---\n`;
}

/** The hashes of its words now, and of those that its translations were made from. */
function wordsHashesOf({ archive, wordsHashOf }: Content, article: Article): Set<string> {
  const translations = archive.articles.filter((one) => archive.originalOf(one) === article);
  const earlier = translations.flatMap(({ meta }) => meta.originalSha256 ?? []);
  return new Set([wordsHashOf(article), ...earlier]);
}

/**
 * The raw text that it was made from, if its front matter names one that is there. Front matter is a text that
 * anybody may have written: what it names is removed only if it is a file that nothing else is made of.
 * @throws ContentError
 */
async function rawTextOf(
  { archive, locate }: Content,
  contentDir: string,
  article: Article,
): Promise<string | undefined> {
  const { raw } = article.meta;
  if (raw === undefined) return undefined;
  const refuse = (found: string, expected: string) =>
    new ContentError([
      { ...locate(article, 'raw'), subject: 'raw', found: `"${raw}", ${found}`, expected },
    ]);
  const root = dirname(resolve(contentDir));
  const path = resolve(root, raw);
  if (!isWithin(root, path)) throw refuse('which is outside of the archive', 'a file within it');
  if (!(await exists(path))) return undefined;
  const real = join(root, relative(await realpath(root), await realpath(path)));
  if (real !== path || !(await stat(path)).isFile()) {
    throw refuse('which is no file', 'the raw text itself, no folder and no link');
  }
  const records = [...archive.articles, ...archive.erased];
  if (records.some((one) => resolve(contentDir, one.file) === path)) {
    throw refuse('which is an article', 'the raw text that this one was made from');
  }
  const other = archive.articles.find(
    (one) => one !== article && one.meta.raw && resolve(root, one.meta.raw) === path,
  );
  if (!other) return path;
  throw refuse(
    `which is the raw text of ${locate(other, 'raw').file} too`,
    'a text of this article alone; delete the line in one of the two, and what it should not have from the raw text',
  );
}

function isWithin(folder: string, path: string): boolean {
  const between = relative(folder, path);
  return between !== '' && between.split(sep)[0] !== '..' && !isAbsolute(between);
}

/** The pictures of an article and the files that are kept beside it. */
function filesNamedBy({ meta, file, pictures }: Article): string[] {
  const kept = (meta.files ?? []).flatMap((one) => pictureAddress(one.file, file) ?? []);
  return [...new Set([...pictures.map(({ address }) => address), ...kept])];
}

function kinOf({ archive, locate }: Content, article: Article): string[] {
  const { kinship } = archive;
  const kin = new Set([
    ...archive.storyOf(article).all,
    ...kinship.witnessesOf(article),
    ...kinship.versionsOf(article),
  ]);
  kin.delete(article);
  return [...kin].map((one) => locate(one, 'title').file);
}

/** What builds and previews keep beside the content folder; they make it anew. */
async function cachesIn(root: string): Promise<string[]> {
  const folder = join(root, CACHES);
  const names = (await exists(folder)) ? await readdir(folder) : [];
  return names
    .filter((name) => /^(?:build$|preview-)/.test(name))
    .map((name) => join(folder, name));
}

/**
 * Writes a file and removes others, all or nothing.
 * @throws FolderError where that was not possible
 */
function replace(
  contentDir: string,
  file: string,
  text: string,
  doomed: readonly string[],
  rewritten: ReadonlyMap<string, Uint8Array>,
): void {
  try {
    const removed = doomed.map((path) => [path, undefined] as const);
    changeArchive(contentDir, [...removed, ...rewritten, [file, text]]);
  } catch (error) {
    if (error instanceof FolderError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new FolderError(`${file}: nothing was erased: ${reason}`);
  }
}

/** Keys of front matter that name other articles by their addresses. */
const NAMING_KEYS = ['original', 'sameTextAs', 'versionOf'] as const;

/** The lines of other articles whose references, links or front matter lead to the record. */
function namingLines({ archive, locate }: Content, article: Article): NamingLine[] {
  const addresses = new Set(article.addresses.map(foldAddress));
  const lines = archive.articles.flatMap((from) => {
    if (from === article) return [];
    const { file } = locate(from, 'title');
    const keys = NAMING_KEYS.filter((key) =>
      [from.meta[key] ?? []].flat().some((address) => addresses.has(foldAddress(address))),
    ).map((key) => locate(from, key).line);
    const references = archive.links
      .of(from)
      .filter(({ target }) => target.kind === 'article' && target.article === article)
      .map(({ reference }) => reference.line);
    const links = from.links
      .filter(({ href }) => {
        const to = linkDestination(href, from, archive.site);
        if (to.kind === 'file') return to.file === article.file;
        return to.kind === 'site' && addresses.has(to.address);
      })
      .map(({ line }) => line);
    const all = [...keys, ...references, ...links];
    return [...new Set(all)].map((line) => ({ file, line }));
  });
  return lines;
}
