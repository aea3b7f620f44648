/** The search engine as a page has it: in a worker, which is started when it is needed. */
import type { Reply, Request } from './engine/messages.ts';
import type {
  Answer,
  Citation,
  Engine,
  FacetKind,
  Item,
  Suggestion,
  TermCount,
} from './protocol.ts';

/** The worker's script, beside this one; set when the site is built. */
declare const ENGINE: string;

/** The worker cannot be started, nor by this page any more if a later one has been published. */
export class EngineGone extends Error {}

interface Asked {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onAnswer?: (answer: Answer) => void;
}

/** The engines of this page, by the language of the edition that asks. */
const engines = new Map<string, Engine>();

/**
 * The engine of a page, of which there is one; its worker starts at the first call, and again after it
 * broke down.
 * @param lang the language of the edition that asks, where that is not the page's: some have several
 */
export function startEngine(lang = document.documentElement.lang): Engine {
  const engine = engines.get(lang) ?? makeEngine(lang);
  engines.set(lang, engine);
  return engine;
}

function makeEngine(lang: string): Engine {
  const asked = new Map<number, Asked>();
  let worker: Worker | undefined;
  let last = 0;

  const start = (): Worker => {
    const started = new Worker(new URL(ENGINE, import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<Reply>) => {
      const call = asked.get(data.number);
      if ('answer' in data) return call?.onAnswer?.(data.answer);
      asked.delete(data.number);
      if ('error' in data) call?.reject(new Error(data.error));
      else call?.resolve(data.value as never);
    };
    started.onerror = () => {
      worker = undefined;
      for (const { reject } of asked.values()) reject(new EngineGone('the search does not start'));
      asked.clear();
    };
    started.postMessage({ lang } satisfies Request);
    return started;
  };

  const call = <Value>(
    name: keyof Engine,
    given: readonly unknown[],
    onAnswer?: Asked['onAnswer'],
  ): Promise<Value> =>
    new Promise((resolve, reject) => {
      const number = ++last;
      asked.set(number, { resolve, reject, ...(onAnswer ? { onAnswer } : {}) });
      worker ??= start();
      worker.postMessage({ number, name, given });
    });

  return {
    ask: (question, onAnswer) => call('ask', [question], onAnswer),
    more: (from) => call<readonly Item[]>('more', [from]),
    facets: () => call<Readonly<Record<FacetKind, readonly TermCount[]>>>('facets', []),
    citations: (...given) => call<readonly Citation[]>('citations', given),
    suggest: (typed) => call<readonly Suggestion[]>('suggest', [typed]),
  };
}
