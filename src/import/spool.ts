/** Keeps values in a temporary file, in their order, where there may be too many of them for memory. */
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Characters that are written at a time: single lines take several times as long. */
const TOGETHER = 200_000;

/** Bytes that are read at a time. */
const READ = 500_000;

/** The end of a line. */
const LINE_END = 0x0a;

/** Values that JSON can write. They are added first, and then read as often as needed. */
export class Spool<Value> {
  readonly #folder: string;
  readonly #file: string;
  readonly #out: WriteStream;
  #size = 0;
  /** What is written with the next piece. */
  #lines: string[] = [];
  #length = 0;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#file = join(folder, 'values.jsonl');
    this.#out = createWriteStream(this.#file, { flags: 'wx', mode: 0o600 });
    // An error also rejects the promise of whoever waits; without a listener it would end the process.
    this.#out.on('error', () => undefined);
  }

  static async open<Value>(): Promise<Spool<Value>> {
    return new Spool<Value>(await mkdtemp(join(tmpdir(), 'kliping-')));
  }

  /** How many values there are. */
  get size(): number {
    return this.#size;
  }

  /**
   * Adds a value.
   * @param line the value as JSON
   * @throws the error of the file system, such as that of a full disk
   */
  async add(line: string): Promise<void> {
    this.#size++;
    this.#lines.push(line);
    this.#length += line.length;
    if (this.#length >= TOGETHER) await this.#write();
  }

  async #write(): Promise<void> {
    if (this.#out.errored) throw this.#out.errored;
    const text = this.#lines.map((line) => `${line}\n`).join('');
    this.#lines = [];
    this.#length = 0;
    if (!this.#out.write(text)) await once(this.#out, 'drain');
  }

  /** Ends the adding, and reads the values in the order in which they were added. */
  async *read(): AsyncGenerator<Value> {
    if (!this.#out.writableEnded) {
      await this.#write();
      this.#out.end();
      await once(this.#out, 'close');
    }
    if (this.#out.errored) throw this.#out.errored;
    const file = await open(this.#file);
    try {
      yield* readLines<Value>(file);
    } finally {
      await file.close();
    }
  }

  /** Removes the file. */
  async close(): Promise<void> {
    this.#out.destroy();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Reads lines of JSON. What reads any text line by line takes several times as long. */
async function* readLines<Value>(file: FileHandle): AsyncGenerator<Value> {
  let buffer = Buffer.allocUnsafe(2 * READ);
  /** The bytes of a line whose end has not been read. */
  let begun = 0;
  for (;;) {
    if (buffer.length - begun < READ) buffer = Buffer.concat([buffer], 2 * buffer.length);
    const { bytesRead } = await file.read(buffer, begun, READ);
    if (bytesRead === 0) return;
    const filled = begun + bytesRead;
    let from = 0;
    let end = buffer.indexOf(LINE_END, begun);
    while (end >= 0 && end < filled) {
      yield JSON.parse(buffer.toString('utf8', from, end)) as Value;
      from = end + 1;
      end = buffer.indexOf(LINE_END, from);
    }
    buffer.copyWithin(0, from, filled);
    begun = filled - from;
  }
}
