/** Staging: keeps the files of a build aside until all of them are made. */
import { copyFileSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOf } from '../content/paths.ts';
import { hasTooLongName } from '../content/switch-journal.ts';
import { digestOf } from './digest.ts';
import { KnownFolders } from './known-folders.ts';
import { lstatOf } from './stat.ts';

/** A file of the site that is made and waits to be moved to its place. */
export interface StagedFile {
  /** Below the output folder, with `/` between its parts. */
  readonly path: string;
  /** Its path now. */
  readonly draft: string;
  /** Of its bytes: see `digestOf`. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
}

/** Files in one folder: more make some file systems slow. */
const FULL = 1000;

/**
 * The folder for what goes to folders that the site does not have yet, as it will be there: such a folder is moved to its
 * place as a whole.
 * @param staging the folder of a build, with those of all its jobs
 */
export function newFoldersIn(staging: string): string {
  return join(staging, 'new');
}

/** The staging folder of one job: new files, numbered in the order in which they were made, but for those of new folders. */
export class Staging {
  readonly #outputDir: string;
  readonly #folder: string;
  readonly #newFolders: string;
  readonly #clean: boolean;
  readonly #files: StagedFile[] = [];
  readonly #folders: KnownFolders;
  /** The new folders that were made. */
  readonly #made = new Set<string>();
  #numbered = 0;

  /**
   * @param outputDir where the files go in the end
   * @param folder on the same file system, in which nothing else is; those of other jobs of the build are beside it
   * @param clean whether files are written anew that are there already with the same bytes
   */
  constructor(outputDir: string, folder: string, clean: boolean) {
    this.#outputDir = outputDir;
    this.#folder = folder;
    this.#newFolders = newFoldersIn(dirname(folder));
    this.#folders = new KnownFolders(outputDir);
    this.#clean = clean;
  }

  get files(): readonly StagedFile[] {
    return this.#files;
  }

  /** Stages a file, unless it is in its place with the same bytes. */
  write(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (!this.#clean && this.#isInPlace(path, bytes)) return;
    writeFileSync(this.#draftOf(path, digestOf(bytes), bytes.length), bytes);
  }

  /**
   * Stages a copy of a file that stays where it is; where file systems can, both are one.
   * @param digest of its bytes
   */
  link(path: string, from: string, digest: string): void {
    const draft = this.#draftOf(path, digest, lstatOf(from)?.size ?? 0);
    try {
      linkSync(from, draft);
    } catch {
      copyFileSync(from, draft);
    }
  }

  /** Stages a copy of a file of the site. It is no link: when one of two names goes, the other one seems changed. */
  copyFromOutput(path: string, from: string): void {
    this.write(path, readFileSync(join(this.#outputDir, from)));
  }

  /** Stages a copy of a file that somebody may change in its place. */
  copy(path: string, from: string): void {
    this.write(path, readFileSync(from));
  }

  #draftOf(path: string, digest: string, size: number): string {
    // A name that is too long gets a numbered draft: what moves the files reports it.
    const isNew = !this.#isInFolder(path) && !hasTooLongName(path);
    const draft = isNew ? this.#draftInNewFolder(path) : this.#numberedDraft();
    this.#files.push({ path, draft, digest, size });
    return draft;
  }

  #numberedDraft(): string {
    const number = this.#numbered++;
    const folder = join(this.#folder, String(Math.floor(number / FULL)));
    if (number % FULL === 0) mkdirSync(folder, { recursive: true });
    return join(folder, String(number % FULL));
  }

  #draftInNewFolder(path: string): string {
    this.#makeNew(folderOf(path));
    return `${this.#newFolders}/${path}`;
  }

  /** Makes a new folder, and those around it. */
  #makeNew(folder: string): void {
    if (this.#made.has(folder)) return;
    this.#made.add(folder);
    if (folder !== '.') this.#makeNew(folderOf(folder));
    // Another job may have made it already.
    mkdirSync(`${this.#newFolders}/${folder}`, { recursive: true });
  }

  #isInPlace(path: string, bytes: Uint8Array): boolean {
    if (!this.#isInFolder(path)) return false;
    const target = join(this.#outputDir, path);
    const found = lstatOf(target);
    return found?.size === bytes.length && found.isFile() && readFileSync(target).equals(bytes);
  }

  /** Whether the site has the folder of a file. */
  #isInFolder(path: string): boolean {
    return this.#folders.has(folderOf(path));
  }
}
