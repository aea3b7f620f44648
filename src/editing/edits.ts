/** Edits of an archive's files: gathered first, shown as a diff, then written all together or not at all. */
import { accessSync, constants, readFileSync } from 'node:fs';
import { formatPatch, OMIT_HEADERS, structuredPatch } from 'diff';
import { FolderError } from '../archive/problem.ts';
import { changeArchive } from '../content/change-files.ts';
import { errorCode } from '../content/files.ts';
import { compare } from '../text/compare.ts';

/** What becomes of a file. */
interface FileEdit {
  /** The path as the user knows it. */
  readonly path: string;
  /** The path that it has afterwards. */
  readonly to: string;
  /** Absent of a file that is new. */
  readonly before: string | undefined;
  readonly after: string;
}

/** The edits of one command. Nothing is written before `write`. */
export class Edits {
  readonly #files = new Map<string, { before: string | undefined; after: string; to: string }>();

  /**
   * The text of a file, with the edits so far.
   * @throws FolderError where it is no UTF-8
   */
  read(path: string): string {
    const known = this.#files.get(path);
    if (known) return known.after;
    const bytes = readFileSync(path);
    const text = bytes.toString('utf8');
    if (!Buffer.from(text, 'utf8').equals(bytes)) {
      throw new FolderError(`${path}: found bytes that are not UTF-8; expected a UTF-8 text`);
    }
    this.#files.set(path, { before: text, after: text, to: path });
    return text;
  }

  /** The text of a file, with the edits so far; empty where there is no such file yet. */
  readOrBegin(path: string): string {
    try {
      return this.read(path);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      this.#files.set(path, { before: undefined, after: '', to: path });
      return '';
    }
  }

  /** Changes a file that was read. */
  change(path: string, edit: (text: string) => string): void {
    const text = this.read(path);
    const known = this.#files.get(path);
    if (known) known.after = edit(text);
  }

  /** Moves a file that was read. */
  move(path: string, to: string): void {
    this.read(path);
    const known = this.#files.get(path);
    if (known) known.to = to;
  }

  /** The files that change, in the order of their paths. */
  get changed(): FileEdit[] {
    return [...this.#files]
      .map(([path, one]) => ({ path, ...one }))
      .filter(({ path, to, before, after }) => to !== path || before !== after)
      .toSorted((a, b) => compare(a.path, b.path));
  }

  /** The changes as a unified diff. */
  diff(): string {
    return this.changed
      .map(({ path, to, before, after }) => {
        const from = before === undefined ? '/dev/null' : path;
        const patch = structuredPatch(from, to, before ?? '', after, undefined, undefined, {
          context: 2,
        });
        // Names as they are: the library writes letters that are not English as numbers.
        return `--- ${from}\n+++ ${to}\n${formatPatch(patch, OMIT_HEADERS)}`;
      })
      .join('');
  }

  /**
   * Writes all of it.
   * @throws FolderError where a file has changed since it was read; the error of the file system where one may not be
   *   written. Nothing is written then
   */
  write(contentDir: string): void {
    const { changed } = this;
    for (const { path, before } of changed) {
      if (before === undefined) continue;
      accessSync(path, constants.W_OK);
      if (readFileSync(path, 'utf8') === before) continue;
      throw new FolderError(
        `${path}: found other words than a moment ago; expected a file that nobody else is saving: try again`,
      );
    }
    if (changed.length === 0) return;
    changeArchive(contentDir, [
      ...changed.flatMap(({ path, to }) => (to === path ? [] : [[path, undefined] as const])),
      ...changed.map(({ to, after }) => [to, after] as const),
    ]);
  }
}
