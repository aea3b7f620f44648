/** Which keywords of a publisher become tags of the archive. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RegistryEntry } from '../../src/archive/registry.ts';
import { makeClipping } from '../../src/import/clipping.ts';
import { KeywordCounter, keywordsToTags } from '../../src/import/keywords.ts';

const FISHERY: RegistryEntry = {
  id: 'perikanan',
  label: { id: 'Perikanan', ru: 'Рыболовство' },
  slug: {},
  aliases: ['nelayan'],
  description: {},
};

function counted(...texts: readonly (readonly string[])[]) {
  const counter = new KeywordCounter();
  for (const [i, keywords] of texts.entries()) {
    const origin = { file: 'rows.csv', row: i + 1, line: i + 2 };
    counter.learn({ origin, sha256: '', text: '', stated: { keywords } });
  }
  return counter.known();
}

test('a keyword that the archive has as a tag, in any language or as an alias, becomes that tag', () => {
  const toTags = keywordsToTags({ registry: [FISHERY], counts: counted() });
  const { fields } = toTags(
    makeClipping('id', ['Isi.'], { keywords: ['Nelayan', 'рыболовство', 'badai'] }),
  );
  assert.deepEqual(fields.tags, ['Perikanan']);
  assert.deepEqual(fields.keywords, ['badai']);
});

test('others become tags if they are frequent enough, or accepted', () => {
  const counts = counted(['Badai', 'badai', 'ombak'], ['BADAI', 'pasar']);
  const clipping = makeClipping('id', ['Isi.'], { keywords: ['badai', 'ombak', 'pasar'] });
  const rules = { registry: [], counts };
  assert.equal(keywordsToTags(rules)(clipping).fields.tags, undefined);
  const { fields } = keywordsToTags({ ...rules, fewest: 2, accepted: ['Pasar'] })(clipping);
  assert.deepEqual(fields.tags, ['badai', 'pasar']);
  assert.deepEqual(fields.keywords, ['ombak']);
});
