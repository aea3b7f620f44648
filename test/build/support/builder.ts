/** Processes that build, and that a test may kill. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Settings } from '../../../src/build/settings.ts';
import { modulePath, NODE_OPTIONS } from '../../support/program.ts';
import type { Ending } from '../../support/site.ts';
import type { Fault } from './disk.ts';

/** What it is told. */
export interface Order {
  readonly settings: Settings;
  readonly fault: Fault | undefined;
}

/** What it answers once a build is over. */
export interface Built {
  /** Why not, where it could not be built. */
  readonly problems?: string;
  /** The changes to the output folder that count: see `Fault`. */
  readonly asked?: number;
}

const PROCESS = modulePath('test/build/support/builder-process');
const WORKER = modulePath('src/build/worker');

export class Builder {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#ended = new Promise((resolve) => child.once('exit', () => resolve()));
  }

  /**
   * @param ending when it is killed at the latest
   * @returns one that has read the program and waits
   */
  static async start(ending: Ending): Promise<Builder> {
    // A group of its own, which can be killed with all that it has started.
    const child = fork(PROCESS, { execArgv: [...NODE_OPTIONS], detached: true });
    const builder = new Builder(child);
    ending.after(() => builder.kill());
    await new Promise((resolve) => child.once('message', resolve));
    return builder;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Begins a build. @param fault of the disk that the output folder is on */
  build(settings: Settings, fault?: Fault): Promise<Built> {
    const order: Order = { settings, fault };
    return new Promise((resolve) => {
      this.#child.once('message', resolve);
      this.#child.send(order);
    });
  }

  /** Waits until it has killed itself; see `Fault`. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** The processes that work for it; none where the operating system does not say. */
  get helpers(): number[] {
    const started = readIfThere(`/proc/${this.pid}/task/${this.pid}/children`)
      .split(' ')
      .map(Number);
    return started.filter((pid) => readIfThere(`/proc/${pid}/cmdline`).includes(WORKER));
  }

  /** Kills it, and what it has started. */
  async kill(): Promise<void> {
    this.#signal(-this.pid, 'SIGKILL');
    await this.#ended;
  }

  /** Kills it alone. */
  async killAlone(): Promise<void> {
    this.#signal(this.pid, 'SIGKILL');
    await this.#ended;
  }

  stop(): void {
    this.#signal(this.pid, 'SIGSTOP');
  }

  goOn(): void {
    this.#signal(this.pid, 'SIGCONT');
  }

  #signal(pid: number, signal: NodeJS.Signals): void {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended.
    }
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
