/** Shards that a thread builds: the same as those that are built in this one, or none. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildShard, keyOf, type SearchFile } from '../../src/search/build-shard.ts';
import { ShardBuilder } from '../../src/search/shard-builder.ts';
import { contentsOf } from '../../src/search/shard-content.ts';
import { keysIn } from '../../src/search/shard-state.ts';
import { planShards } from '../../src/search/shards.ts';
import { archiveOf, article, textOf as wordsOf } from '../archive/make.ts';
import { temporaryFolder } from '../support/site.ts';

const archive = archiveOf(
  Array.from({ length: 8 }, (_, i) =>
    article(`${i % 2 ? 'id' : 'ru'}/2021/02/a${i}.md`, { text: `Gempa ${i} землетрясение Москвы` }),
  ),
);
const texts = new Map(archive.articles.map((one) => [one.file, wordsOf(one)]));
const contents = planShards(archive).map(contentsOf(archive, wordsOf));
const textOf = (file: string) => texts.get(file) ?? '';
const inputOf = (content: (typeof contents)[number]) => ({ content, programKey: 'one' });
const sent = new Map([...texts].map(([file, text]) => [file, { text, unshown: ['rahasia'] }]));

describe('a thread that builds shards', () => {
  const folder = temporaryFolder({ after });

  it('builds several, as they are built here', async () => {
    assert.equal(contents.length, 2);
    const builder = new ShardBuilder();
    const built = contents.map((content) =>
      builder.build({ input: inputOf(content), texts: sent }),
    );
    for (const [i, content] of contents.entries()) {
      const unshownWordsOf = () => ['rahasia'];
      const here = await buildShard({ ...inputOf(content), textOf, unshownWordsOf });
      const there = await built[i]?.();
      assert.ok(there);
      for (const [at, file] of here.files.entries()) {
        assert.ok('content' in file);
        const other: SearchFile | undefined = there.files[at];
        assert.ok(other && 'content' in other && Buffer.from(file.content).equals(other.content));
        assert.equal(other.path, file.path);
      }
      assert.deepEqual([there.facts, there.names], [here.facts, here.names]);
      assert.ok(Buffer.from(here.state).equals(there.state));
    }
  });

  it('needs no text that the state of an earlier build has', async () => {
    const [content] = contents;
    assert.ok(content);
    const { state } = await buildShard({ ...inputOf(content), textOf });
    assert.deepEqual(keysIn(state), content.records.map(keyOf));
    const input = { ...inputOf(content), previous: [state] };
    assert.ok(await new ShardBuilder().build({ input, texts: new Map() })());
  });

  it('gives none where it lacks a text, or dies', async () => {
    const [content] = contents;
    assert.ok(content);
    const order = { input: inputOf(content), texts: new Map() };
    assert.equal(await new ShardBuilder().build(order)(), undefined);
    const program = join(folder, 'dies.mjs');
    writeFileSync(program, 'process.exit(1)');
    const dying = new ShardBuilder(pathToFileURL(program));
    assert.equal(await dying.build({ ...order, texts: sent })(), undefined);
  });

  it('lists no keys of a state that is no state', () => {
    for (const state of [Buffer.alloc(0), Buffer.from('kliping'), Buffer.alloc(100, 255)]) {
      assert.ok(keysIn(state).length <= 1);
    }
  });
});
