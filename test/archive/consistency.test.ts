/** Problems between articles: each is reported once, at the position where an editor mends it. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Article } from '../../src/archive/article.ts';
import {
  checkAliases,
  checkConsistency,
  circularAliases,
  type Locate,
} from '../../src/archive/consistency.ts';
import { ContentError, formatProblems, type Problem } from '../../src/archive/problem.ts';
import { isReserved } from '../../src/map/site-map.ts';
import { article, site } from './make.ts';

const LINES: Readonly<Record<string, number>> = {
  title: 2,
  date: 3,
  aliases: 4,
  translationKey: 5,
};
const locate: Locate = ({ file }, key) => ({ file, line: LINES[key] ?? 1, column: 1 });

/** The problems as lines without what would be right. */
function report(articles: readonly Article[]): string[] {
  return said(checkConsistency({ articles, erased: [] }, locate));
}

function said(problems: readonly Problem[]): string[] {
  return problems.map(({ file, line, subject, found }) => `${file}:${line} ${subject}: ${found}`);
}

test('articles that do not touch each other have no problems', () => {
  assert.deepEqual(
    report([
      article('id/2021/02/roket.md', { aliases: ['/id/lama/'] }),
      article('ru/2021/02/roket.md', { aliases: ['/ru/lama/'] }),
      article('id/2021/02/pasar.md'),
    ]),
    [],
  );
});

suite('two articles of one address', () => {
  test('are told at the date of the second', () => {
    assert.deepEqual(report([article('id/2021/02/roket.md'), article('id/lain/roket.md')]), [
      'id/lain/roket.md:3 address: /id/2021/02/15/roket/, which is the address of id/2021/02/roket.md too',
    ]);
  });

  test('are two where only their case differs', () => {
    assert.equal(report([article('id/2021/02/Roket.md'), article('id/lain/roket.md')]).length, 1);
  });

  test('are none on different days', () => {
    assert.deepEqual(
      report([article('id/2021/02/roket.md'), article('id/lain/roket.md', { date: '2021-02-16' })]),
      [],
    );
  });

  test('are told for each one after the first', () => {
    const files = ['id/a/roket.md', 'id/b/roket.md', 'id/c/roket.md'];
    assert.equal(report(files.map((file) => article(file))).length, 2);
  });
});

suite('an alias', () => {
  test('below one that is a file is told: a disk cannot have both', () => {
    const below = article('id/2021/02/a.md', { aliases: ['/a.html/b/'] });
    const file = article('id/2021/02/b.md', { aliases: ['/a.html'] });
    const expected = ['id/2021/02/a.md:4 aliases: /a.html/b/, below /a.html, which is a file'];
    assert.deepEqual(report([below, file]), expected);
    assert.deepEqual(report([file, below]), expected);
    assert.deepEqual(report([below, article('id/2021/02/b.md', { aliases: ['/a/'] })]), []);
  });

  test('that is the address of another article is told, whichever file comes first', () => {
    const roket = article('id/2021/02/roket.md');
    const pasar = article('id/2021/02/pasar.md', { aliases: ['/id/2021/02/15/roket'] });
    const expected = [
      'id/2021/02/pasar.md:4 aliases: /id/2021/02/15/roket/, which is the address of id/2021/02/roket.md too',
    ];
    assert.deepEqual(report([roket, pasar]), expected);
    assert.deepEqual(report([pasar, roket]), expected);
  });

  test('that two articles have is told', () => {
    const a = article('id/2021/02/a.md', { aliases: ['/id/lama/'] });
    const b = article('id/2021/02/b.md', { aliases: ['/id/Lama'] });
    assert.deepEqual(report([a, b]), [
      'id/2021/02/b.md:4 aliases: /id/Lama/, which is the address of id/2021/02/a.md too',
    ]);
  });

  test('that leads back to its own article has no effect, which is no mistake', () => {
    const roket = article('id/2021/02/roket.md', { aliases: ['/id/2021/02/15/Roket/'] });
    const [a, b] = [
      article('id/2021/02/a.md', { aliases: ['/id/2021/02/15/b/'] }),
      article('id/2021/02/b.md', { aliases: ['/id/2021/02/15/a/'] }),
    ];
    assert.deepEqual(report([roket, a, b]), []);
    const circular = circularAliases([roket, a, b]);
    assert.deepEqual(
      [...circular].map(([one, aliases]) => [one.slug, ...aliases]),
      [
        ['roket', '/id/2021/02/15/Roket/'],
        ['a', '/id/2021/02/15/b/'],
        ['b', '/id/2021/02/15/a/'],
      ],
    );
  });
});

suite('an alias at which the site has a page of its own', () => {
  for (const [alias, isTaken] of [
    ['/', true],
    ['/id/', true],
    ['/ID/2021/', true],
    ['/id/2021/', true],
    ['/id/2021/02/15/', true],
    ['/id/tag/', true],
    ['/id/tag/rusia/', true],
    ['/id/cari/', true],
    ['/ru/poisk/', true],
    ['/404.html', true],
    ['/search/id/', true],
    ['/id/2021/02/15/lama/', false],
    ['/id/lama/', false],
    ['/ru/cari/', false],
    ['/berita/lama.html', false],
  ] as const) {
    test(`${alias} is ${isTaken ? 'told' : 'free'}`, () => {
      const roket = article('id/2021/02/roket.md', { aliases: [alias] });
      assert.deepEqual(
        said(checkAliases([roket], (address) => isReserved(address, site), locate)),
        isTaken
          ? [`id/2021/02/roket.md:4 aliases: ${alias}, where the site has a page of its own`]
          : [],
      );
    });
  }
});

test('two articles in one language in one story are told at the key of the second', () => {
  assert.deepEqual(
    report([
      article('id/2021/02/a.md', { translationKey: 'k' }),
      article('ru/2021/02/b.md', { translationKey: 'k' }),
      article('id/2021/02/c.md', { translationKey: 'k' }),
    ]),
    ['id/2021/02/c.md:5 translationKey: a second id article in the story of id/2021/02/a.md'],
  );
});

suite('a report', () => {
  const problem = (file: string, line: number, column: number): Problem => ({
    file,
    line,
    column,
    subject: 'date',
    found: 'x',
    expected: 'y',
  });

  test('is in the order of files, lines and columns, each as a place that editors open', () => {
    const problems = [problem('b.md', 1, 1), problem('a.md', 10, 1), problem('a.md', 9, 5)];
    assert.equal(
      formatProblems([...problems, problem('a.md', 9, 2)]),
      [
        'a.md:9:2  date: found x; expected y',
        'a.md:9:5  date: found x; expected y',
        'a.md:10:1  date: found x; expected y',
        'b.md:1:1  date: found x; expected y',
        '4 problems in 2 files.',
      ].join('\n'),
    );
  });

  test('counts one problem as one', () => {
    assert.match(formatProblems([problem('a.md', 1, 1)]), /\n1 problem in 1 file\.$/);
  });

  test('is what the error says', () => {
    const problems = [problem('a.md', 1, 1)];
    const error = new ContentError(problems);
    assert.equal(error.message, formatProblems(problems));
    assert.deepEqual(error.problems, problems);
  });
});

test('of more than a thousand problems the first are told, and the rest is counted', () => {
  const problems = Array.from({ length: 1234 }, (_, i) => ({
    ...{ file: `id/${i % 2}.md`, line: i + 1, column: 1 },
    ...{ subject: 'title', found: 'nothing', expected: 'some text' },
  }));
  const lines = formatProblems(problems).split('\n');
  assert.equal(lines.length, 1002);
  assert.deepEqual(lines.slice(-2), ['and 234 more', '1234 problems in 2 files.']);
  assert.equal(formatProblems(problems.slice(0, 1000)).split('\n').length, 1001);
});
