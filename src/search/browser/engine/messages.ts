/** Messages between a page and the worker in which the engine runs. */
import type { Answer, Engine } from '../protocol.ts';

/** The functions of the engine that are called through the worker. */
export type Call = {
  [Name in keyof Engine]: {
    readonly name: Name;
    readonly given: Name extends 'ask' ? [Parameters<Engine['ask']>[0]] : Parameters<Engine[Name]>;
  };
}[keyof Engine];

/** From the page: the first message gives the language of the page, each of the others is a call. */
export type Request = { readonly lang: string } | ({ readonly number: number } & Call);

/** From the worker, to the request of that number; an error without one concerns all requests. */
export type Reply =
  | { readonly number: number; readonly answer: Answer }
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly error: string }
  | { readonly error: string };
