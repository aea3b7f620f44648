/** Tests how the benchmark measures a preview, with a small server in place of one. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { measurePreview } from '../../bench/build/preview.ts';
import type { PreviewProgram } from '../../bench/build/program.ts';
import { temporaryFolder } from '../support/site.ts';

/** Serves a file as the page, and how long it is as what a browser loads of the search; keeps a file with its process. */
const SERVER = `
  const { createServer } = require('node:http');
  const { readFileSync, writeFileSync } = require('node:fs');
  const [file, kept, port] = process.argv.slice(1);
  writeFileSync(kept, String(process.pid));
  createServer((request, response) => {
    const text = readFileSync(file, 'utf8');
    response.end(request.url === '/search' ? String(text.length) : text);
  }).listen(Number(port), '127.0.0.1');
`;

/** Milliseconds in which a server that has little to do is idle. */
const REST = 100;

describe('the measure of a preview', () => {
  const folder = temporaryFolder({ after });
  const file = join(folder, 'page');
  const kept = join(folder, 'kept', 'process');
  const home = { source: folder, site: folder, cache: folder };
  const server = (script: string): PreviewProgram => ({
    title: 'a server',
    command: (_, port) => ({
      program: process.execPath,
      args: ['-e', script, file, kept, String(port)],
      cwd: folder,
    }),
    leaves: () => [join(folder, 'kept')],
    search: '/search',
  });
  const visit = {
    page: '/',
    save: async () => {
      await writeFile(file, 'the new text');
    },
    text: 'new',
  };

  it('tells when a page is there, when it has changed, and when the search has', async () => {
    await writeFile(file, 'old');
    await mkdir(join(folder, 'kept'));
    let process = Number.NaN;
    const times = await measurePreview(
      server(SERVER),
      home,
      {
        ...visit,
        save: async () => {
          process = Number(await readFile(kept, 'utf8'));
          await visit.save();
        },
      },
      REST,
    );
    for (const time of [times.cold, times.first, times.edited, times.searched]) {
      assert.ok(Number(time) > 0, JSON.stringify(times));
    }
    assert.throws(() => globalThis.process.kill(process, 0), { code: 'ESRCH' });
    assert.ok(!existsSync(kept), 'what it leaves is removed');
  });

  it('ends with what the preview said where that ends by itself', async () => {
    const script = "console.error('no such folder'); process.exit(1)";
    await assert.rejects(
      measurePreview(server(script), home, visit),
      /a server has ended\nno such folder/,
    );
  });
});
