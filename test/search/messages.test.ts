/** The page and the worker of the search fail a request at once where they do not understand each other. */

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { forEachKind } from '../../src/archive/term-kinds.ts';
import { EngineFailure, startEngine } from '../../src/search/browser/client.ts';
import { startWorker } from '../../src/search/browser/engine/worker.ts';
import type { Engine } from '../../src/search/browser/protocol.ts';

const REQUEST = {
  query: 'gempa',
  expand: true,
  langs: [],
  terms: forEachKind(() => []),
  sort: 'relevance',
} as const;

/** Milliseconds after which a call is taken for one that is waited for in vain, on a crowded machine, too. */
const MOST = 30_000;

/** Fails where a call is not settled, at once but for what the machine adds. */
async function soon<Value>(promise: Promise<Value>): Promise<Value> {
  const over = new AbortController();
  const late = wait(MOST, undefined, { signal: over.signal });
  try {
    return await Promise.race([
      promise,
      late.then(
        () => assert.fail('the call is waited for'),
        () => promise,
      ),
    ]);
  } finally {
    over.abort();
  }
}

/** Stands in for a browser's worker: the test says what it replies. */
class FakeWorker {
  /** Those of the test, in order. */
  static made: FakeWorker[] = [];
  static reply: (worker: FakeWorker, request: { readonly number?: number }) => void = () => {};
  onmessage?: (event: { data: unknown }) => void;
  onmessageerror?: () => void;
  onerror?: () => void;
  terminated = false;

  constructor() {
    FakeWorker.made.push(this);
  }

  postMessage(request: { readonly number?: number }): void {
    setImmediate(() => FakeWorker.reply(this, request));
  }

  terminate(): void {
    this.terminated = true;
  }
}

describe('a page', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'Worker');
  /** An engine of its own for each test: a page has one for each language. */
  let engine: Engine;
  let count = 0;
  beforeEach(() => {
    Object.assign(globalThis, { Worker: FakeWorker, ENGINE: './engine.js' });
    FakeWorker.made = [];
    engine = startEngine(`test-${count++}`);
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'Worker');
    if (before) Object.defineProperty(globalThis, 'Worker', before);
    Reflect.deleteProperty(globalThis, 'ENGINE');
  });

  for (const [name, messageOf] of [
    ['nothing', () => null],
    ['a text', () => 'ready'],
    ['a number that was not asked', () => ({ number: 1000, value: [] })],
    ['no number', () => ({ value: [] })],
    ['neither value nor error', (number: number) => ({ number })],
    ['a value of another kind', (number: number) => ({ number, value: 'none' })],
    ['a response without results', (number: number) => ({ number, response: { count: 1 } })],
    ['an error that is no text', (number: number) => ({ number, error: 1 })],
    ['an error that is of no request', () => ({ error: 'the request cannot be read' })],
  ] as const) {
    it(`gives up a worker that replies with ${name}`, async () => {
      FakeWorker.reply = (worker, { number }) => {
        if (number !== undefined) worker.onmessage?.({ data: messageOf(number) });
      };
      await assert.rejects(soon(engine.search(REQUEST, () => {})), EngineFailure);
      await assert.rejects(soon(engine.more(10)), EngineFailure);
      assert.ok(FakeWorker.made.every(({ terminated }) => terminated));
    });
  }

  it('gives up a worker whose messages cannot be read, and one that breaks down', async () => {
    for (const event of ['onmessageerror', 'onerror'] as const) {
      FakeWorker.reply = (worker, { number }) => {
        if (number !== undefined) worker[event]?.();
      };
      const calls: Promise<unknown>[] = [engine.facets(), engine.suggest('gem')];
      for (const call of calls) await assert.rejects(soon(call), EngineFailure);
    }
  });

  it('starts another worker after that, and passes over what the first still sends', async () => {
    FakeWorker.reply = (worker, { number }) => {
      const [first] = FakeWorker.made;
      if (worker === first) worker.onerror?.();
      else if (number !== undefined) {
        first?.onmessage?.({ data: 'late' });
        worker.onmessage?.({ data: { number, value: [] } });
      }
    };
    await assert.rejects(soon(engine.more(0)), EngineFailure);
    assert.deepEqual(await soon(engine.more(0)), []);
  });

  it('fails one call alone where its error is the engine’s own', async () => {
    FakeWorker.reply = (worker, { number }) => {
      if (number === undefined) return;
      const isFirst = number === 1;
      worker.onmessage?.({
        data: isFirst ? { number, error: 'no language answers' } : { number, value: [] },
      });
    };
    const [facets, more] = [engine.facets(), engine.more(10)];
    await assert.rejects(soon(facets), (error: Error) => {
      assert.ok(!(error instanceof EngineFailure));
      assert.equal(error.message, 'no language answers');
      return true;
    });
    assert.deepEqual(await soon(more), []);
  });
});

describe('the worker', () => {
  const sent: unknown[] = [];
  const listeners = new Map<string, (event: unknown) => void>();
  const fetchAsIs = globalThis.fetch;
  beforeEach(() => {
    sent.length = 0;
    Object.assign(globalThis, {
      location: { href: 'https://arsip.example/assets/engine.js' },
      addEventListener: (name: string, listener: (event: unknown) => void) =>
        listeners.set(name, listener),
      postMessage: (message: unknown) => sent.push(message),
    });
    startWorker({});
  });
  afterEach(() => {
    for (const name of ['location', 'addEventListener', 'postMessage']) {
      Reflect.deleteProperty(globalThis, name);
    }
    globalThis.fetch = fetchAsIs;
  });

  const receive = async (data: unknown) => {
    await listeners.get('message')?.({ data });
    return sent.at(-1);
  };

  it('replies to every request that it cannot read with an error', async () => {
    const unread = { error: 'the request cannot be read' };
    for (const data of [{}, { name: 'search' }, { number: undefined }]) {
      assert.deepEqual(await receive(data), unread, JSON.stringify(data));
    }
    for (const data of [null, undefined, 'search', 7]) {
      const reply = await receive(data);
      assert.ok(reply && typeof reply === 'object' && 'error' in reply, String(data));
    }
    listeners.get('messageerror')?.({});
    assert.deepEqual(sent.at(-1), { error: 'a request cannot be read' });
    assert.equal(sent.length, 8);
  });

  it('replies with an error to a call before the language of the page, and to one that there is not', async () => {
    assert.deepEqual(await receive({ number: 1, name: 'more', args: [0] }), {
      number: 1,
      error: 'the request cannot be read',
    });
    await receive({ lang: 'id' });
    assert.deepEqual(await receive({ number: 2, name: 'nothing', args: [] }), {
      number: 2,
      error: 'there is no call "nothing"',
    });
    const reply = await receive({ number: 3, name: 'search' });
    assert.ok(reply && typeof reply === 'object' && 'error' in reply);
    assert.deepEqual(await receive({ number: 4, name: 'more', args: [0] }), {
      number: 4,
      value: [],
    });
  });
});
