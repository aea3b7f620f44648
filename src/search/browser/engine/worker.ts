/** Runs the engine in its worker: takes the calls of a page and replies to them. */
import { SEARCH_FOLDER } from '../../../map/file-folders.ts';
import { type EngineSettings, SearchEngine } from './engine.ts';
import { watchFetching } from './fetching.ts';
import type { EngineCall, FromWorker, ToWorker } from './messages.ts';

/**
 * Starts to listen to the page. A message that is not one of `ToWorker` is replied to with an error.
 * @param words the word rules of the site's languages
 */
export function startWorker(words: EngineSettings['words']): void {
  let engine: SearchEngine | undefined;
  watchFetching(
    (url) => engine?.noteFailedFile(url),
    () => engine?.preloaded,
    (url, bytes) => engine?.loadedTerms.add(url, bytes),
  );
  // Pagefind begins to open an index without waiting for it; the next call reports that it failed.
  addEventListener('unhandledrejection', (event) => event.preventDefault());
  // The script is in a folder of the site's root.
  const { pathname: base } = new URL('..', location.href);
  const root = base + SEARCH_FOLDER.slice(1);
  const reply = (message: FromWorker) => postMessage(message);

  addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
    const number = (data as { readonly number?: number } | null)?.number;
    try {
      if (number === undefined && 'lang' in data) {
        engine = new SearchEngine({ lang: data.lang, base, root, words });
        return;
      }
      if (number === undefined || !engine) throw new Error('the request cannot be read');
      const call = data as EngineCall;
      const value = await perform(engine, call, (response) => reply({ number, response }));
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
  call: EngineCall,
  onResponse: Parameters<SearchEngine['search']>[1],
): Promise<unknown> {
  switch (call.name) {
    case 'search':
      return engine.search(call.args[0], onResponse);
    case 'more':
      return engine.more(...call.args);
    case 'facets':
      return engine.facets();
    case 'citations':
      return engine.citations(...call.args);
    case 'concordance':
      return engine.concordance(...call.args);
    case 'suggest':
      return engine.suggest(...call.args);
    default:
      throw new Error(`there is no call "${(call satisfies never as EngineCall).name}"`);
  }
}
