/** Stores the bodies of articles in a file, for one process: to read one back takes a tenth of the time of its Markdown. */
import { appendFileSync, closeSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PublicBody } from '../archive/article.ts';

/** A file of bodies, to which nobody else writes. */
export class BodyStore {
  readonly #path: string;
  /** The beginning and the length of each body, in bytes. */
  readonly #places = new Map<string, readonly [start: number, length: number]>();
  #end = 0;
  #isUsable = true;

  /** @param path of a file that is not there; it is made when there is something to store */
  constructor(path: string) {
    this.#path = path;
  }

  /** Stores a body, unless it is there already, or the disk has no room for it. */
  put(file: string, body: PublicBody): void {
    if (!this.#isUsable || this.#places.has(file)) return;
    const bytes = Buffer.from(JSON.stringify(body));
    try {
      if (this.#end === 0) mkdirSync(dirname(this.#path), { recursive: true });
      appendFileSync(this.#path, bytes);
    } catch {
      // A part of it may have been written, so that later places would be wrong.
      this.#isUsable = false;
      return;
    }
    this.#places.set(file, [this.#end, bytes.length]);
    this.#end += bytes.length;
  }

  /** @returns none of an article that was not stored, or cannot be read back */
  get(file: string): PublicBody | undefined {
    const place = this.#places.get(file);
    if (!place) return undefined;
    try {
      return JSON.parse(this.#read(place));
    } catch {
      return undefined;
    }
  }

  #read([start, length]: readonly [start: number, length: number]): string {
    const bytes = Buffer.allocUnsafe(length);
    const opened = openSync(this.#path, 'r');
    try {
      // Fewer bytes are no JSON.
      return bytes.toString('utf8', 0, readSync(opened, bytes, 0, length, start));
    } finally {
      closeSync(opened);
    }
  }
}
