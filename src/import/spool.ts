/** Keeps values in a temporary file, in their order, where there may be too many of them for memory. */
import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Values that JSON can write. They are added first, and then read as often as needed. */
export class Spool<Value> {
  readonly #folder: string;
  readonly #file: string;
  readonly #out: WriteStream;
  #size = 0;

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

  /** @throws the error of the file system, such as that of a full disk */
  async add(value: Value): Promise<void> {
    if (this.#out.errored) throw this.#out.errored;
    this.#size++;
    if (!this.#out.write(`${JSON.stringify(value)}\n`)) await once(this.#out, 'drain');
  }

  /** Ends the adding, and reads the values in the order in which they were added. */
  async *read(): AsyncGenerator<Value> {
    if (!this.#out.writableEnded) {
      this.#out.end();
      await once(this.#out, 'close');
    }
    if (this.#out.errored) throw this.#out.errored;
    const lines = createInterface({ input: createReadStream(this.#file, 'utf8') });
    for await (const line of lines) yield JSON.parse(line) as Value;
  }

  /** Removes the file. */
  async close(): Promise<void> {
    this.#out.destroy();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
