/** Tables with any cells are read as they were written; damage at random stays where it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Beginning, Found } from '../../src/import/readers/reader.ts';
import { table } from '../../src/import/readers/table.ts';

const NAMES = ['judul', 'tanggal', 'isi'];

/** Reads a table, which comes in pieces of any size. */
async function readTable(text: string, size: number): Promise<Found[]> {
  const beginning: Beginning = { text, whole: true, ending: '.csv' };
  assert.ok(table.tells(beginning));
  async function* chunks() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const found: Found[] = [];
  const source = { beginning, encoding: 'utf-8', bytes: async function* () {}, chunks };
  for await (const one of table.read(source)) found.push(one);
  return found;
}

/** Cells with everything that is hard in tables: marks, signs between cells, line ends, formulas. */
const cell = fc
  .array(fc.constantFrom('garam', 'мост', '"', ',', ';', '\n', ' ', '\t', '=', "'", '|', '\\'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const rows = fc.array(fc.tuple(fc.constantFrom('Judul A', 'Judul B'), cell, cell), {
  minLength: 2,
  maxLength: 12,
});

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
const lineOf = (values: readonly string[]) => values.map(quoted).join(',');
const valuesOf = (one: Found) => (one.kind === 'row' ? one.cells.map(([, value]) => value) : []);

test('what is written as a table is read as it was', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 200 }), async (values, size) => {
      const text = [NAMES.join(','), ...values.map(lineOf)].join('\n');
      const found = await readTable(text, size);
      assert.deepEqual(found.map(valuesOf), values);
      for (const [i, one] of found.entries()) {
        assert.equal(one.kind === 'row' && one.row, i + 1);
      }
    }),
    { numRuns: 30 },
  );
});

test('a mark that is lost or too many costs the rows at its place, and no others', async () => {
  const row = fc.tuple(
    fc.constantFrom('Satu', 'Dua'),
    fc.constantFrom('2019-05-02', '2019-05-03'),
    fc.constantFrom('Harga ikan turun.', 'Harga, "kata" dia,\nturun.', 'Baris\n\nlain'),
  );
  const many = fc.array(row, { minLength: 8, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(
      many,
      fc.nat(),
      fc.nat(),
      fc.boolean(),
      async (values, which, where, isLost) => {
        const lines = values.map((one, i) => lineOf([`${one[0]} ${i}`, one[1], one[2]]));
        const at = which % lines.length;
        const line = lines[at] ?? '';
        const marks = [...line.matchAll(/"/g)].map(({ index }) => index);
        const mark = marks[where % marks.length] ?? 0;
        lines[at] =
          line.slice(0, mark) + (isLost ? '' : '""') + line.slice(mark + (isLost ? 1 : 1));
        const found = await readTable([NAMES.join(','), ...lines].join('\n'), 50);
        const titles = found.flatMap((one) => valuesOf(one).slice(0, 1));
        for (const [i, one] of values.entries()) {
          // The row behind may have been taken for the end of the damaged one.
          if (i !== at && i !== at + 1)
            assert.ok(titles.includes(`${one[0]} ${i}`), `row ${i + 1}`);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('characters lost or added anywhere never stop the reading', async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('"', '\n', ',', '\0', '')), { maxLength: 5 }),
      async (values, damages) => {
        const head = `${NAMES.join(',')}\nA,2019-05-02,isi\n`;
        let body = values.map(lineOf).join('\n');
        for (const [at, sign] of damages) {
          const place = at % (body.length + 1);
          body = body.slice(0, place) + sign + body.slice(place + 1);
        }
        const found = await readTable(head + body, 64);
        assert.ok(found.length > 0);
        // No word is invented.
        const words =
          found
            .flatMap(valuesOf)
            .join(' ')
            .match(/\p{L}+/gu) ?? [];
        assert.ok(words.every((word) => (head + body).includes(word)));
      },
    ),
    { numRuns: 40 },
  );
});
