/** Messages between a build and the processes that work for it: requests, answers, and errors as they cross. */
import { ContentError, FolderError, type Problem } from '../archive/problem.ts';
import type { AssetAddresses } from '../components/context.ts';
import type { FinishedIndex, JobInput, MadePages, MadeShard } from './job.ts';
import type { ProgressListener } from './progress.ts';
import type { ShardEntry } from './shards.ts';
import { isSystemError } from './system-error.ts';

/** The work that a process can be asked for; `read` comes first. */
export interface Work {
  read(input: JobInput): void;
  make(assets: AssetAddresses): MadePages;
  makeShard(name: string): MadeShard;
  finish(shards: readonly ShardEntry[]): FinishedIndex;
}

/** Kinds of work, by their names: what each is given, and what it makes. */
export type Works<Kinds = unknown> = {
  readonly [Name in keyof Kinds]: (argument: never) => unknown;
};

export type Argument<Kinds extends Works<Kinds>, Name extends keyof Kinds> = Parameters<
  Kinds[Name]
>[0];
export type Result<Kinds extends Works<Kinds>, Name extends keyof Kinds> = Awaited<
  ReturnType<Kinds[Name]>
>;

/** A request for one of some kinds of work, with what is needed to do it. */
export type WorkRequest<Kinds extends Works<Kinds>> = {
  readonly [Name in keyof Kinds]: {
    readonly work: Name;
    readonly argument: Argument<Kinds, Name>;
  };
}[keyof Kinds];

/** An answer to a request: `progress` any number of times, then `done` with the result, or `failed`. */
export type Answer =
  | { readonly kind: 'progress'; readonly progress: Parameters<ProgressListener> }
  | { readonly kind: 'done'; readonly work: PropertyKey; readonly result: unknown }
  | { readonly kind: 'failed'; readonly error: SentError };

/** An error as plain data, which keeps its class. */
type SentError =
  | { readonly kind: 'content'; readonly problems: readonly Problem[] }
  | { readonly kind: 'folder'; readonly message: string }
  | {
      readonly kind: 'system';
      readonly message: string;
      readonly code: string;
      readonly path: string | undefined;
    }
  | { readonly kind: 'other'; readonly message: string };

/** Makes an error ready to be sent. */
export function sentError(error: unknown): SentError {
  if (error instanceof ContentError) return { kind: 'content', problems: error.problems };
  if (error instanceof FolderError) return { kind: 'folder', message: error.message };
  if (isSystemError(error)) {
    return { kind: 'system', message: error.message, code: error.code, path: error.path };
  }
  return { kind: 'other', message: error instanceof Error ? (error.stack ?? '') : String(error) };
}

/** Makes an error of one that was sent. */
export function receivedError(sent: SentError): Error {
  if (sent.kind === 'content') return new ContentError(sent.problems);
  if (sent.kind === 'system') return Object.assign(new Error(sent.message), sent);
  return sent.kind === 'folder' ? new FolderError(sent.message) : new Error(sent.message);
}
