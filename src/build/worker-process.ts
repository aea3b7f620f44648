/** Starts a process that works for a build, and asks it for one piece of work after another. */
import { type ChildProcess, fork } from 'node:child_process';
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
} from './worker-messages.ts';

/** Megabytes for objects that may soon be of no use, twice Node's own: they are looked through half as often. */
const YOUNG = 32;

const PROGRAM = join(MODULE_FOLDER, `build/worker${MODULE_ENDING}`);

interface WorkerOptions {
  /** Megabytes of memory that the process may take for objects. */
  readonly memory: number;
  readonly onProgress: ProgressListener;
  /** The program that it runs. */
  readonly program?: string;
}

/** A process that works for a build: it gets requests one after the other, and answers each. */
export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly #onProgress: ProgressListener;

  constructor({ memory, onProgress, program = PROGRAM }: WorkerOptions) {
    this.#onProgress = onProgress;
    this.#child = fork(program, {
      execArgv: [
        `--max-old-space-size=${memory}`,
        `--max-semi-space-size=${YOUNG}`,
        ...(IS_COMPILED ? [] : ['--import', import.meta.resolve('tsx')]),
      ],
      serialization: 'advanced',
    });
    // Of one that ended, each message that it can no longer be sent is an error; `ask` says the first.
    this.#child.on('error', () => undefined);
  }

  /**
   * Asks for a piece of work, when the one before is done.
   * @throws the error that the work ended with, in its own class; Error where the process ended, or answered
   *   anything that is no answer to this
   */
  ask<Name extends keyof Work>(work: Name, argument: Argument<Name>): Promise<Result<Name>> {
    const child = this.#child;
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
          settle(() => resolve(answer.result as Result<Name>));
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

function ended(why: string | number | null): Error {
  return new Error(
    `a process of the build ended (${why}); if memory was short, --jobs 1 needs less`,
  );
}

/** Characters of an unexpected message that the error quotes. */
const QUOTED = 200;

function unexpected(message: unknown, work: string): Error {
  const found = inspect(message, { breakLength: Number.POSITIVE_INFINITY }).slice(0, QUOTED);
  return new Error(`a process of the build sent ${found}; expected an answer to "${work}"`);
}
