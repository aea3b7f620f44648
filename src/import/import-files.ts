/** Imports files of raw text as articles: each file is imported, or reported and left as it is. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { articleFile } from '../archive/article-file.ts';
import type { Finding, Problem } from '../archive/problem.ts';
import { editionOf, type Site } from '../archive/site.ts';
import { errorCode, exists } from '../content/files.ts';
import { parseArticleDate } from '../dates/article-date.ts';
import { shorten } from '../text/fold.ts';
import type { PassageLanguage } from '../text/passages.ts';
import { type CleanText, textCleaner } from './clean.ts';
import { type Clipping, type Review, toReview } from './clipping.ts';
import type { DateTable } from './dates/date-table.ts';
import { listTexts, readHashes, readRawFile, writeNew } from './disk.ts';
import { guessLanguage } from './language.ts';
import { readTextBytes } from './readers/text.ts';
import { toArticle } from './to-article.ts';

/** The site, the target folder, and what the user has set for the files of one call. */
export interface ImportOptions {
  readonly site: Site;
  readonly contentDir: string;
  /** The language of all files; by default, it is guessed for each. */
  readonly lang?: string | undefined;
  /** The date of all files, as front matter has it. */
  readonly date?: string | undefined;
  /** The dates of single files, from a table. */
  readonly dates?: DateTable | undefined;
  /** The title; only for a single file. */
  readonly title?: string | undefined;
  /** Whether to do everything except writing. */
  readonly dryRun: boolean;
}

/** An article that was made from a file. */
export interface Imported {
  /** The file that was imported. */
  readonly source: string;
  /** The file of the article. */
  readonly target: string;
  /** The text of the article's file. */
  readonly article: string;
  /** The language, if it was guessed. */
  readonly guessedLang: string | undefined;
  readonly review: readonly Review[];
}

/** The outcome of one file. */
export type ImportResult = { readonly imported: Imported } | { readonly problem: Problem };

/** A fault of a file, at its beginning unless it has a position. */
type Fault = Finding & Partial<Pick<Problem, 'line' | 'column'>>;

/**
 * Finds the text files of paths, each of which is a file or a folder.
 * @returns the files, and a problem for each path that does not exist or has no text below it
 */
export async function findTexts(
  paths: readonly string[],
): Promise<{ files: readonly string[]; problems: readonly Problem[] }> {
  const files: string[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      const texts = await listTexts(path);
      files.push(...texts);
      if (texts.length === 0) {
        problems.push(
          problemIn(path, {
            subject: 'folder',
            found: 'no .txt file',
            expected: 'texts in files whose names end in .txt',
          }),
        );
      }
    } catch (error) {
      problems.push(problemIn(path, cannot('read', error)));
    }
  }
  return { files, problems };
}

/**
 * Imports files one after the other. A faulty file does not stop the others.
 * @returns the outcome of each file, in order, as soon as it is known
 */
export async function* importFiles(
  files: readonly string[],
  options: ImportOptions,
): AsyncGenerator<ImportResult> {
  const importer = new Importer(options, await readHashes(options.contentDir));
  for (const file of files) {
    const outcome = await importer.import(file);
    yield 'target' in outcome ? { imported: outcome } : { problem: problemIn(file, outcome) };
  }
}

class Importer {
  readonly #options: ImportOptions;
  readonly #clean: CleanText;
  readonly #languages: readonly PassageLanguage[];
  /** Files that were imported already, by the hash of their bytes: the article, or the raw text of this run. */
  readonly #known: Map<string, string>;
  /** Paths that this run has written, or would have written. */
  readonly #taken = new Set<string>();

  constructor(options: ImportOptions, known: Map<string, string>) {
    this.#options = options;
    const { site } = options;
    this.#clean = textCleaner(site.locales, (lang) => ({
      zone: editionOf(site, lang)?.calendar.zone,
    }));
    this.#languages = options.site.languages;
    this.#known = known;
  }

  async import(source: string): Promise<Imported | Fault> {
    let bytes: Uint8Array;
    try {
      bytes = await readRawFile(source);
    } catch (error) {
      return cannot('read', error);
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const same = this.#known.get(sha256);
    if (same) {
      return {
        subject: 'text',
        found: `the same bytes as ${same}`,
        expected: 'a text that is new',
      };
    }
    const draft = this.#write(source, bytes, sha256);
    if (!('target' in draft)) return draft;
    try {
      if (!(await this.#save(draft))) return taken(draft.target);
    } catch (error) {
      return { ...cannot('write', error), subject: draft.target };
    }
    this.#known.set(sha256, source);
    this.#taken.add(draft.target);
    return draft;
  }

  /** Makes the article, without writing its file. */
  #write(source: string, bytes: Uint8Array, sha256: string): Imported | Fault {
    const read = readTextBytes(bytes);
    if ('fault' in read) return { subject: 'text', ...read.fault };
    if (!/[\p{L}\p{N}]/u.test(read.text)) {
      return { subject: 'text', found: 'no words', expected: 'a text' };
    }
    const { site, contentDir, lang: givenLang } = this.#options;
    const locales = site.editions.map(({ locale }) => locale);
    const lang = givenLang ?? guessLanguage(read.text, locales);
    const edition = lang === undefined ? undefined : editionOf(site, lang);
    if (!edition) {
      const known = locales.map((locale) => locale.lang).join(', ');
      return {
        subject: 'language',
        found: 'no letters of any edition',
        expected: `--lang with one of ${known}`,
      };
    }
    const clipping = this.#cleanText(source, read.text, edition.lang);
    const fault = missing(clipping);
    if (fault) return fault;
    const period = edition.calendar.periodOf(dateOf(clipping));
    return {
      source,
      target: join(contentDir, articleFile(edition.lang, period, clipping.fields.title ?? '')),
      article: toArticle(clipping, { sha256, languages: this.#languages }),
      guessedLang: givenLang === undefined ? edition.lang : undefined,
      review: clipping.fields.review,
    };
  }

  #cleanText(source: string, text: string, lang: string): Clipping {
    const { title, date, dates } = this.#options;
    const listed = date === undefined ? dates?.dateOf(source) : undefined;
    const stated = date ?? listed?.date;
    const given = { ...(title && { title }), ...(stated && { date: stated }) };
    const reviews = (listed?.reasons ?? []).map((reason) => ({ field: 'date' as const, reason }));
    return toReview(this.#clean(text, lang, given, source), ...reviews);
  }

  /** @returns whether the target was free */
  async #save({ target, article }: Imported): Promise<boolean> {
    if (this.#taken.has(target)) return false;
    return this.#options.dryRun ? !(await exists(target)) : writeNew(target, article);
  }
}

/** Returns the fault of a clipping that cannot become an article. */
function missing({ blocks }: Clipping): Fault | undefined {
  if (blocks.length === 0) {
    return { subject: 'text', found: 'no words but credits', expected: 'a text' };
  }
  return undefined;
}

function dateOf({ fields }: Clipping) {
  const date = parseArticleDate(fields.date ?? '');
  if (!date) throw new Error(`"${fields.date}" should have been checked before`);
  return date;
}

function taken(target: string): Fault {
  return {
    subject: 'target',
    found: `${target}, which is there already with another text`,
    expected: 'a path that is free: import with another --title or --date',
  };
}

function cannot(verb: 'read' | 'write', error: unknown): Fault {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'nothing at this path',
    EACCES: `no right to ${verb} it`,
    EISDIR: 'a folder',
    ENOTDIR: 'a file where a folder is needed',
    EEXIST: 'a file where a folder is needed',
    ENOSPC: 'no room on the disk',
    EROFS: 'a disk that cannot be written to',
  };
  const code = errorCode(error);
  if (code === undefined) throw error;
  const found = reasons[code] ?? shorten(error instanceof Error ? error.message : code, 120);
  return { subject: 'file', found, expected: `a file to ${verb}` };
}

function problemIn(file: string, fault: Fault): Problem {
  return { file, line: 1, column: 1, ...fault };
}
