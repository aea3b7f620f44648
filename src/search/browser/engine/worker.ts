/** Runs the engine in its worker: takes the calls of a page and replies to them. */
import { SEARCH_FOLDER } from '../../manifest.ts';
import { type EngineSettings, SearchEngine } from './engine.ts';
import { watchFetching } from './fetching.ts';
import type { Call, Reply, Request } from './messages.ts';

/**
 * Starts to listen to the page. A message that is no request of `messages.ts` is replied to with an error.
 * @param words the word rules of the site's languages
 */
export function startWorker(words: EngineSettings['words']): void {
  let engine: SearchEngine | undefined;
  watchFetching(
    (url) => engine?.noticeLoss(url),
    () => engine?.supplies,
  );
  // Pagefind begins to open an index without waiting for it; the next call reports that it failed.
  addEventListener('unhandledrejection', (event) => event.preventDefault());
  // The script is in a folder of the site's root.
  const { pathname: base } = new URL('..', location.href);
  const root = base + SEARCH_FOLDER.slice(1);
  const reply = (message: Reply) => postMessage(message);

  addEventListener('message', async ({ data }: MessageEvent<Request>) => {
    const number = (data as { readonly number?: number } | null)?.number;
    try {
      if (number === undefined && 'lang' in data) {
        engine = new SearchEngine({ lang: data.lang, base, root, words });
        return;
      }
      if (number === undefined || !engine) throw new Error('the request cannot be read');
      const call = data as Call;
      const value = await perform(engine, call, (answer) => reply({ number, answer }));
      reply({ number, value });
    } catch (cause) {
      const error = cause instanceof Error ? cause.message : String(cause);
      reply(number === undefined ? { error } : { number, error });
    }
  });
  addEventListener('messageerror', () => reply({ error: 'a request cannot be read' }));
}

async function perform(
  engine: SearchEngine,
  call: Call,
  onAnswer: Parameters<SearchEngine['ask']>[1],
): Promise<unknown> {
  switch (call.name) {
    case 'ask':
      return engine.ask(call.given[0], onAnswer);
    case 'more':
      return engine.more(...call.given);
    case 'facets':
      return engine.facets();
    case 'citations':
      return engine.citations(...call.given);
    case 'suggest':
      return engine.suggest(...call.given);
    default:
      throw new Error(`there is no call "${(call satisfies never as Call).name}"`);
  }
}
