/** The process that builds a preview in the background, at a lower priority than the one that makes pages. */
import type { BuildResult } from '../build.ts';
import type { Settings } from '../settings.ts';
import { programAt, WorkerProcess } from '../worker-process.ts';
import type { BuildWork } from './build-process.ts';

const PROGRAM = programAt('build/on-demand/build-process');

interface BuildEvents {
  /** A build has found something to do; called at least once, and more often while it works. */
  readonly begun: () => void;
  /** @param loaded the state that was to be built: see `PreviewState` */
  readonly built: (result: BuildResult, seconds: number, loaded: number) => void;
  readonly failed: (error: unknown) => void;
}

/** Builds one state of the sources after the other; those that came and went meanwhile are left out. */
export class BackgroundBuild {
  readonly #settings: Settings;
  readonly #events: BuildEvents;
  #process: WorkerProcess<BuildWork> | undefined;
  #wanted: number | undefined;
  #running: Promise<void> | undefined;
  #isClosed = false;

  constructor(settings: Settings, events: BuildEvents) {
    this.#settings = settings;
    this.#events = events;
  }

  get isBuilding(): boolean {
    return this.#running !== undefined;
  }

  /** Resolves once nothing is being built. */
  async done(): Promise<void> {
    await this.#running;
  }

  /** @param loaded the state of the sources: see `PreviewState` */
  build(loaded: number): void {
    this.#wanted = loaded;
    this.#running ??= this.#buildAll().finally(() => {
      this.#running = undefined;
    });
  }

  /** Ends a build where it is: the output folder has one site or the other, once it is mended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#process?.close();
    await this.#running;
  }

  async #buildAll(): Promise<void> {
    while (this.#wanted !== undefined && !this.#isClosed) {
      const wanted = this.#wanted;
      this.#wanted = undefined;
      const start = performance.now();
      try {
        const result = await this.#start().ask('build', this.#settings);
        this.#events.built(result, (performance.now() - start) / 1000, wanted);
      } catch (error) {
        if (!this.#isClosed) this.#events.failed(error);
      }
    }
  }

  #start(): WorkerProcess<BuildWork> {
    if (!this.#process?.isAlive) {
      this.#process = new WorkerProcess<BuildWork>({
        program: PROGRAM,
        advice: 'the next change starts it again',
        isLowly: true,
        onProgress: () => this.#events.begun(),
      });
    }
    return this.#process;
  }
}
