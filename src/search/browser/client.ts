/** Connects a page to the search engine, which runs in a worker that is started at the first call. */
import type { FromWorker, ToWorker } from './engine/messages.ts';
import type { Engine, SearchResponse } from './protocol.ts';

/** The worker's script, beside this one; set when the site is built. */
declare const ENGINE: string;

/** Browsers that check Trusted Types have it; TypeScript's own types do not. */
declare const trustedTypes:
  | {
      readonly createPolicy: (
        name: 'kliping',
        rules: { readonly createScriptURL: () => string },
      ) => { readonly createScriptURL: (url: '') => URL };
    }
  | undefined;

/** Gives the only script that a page may start a worker by: see `TRUSTED_TYPES` in `src/archive/policy.ts`. */
let engineUrl = () => {
  const url = new URL(ENGINE, import.meta.url);
  if (typeof trustedTypes === 'undefined') return url;
  // A page may make the policy once.
  const trusted = trustedTypes
    .createPolicy('kliping', { createScriptURL: () => url.href })
    .createScriptURL('');
  engineUrl = () => trusted;
  return trusted;
};

/**
 * Thrown if the worker does not start, or sends what this page does not understand. Only a new page can
 * help: a later build may have published another script.
 */
export class EngineFailure extends Error {}

/** A call whose value has not come yet. */
interface PendingCall {
  readonly name: keyof Engine;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onResponse?: (response: SearchResponse) => void;
}

/** Checks whether a call can have returned a value. */
const RETURNS: Readonly<Record<keyof Engine, (value: unknown) => boolean>> = {
  search: (value) => value === undefined,
  more: Array.isArray,
  facets: isObject,
  citations: Array.isArray,
  concordance: isObject,
  suggest: Array.isArray,
};

/** The engines of this page, by the language of the edition that searches. */
const engines = new Map<string, Engine>();

/**
 * Gives the engine of a page, one for each language. Its worker starts at the first call, and again after
 * it broke down. Calls reject with `EngineFailure` as soon as the worker sends an unexpected message.
 * @param lang the language of the edition that searches, if it is not the page's: some pages have several
 */
export function startEngine(lang = document.documentElement.lang): Engine {
  const engine = engines.get(lang) ?? makeEngine(lang);
  engines.set(lang, engine);
  return engine;
}

function makeEngine(lang: string): Engine {
  const pending = new Map<unknown, PendingCall>();
  let worker: Worker | undefined;
  let last = 0;

  /** Nobody knows which call a message was meant for, so all of them fail. */
  const giveUp = (reason: string) => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of pending.values()) reject(new EngineFailure(reason));
    pending.clear();
  };

  const receive = (data: unknown) => {
    const reply: Partial<FromWorker & Record<string, unknown>> = isObject(data) ? data : {};
    const { number, response, error } = reply;
    const call = pending.get(number);
    if (call?.onResponse && isObject(response) && Array.isArray(response.results)) {
      call.onResponse(response as unknown as SearchResponse);
    } else if (call && typeof error === 'string') {
      pending.delete(number);
      call.reject(new Error(error));
    } else if (call && 'value' in reply && RETURNS[call.name](reply.value)) {
      pending.delete(number);
      call.resolve(reply.value as never);
    } else {
      giveUp(typeof error === 'string' ? error : 'the search sent an unexpected message');
    }
  };

  const start = (): Worker => {
    const started = new Worker(engineUrl(), { type: 'module' });
    // Messages of a worker that has been given up may still be on their way.
    const listen = <Some>(act: (event: Some) => void) => {
      return (event: Some) => started === worker && act(event);
    };
    started.onmessage = listen(({ data }) => receive(data));
    started.onmessageerror = listen(() => giveUp('a message of the search cannot be read'));
    started.onerror = listen(() => giveUp('the search does not start or broke down'));
    started.postMessage({ lang } satisfies ToWorker);
    return started;
  };

  const call = <Value>(
    name: keyof Engine,
    args: readonly unknown[],
    onResponse?: PendingCall['onResponse'],
  ): Promise<Value> =>
    new Promise((resolve, reject) => {
      const number = ++last;
      pending.set(number, { name, resolve, reject, ...(onResponse ? { onResponse } : {}) });
      worker ??= start();
      worker.postMessage({ number, name, args });
    });

  return {
    search: (request, onResponse) => call('search', [request], onResponse),
    more: (from) => call('more', [from]),
    facets: () => call('facets', []),
    citations: (...args) => call('citations', args),
    concordance: (...args) => call('concordance', args),
    suggest: (...args) => call('suggest', args),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
