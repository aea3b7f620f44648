/** Starts commands with all their processes in a session of their own, which ends with the benchmark. */
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** Signals that end the benchmark from outside. */
const ENDINGS = ['SIGINT', 'SIGTERM'] as const;

/** Milliseconds that a session has to end by itself. */
const GRACE = 10_000;

export class Session {
  readonly child: ChildProcess;
  /** Settles when its first process and all who write for it have ended: with the exit code, if it ended by itself. */
  readonly closed: Promise<number | null>;
  readonly #onEnding = () => {
    // A process with a session of its own does not end with the others.
    this.#kill('SIGTERM');
    process.exit(130);
  };

  constructor({ program, args, cwd }: Command, stdio: StdioOptions) {
    this.child = spawn(program, args, { cwd, detached: true, stdio });
    this.closed = new Promise((resolve, reject) => {
      this.child.once('error', reject);
      this.child.once('close', resolve);
    });
    for (const signal of ENDINGS) process.once(signal, this.#onEnding);
    const release = () => {
      for (const signal of ENDINGS) process.off(signal, this.#onEnding);
    };
    this.closed.then(release, release);
  }

  /** The process that began it, by which all others are known; none where it could not be started. */
  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Ends all its processes: they are asked first, and killed where they do not listen. */
  async end(): Promise<void> {
    this.#kill('SIGTERM');
    const timer = setTimeout(() => this.#kill('SIGKILL'), GRACE);
    await this.closed.catch(() => undefined);
    clearTimeout(timer);
  }

  #kill(signal: NodeJS.Signals): void {
    if (this.pid === undefined) return;
    try {
      process.kill(-this.pid, signal);
    } catch {
      // All of them have ended.
    }
  }
}
