/** Messages between a page and the worker in which the engine runs. */
import type { Engine, SearchResponse } from '../protocol.ts';

/** A call of one of the engine's functions. */
export type EngineCall = {
  [Name in keyof Engine]: {
    readonly name: Name;
    readonly args: Name extends 'search'
      ? [Parameters<Engine['search']>[0]]
      : Parameters<Engine[Name]>;
  };
}[keyof Engine];

/** From the page: the first message gives the language of the page, each of the others is a call. */
export type ToWorker = { readonly lang: string } | ({ readonly number: number } & EngineCall);

/** From the worker, to the call of that number; an error without a number concerns all calls. */
export type FromWorker =
  | { readonly number: number; readonly response: SearchResponse }
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly error: string }
  | { readonly error: string };
