/** The words of the index files that were loaded are known, with the number of articles that have them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LoadedTerms } from '../../src/search/browser/engine/loaded-terms.ts';
import { pointerTo, termOf } from '../../src/search/index-terms.ts';
import { indexFile } from '../../src/search/pagefind/index-file.ts';
import { writeIndex } from '../../src/search/pagefind/write-index.ts';
import { tokenLists } from '../support/pagefind-reader.ts';

test('the words of loaded files are known, in each file once', async () => {
  const my = termOf('мо', 'a1', 'мой');
  const many = Array.from({ length: 300 }, (_, i) => [my, termOf('laut', '', `laut${i}`)]);
  const { chunks } = writeIndex(tokenLists([[`${my}>${pointerTo('мо', 'мен', 'a1')}`], ...many]));
  assert.ok(chunks.length > 1);
  const loaded = new LoadedTerms();
  for (const [i, chunk] of chunks.entries()) {
    const file = Uint8Array.from(indexFile(chunk)).buffer;
    for (let time = 0; time < 2; time++) loaded.add(`https://arsip.example/id/${i}.pf_index`, file);
  }
  loaded.add('https://arsip.example/id/0.pf_fragment', new ArrayBuffer(3));
  loaded.add('https://arsip.example/id/x.pf_index', new ArrayBuffer(3));
  const forms = await loaded.forms();
  assert.equal(forms.get('мой'), 301);
  assert.equal(forms.get('laut7'), 1);
  assert.equal(forms.size, 301);
  assert.deepEqual(
    (await loaded.group('мен')).map(({ elsewhere, count }) => ({ elsewhere, count })),
    [{ elsewhere: 'мо', count: 0 }],
  );
});
