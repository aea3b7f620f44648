/** The parts of a report: shapes of texts, colours of raw texts, months, names, last sentences. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type Clipping, makeClipping, type Stated } from '../../../src/import/clipping.ts';
import { colourRaw } from '../../../src/import/report/colour.ts';
import { lastSentence } from '../../../src/import/report/last-sentence.ts';
import { Dates } from '../../../src/import/report/months.ts';
import { NameCounts } from '../../../src/import/report/names.ts';
import { shapeOf } from '../../../src/import/report/shapes.ts';
import { Tally } from '../../../src/import/tally.ts';

suite('the shape of a text', () => {
  for (const [text, shape] of [
    [
      'Reporter: Rina Laksmita | Editor: Bayu KABARMUARA.COM - BITUNG. Harga ikan naik.',
      'Reporter: N | Editor: N OUTLET - CITY. Text',
    ],
    ['KABARMUARA.COM-BITUNG. Ikan naik lagi di pasar', 'OUTLET - CITY. Text'],
    [
      'Harga ikan naik lagi\n\nSelasa, 7 Mei 2024 / 20:46 WIB\nEditor: Bayu Segara\nNelayan sudah melaut.',
      'Text ⏎ DATE, DATE / HOUR ⏎ Editor: N ⏎ Text',
    ],
    ['Satu kalimat.\nDua kalimat.\nTiga kalimat.', 'Text'],
    ['ТВЕРЬ, 7 мая. Паром снова ходит.', 'CITY, DATE. Text'],
    ['Sabtu, 4 Mei 2024\nBaca Juga: Feri Libur', 'DATE, DATE ⏎ Baca Juga: N'],
    ['Паром снова ходит.', 'Text'],
    ['', ''],
  ] as const) {
    test(`is told: ${text.slice(0, 40)}`, () => {
      assert.equal(shapeOf(text), shape);
    });
  }

  test('is the same for other names, days and places', () => {
    const one = 'Reporter: Rina | KABARMUARA.COM, BITUNG - Ikan naik.';
    const other = 'Reporter: Bayu Segara Putra | TELUKPOS.CO.ID, MANADO SELATAN - Beras turun.';
    assert.equal(shapeOf(one), shapeOf(other));
  });
});

function clippingOf(blocks: Clipping['blocks'], fields: Stated = {}): Clipping {
  return { ...makeClipping('id', [], fields), blocks };
}

/** The pieces that are no paragraph and no label, as `kind|text`. */
function coloured(raw: string, clipping: Clipping): string[] {
  return colourRaw(raw, clipping)
    .filter(({ kind }) => kind !== 'text' && kind !== 'label')
    .map(({ kind, text }) => `${kind}|${text}`);
}

suite('the colours of a raw text', () => {
  test('tell fields, references and cuts, and leave labels and paragraphs as they are', () => {
    const raw = [
      'Ikan  Mahal Lagi',
      'Selasa, 7 Mei 2024 / 20:46 WIB',
      'Reporter: Rina Laksmita | Editor: Bayu',
      'KABARMUARA.COM - BITUNG. Harga ikan naik, kata Bayu. Baca Juga: Nelayan Libur Pedagang menunggu.',
      'Unduh aplikasi kami.',
    ].join('\n');
    const clipping: Clipping = {
      ...clippingOf(
        [
          { kind: 'paragraph', text: 'Harga ikan naik, kata Bayu.' },
          { kind: 'reference', text: 'Baca Juga: Nelayan Libur' },
          { kind: 'paragraph', text: 'Pedagang menunggu.' },
        ],
        {
          title: 'Ikan Mahal Lagi',
          date: '2024-05-07T20:46+07:00',
          reporter: ['Rina Laksmita'],
          editor: ['Bayu'],
          outlet: 'KABARMUARA.COM',
          dateline: 'Bitung',
        },
      ),
      dropped: [{ kind: 'boilerplate', text: 'Unduh aplikasi kami.' }],
    };
    assert.deepEqual(coloured(raw, clipping), [
      'title|Ikan  Mahal Lagi',
      'date|Selasa, 7 Mei 2024 / 20:46 WIB',
      'reporter|Rina Laksmita',
      'editor|Bayu',
      'outlet|KABARMUARA.COM',
      'dateline|BITUNG',
      'reference|Baca Juga: Nelayan Libur',
      'dropped|Unduh aplikasi kami.',
    ]);
  });

  test('find the label of a reference on a line of its own', () => {
    const block = { kind: 'reference', text: 'Читайте также: Паром встал' } as const;
    assert.deepEqual(coloured('Читайте также\nПаром встал', clippingOf([block])), [
      'reference|Читайте также',
      'reference|Паром встал',
    ]);
  });

  test('show words that are in nothing', () => {
    const clipping = clippingOf([
      { kind: 'paragraph', text: 'Паром снова ходит по расписанию.' },
      { kind: 'paragraph', text: 'Билеты подешевели.' },
    ]);
    assert.deepEqual(
      coloured(
        'Паром снова ходит по расписанию. Мост закрыт до весны. Билеты подешевели.',
        clipping,
      ),
      ['missing|Мост закрыт до весны.'],
    );
  });

  test('do not mind entities, invisible characters and joined lines', () => {
    const raw =
      'Pasar &quot;Terapung&quot; buka\u00ad kem-\nbali &amp; ramai.\u200b Warga se\u0301nang.';
    const text = 'Pasar "Terapung" buka kem- bali & ramai. Warga sénang.';
    assert.deepEqual(coloured(raw, clippingOf([{ kind: 'paragraph', text }])), []);
  });

  test('lose nothing of any raw text', () => {
    const words = fc.array(
      fc.constantFrom(
        'Ikan',
        'naik.',
        '|',
        '\n',
        'Editor:',
        'Bayu',
        ' ',
        'é',
        '&amp;',
        '😀',
        '\u00ad',
        'İ',
      ),
    );
    fc.assert(
      fc.property(words, fc.string(), words, (some, other, block) => {
        const raw = some.join(' ') + other;
        const clipping = clippingOf([{ kind: 'paragraph', text: block.join(' ') }], {
          editor: ['Bayu'],
          title: 'Ikan',
        });
        assert.equal(
          colourRaw(raw, clipping)
            .map(({ text }) => text)
            .join(''),
          raw,
        );
      }),
      { numRuns: 200 },
    );
  });
});

suite('the dates of an import', () => {
  test('are counted by month, with gaps and spikes', () => {
    const dates = new Dates('2026-11-30');
    const add = (month: string, times: number) => {
      for (let i = 0; i < times; i++)
        dates.add(`${month}-${String((i % 28) + 1).padStart(2, '0')}`);
    };
    for (const month of ['2024-01', '2024-02', '2024-03', '2024-06', '2024-07']) add(month, 20);
    add('2024-08', 90);
    for (const date of ['1998', '2024-05~', undefined, 'unknown', '2027-01-01T08:00+07:00'])
      dates.add(date);
    const report = dates.report();
    assert.equal(report.months.length, 7);
    assert.deepEqual(report.gaps, [
      { from: '2024-04', to: '2024-05', months: 2 },
      { from: '2024-09', to: '2026-12', months: 28 },
    ]);
    assert.deepEqual(report.spikes, [{ period: '2024-08', count: 90, usual: 20 }]);
    const { imprecise, undated, future } = report;
    assert.deepEqual({ imprecise, undated, future }, { imprecise: 2, undated: 2, future: 1 });
  });

  test('show a day that very many articles have', () => {
    const dates = new Dates('2026-11-30');
    for (let day = 1; day <= 28; day++) dates.add(`2024-02-${String(day).padStart(2, '0')}`);
    for (let i = 0; i < 12; i++) dates.add('2024-01-01');
    assert.deepEqual(dates.report().spikes, [{ period: '2024-01-01', count: 12, usual: 1 }]);
  });
});

test('names seen once are listed with those that they resemble', () => {
  const names = new NameCounts();
  const add = (editor: string, times: number) => {
    for (let i = 0; i < times; i++)
      names.add({ editor: [editor], reporter: [], source: [] }, `rows.csv#${editor.length}`);
  };
  add('Rina Laksmita', 30);
  add('Rina Laksmitha', 1);
  add('Rina Laksmita Harga', 1);
  add('Bayu Segara', 1);
  const [editors] = names.report();
  assert.equal(editors?.different, 4);
  assert.deepEqual(editors?.near.map(({ name }) => name).sort(), [
    'Rina Laksmita Harga',
    'Rina Laksmitha',
  ]);
  assert.deepEqual(editors?.near[0]?.near[0], { name: 'Rina Laksmita', count: 30 });
  assert.deepEqual(
    editors?.once.map(({ name }) => name),
    ['Bayu Segara'],
  );
});

test('the last sentence is that of the last paragraph', () => {
  const say = (text: string) =>
    lastSentence(
      clippingOf([
        { kind: 'paragraph', text },
        { kind: 'reference', text: 'Baca: X' },
      ]).blocks,
    );
  assert.equal(say('Ikan naik. Ikuti kabar kami.'), 'Ikuti kabar kami.');
  assert.equal(say('«Рыба дорожает.» Подпишитесь на нас'), 'Подпишитесь на нас');
  assert.equal(say('Satu saja'), 'Satu saja');
  assert.equal(lastSentence([{ kind: 'heading', text: 'Judul' }]), undefined);
});

test('counts stay bounded, and what is frequent is not forgotten', () => {
  const counts = new Tally<string>(100);
  for (let i = 0; i < 5000; i++) counts.add(i % 4 === 0 ? 'often' : `once ${i}`, String(i));
  assert.ok(counts.size <= 200);
  const [first] = counts.list();
  assert.deepEqual([first?.key, first?.example], ['often', '0']);
  assert.equal(first?.count, 1250);
});
