/** Files of raw text -> articles: each file is imported, or reported and left alone. */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { articleFile } from '../archive/article-file.ts';
import type { Finding, Problem } from '../archive/problem.ts';
import { editionOf, type Site } from '../archive/site.ts';
import { errorCode, exists } from '../content/files.ts';
import { parseArticleDate } from '../dates/article-date.ts';
import { shorten } from '../text/fold.ts';
import type { PassageLanguage } from '../text/passages.ts';
import { type CleanText, textCleaner } from './clean.ts';
import type { Clipping, Proposed } from './clipping.ts';
import { listTexts, readBytes, readHashes, writeNew } from './disk.ts';
import { guessLanguage } from './language.ts';
import { readTextBytes } from './readers/text.ts';
import { toArticle } from './to-article.ts';

export interface ImportOptions {
  readonly site: Site;
  readonly contentDir: string;
  /** The language of all files; guessed for each where it is left out. */
  readonly lang?: string | undefined;
  /** As front matter writes it; of all files. */
  readonly date?: string | undefined;
  /** Of one file only. */
  readonly title?: string | undefined;
  /** Whether everything is done but the writing. */
  readonly dryRun: boolean;
}

export interface Imported {
  readonly source: string;
  readonly target: string;
  /** The article's file text. */
  readonly article: string;
  /** The language, where it was guessed. */
  readonly guessedLang: string | undefined;
  readonly review: readonly Proposed[];
}

/** What came of one file. */
export type Result = { readonly imported: Imported } | { readonly problem: Problem };

/** What is wrong with a file, at its beginning unless a place is given. */
type Fault = Finding & Partial<Pick<Problem, 'line' | 'column'>>;

/** Finds the texts that paths name. A path that is not there, or has no text below it, is a problem. */
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
 * Imports files one after the other. A file that is at fault stops no other.
 * @returns what came of each, in order, as it comes
 */
export async function* importFiles(
  files: readonly string[],
  options: ImportOptions,
): AsyncGenerator<Result> {
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
  /** The article or the text that is known to have been made of some bytes, by their hash. */
  readonly #known: Map<string, string>;
  /** What this run has written, or would have. */
  readonly #taken = new Set<string>();

  constructor(options: ImportOptions, known: Map<string, string>) {
    this.#options = options;
    this.#clean = textCleaner(options.site.locales);
    this.#languages = options.site.languages;
    this.#known = known;
  }

  async import(source: string): Promise<Imported | Fault> {
    let bytes: Uint8Array;
    try {
      bytes = await readBytes(source);
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

  /** Makes the article without writing it. */
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
    const clipping = this.#cleanWithDate(source, read.text, edition.lang);
    const fault = missing(clipping);
    if (fault) return fault;
    const day = edition.calendar.dayOf(dateOf(clipping));
    return {
      source,
      target: join(contentDir, articleFile(edition.lang, day, clipping.fields.title ?? '')),
      article: toArticle(clipping, { sha256, languages: this.#languages }),
      guessedLang: givenLang === undefined ? edition.lang : undefined,
      review: clipping.fields.review,
    };
  }

  /** A text that speaks of no day is dated by the name of its file, `2021-02-15 kapal.txt`, if it can be. */
  #cleanWithDate(source: string, text: string, lang: string): Clipping {
    const { title, date } = this.#options;
    const given = { ...(title && { title }), ...(date && { date }) };
    const clipping = this.#clean(text, lang, given);
    const named = /\d{4}-\d{2}-\d{2}/.exec(basename(source))?.[0];
    if (clipping.fields.date || !named || !parseArticleDate(named)) return clipping;
    const dated = this.#clean(text, lang, { ...given, date: named });
    return { ...dated, fields: { ...dated.fields, review: [...dated.fields.review, 'date'] } };
  }

  /** @returns whether the target was free */
  async #save({ target, article }: Imported): Promise<boolean> {
    if (this.#taken.has(target)) return false;
    return this.#options.dryRun ? !(await exists(target)) : writeNew(target, article);
  }
}

/** What a clipping lacks to be an article. */
function missing({ blocks, fields }: Clipping): Fault | undefined {
  if (blocks.length === 0) {
    return { subject: 'text', found: 'no words but credits', expected: 'a text' };
  }
  if (fields.date === undefined) {
    return {
      subject: 'date',
      found: 'no date in the text',
      expected: '--date 2021-02-15, or such a date in the name of the file',
    };
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
