/** Connects a page to the search engine, which runs in a worker that is started at the first call. */
import type { Reply, Request } from './engine/messages.ts';
import type { Answer, Engine } from './protocol.ts';

/** The worker's script, beside this one; set when the site is built. */
declare const ENGINE: string;

/**
 * The worker does not start, or sends what this page does not understand. Only a new page can help: a later
 * build may have published another script.
 */
export class EngineGone extends Error {}

/** A call whose value has not come yet. */
interface PendingCall {
  readonly name: keyof Engine;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onAnswer?: (answer: Answer) => void;
}

/** Whether a call can have returned a value. */
const RETURNS: Readonly<Record<keyof Engine, (value: unknown) => boolean>> = {
  ask: (value) => value === undefined,
  more: Array.isArray,
  facets: isObject,
  citations: Array.isArray,
  suggest: Array.isArray,
};

/** The engines of this page, by the language of the edition that asks. */
const engines = new Map<string, Engine>();

/**
 * Gives the engine of a page, one for each language; its worker starts at the first call, and again after it
 * broke down. A call rejects with `EngineGone` where the worker cannot be understood, at once.
 * @param lang the language of the edition that asks, where that is not the page's: some have several
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

  /** Nobody knows which call a message is lost for, so all of them fail. */
  const giveUp = (reason: string) => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of pending.values()) reject(new EngineGone(reason));
    pending.clear();
  };

  const receive = (data: unknown) => {
    const reply: Partial<Reply & Record<string, unknown>> = isObject(data) ? data : {};
    const { number, answer, error } = reply;
    const call = pending.get(number);
    if (call?.onAnswer && isObject(answer) && Array.isArray(answer.items)) {
      call.onAnswer(answer as unknown as Answer);
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
    const started = new Worker(new URL(ENGINE, import.meta.url), { type: 'module' });
    // What a worker sent that has been given up may still be on its way.
    const listen = <Some>(act: (event: Some) => void) => {
      return (event: Some) => started === worker && act(event);
    };
    started.onmessage = listen(({ data }) => receive(data));
    started.onmessageerror = listen(() => giveUp('a message of the search cannot be read'));
    started.onerror = listen(() => giveUp('the search does not start or broke down'));
    started.postMessage({ lang } satisfies Request);
    return started;
  };

  const call = <Value>(
    name: keyof Engine,
    given: readonly unknown[],
    onAnswer?: PendingCall['onAnswer'],
  ): Promise<Value> =>
    new Promise((resolve, reject) => {
      const number = ++last;
      pending.set(number, { name, resolve, reject, ...(onAnswer ? { onAnswer } : {}) });
      worker ??= start();
      worker.postMessage({ number, name, given });
    });

  return {
    ask: (question, onAnswer) => call('ask', [question], onAnswer),
    more: (from) => call('more', [from]),
    facets: () => call('facets', []),
    citations: (...given) => call('citations', given),
    suggest: (typed) => call('suggest', [typed]),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
