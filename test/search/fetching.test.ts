/** The worker's fetch: no file is waited for longer than the limit, and what fails is reported. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { TIME_LIMIT, watchFetching } from '../../src/search/browser/engine/fetching.ts';
import { PreloadedFiles } from '../../src/search/browser/engine/preloaded-files.ts';

describe('fetching', () => {
  const fetchAsIs = globalThis.fetch;
  let requested: string[];
  let failed: string[];
  let loaded: string[];
  let respond: (url: string, signal: AbortSignal) => Promise<Response>;
  let preloaded: PreloadedFiles;

  beforeEach(() => {
    requested = [];
    failed = [];
    loaded = [];
    respond = async () => new Response('isi');
    preloaded = new PreloadedFiles();
    globalThis.fetch = async (input, init) => {
      requested.push(String(input));
      return respond(String(input), init?.signal as AbortSignal);
    };
    watchFetching(
      (url) => failed.push(url),
      () => preloaded,
      (url, bytes) => loaded.push(`${url} ${bytes.byteLength}`),
    );
  });
  afterEach(() => {
    globalThis.fetch = fetchAsIs;
    mock.restoreAll();
  });

  it('rejects for a file that does not come, after the time limit', async () => {
    const timeout = mock.method(AbortSignal, 'timeout', () => {
      const controller = new AbortController();
      setImmediate(() => controller.abort(new Error('too late')));
      return controller.signal;
    });
    respond = (_, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    await assert.rejects(fetch('/search/a'), /too late/);
    assert.deepEqual(timeout.mock.calls[0]?.arguments, [TIME_LIMIT]);
    assert.deepEqual(failed, ['/search/a']);
  });

  it('rejects for a status that is not OK, and for a file that is cut', async () => {
    respond = async () => new Response(null, { status: 404 });
    await assert.rejects(fetch('/search/a'), /404/);
    respond = async () =>
      new Response(new ReadableStream({ start: (body) => body.error(new TypeError('cut')) }));
    await assert.rejects(fetch('/search/b'));
    assert.deepEqual(failed, ['/search/a', '/search/b']);
  });

  it('requests a preloaded file once for all, and again if it did not come', async () => {
    preloaded.preload('/search/a');
    preloaded.preload('/search/a');
    assert.equal(await (await fetch('/search/a?ts=1')).text(), 'isi');
    assert.deepEqual(requested, ['/search/a']);
    assert.equal(await (await fetch('/search/a')).text(), 'isi');
    assert.deepEqual(requested, ['/search/a']);
    assert.deepEqual(loaded, ['/search/a 3', '/search/a?ts=1 3', '/search/a 3']);
    respond = async () => new Response(null, { status: 500 });
    preloaded.preload('/search/b');
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    respond = async () => new Response('isi');
    assert.equal(await (await fetch('/search/b')).text(), 'isi');
  });

  it('requests nothing for a file that is provided', async () => {
    preloaded.provide('/search/entry', async () => Response.json({ made: true }));
    for (let i = 0; i < 2; i++) {
      assert.deepEqual(await (await fetch('/search/entry')).json(), { made: true });
    }
    assert.deepEqual(requested, []);
  });
});
