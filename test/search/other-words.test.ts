/** Words of other scripts: a browser knows where it need not look for one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flatWords } from '../../src/search/flat-words.ts';
import { groupOf, termOf } from '../../src/search/index-terms.ts';
import { otherWordsOf } from '../../src/search/list-other-words.ts';
import { mayHave } from '../../src/search/other-words.ts';

const OTHERS = Array.from({ length: 500 }, (_, i) => `kata${i.toString(36)}`);
const OWN = ['слово', 'дом', 'ёлка', '1998', '15'];
const terms = [...OTHERS, ...OWN].map((word) => termOf(word, '', word));
const shards = [terms, []].map((some) => otherWordsOf(flatWords(some), 'Cyrl'));

describe('words of other scripts', () => {
  it('are found where they are', () => {
    for (const word of OTHERS) assert.ok(mayHave(groupOf(word), 'Cyrl', shards), word);
  });

  it('are a number each, and small ones', () => {
    assert.equal(shards[0]?.length, OTHERS.length);
    assert.ok(JSON.stringify(shards[0]).length < OTHERS.length * 4);
    assert.deepEqual(shards[1], []);
  });

  it('are not looked for where they are not, but for few', () => {
    const absent = Array.from({ length: 2000 }, (_, i) => `lain${i.toString(36)}`);
    const seeming = absent.filter((word) => mayHave(groupOf(word), 'Cyrl', shards));
    assert.ok(seeming.length < absent.length / 20, String(seeming.length));
  });

  it('may begin with some letters where there are any', () => {
    assert.ok(mayHave('kat', 'Cyrl', shards));
    assert.ok(!mayHave('kat', 'Cyrl', [[]]));
  });

  it('are not numbers, nor words of the own script, nor any where the script is not known', () => {
    for (const word of ['слово', 'небо', '15', '2024']) {
      assert.ok(mayHave(groupOf(word), 'Cyrl', [[]]), word);
    }
    assert.ok(mayHave(groupOf('kata'), 'Tibt', [[]]));
    assert.ok(!mayHave(groupOf('kata'), 'Cyrl', [[]]));
  });
});
