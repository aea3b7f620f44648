/** Starts a process that works for a build, and asks it for one piece of work after another. */
import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { IS_COMPILED, MODULE_ENDING, MODULE_FOLDER } from '../program/folders.ts';
import type { ProgressListener } from './progress.ts';
import {
  type Answer,
  type Argument,
  type Result,
  receivedError,
  type Work,
  type Works,
} from './worker-messages.ts';

/** Megabytes for objects that may soon be of no use, twice Node's own: they are looked through half as often. */
const YOUNG = 32;

const PROGRAM = programAt('build/worker');

/** A `nice` value: on Unix, about a third of the time of another process that wants the processor. Windows has no such step. */
const LOWLY = 5;

const ADVICE = 'if memory was short, --jobs 1 needs less';

/** @param path of a module below `src/`, without its ending */
export function programAt(path: string): string {
  return join(MODULE_FOLDER, path + MODULE_ENDING);
}

interface WorkerOptions {
  /** Megabytes of memory that the process may take for objects; without it, what Node gives to one. */
  readonly memory?: number;
  readonly onProgress: ProgressListener;
  /** The program that it runs. */
  readonly program?: string;
  /** What may help if it ends unexpectedly, for the message of the error. */
  readonly advice?: string;
  /** Whether all other processes that want the processor come first. */
  readonly isLowly?: boolean;
}

/** A process that works for a build: it gets requests one after the other, and answers each. */
export class WorkerProcess<Kinds extends Works<Kinds> = Work> {
  readonly #child: ChildProcess;
  readonly #onProgress: ProgressListener;
  readonly #advice: string;

  constructor({
    memory,
    onProgress,
    program = PROGRAM,
    advice = ADVICE,
    isLowly = false,
  }: WorkerOptions) {
    this.#onProgress = onProgress;
    this.#advice = advice;
    this.#child = fork(program, {
      execArgv: [
        ...(memory === undefined ? [] : [`--max-old-space-size=${memory}`]),
        `--max-semi-space-size=${YOUNG}`,
        ...(IS_COMPILED ? [] : ['--import', import.meta.resolve('tsx')]),
      ],
      serialization: 'advanced',
    });
    // Of one that ended, each message that it can no longer be sent is an error; `ask` says the first.
    this.#child.on('error', () => undefined);
    if (isLowly) giveWay(this.#child);
  }

  /** Whether it can be asked for more. */
  get isAlive(): boolean {
    return this.#child.connected;
  }

  /**
   * Asks for a piece of work, when the one before is done.
   * @throws the error that the work ended with, in its own class; Error where the process ended, or answered
   *   anything that is no answer to this
   */
  ask<Name extends keyof Kinds & string>(
    work: Name,
    argument: Argument<Kinds, Name>,
  ): Promise<Result<Kinds, Name>> {
    const child = this.#child;
    const ended = (why: string | number | null) =>
      new Error(`a process of the build ended (${why}); ${this.#advice}`);
    return new Promise((resolve, reject) => {
      const settle = (end: () => void) => {
        child.off('message', onMessage).off('exit', onExit).off('error', onError);
        end();
      };
      const fail = (error: Error) => settle(() => reject(error));
      const onExit = (code: number | null, signal: string | null) => fail(ended(signal ?? code));
      const onError = ({ message }: Error) => fail(ended(message));
      const onMessage = (message: unknown) => {
        const answer = message as Answer | undefined | null;
        if (answer?.kind === 'progress') this.#onProgress(...answer.progress);
        else if (answer?.kind === 'failed') fail(receivedError(answer.error));
        else if (answer?.kind === 'done' && answer.work === work) {
          settle(() => resolve(answer.result as Result<Kinds, Name>));
        } else fail(unexpected(message, work));
      };
      child.on('message', onMessage).on('exit', onExit).on('error', onError);
      child.send({ work, argument });
    });
  }

  /** Ends the process, whatever it does. */
  close(): Promise<void> {
    const child = this.#child;
    return new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
  }
}

/** Gives a process a lower priority, where the system lets one; those that it starts have the same. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, LOWLY);
  } catch {
    // It is as fast as the others then.
  }
}

/** Characters of an unexpected message that the error quotes. */
const QUOTED = 200;

function unexpected(message: unknown, work: string): Error {
  const found = inspect(message, { breakLength: Number.POSITIVE_INFINITY }).slice(0, QUOTED);
  return new Error(`a process of the build sent ${found}; expected an answer to "${work}"`);
}
