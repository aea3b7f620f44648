/** Whom the servers of a site answer, and with what: that of `npm start`, and that of `npm run preview`. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { type ServeOptions, type Serving, serve } from '../../src/build/server.ts';
import { knownHosts, refusalOf, sharedHosts } from '../../src/build/serving/known-hosts.ts';
import { temporaryFolder, writeFiles } from '../support/site.ts';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
}

/** Sends a request as it is: the path and the headers are not mended, as `fetch` would. */
function ask(
  { url }: Serving,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers, agent: false },
      (got) => {
        const chunks: Buffer[] = [];
        got.on('data', (chunk: Buffer) => chunks.push(chunk));
        got.on('end', () =>
          resolve({ status: got.statusCode, headers: got.headers, bytes: Buffer.concat(chunks) }),
        );
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

const FILES = {
  'index.html': '<p>front</p>',
  '404.html': '<p>nowhere</p>',
  'id/index.html': '<p>home</p>',
  'id/foto.png': 'pixels of a picture',
  'id/100% #1?.txt': 'odd',
  'id/halaman.html': '<p>page</p>',
  'id/kosong/catatan.txt': 'a folder without a page',
  'assets/a.js': 'let a;'.repeat(100),
  'search/a.pf_index': 'index',
  '.kliping': 'marker',
  '.kliping-writing-4711/own/0/0': 'half',
  '.well-known/x': 'x',
};

/** What ends the servers of a suite, and removes their folders. */
type Endings = (() => Promise<void>)[];

async function open(endings: Endings, options: Partial<ServeOptions>): Promise<Serving> {
  const home = temporaryFolder({ after: (end) => endings.unshift(end) });
  const folder = join(home, 'site');
  await writeFiles(folder, FILES);
  await writeFiles(home, { 'secret/key.txt': 'secret', 'secret/index.html': 'secret' });
  symlinkSync(join(home, 'secret/key.txt'), join(folder, 'id/link.txt'));
  symlinkSync(join(home, 'secret'), join(folder, 'id/linked'));
  symlinkSync('foto.png', join(folder, 'id/own-link.png'));
  mkdirSync(join(folder, 'id/leer'));
  const serving = await serve({ folder, port: 0, pathPrefix: '/', ...options });
  endings.unshift(serving.close);
  return serving;
}

describe('the server of a site', () => {
  const endings: Endings = [];
  after(async () => {
    for (const end of endings) await end();
  });
  let preview: Serving;
  let pages: Serving;
  const both = () => [preview, pages];
  before(async () => {
    preview = await open(endings, { pathPrefix: '/arsip/' });
    pages = await open(endings, { pathPrefix: '/arsip/', likePages: true });
  });

  it('answers those who call this machine by its own names, at any port', async () => {
    for (const host of ['localhost', 'localhost:8080', '127.0.0.1:1', '[::1]:8080', 'LOCALHOST']) {
      for (const one of both())
        assert.equal((await ask(one, '/arsip/id/', { host })).status, 200, host);
    }
  });

  it('refuses all other names, and requests of pages of other sites', async () => {
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.nip.io',
      '169.254.1.1',
      'localhost@evil.example',
      'evil.example#localhost',
      'localhost/',
    ]) {
      for (const one of both()) {
        const { status, bytes } = await ask(one, '/arsip/id/', { host });
        assert.equal(status, 403, host);
        assert.doesNotMatch(String(bytes), /home/);
      }
      assert.equal((await ask(preview, '/.reload', { host })).status, 403, host);
    }
    const host = 'localhost:8080';
    for (const origin of [
      'https://evil.example',
      'null',
      'http://localhost:9090',
      'http://127.0.0.1:8080',
      'http://localhost:8080.evil.example',
    ]) {
      assert.equal((await ask(preview, '/arsip/id/', { host, origin })).status, 403, origin);
    }
    const same = { host, origin: 'http://localhost:8080' };
    assert.equal((await ask(preview, '/arsip/id/', same)).status, 200);
  });

  it('takes GET and HEAD only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH']) {
      const { status, headers } = await ask(preview, '/arsip/id/', {}, method);
      assert.deepEqual([status, headers.allow], [405, 'GET, HEAD'], method);
    }
    const head = await ask(preview, '/arsip/id/foto.png', {}, 'HEAD');
    assert.deepEqual(
      [head.status, head.headers['content-length'], head.bytes.length],
      [200, '19', 0],
    );
  });

  it('follows no link, out of the site or within it', async () => {
    for (const path of [
      'id/link.txt',
      'id/linked/',
      'id/linked',
      'id/linked/key.txt',
      'id/own-link.png',
    ]) {
      for (const one of both()) {
        const { status, bytes } = await ask(one, `/arsip/${path}`);
        assert.equal(status, 404, path);
        assert.match(String(bytes), /nowhere/);
      }
    }
  });

  it('has no hidden files: not the marker, nor what a running build writes', async () => {
    for (const path of [
      '.kliping',
      '.kliping-writing-4711/own/0/0',
      '%2ekliping',
      '.well-known/x',
      'id/../.kliping',
      'id/%2e%2e/.kliping',
      '..%2f..%2fsecret%2fkey.txt',
      'id/..%5c..%5csecret',
      '%00',
      '%ff',
      'id//foto.png',
      './id/',
    ]) {
      for (const one of both()) assert.equal((await ask(one, `/arsip/${path}`)).status, 404, path);
    }
    const elsewhere = await ask(preview, '//evil.example/arsip');
    assert.deepEqual([elsewhere.status, elsewhere.headers.location], [404, undefined]);
  });

  it('finds files as GitHub Pages does: by exact letters, folders by their slash, pages without their ending', async () => {
    const found = {
      'id/': 'home',
      'id/halaman': 'page',
      'id/halaman.html': 'page',
      'id/index.html': 'home',
      '': 'front',
    };
    for (const [path, words] of Object.entries(found)) {
      for (const one of both()) {
        const { status, bytes } = await ask(one, `/arsip/${path}`);
        assert.equal(status, 200, path);
        assert.match(String(bytes), new RegExp(words), path);
      }
    }
    assert.equal(String((await ask(pages, '/arsip/id/100%25%20%231%3F.txt?x=1')).bytes), 'odd');
    for (const path of [
      'ID/',
      'id/Foto.png',
      'id/kosong',
      'id/kosong/',
      'id/tidak-ada',
      'id/foto.png/',
    ]) {
      for (const one of both()) assert.equal((await ask(one, `/arsip/${path}`)).status, 404, path);
    }
  });

  it('adds the slash that a folder with a page lacks', async () => {
    const { status, headers } = await ask(pages, '/arsip/id?x=1&y=a?b');
    assert.deepEqual([status, headers.location], [301, '/arsip/id/?x=1&y=a?b']);
    assert.equal((await ask(pages, '/arsip')).headers.location, '/arsip/');
    const own = await ask(preview, '/arsip/id');
    assert.deepEqual([own.status, own.headers['cache-control']], [302, 'no-store']);
  });

  it('is below its prefix only: above it, GitHub Pages has another site', async () => {
    assert.equal((await ask(pages, '/')).status, 404);
    assert.equal((await ask(pages, '/id/')).status, 404);
    assert.equal((await ask(preview, '/')).headers.location, '/arsip/');
  });
});

describe('what is sent as GitHub Pages sends it', () => {
  const endings: Endings = [];
  after(async () => {
    for (const end of endings) await end();
  });
  let pages: Serving;
  before(async () => {
    pages = await open(endings, { likePages: true });
  });

  it('is kept for ten minutes, and may be used by other sites', async () => {
    for (const path of ['/id/', '/id/foto.png', '/nowhere/', '/id']) {
      const { headers } = await ask(pages, path);
      assert.equal(headers['cache-control'], 'max-age=600', path);
      assert.equal(headers['access-control-allow-origin'], '*', path);
    }
  });

  it('has the type of its ending, and texts are packed for those who can unpack them', async () => {
    const types = {
      '/id/': 'text/html; charset=utf-8',
      '/assets/a.js': 'text/javascript; charset=utf-8',
      '/id/foto.png': 'image/png',
      '/search/a.pf_index': 'application/octet-stream',
    };
    const packing = { 'accept-encoding': 'br, gzip' };
    for (const [path, type] of Object.entries(types)) {
      const { headers } = await ask(pages, path, packing);
      assert.equal(headers['content-type'], type);
      assert.equal(
        headers['content-encoding'],
        type.includes('charset') ? 'gzip' : undefined,
        path,
      );
    }
    const packed = await ask(pages, '/assets/a.js', packing);
    assert.equal(String(gunzipSync(packed.bytes)), FILES['assets/a.js']);
    assert.ok(packed.bytes.length < 100);
    assert.equal(String((await ask(pages, '/assets/a.js')).bytes), FILES['assets/a.js']);
    assert.equal(packed.headers.vary, 'Accept-Encoding');
  });

  it('is not sent again to those who have it, and in parts to those who ask for one', async () => {
    const { headers } = await ask(pages, '/id/foto.png');
    const again = await ask(pages, '/id/foto.png', { 'if-none-match': headers.etag ?? '' });
    assert.deepEqual([again.status, again.bytes.length], [304, 0]);
    const part = await ask(pages, '/id/foto.png', { range: 'bytes=7-8' });
    assert.deepEqual(
      [part.status, String(part.bytes), part.headers['content-range']],
      [206, 'of', 'bytes 7-8/19'],
    );
    assert.equal(
      String((await ask(pages, '/id/foto.png', { range: 'bytes=-7' })).bytes),
      'picture',
    );
    assert.equal((await ask(pages, '/id/foto.png', { range: 'bytes=19-' })).status, 416);
    assert.equal((await ask(pages, '/nowhere/', { 'if-none-match': '*' })).status, 404);
  });
});

describe('--host', () => {
  const endings: Endings = [];
  after(async () => {
    for (const end of endings) await end();
  });
  const machine = { name: 'Laptop', addresses: ['192.168.1.20', '2001:db8::5'] };
  const refused = (host: string, shared: string | true | undefined) =>
    refusalOf({ method: 'GET', host, origin: undefined }, knownHosts(shared, machine)) !==
    undefined;

  it('lets in those who call this machine by the name given, or by any that it has', () => {
    for (const host of ['192.168.1.20:8080', '[2001:db8::5]:8080', 'laptop:8080', 'laptop.local']) {
      assert.equal(refused(host, undefined), true, host);
      assert.equal(refused(host, true), false, host);
      assert.equal(refused(host, '0.0.0.0'), false, host);
    }
    assert.equal(refused('arsip.lan:8080', 'Arsip.lan'), false);
    assert.equal(refused('192.168.1.20', 'Arsip.lan'), true);
    assert.equal(refused('evil.example', true), true);
    assert.equal(refused('', true), true);
  });

  it('says what to type on the other device', async () => {
    assert.deepEqual(sharedHosts(true, machine), ['192.168.1.20', '[2001:db8::5]']);
    const serving = await open(endings, { pathPrefix: '/arsip/', host: '127.0.0.1' });
    assert.match(serving.sharedUrls.join(), /^http:\/\/127\.0\.0\.1:\d+\/arsip\/$/);
    assert.equal((await open(endings, {})).sharedUrls.length, 0);
  });
});
