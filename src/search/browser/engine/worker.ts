/** The engine in its worker: takes requests and replies to them. */
import { SEARCH_FOLDER } from '../../manifest.ts';
import { type EngineSettings, SearchEngine } from './engine.ts';
import { watchFetching } from './fetching.ts';
import type { Call, Reply, Request } from './messages.ts';

/**
 * @param words the word rules of the site's languages
 */
export function startWorker(words: EngineSettings['words']): void {
  let engine: SearchEngine | undefined;
  watchFetching(
    (url) => engine?.noticeLoss(url),
    () => engine?.supplies,
  );
  // Pagefind begins to open an index without waiting for it; the next call tells that it failed.
  addEventListener('unhandledrejection', (event) => event.preventDefault());
  // The script is in a folder of the site's root.
  const { pathname: base } = new URL('..', location.href);
  const root = base + SEARCH_FOLDER.slice(1);

  addEventListener('message', async ({ data }: MessageEvent<Request>) => {
    if ('lang' in data) {
      engine = new SearchEngine({ lang: data.lang, base, root, words });
      return;
    }
    const { number, ...call } = data;
    const reply = (message: Reply) => postMessage(message);
    try {
      const value = await perform(engine as SearchEngine, call, (answer) =>
        reply({ number, answer }),
      );
      reply({ number, value });
    } catch (error) {
      reply({ number, error: error instanceof Error ? error.message : String(error) });
    }
  });
}

function perform(
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
  }
}
