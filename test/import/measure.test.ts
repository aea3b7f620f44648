/** The measure of imports: the rows that it has, how it reads and compares them, and the numbers that are reached. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { ReadArticle, ReadBlock } from '../../bench/import/article.ts';
import { compareWords } from '../../bench/import/compare.ts';
import { GENERATED, generateRow, SHARES } from '../../bench/import/generate.ts';
import { readMarked, splitWords } from '../../bench/import/marked.ts';
import { cellsOf, csvLine, type Form, namesOf, type Placed } from '../../bench/import/raw-files.ts';
import { formatScore, missedTargets, shareOf } from '../../bench/import/report.ts';
import { type Row, readTables, type Table } from '../../bench/import/rows.ts';
import { firstRows, scoreImport } from '../../bench/import/run.ts';
import { type Score, Scorer } from '../../bench/import/score.ts';
import { type Measure, TARGETS } from '../../bench/import/targets.ts';
import { runCommand } from '../support/command.ts';
import { perfectArticle } from './perfect-article.ts';

/** How the rows are given to the importer. */
const FORM: Form = 'texts';

/** Rows of each table that are imported here; `npm run bench -- import --score` imports all. */
const EACH = 5;

/** The shares that are reached on these rows, below which a change has made something worse. */
const LEAST: Partial<Record<Measure, number>> = {
  imported: 0.8,
  language: 1,
  'words kept': 0.99,
  'words not invented': 1,
};

const KINDS_OF_FAULT = 33;

/** Read once for all tests of this file. */
const handWritten = readTables();

describe('the rows that are written by hand', () => {
  let tables: readonly Table[];
  before(async () => {
    tables = await handWritten;
  });
  const rows = () => tables.flatMap((table) => table.rows);

  it('are 120 or more, each with an id of its own', () => {
    const ids = rows().map(({ id }) => id);
    assert.ok(ids.length >= 120);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('have every kind of fault twice or more', () => {
    const seen = rows().flatMap(({ faults }) => faults);
    for (let kind = 1; kind <= KINDS_OF_FAULT; kind++) {
      assert.ok(seen.filter((one) => one === kind).length >= 2, `kind ${kind}`);
    }
  });

  it('name the day of the week of each date line, wrongly only where that is their fault', () => {
    const days = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
    for (const { id, faults, text, cells, expect } of rows()) {
      const line = `${cells.date ?? ''}\n${text.raw}`;
      const named = /^(Minggu|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu),? \d/m.exec(line)?.[1];
      if (named === undefined || !expect.date || id === 'g03') continue;
      const isRight = days[new Date(expect.date.slice(0, 10)).getUTCDay()] === named;
      assert.equal(isRight, !faults.includes(13) || cells.date !== undefined, id);
    }
  });

  it('have no mark in their raw text', () => {
    for (const { id, text } of rows()) assert.doesNotMatch(text.raw, /[⟦⟧¶⏎⍽⌿⌀]/u, id);
  });

  it('refer to rows that are there', () => {
    const ids = new Set(rows().map(({ id }) => id));
    for (const { expect } of rows()) {
      for (const id of [expect.sameAs, expect.sameTextAs, expect.versionOf]) {
        assert.ok(id === undefined || ids.has(id), id);
      }
    }
  });
});

describe('a marked text', () => {
  it('is raw text without its marks', () => {
    const { raw } = readMarked(
      '⟦-Editor: A⟧ Satu.¶Dua dr.~Budi ⟦=Baca Juga: |Tiga!⟧ kata⏎lain⍽lagi',
    );
    assert.equal(raw, 'Editor: A Satu.Dua dr. Budi Baca Juga: Tiga! kata\nlain\u00a0lagi');
  });

  it('says where paragraphs begin', () => {
    const { words } = readMarked('Satu dua.¶Tiga dr.~Budi. Empat 1,5 kg. lima\nenam⏎tujuh');
    assert.deepEqual(
      words.map(({ text, begins }) => `${text} ${begins}`),
      [
        'Satu free',
        'dua never',
        'Tiga shown',
        'dr never',
        'Budi never',
        'Empat free',
        '1 never',
        '5 never',
        'kg never',
        'lima never',
        'enam shown',
        'tujuh never',
      ],
    );
  });

  it('has its references and headings', () => {
    const { references, headings } = readMarked(
      'Awal. ⟦=👉 Baca Juga: |Satu? Dua⟧ ⟦=Также по теме⏎|Три|⏎четыре⟧ ⟦#1. Lima⟧ Akhir.',
    );
    assert.deepEqual(references, [
      { label: 'Baca Juga', title: 'Satu? Dua' },
      { label: 'Также по теме', title: 'Три' },
    ]);
    assert.deepEqual(headings, ['1. Lima']);
  });
});

describe('the comparison of words', () => {
  const text = readMarked('⟦-Editor: Ani⟧ Satu dua tiga empat. Lima enam tujuh.');
  const blocks = (...lines: readonly string[]) =>
    lines.map((line): ReadBlock => ({ kind: 'prose', text: line, words: splitWords(line) }));
  const cases: readonly [string, readonly string[], Partial<ReturnType<typeof compareWords>>][] = [
    ['nothing', ['Satu dua tiga empat.', 'Lima enam tujuh.'], { lost: [], left: [], cutAt: [] }],
    [
      'a lost word',
      ['Satu tiga empat. Lima enam tujuh.'],
      { lost: ['dua'], moved: [], invented: [] },
    ],
    [
      'an invented word',
      ['Satu dua tiga empat baru. Lima enam tujuh.'],
      { lost: [], invented: ['baru'] },
    ],
    [
      'a word out of order',
      ['dua tiga empat. Lima enam tujuh Satu.'],
      { lost: [], moved: ['Satu'], invented: [] },
    ],
    [
      'credits left in the body',
      ['Editor: Ani Satu dua tiga empat. Lima enam tujuh.'],
      { left: ['Editor', 'Ani'] },
    ],
    [
      'a paragraph cut in a sentence',
      ['Satu dua', 'tiga empat. Lima enam tujuh.'],
      { cutAt: ['dua | tiga'] },
    ],
  ];
  for (const [name, lines, expected] of cases) {
    it(`finds ${name}`, () => {
      const found = compareWords(text, blocks(...lines));
      for (const key of Object.keys(expected) as (keyof typeof expected)[]) {
        assert.deepEqual(found[key], expected[key], key);
      }
    });
  }
});

describe('the generated rows', () => {
  const COUNT = 1000;
  const rows = Array.from({ length: COUNT }, (_, i) => generateRow(i, COUNT));

  it('are the same each time', () => {
    const line = () => csvLine(cellsOf(generateRow(77, COUNT), 77, GENERATED));
    assert.equal(line(), line());
  });

  it('are read from their table as they were written', () => {
    const some = rows.slice(0, 20).map((row, i) => cellsOf(row, i, GENERATED));
    assert.deepEqual(parse([namesOf(GENERATED), ...some].map(csvLine).join('')), [
      namesOf(GENERATED),
      ...some,
    ]);
  });

  it('have habits at their shares', () => {
    const shareWith = (fault: number) =>
      rows.filter(({ faults }) => faults.includes(fault)).length / COUNT;
    const own = 1 - SHARES.placeholder - SHARES.reheadlined;
    for (const [fault, share] of [
      [29, SHARES.placeholder],
      [4, SHARES.spaceBeforeStop * own],
      [7, SHARES.noCity * own],
      [20, SHARES.boilerplate * own],
    ] as const) {
      assert.ok(Math.abs(shareWith(fault) - share) < 0.05, `${fault}: ${shareWith(fault)}`);
    }
  });
});

describe('the articles of a perfect importer', () => {
  const score = (rows: readonly Row[]) => {
    const placed = rows.map((row, i): Placed => ({ row, file: 'rows.csv', number: i + 1 }));
    const made = new Map<string, ReadArticle>();
    for (const row of rows) {
      const { notImported, sameAs } = row.expect;
      if (notImported === undefined && sameAs === undefined) made.set(row.id, perfectArticle(row));
    }
    const scorer = new Scorer(placed, [...made.values()], ({ row }) =>
      made.get(row.expect.sameAs ?? row.id),
    );
    for (const one of placed) scorer.add(one);
    return scorer.score;
  };
  // What is in review for the sake of a version is counted, and right.
  const assertPerfect = ({ misses }: Score) =>
    assert.deepEqual(
      misses.filter(({ measure }) => !measure.includes('in review')),
      [],
    );

  it('of the rows by hand have all that is counted', async () => {
    assertPerfect(score((await handWritten).flatMap(({ rows }) => rows)));
  });

  it('of the generated rows have all that is counted', () => {
    assertPerfect(score(Array.from({ length: 80 }, (_, i) => generateRow(i, 80))));
  });
});

describe('a score', () => {
  let score: Score;
  before(async () => {
    const tables = firstRows(await handWritten, EACH);
    score = await scoreImport(tables, { form: FORM }, async (args) => {
      const { stdout } = await runCommand('import', ...args);
      return stdout;
    });
  });

  it('reaches its numbers', () => {
    for (const [measure, least] of Object.entries(LEAST) as [Measure, number][]) {
      const share = shareOf(score.tallies.get(measure) ?? { right: 0, all: 0 });
      assert.ok(share >= least, `${measure}: ${share}\n${formatScore(score, 5)}`);
    }
  });

  it('lists what misses its least', () => {
    for (const measure of missedTargets(score)) {
      const { title } = TARGETS[measure];
      const line = formatScore(score, 0)
        .split('\n')
        .find((one) => one.startsWith(title));
      assert.match(line ?? '', /MISSED$/);
    }
  });
});
