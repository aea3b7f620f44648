/** Reads all texts of an import, from files of any format that has a reader; as often as needed. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Finding, Problem } from '../archive/problem.ts';
import {
  dropRule,
  type ImportFile,
  importFileFor,
  type LoadedImportFile,
} from './columns/import-file.ts';
import type { Columns } from './columns/recognize.ts';
import { type RecognizedTable, recognizeTable } from './columns/recognize-table.ts';
import { rowText, type ZoneOfText } from './columns/row-text.ts';
import { cannot, faultAt } from './fault.ts';
import { listFiles } from './list-files.ts';
import { type RawText, STANDARD_INPUT_NAME } from './raw.ts';
import { type Opened, openPart, type ReadSettings } from './readers/index.ts';
import { twoLanguages } from './readers/two-languages.ts';
import { type Part, partsOf, UnpackError } from './readers/unpack.ts';
import { faultOfCells, faultOfTwo, subjectOf } from './text-faults.ts';

/** The path that stands for standard input. */
const STANDARD_INPUT = '-';

/** The file in which it is kept while it is read. */
const SPOOLED = 'input';

/** How the files of an import are read. */
export interface TextSettings extends ReadSettings {
  /** The zone of hours that have none, such as Asia/Jakarta. */
  readonly zone?: string | undefined;
  /** The same for each text, where editions have different ones. */
  readonly zoneOf?: ZoneOfText | undefined;
  /** What columns are, as the call states it: it overrides `import.yaml`. */
  readonly map?: Columns | undefined;
  /** The path of an `import.yaml`; by default, the one beside the data, if there is one. */
  readonly importFile?: string | undefined;
  /** Where no path is named for all: that for a file of data, `none`, or nothing for the one beside it. */
  readonly importFileOf?: ((file: string) => string | 'none' | undefined) | undefined;
  /** Whether columns are recognized by all rows, and not by the first thousand. */
  readonly allRows?: boolean | undefined;
  /** Standard input, for the path `-`. */
  readonly stdin?: NodeJS.ReadableStream | undefined;
}

/** What was found of a file before its texts are read. */
export interface FileFacts {
  readonly file: string;
  /** In words: `a table`, `JSON Lines`, `text`. */
  readonly format: string;
  /** The settings that are used, and where they stand. */
  readonly settings: ImportFile;
  readonly settingsPath?: string;
  /** Of a table only. */
  readonly table?: RecognizedTable;
}

/** The texts of an import. Each iteration reads the files again, from the beginning. */
export interface Texts extends AsyncIterable<RawText | Problem> {
  /** The files and folders, as they were named. */
  readonly paths: readonly string[];
  /** What was found of the files; they are looked at once, with the first call or iteration. */
  facts(): Promise<readonly FileFacts[]>;
  /** The rows that rules of `import.yaml` left out in the last iteration. */
  readonly dropped: number;
  /** Where a file is: of standard input, the file in which it is kept meanwhile. */
  pathOf(file: string): string;
  /** Removes what standard input was kept in. */
  close(): Promise<void>;
}

const NO_IMPORT_FILE: Promise<LoadedImportFile> = Promise.resolve({ value: {}, problems: [] });

/** Whether an item of texts is a problem. */
export function isProblem(item: RawText | Problem): item is Problem {
  return 'subject' in item;
}

/**
 * Reads the texts of files and folders. Of a folder, all files at any depth whose names say that they hold texts or
 * tables are read; what they are is told by their content. A file at fault does not stop the others, a faulty row not
 * its file.
 * @param paths files and folders, or `-` for standard input
 * @returns raw texts and problems, in the order of the paths, of the files and of their rows
 */
export function readTexts(paths: readonly string[], settings: TextSettings): Texts {
  return new TextsOfFiles(paths, settings);
}

/** A file that is ready to be read; or what is wrong with it. */
type Planned = Ready | Problem;

interface Ready extends FileFacts {
  readonly opened: Opened;
}

class TextsOfFiles implements Texts {
  readonly paths: readonly string[];
  readonly #settings: TextSettings;
  readonly #importFiles = new Map<string, Promise<LoadedImportFile>>();
  #plans: Promise<readonly Planned[]> | undefined;
  #spool: string | undefined;
  #dropped = 0;

  constructor(paths: readonly string[], settings: TextSettings) {
    this.paths = paths;
    this.#settings = settings;
  }

  get dropped(): number {
    return this.#dropped;
  }

  async facts(): Promise<readonly FileFacts[]> {
    return (await this.#planned()).filter((plan): plan is Ready => 'opened' in plan);
  }

  pathOf(file: string): string {
    return file === STANDARD_INPUT_NAME && this.#spool ? join(this.#spool, SPOOLED) : file;
  }

  async close(): Promise<void> {
    if (this.#spool) await rm(this.#spool, { recursive: true, force: true });
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<RawText | Problem> {
    this.#dropped = 0;
    for (const plan of await this.#planned()) {
      if ('opened' in plan) yield* this.#read(plan);
      else yield plan;
    }
  }

  #planned(): Promise<readonly Planned[]> {
    this.#plans ??= this.#plan();
    return this.#plans;
  }

  async #plan(): Promise<readonly Planned[]> {
    const plans: Planned[] = [];
    for (const path of this.paths) {
      for await (const plan of this.#plansOf(path)) plans.push(plan);
    }
    // The problems of an `import.yaml` are said once, not for each file beside it.
    for (const loaded of this.#importFiles.values()) plans.unshift(...(await loaded).problems);
    return plans;
  }

  async *#plansOf(path: string): AsyncGenerator<Planned> {
    let files: readonly string[];
    try {
      files = path === STANDARD_INPUT ? [path] : await listFiles(path);
    } catch (error) {
      yield problemIn(path, cannotRead(error));
      return;
    }
    if (files.length === 0) {
      const found = 'no text and no table';
      const expected = 'files whose names end in .txt, .csv, .tsv, .json, .jsonl, .gz or .zip';
      yield problemIn(path, { subject: 'folder', found, expected });
    }
    for (const file of files) {
      try {
        const [at, name] =
          file === STANDARD_INPUT ? [await this.#spooled(), STANDARD_INPUT_NAME] : [file, file];
        for (const part of await partsOf(at, name)) {
          if ('found' in part) yield problemIn(part.file, { ...part, subject: 'file' });
          else {
            const plan = await this.#ready(part, file);
            if (plan) yield plan;
          }
        }
      } catch (error) {
        yield problemIn(file, cannotRead(error));
      }
    }
  }

  /** Keeps standard input in a file: it is read twice. */
  async #spooled(): Promise<string> {
    const { stdin } = this.#settings;
    if (!stdin) throw new Error('standard input is not given');
    this.#spool = await mkdtemp(join(tmpdir(), 'kliping-import-'));
    const file = join(this.#spool, SPOOLED);
    await pipeline(stdin, createWriteStream(file));
    return file;
  }

  #importFile(file: string): Promise<LoadedImportFile> {
    const { importFile, importFileOf } = this.#settings;
    const stated = importFile ?? importFileOf?.(file);
    if (stated === 'none') return NO_IMPORT_FILE;
    const key = stated ?? dirname(file);
    const loaded = this.#importFiles.get(key) ?? importFileFor(file, stated);
    this.#importFiles.set(key, loaded);
    return loaded;
  }

  /** @returns nothing where the `import.yaml` is at fault: what it says must not be guessed instead */
  async #ready(part: Part, file: string): Promise<Planned | undefined> {
    const opened = await openPart(part, this.#settings);
    if ('found' in opened) return problemIn(part.file, { ...opened, subject: 'file' });
    const { value, path, problems } = await this.#importFile(file);
    if (problems.length > 0) return undefined;
    const ready = {
      file: part.file,
      format: opened.format,
      opened,
      settings: value,
      ...(path !== undefined && { settingsPath: path }),
    };
    try {
      return opened.format === 'text' ? ready : await this.#withTable(ready);
    } catch (error) {
      return problemIn(part.file, cannotRead(error));
    }
  }

  async #withTable(ready: Ready): Promise<Planned> {
    const { allRows = false, map, locales, zone, zoneOf } = this.#settings;
    const langs = locales.map(({ lang }) => lang);
    const settings = { importFile: ready.settings, map, langs, zone, zoneOf, allRows };
    const table = await recognizeTable(ready.opened.read, settings);
    return 'found' in table ? problemIn(ready.file, table) : { ...ready, table };
  }

  async *#read(ready: Ready): AsyncGenerator<RawText | Problem> {
    const { file, opened, table, settings } = ready;
    const { locales } = this.#settings;
    const isDropped = dropRule(settings.drop);
    try {
      for await (const found of opened.read()) {
        if (found.kind === 'fault') yield { file, ...found.fault };
        else if (found.kind === 'text') {
          const { text, sha256, row, line } = found;
          const both = twoLanguages(text, locales);
          if (both) yield { file, ...faultOfTwo(both, row, line) };
          else {
            const origin = { file, line, ...(row !== undefined && { row }) };
            const lang = settings.lang;
            yield { origin, sha256, text, stated: statedOf(settings), ...(lang && { lang }) };
          }
        } else if (table) {
          const { cells, row, line } = found;
          const wrong = faultOfCells(cells, opened.faulty);
          if (isDropped(cells)) this.#dropped++;
          else if (wrong) yield { file, line, column: 1, subject: subjectOf(row, cells), ...wrong };
          else yield { origin: { file, row, line }, ...rowText(cells, table) };
        }
      }
    } catch (error) {
      yield problemIn(file, cannotRead(error));
    }
  }
}

/** What `import.yaml` states of texts that have no columns. */
function statedOf({ outlet, source, tags }: ImportFile): RawText['stated'] {
  return {
    ...(outlet !== undefined && { outlet }),
    ...(source !== undefined && { source }),
    ...(tags !== undefined && { keywords: tags }),
  };
}

/** Says why a file cannot be read; any other error is thrown again. */
function cannotRead(error: unknown): Finding {
  return error instanceof UnpackError
    ? { subject: 'file', ...error.refusal }
    : cannot('read', error);
}

function problemIn(file: string, finding: Finding): Problem {
  return faultAt({ file, line: 1 }, finding);
}
