/** The process that makes pages of a preview when they are asked for: asked for one thing after the other. */
import type { ProgressListener } from '../progress.ts';
import type { MadeFile } from '../serving/find-file.ts';
import { programAt, WorkerProcess } from '../worker-process.ts';
import type { LiveFacts } from './live-site.ts';
import type { LoadInput, PagesWork } from './pages-process.ts';

const PROGRAM = programAt('build/on-demand/pages-process');

/** Pages of a site that a process of its own makes: so the server answers while it loads. */
export class LivePages {
  #process: WorkerProcess<PagesWork> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #onProgress: ProgressListener | undefined;
  readonly #onRead: (done: number, all: number) => void;
  #isClosed = false;

  /** @param onRead takes how many of how many articles are read */
  constructor(onRead: (done: number, all: number) => void) {
    this.#onRead = onRead;
    this.#start();
  }

  /** Loads the site anew: see `LiveSite`. */
  load(input: LoadInput, onProgress?: ProgressListener): Promise<LiveFacts> {
    return this.#next((process) => {
      this.#onProgress = onProgress;
      return process.ask('load', input);
    });
  }

  /** Makes the first of some files that the site has: see `LiveSite`. */
  file(paths: readonly string[]): Promise<MadeFile | undefined> {
    return this.#next((process) => process.ask('file', paths));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#process?.close();
  }

  #next<Value>(ask: (process: WorkerProcess<PagesWork>) => Promise<Value>): Promise<Value> {
    const result = this.#last.then(() => ask(this.#start()));
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** The process, a new one where it has ended. */
  #start(): WorkerProcess<PagesWork> {
    if (this.#isClosed) throw new Error('the preview has ended');
    if (!this.#process?.isAlive) {
      this.#process = new WorkerProcess<PagesWork>({
        program: PROGRAM,
        advice: 'the next change starts it again',
        onProgress: (phase, done, all) => {
          this.#onRead(done, all);
          this.#onProgress?.(phase, done, all);
        },
      });
    }
    return this.#process;
  }
}
