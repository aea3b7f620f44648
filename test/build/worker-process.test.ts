/** Processes that work for a build: whatever one of them answers, or fails to, its build ends. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { WorkerProcess } from '../../src/build/worker-process.ts';
import { temporaryFolder } from '../support/site.ts';

describe('a process that works for a build', () => {
  const folder = temporaryFolder({ after });

  /** Asks a process that does this with each message. */
  const ask = async (answer: string) => {
    const program = join(folder, 'worker.mjs');
    writeFileSync(program, `process.on('message', (request) => { ${answer} });`);
    const worker = new WorkerProcess({ memory: 100, onProgress: () => undefined, program });
    try {
      return await worker.ask('makeShard', 'id-2021');
    } finally {
      await worker.close();
    }
  };

  for (const message of [
    `{ kind: 'news', of: 'nobody' }`,
    `{ kind: 'done', work: 'finish', result: {} }`,
    `'a word'`,
    'null',
  ]) {
    it(`is not waited for when it sends ${message}`, async () => {
      await assert.rejects(ask(`process.send(${message})`), (error) => {
        assert.ok(error instanceof Error);
        assert.match(
          error.message,
          /^a process of the build sent .*; expected an answer to "makeShard"$/,
        );
        const [, word = 'null'] = /'(news|finish|a word)'/.exec(message) ?? [];
        assert.ok(error.message.includes(word), error.message);
        return true;
      });
    });
  }

  it('is not waited for when it ends', async () => {
    await assert.rejects(ask('process.exit(7)'), /a process of the build ended \(7\)/);
  });

  it('may report before it answers', async () => {
    const progress = `process.send({ kind: 'progress', progress: ['search', 1, 2] });`;
    const done = `process.send({ kind: 'done', work: request.work, result: request.argument });`;
    assert.equal(await ask(progress + done), 'id-2021');
  });
});
