/** Asking other hosts: what each answer means, how polite the program is, and which hosts it never asks. */
import assert from 'node:assert/strict';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { type AskOptions, askAll } from '../../src/outside/ask.ts';
import type { Outcome } from '../../src/outside/outcome.ts';
import { isPrivateAddress } from '../../src/outside/private-address.ts';
import { startHost } from '../support/hosts.ts';
import { SELF_SIGNED } from '../support/self-signed.ts';

const ASKING: AskOptions = {
  userAgent: 'Kliping/0.0.0 (test)',
  pause: 0,
  timeout: 5000,
  longestWait: 2000,
  allowLocal: true,
};

async function ask(urls: readonly string[], options: Partial<AskOptions> = {}) {
  const found = new Map<string, Outcome>();
  await askAll(urls, { ...ASKING, ...options }, (url, outcome) => found.set(url, outcome));
  return urls.map((url) => found.get(url));
}

/** A host whose paths are what it answers: `/404`, `/301?to=/200`. */
const answersByPath = (context: TestContext) =>
  startHost(context, (request, response) => {
    const url = new URL(request.url ?? '', 'http://host');
    const status = Number(url.pathname.split('/')[1]);
    const to = url.searchParams.get('to');
    if (url.pathname === '/robots.txt') response.writeHead(404);
    else if (url.pathname === '/silent') return;
    else if (url.pathname === '/torn') return void request.socket.destroy();
    else if (url.pathname === '/no-head') response.writeHead(request.method === 'HEAD' ? 405 : 200);
    else response.writeHead(status, to === null ? {} : { location: to });
    response.end();
  });

describe('an answer', () => {
  it('says whether a page is there, has moved or is gone, or that its host refuses', async (context) => {
    const { origin } = await answersByPath(context);
    const cases: readonly (readonly [string, Outcome])[] = [
      ['/200', { kind: 'there' }],
      ['/no-head', { kind: 'there' }],
      ['/404', { kind: 'gone', why: 'status 404' }],
      ['/410', { kind: 'gone', why: 'status 410' }],
      ['/403', { kind: 'refused', why: 'status 403' }],
      ['/500', { kind: 'no answer', why: 'status 500' }],
      ['/301?to=/200', { kind: 'moved', to: `${origin}/200` }],
      ['/308?to=/200', { kind: 'moved', to: `${origin}/200` }],
      ['/302?to=/200', { kind: 'there' }],
      ['/301?to=/302%3Fto=/200', { kind: 'there' }],
      ['/301?to=/404', { kind: 'gone', why: 'status 404' }],
      ['/301?to=ftp://host/', { kind: 'no answer', why: 'a redirect to ftp://host/' }],
      ['/301', { kind: 'refused', why: 'status 301' }],
    ];
    const found = await ask(cases.map(([path]) => origin + path));
    assert.deepEqual(
      found,
      cases.map(([, outcome]) => outcome),
    );
  });

  it('may be a redirect to itself: no more than ten are followed', async (context) => {
    const host = await startHost(context, (request, response) => {
      response.writeHead(request.url === '/robots.txt' ? 404 : 302, { location: '/again' }).end();
    });
    const found = await ask([`${host.origin}/`]);
    assert.deepEqual(found, [{ kind: 'no answer', why: 'redirects without end' }]);
    assert.equal(host.asked.filter(({ path }) => path === '/again').length, 10);
  });

  it('may never come, or end in the middle', async (context) => {
    const { origin } = await answersByPath(context);
    const found = await ask([`${origin}/silent`], { timeout: 100 });
    assert.deepEqual(found, [{ kind: 'no answer', why: 'the host took too long' }]);
    const torn = await answersByPath(context);
    assert.deepEqual(await ask([`${torn.origin}/torn`]), [
      { kind: 'no answer', why: 'the host has ended the connection' },
    ]);
    // A port that nobody listens at.
    assert.deepEqual(await ask(['http://127.0.0.1:1/']), [
      { kind: 'no answer', why: 'the host takes no connection' },
    ]);
  });

  it('is none where nobody vouches for the host', async (context) => {
    const server = createSecureServer(SELF_SIGNED, (_, response) => response.end());
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    context.after(() => server.close());
    const { port } = server.address() as AddressInfo;
    assert.deepEqual(await ask([`https://127.0.0.1:${port}/`]), [
      { kind: 'no answer', why: 'its certificate is signed by nobody else' },
    ]);
  });
});

describe('a host is asked', () => {
  it('for one page at a time, with a pause, by a program that says its name', async (context) => {
    const { origin, asked } = await answersByPath(context);
    const pages = Array.from({ length: 5 }, (_, n) => `${origin}/200/${n}`);
    await ask(pages, { pause: 30 });
    assert.equal(asked.length, 6);
    assert.ok(asked.every(({ beside }) => beside === 0));
    assert.ok(asked.every(({ userAgent }) => userAgent === ASKING.userAgent));
    // The pause begins when the answer has come here, which is not before the server had it.
    const starts = asked.map(({ from }) => from);
    assert.ok(
      starts.every((from, n) => n === 0 || from - (starts[n - 1] ?? 0) >= 29),
      String(starts),
    );
  });

  it('beside others', async (context) => {
    const waiting: (() => void)[] = [];
    const both = [1, 2].map(() =>
      startHost(context, (_, response) => {
        waiting.push(() => response.writeHead(404).end());
        // Neither is answered before both are asked.
        if (waiting.length === 2) for (const answer of waiting) answer();
        else if (waiting.length > 2) waiting.at(-1)?.();
      }),
    );
    const found = await ask((await Promise.all(both)).map(({ origin }) => `${origin}/x`));
    assert.deepEqual(
      found.map((one) => one?.kind),
      ['gone', 'gone'],
    );
  });

  it('again when it wants to be, once, and not where that is long', async (context) => {
    const host = await startHost(context, (request, response) => {
      const { url = '' } = request;
      const before = host.asked.filter(({ path }) => path === url).length;
      if (url === '/robots.txt') response.writeHead(404);
      else if (url === '/soon') response.writeHead(before > 1 ? 200 : 429, { 'retry-after': '1' });
      else response.writeHead(429, url === '/late' ? { 'retry-after': '3600' } : {});
      response.end();
    });
    const found = await ask(['/soon', '/late', '/never'].map((path) => host.origin + path));
    assert.deepEqual(found, [
      { kind: 'there' },
      { kind: 'refused', why: 'status 429' },
      { kind: 'refused', why: 'status 429' },
    ]);
    const [first, second] = host.asked.filter(({ path }) => path === '/soon');
    assert.ok((second?.from ?? 0) - (first?.from ?? 0) >= 990);
    assert.equal(host.asked.length, 5);
  });

  it('no more once it has left three requests unanswered', async (context) => {
    const host = await startHost(context, (request) => request.socket.destroy());
    const found = await ask(Array.from({ length: 20 }, (_, n) => `${host.origin}/${n}`));
    assert.equal(host.asked.length, 3);
    assert.deepEqual(found.at(-1), {
      kind: 'no answer',
      why: 'the host has left three requests unanswered',
    });
  });

  it('not for pages that it keeps from robots', async (context) => {
    const host = await startHost(context, ({ url }, response) => {
      response.end(url === '/robots.txt' ? 'User-agent: *\nDisallow: /private/\n' : '');
    });
    const found = await ask(['/private/a', '/public/a'].map((path) => host.origin + path));
    assert.deepEqual(found, [{ kind: 'refused', why: 'robots.txt' }, { kind: 'there' }]);
    assert.ok(host.asked.every(({ path }) => !path.startsWith('/private/')));
  });
});

describe('a machine that the public cannot reach', () => {
  it('is never asked: by an address, by a name, by another form, or by a redirect', async (context) => {
    const host = await answersByPath(context);
    const { port } = new URL(host.origin);
    const urls = [
      'http://169.254.169.254/latest/meta-data/',
      `http://localhost:${port}/200`,
      host.origin,
      `http://[::1]:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://2130706433:${port}/`,
      `http://0x7f.1:${port}/`,
      `http://0:${port}/`,
    ];
    const found = await ask(urls, { allowLocal: false });
    for (const [n, outcome] of found.entries()) {
      assert.equal(outcome?.kind, 'refused', urls[n]);
      assert.match('why' in outcome ? outcome.why : '', /^no public host: /, urls[n]);
    }
    assert.deepEqual(host.asked, []);
  });

  it('is told by its address', () => {
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '100.100.100.200',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '0.0.0.0',
      '255.255.255.255',
      '224.0.0.1',
      '::',
      '::1',
      '::ffff:8.8.8.8',
      '64:ff9b::a9fe:a9fe',
      '2002:7f00:1::',
      'fd00:ec2::254',
      'fe80::1%eth0',
      'host',
    ]) {
      assert.ok(isPrivateAddress(address), address);
    }
    for (const address of [
      '8.8.8.8',
      '172.32.0.1',
      '100.128.0.1',
      '2a00:1450:4001::64',
      '2606:4700::1',
    ]) {
      assert.ok(!isPrivateAddress(address), address);
    }
  });
});
