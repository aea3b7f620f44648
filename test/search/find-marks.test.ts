/** The words of a query are found in a text for marking, also where a word is written in parts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import id from '../../src/locales/words/id.ts';
import { Analyzer, partsOf } from '../../src/search/analyzer.ts';
import { markFinder } from '../../src/search/browser/mark/find-marks.ts';
import { parseQuery } from '../../src/search/browser/query/parse.ts';

const analyzer = new Analyzer([{ lang: 'id', script: 'Latn', words: id }]);

/** The marked words of a text. */
function marked(query: string, text: string): string[] {
  const words = text
    .split(' ')
    .flatMap((word) => partsOf(word).map((part, i) => ({ part, lang: 'id', isJoined: i > 0 })));
  const units = parseQuery(query).groups.flatMap((group) => group.units);
  return markFinder(
    units,
    analyzer,
  )(words).map(({ start, end }) =>
    words
      .slice(start, end)
      .map(({ part }) => part)
      .join(' '),
  );
}

test('a word is marked in its forms, and where it is written in parts', () => {
  assert.deepEqual(marked('kirim', 'Mereka mengirim surat, kiriman itu tiba.'), [
    'mengirim',
    'kiriman',
  ]);
  assert.deepEqual(marked('covid19', 'Tes COVID-19 atau COVID 19.'), ['covid 19', 'covid 19']);
  assert.deepEqual(marked('nonaktif', 'Ia non-aktif, bukan aktif.'), ['non aktif']);
  assert.deepEqual(marked('"kota tua"', 'Kota tua, kota.'), ['kota tua']);
});
