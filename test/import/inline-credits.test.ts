/** Credits on one line with the text move to the fields, and the name of an editor ends where it ends. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { creditLearner, namesKnownBy } from '../../src/import/cleaners/credit-learner.ts';
import { credits, creditsReader } from '../../src/import/cleaners/credits.ts';
import { dateline, datelineReader } from '../../src/import/cleaners/dateline.ts';
import {
  inlineCreditsReader,
  type NameKnowledge,
} from '../../src/import/cleaners/inline-credits.ts';
import type { Clipping } from '../../src/import/clipping.ts';
import { withinSeconds } from '../support/time-limit.ts';
import { clippingOf, locales, outline, rawText, readMonth } from './helpers.ts';

const readDateline = datelineReader(readMonth);
const read = creditsReader(locales);

function cleanWith(names?: NameKnowledge) {
  const tools = names ? { readDateline, names } : { readDateline };
  const first = credits(read, inlineCreditsReader(locales, tools));
  const second = dateline(readDateline);
  return (paragraphs: readonly string[], lang = 'id') =>
    second(first(clippingOf(paragraphs, lang)));
}
const clean = cleanWith();

function summary({ fields, ...clipping }: Clipping) {
  const { reporter, editor, source, outlet, dateline: place } = fields;
  return [
    [...reporter].join(),
    [...editor].join(),
    [...source].join(),
    outlet ?? '',
    place ?? '',
    ...outline({ fields, ...clipping }),
  ];
}
const reviewed = ({ fields }: Clipping) => fields.review.map(({ field }) => field);

test('credits, outlet, place and text on one line', () => {
  const cases: readonly (readonly [line: string, ...expected: string[]])[] = [
    [
      'Reporter: Sari Wulan | Editor: Beni Arta TELUKPOS.COM - SURABAYA. Udang langka.',
      ...['Sari Wulan', 'Beni Arta', '', 'TELUKPOS.COM', 'Surabaya', 'Udang langka.'],
    ],
    [
      'Reporter: Sari Wulan, Eko Budi | Editor: Beni Arta TELUKPOS.COM-SURABAYA . Udang langka.',
      ...['Sari Wulan,Eko Budi', 'Beni Arta', '', 'TELUKPOS.COM', 'Surabaya', 'Udang langka.'],
    ],
    [
      'Sumber: Kyodo,AFP | Editor: Beni Arta TOKYO . Udang langka.',
      ...['', 'Beni Arta', 'Kyodo,AFP', '', 'Tokyo', 'Udang langka.'],
    ],
    [
      'Sumber: Kyodo | Editor: Beni Arta Baca Juga: Udang Mahal',
      ...['', 'Beni Arta', 'Kyodo', '', '', 'Baca Juga: Udang Mahal'],
    ],
    [
      'Penulis: Sari Wulan Editor: Beni Arta Telukpos.com - Udang langka.',
      ...['Sari Wulan', 'Beni Arta', '', 'Telukpos.com', '', 'Udang langka.'],
    ],
    [
      'Editor: Beni Arta “Udang langka,” katanya.',
      ...['', 'Beni Arta', '', '', '', '“Udang langka,” katanya.'],
    ],
    [
      'Wartawan: Sari Wulan KPK menahan dua orang.',
      ...['Sari Wulan', '', '', '', '', 'KPK menahan dua orang.'],
    ],
    [
      'Editor: Beni Arta SH TELUKPOS.COM - KPK menahan dua orang.',
      ...['', 'Beni Arta SH', '', 'TELUKPOS.COM', '', 'KPK menahan dua orang.'],
    ],
    [
      'EDITOR: BENI ARTA TELUKPOS.COM - SURABAYA. Udang langka.',
      ...['', 'BENI ARTA', '', 'TELUKPOS.COM', 'Surabaya', 'Udang langka.'],
    ],
    [
      'Editor: Beni Arta PANGKALAN BUN . Udang langka.',
      ...['', 'Beni Arta', '', '', 'Pangkalan Bun', 'Udang langka.'],
    ],
    [
      'Editor: Beni Arta Surabaya, Kabar MUARA -- Udang langka.',
      ...['', 'Beni Arta', '', 'Kabar MUARA', 'Surabaya', 'Udang langka.'],
    ],
    [
      'Автор: Анна Белова | Редактор: Пётр Лис ПЕРМЬ, 15 фев — РИА Новости. Лёд тронулся.',
      ...['Анна Белова', 'Пётр Лис', '', 'РИА Новости', 'Пермь, 15 фев', 'Лёд тронулся.'],
    ],
    ['Oleh: Sari Wulan. Udang langka.', 'Sari Wulan', '', '', '', '', 'Udang langka.'],
  ];
  for (const [line, ...expected] of cases) {
    const cleaned = clean([line]);
    assert.deepEqual(summary(cleaned), expected, line);
    const review = reviewed(cleaned).filter((field) => field !== 'outlet' && field !== 'dateline');
    assert.deepEqual(review, [], line);
  }
});

test('where nothing tells the end of a name, it is to be reviewed, or the text stays', () => {
  const guessed = clean(['Editor: Beni Arta Udang langka di pasar.']);
  assert.deepEqual(guessed.fields.editor, ['Beni Arta']);
  assert.deepEqual(outline(guessed), ['Udang langka di pasar.']);
  assert.deepEqual(reviewed(guessed), ['editor']);
  for (const line of [
    'Editor: sebuah pekerjaan yang sunyi.',
    'Sumber: menurut pejabat, udang langka.',
    'Editor: Harga Udang di Pasar Baru, Kata Para Nelayan, Naik Lagi Hari Ini.',
  ]) {
    const { fields } = clean([line]);
    assert.ok(fields.editor.length === 0 || fields.review.length > 0, line);
  }
});

test('names in other texts tell where a name ends', () => {
  const learner = creditLearner(locales, readDateline);
  learner.learn(rawText('Judul\nEditor: Beni Arta TELUKPOS.COM - SURABAYA. Udang langka.'));
  for (const rest of ['Harga udang', 'Nelayan di', 'Pasar itu', 'Cuaca pagi']) {
    learner.learn(rawText(`Editor: Citra Dewi Lestari ${rest} berubah.`));
  }
  const cleanKnowing = cleanWith(namesKnownBy(learner.known()));
  for (const [line, editor, text] of [
    ['Editor: Beni Arta Udang langka.', 'Beni Arta', 'Udang langka.'],
    ['Editor: Citra Dewi Lestari Udang langka.', 'Citra Dewi Lestari', 'Udang langka.'],
    [
      'Reporter: Eko Budi | Editor: Beni Arta Udang Windu langka.',
      'Beni Arta',
      'Udang Windu langka.',
    ],
  ] as const) {
    const cleaned = cleanKnowing([line]);
    assert.deepEqual([cleaned.fields.editor, outline(cleaned)], [[editor], [text]], line);
    assert.deepEqual(reviewed(cleaned), [], line);
  }
});

test('credits behind the last sentence', () => {
  const body = ['Udang langka.', 'Nelayan menunggu.', 'Pasar sepi.', 'Cuaca buruk.'];
  for (const [end, field, name, rest] of [
    ['Begitu katanya. Editor: Beni Arta', 'editor', 'Beni Arta', 'Begitu katanya.'],
    ['“Begitu,” katanya. (Pewarta: Sari Wulan)', 'reporter', 'Sari Wulan', '“Begitu,” katanya.'],
    ['Begitu katanya. Sumber: Kyodo', 'source', 'Kyodo', 'Begitu katanya.'],
    [
      'Begitu katanya. Editor: Beni Arta Baca Juga: Udang Mahal',
      ...(['editor', 'Beni Arta', 'Begitu katanya. Baca Juga: Udang Mahal'] as const),
    ],
    ['Так и было. Автор: Анна Белова', 'reporter', 'Анна Белова', 'Так и было.'],
  ] as const) {
    const cleaned = clean([...body, ...body, end]);
    assert.deepEqual(cleaned.fields[field], [name], end);
    assert.equal(outline(cleaned).at(-1), rest);
    assert.deepEqual(reviewed(cleaned), [], end);
  }
});

test('the source of a table stays in its place, to be reviewed', () => {
  for (const lines of [
    ['Udang langka.', 'Tabel di bawah menunjukkan harganya.', 'Sumber: Badan Pasar'],
    ['Udang langka.', 'Januari 14.210', 'Februari 14.380', 'Sumber: Badan Pasar'],
    ['Udang langka. Grafik ini menunjukkan harganya. Sumber: Badan Pasar'],
    ['Udang langka. Januari14.210 Februari14.380Sumber: Badan Pasar'],
    ['Лёд тронулся.', 'На графике показан уровень воды.', 'Источник: Речная служба'],
  ]) {
    const cleaned = clean(lines);
    assert.deepEqual(outline(cleaned), lines);
    assert.deepEqual(cleaned.fields.source, []);
    assert.deepEqual(reviewed(cleaned), ['source']);
  }
  const ofText = clean(['Udang langka.', 'Begitu katanya.', 'Sumber: Kyodo']);
  assert.deepEqual([ofText.fields.source, reviewed(ofText)], [['Kyodo'], []]);
});

test('a byline without a colon is one on a line of its own', () => {
  assert.deepEqual(read('Oleh Sari Wulan'), { reporter: ['Sari Wulan'] });
  assert.deepEqual(read('By Ann Bell | Edited by: Joe Dow'), {
    reporter: ['Ann Bell'],
    editor: ['Joe Dow'],
  });
  for (const line of ['Oleh karena itu', 'By the river', 'Oleh Tuhan', 'Oleh Sari untuk kita']) {
    assert.equal(read(line), undefined, line);
  }
});

const piece = fc.constantFrom(
  ...[
    'Reporter:',
    'Editor:',
    'Sumber:',
    'Автор:',
    'Oleh',
    'Baca Juga:',
    '|',
    ',',
    '.',
    '- ',
    '—',
    '“',
  ],
  ...[
    'Beni',
    'Arta',
    'Sari',
    'TELUKPOS.COM',
    'SURABAYA',
    'KPK',
    'udang',
    'langka.',
    '14.210',
    '(',
    ')',
  ],
);
const line = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { maxLength: 25 })
  .map((pieces) => pieces.flat().join('').trim());
const LABELS = new Set(['reporter', 'editor', 'sumber', 'автор', 'oleh']);

test('every word is in the text, in the fields or a label, and none is invented', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const kept = lines.filter((one) => one !== '');
      const { fields, blocks } = clean(kept);
      const { reporter, editor, source, outlet = '', dateline: place = '' } = fields;
      const all = [
        ...blocks.map(({ text }) => text),
        ...reporter,
        ...editor,
        ...source,
        outlet,
        place,
      ];
      const shown = all.join(' ').toLowerCase();
      const given = kept.join(' ').toLowerCase();
      for (const word of shown.split(/\s+/)) assert.ok(given.includes(word), `invented: ${word}`);
      for (const word of given.match(/[\p{L}\p{N}]+/gu) ?? []) {
        assert.ok(shown.includes(word) || LABELS.has(word), `lost: ${word}`);
      }
    }),
    { numRuns: 500 },
  );
});

test('a hostile line takes little time', async () => {
  await withinSeconds(10, () => {
    for (const unit of [
      'Editor: ',
      'Editor: A',
      'A ',
      'Sumber: A | ',
      'Baca Juga: ',
      'Editor: AB CD ',
      '. Editor: A b',
    ]) {
      clean([unit.repeat(50_000 / unit.length)]);
      clean(Array.from({ length: 500 }, () => unit.repeat(20)));
    }
  });
});
