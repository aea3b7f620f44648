/** Measures a preview as a writer meets it: from its start to the first page, from a saved file to its new page. */
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { lastOutput } from './measure.ts';
import { canWatch, type TreeWatch, watchTree } from './process-tree.ts';
import type { Home, PreviewProgram } from './program.ts';
import { Session } from './session.ts';

/** Seconds, each from what a writer does to what they see. */
export interface PreviewTimes {
  /** From the first start, with nothing kept, to the first page. */
  readonly cold: number;
  /** From a later start. */
  readonly first: number;
  /** From a saved article to its page with the new text. */
  readonly edited: number;
  /** From a saved article to another search; none where the preview has no search. */
  readonly searched: number | undefined;
  /** Most memory of the later start at a time, in bytes; none where the system does not say. */
  readonly memory: number | undefined;
}

/** What a writer looks at, and changes. */
export interface Visit {
  /** The article's address: `/id/2012/03/25/judul/`. */
  readonly page: string;
  /** Saves it with other text. */
  readonly save: () => Promise<void>;
  /** Text that is on the page once it is saved. */
  readonly text: string;
}

/** Milliseconds between two looks at a page. */
const GLANCE = 10;

/** A preview has nothing left to do where it takes less processor time than so many seconds in so many milliseconds. */
const IDLE = 0.1;
const REST = 2000;

/** Longest wait for anything, in milliseconds. */
const PATIENCE = 1_800_000;

/**
 * @param rest how long a preview must be idle, in milliseconds, before it counts as ready
 * @throws Error where the preview ends, or never answers
 */
export async function measurePreview(
  preview: PreviewProgram,
  home: Home,
  { page, save, text }: Visit,
  rest = REST,
): Promise<PreviewTimes> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = async <Result>(use: (running: Running) => Promise<Result>): Promise<Result> => {
    const running = new Running(preview, home, port);
    try {
      return await use(running);
    } finally {
      await running.end();
    }
  };
  const first = (running: Running) =>
    running.until(async () => (await read(url + page)) !== undefined);
  try {
    const cold = await started(async (running) => {
      const seconds = await first(running);
      await running.rest(rest);
      return seconds;
    });
    return await started(async (running) => {
      const seconds = await first(running);
      await running.rest(rest);
      const { search } = preview;
      const before = search && (await read(url + search));
      await save();
      const [edited, searched] = await Promise.all([
        running.until(async () => (await read(url + page))?.includes(text) ?? false),
        search &&
          running.until(async () => {
            const now = await read(url + search);
            return now !== undefined && now !== before;
          }),
      ]);
      return {
        cold,
        first: seconds,
        edited,
        searched: searched || undefined,
        memory: running.memory,
      };
    });
  } finally {
    for (const path of preview.leaves(port)) await rm(path, { recursive: true, force: true });
  }
}

/** A preview that runs. */
class Running {
  readonly #session: Session;
  readonly #watch: TreeWatch | undefined;
  readonly #said: () => string;
  readonly #title: string;
  #hasEnded = false;

  constructor({ title, command }: PreviewProgram, home: Home, port: number) {
    this.#title = title;
    this.#session = new Session(command(home, port), ['ignore', 'pipe', 'pipe']);
    this.#said = lastOutput(this.#session.child);
    const { pid } = this.#session;
    this.#watch = pid !== undefined && canWatch() ? watchTree(pid) : undefined;
    const ended = () => {
      this.#hasEnded = true;
    };
    this.#session.closed.then(ended, ended);
  }

  get memory(): number | undefined {
    return this.#watch?.seen().memory;
  }

  /** @returns the seconds until something is so */
  async until(isSo: () => Promise<boolean>): Promise<number> {
    const start = performance.now();
    while (!(await isSo())) {
      this.#check(start);
      await wait(GLANCE);
    }
    return (performance.now() - start) / 1000;
  }

  /** Waits until it has nothing left to do, as after a start whose pages are there before its search. */
  async rest(milliseconds: number): Promise<void> {
    const start = performance.now();
    for (let used = Number.NEGATIVE_INFINITY; ; ) {
      await wait(milliseconds);
      const now = this.#watch?.seen().cpu ?? 0;
      if (now - used < IDLE) return;
      used = now;
      this.#check(start);
    }
  }

  async end(): Promise<void> {
    this.#watch?.stop();
    await this.#session.end();
  }

  #check(start: number): void {
    if (this.#hasEnded) throw new Error(`${this.#title} has ended\n${this.#said()}`);
    if (performance.now() - start > PATIENCE) {
      throw new Error(`${this.#title} does not answer\n${this.#said()}`);
    }
  }
}

/** @returns the text at an address; none where there is no such page, or nobody who answers */
async function read(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url);
    const body = await response.text();
    return response.ok ? body : undefined;
  } catch {
    return undefined;
  }
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
