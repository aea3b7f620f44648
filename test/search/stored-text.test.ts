/** The texts of articles that the search stores: with a byte a letter where that is shorter. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { signedText } from '../../src/search/browser/engine/signed-text.ts';
import { SIGNATURE } from '../../src/search/pagefind/format.ts';
import { fragmentFile } from '../../src/search/pagefind/index-file.ts';

const readBack = async (file: Uint8Array) =>
  new TextDecoder().decode(await signedText(Uint8Array.from(file).buffer));

describe('the stored text of an article', () => {
  it('is what it was, in whatever letters', async () => {
    for (const text of [
      'Jakarta “aman”, kata Budi.',
      'Ёлки, «съезд» — їжак № 5',
      'Қазақстан, Đà Nẵng, 東京, 😀',
      '\u0000\u0098\u00a0\\u0041\ud800"',
    ]) {
      const json = JSON.stringify({ content: text });
      const read = await readBack(fragmentFile(json));
      assert.ok(read.startsWith(SIGNATURE), text);
      assert.deepEqual(JSON.parse(read.slice(SIGNATURE.length)), { content: text });
    }
  });

  it('has a byte a letter in Cyrillic, and is in UTF-8 where that is shorter', () => {
    const lengthOf = (text: string) => gunzipSync(fragmentFile(JSON.stringify(text))).length;
    assert.equal(lengthOf('Москва'), 8);
    assert.equal(lengthOf('東京'), SIGNATURE.length + 8);
  });

  it('that is damaged is refused', async () => {
    const file = fragmentFile('"a"');
    await assert.rejects(readBack(file.subarray(0, file.length - 9)));
    await assert.rejects(readBack(new TextEncoder().encode('<!doctype html>')));
  });
});
