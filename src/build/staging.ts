/** Staging: keeps the files of a build aside until all of them are made. */
import { copyFileSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './digest.ts';
import { lstatOf } from './stat.ts';

/** A file of the site that is made and waits to be moved to its place. */
export interface StagedFile {
  /** Below the output folder, with `/` between its parts. */
  readonly path: string;
  /** Its path now. */
  readonly draft: string;
  /** Of its bytes: see `digestOf`. */
  readonly digest: string;
}

/** Files in one folder: more make some file systems slow. */
const FULL = 1000;

/** The staging folder of one job: new files, numbered in the order in which they were made. */
export class Staging {
  readonly #outputDir: string;
  readonly #folder: string;
  readonly #clean: boolean;
  readonly #files: StagedFile[] = [];

  /**
   * @param outputDir where the files go in the end
   * @param folder on the same file system, in which nothing else is
   * @param clean whether files are written anew that are there already with the same bytes
   */
  constructor(outputDir: string, folder: string, clean: boolean) {
    this.#outputDir = outputDir;
    this.#folder = folder;
    this.#clean = clean;
  }

  get files(): readonly StagedFile[] {
    return this.#files;
  }

  /** Stages a file, unless it is in its place with the same bytes. */
  write(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (!this.#clean && this.#isInPlace(path, bytes)) return;
    writeFileSync(this.#draftOf(path, digestOf(bytes)), bytes);
  }

  /**
   * Stages a copy of a file that stays where it is; where file systems can, both are one.
   * @param digest of its bytes
   */
  link(path: string, from: string, digest: string): void {
    const draft = this.#draftOf(path, digest);
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

  #draftOf(path: string, digest: string): string {
    const number = this.#files.length;
    const folder = join(this.#folder, String(Math.floor(number / FULL)));
    if (number % FULL === 0) mkdirSync(folder, { recursive: true });
    const draft = join(folder, String(number % FULL));
    this.#files.push({ path, draft, digest });
    return draft;
  }

  #isInPlace(path: string, bytes: Uint8Array): boolean {
    const target = join(this.#outputDir, path);
    const found = lstatOf(target);
    return found?.size === bytes.length && found.isFile() && readFileSync(target).equals(bytes);
  }
}
