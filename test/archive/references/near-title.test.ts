/** Near titles: which titles that differ are one article's all the same. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../../../src/archive/article.ts';
import { titleDistance } from '../../../src/archive/references/title-distance.ts';
import { TitleKeys, Titles } from '../../../src/archive/references/titles.ts';
import { article, readAlso } from '../make.ts';
import { world } from './world.ts';

const RUNS = { seed: 20210215, numRuns: 400 };

const decisive = new Set(['tidak', 'mantan', 'batal']);
const far = (a: string, b: string) => titleDistance(a.split(' '), b.split(' '), decisive);

suite('of two titles', () => {
  for (const [why, a, b, words] of [
    ['the same is no word apart', 'harga beras naik lagi', 'harga beras naik lagi', 0],
    ['a letter is wrong', 'harga beras naik lagi', 'harga berad naik lagi', 1],
    [
      'a letter of a word that is too short',
      'harga bras di kota',
      'harga beras di kota',
      undefined,
    ],
    ['a letter is missing', 'menteri bicara hari ini', 'mentri bicara hari ini', 1],
    ['a letter is doubled', 'menteri bicara hari ini', 'mentteri bicara hari ini', 1],
    ['two letters are wrong', 'menteri bicara hari ini', 'mantari bicara hari ini', undefined],
    ['the first letter is another', 'kabar dari gambia kini', 'kabar dari zambia kini', undefined],
    ['a letter of a short word', 'kabar dari iran kini', 'kabar dari irak kini', undefined],
    ['a word of five is missing', 'foto harga beras naik lagi', 'harga beras naik lagi', 1],
    ['a word of four is missing', 'foto harga beras naik', 'harga beras naik', undefined],
    ['two words of eight', 'a b c d e f g h', 'a b d e f h', 2],
    ['two words of seven', 'a b c d e f g', 'a b d e g', undefined],
    ['three words of eight', 'a b c d e f g h', 'a b d f h', undefined],
    ['a word of eight, and a letter', 'harga b c d e f g h', 'harge b c e f g h', 2],
    ['two letters of eight words', 'harga beras c d e f g h', 'harge berad c d e f g h', 2],
    ['two letters of seven words', 'harga beras c d e f g', 'harge berad c d e f g', undefined],
    ['there are three words', 'harga beras naik', 'harga berad naik', undefined],
    [
      'a word stands for another',
      'rusia menang atas spanyol',
      'rusia menang atas mesir',
      undefined,
    ],
    ['a word is added on both sides', 'a b c d e f g h', 'b c d e f g h i', undefined],
    ['the order differs', 'a b c d e f g h', 'b a c d e f g h', undefined],
    ['a number differs', 'tahun 20211 harga beras', 'tahun 20212 harga beras', undefined],
    ['a number is missing', 'a b c d e f 7 h', 'a b c d e f h', undefined],
    ['a number is the same', 'foto harga beras naik lagi 3', 'harga beras naik lagi 3', 1],
    ['a digit is in the word', 'gedung covid19x di kota', 'gedung covid19y di kota', undefined],
    ['a word decides', 'dia tidak a b c d e f', 'dia a b c d e f', undefined],
    ['a word that decides is misspelt', 'dia mantan menteri itu', 'dia mamtan menteri itu', 1],
    ['a blank is missing', 'pasar di buka hari ini', 'pasar dibuka hari ini', 1],
    ['two blanks are missing', 'pasar di buka di sini', 'pasar dibuka disini', undefined],
    ['two blanks of more words', 'a pasar di buka di sini', 'a pasar dibuka disini', 1],
    ['a blank stands elsewhere', 'pasar di buka disini', 'pasar dibuka di sini', 1],
  ] as const) {
    test(`${why}: ${words ?? 'not near'}`, () => {
      assert.equal(far(a, b), words);
      assert.equal(far(b, a), words);
    });
  }

  test('none longer than fifty words is near', () => {
    const words = Array.from({ length: 50 }, (_, i) => `kata${String.fromCharCode(97 + (i % 26))}`);
    assert.equal(titleDistance(words, words.slice(1), decisive), 1);
    assert.equal(titleDistance([...words, 'lagi'], words, decisive), undefined);
  });
});

suite('a title that is near an article’s', () => {
  const from = article('id/2021/03/dari.md', { title: 'Menteri bicara soal harga beras hari ini' });
  const menteri = article('id/2021/02/menteri.md', {
    title: 'Menteri bicara soal harga beras di pasar',
  });
  const translated = article('ru/2021/02/menteri.md', { title: 'Министр о ценах на рис' });
  const { targetOf, leadsTo } = world([from, menteri, translated]);

  for (const title of [
    'Mentri bicara soal harga beras di pasar',
    'Menteri bicara soal harga beras di pasar: foto',
    'Menteri soal harga beras di pasar',
    'Menteri bicara soal harga beras dipasar',
    'Kompas.com - MENTERI bicara soal “harga beras” pasar',
  ]) {
    test(`leads to it: ${title}`, () => {
      assert.deepEqual(targetOf(readAlso(title)), {
        kind: 'article',
        article: menteri,
        by: 'near title',
        rivals: [],
        rivalCount: 0,
      });
    });
  }

  test('leads to its translation in the reader’s language', () => {
    const pasar = article('ru/2021/02/pasar.md', { title: 'Ещё один рынок' });
    const all = world([pasar, menteri, translated]);
    assert.equal(all.leadsTo(readAlso('Mentri bicara soal harga beras di pasar')), translated.file);
  });

  test('never leads to the article that it stands in', () => {
    const title = 'Menteri bicara soal harga beras hari ini, foto';
    assert.equal(leadsTo(readAlso(title)), `wanted ${title}`);
  });

  test('leads to the nearer of two', () => {
    const foto = article('id/2021/02/foto.md', {
      title: 'Foto menteri bicara soal harga beras di pasar',
    });
    const reference = readAlso('Foto menteri bicara soal harga beras di pasar lama');
    assert.equal(world([from, menteri, foto]).leadsTo(reference), foto.file);
  });

  test('never leads to either of two that are equally near, which are known', () => {
    const one = article('id/2021/02/a.md', { title: 'Banjir besar kembali melanda kota lama' });
    const two = article('id/2021/02/b.md', { title: 'Banjir besar kembali melanda kota baru' });
    const title = 'Banjir besar kembali melanda kota';
    const all = world([from, two, one]);
    assert.equal(all.leadsTo(readAlso(title)), `wanted ${title}`);
    const target = all.targetOf(readAlso(title));
    assert.ok(target.kind === 'wanted');
    assert.deepEqual(target.rivals, [one, two]);
    assert.equal(target.rivalCount, 2);
  });

  test('knows the nearest in time of many that are equally near, whatever their order', () => {
    const many = Array.from({ length: 6 }, (_, i) =>
      article(`id/2021/02/k${i}.md`, {
        title: `Banjir besar landa kota tua ${'abcdef'[i]}`,
        date: `2021-02-1${i}`,
      }),
    );
    for (const articles of [many, many.toReversed()]) {
      const target = world([from, ...articles]).targetOf(readAlso('Banjir besar landa kota tua'));
      assert.ok(target.kind === 'wanted');
      assert.deepEqual(
        target.rivals,
        [5, 4, 3].map((i) => many[i]),
      );
      assert.equal(target.rivalCount, 6);
    }
  });

  test('leads to a story whose translations are equally near', () => {
    const one = article('id/2021/02/a.md', { title: 'Forum Davos di Jakarta Moskwa' });
    const two = article('ru/2021/02/a.md', { title: 'Forum Davos di Jakarta Moskwa' });
    const all = world([from, two, one]);
    assert.equal(all.leadsTo(readAlso('Forum Davos di Jakarta Moskwa live')), one.file);
  });
});

suite('near titles', () => {
  const word = fc.constantFrom(
    ...[
      'harga',
      'hargo',
      'beras',
      'berad',
      'naik',
      'turun',
      'menteri',
      'mentri',
      'di',
      'tidak',
      '3',
      '20',
    ],
  );
  const change = fc.record({
    of: fc.nat(3),
    at: fc.nat(9),
    remove: fc.nat(1),
    add: fc.array(word, { maxLength: 1 }),
  });
  const bases = fc.array(fc.array(word, { minLength: 3, maxLength: 9 }), {
    minLength: 4,
    maxLength: 4,
  });

  test('are found among many as a plain loop over all finds them', () => {
    let runs = 0;
    fc.assert(
      fc.property(bases, fc.array(change, { maxLength: 60 }), change, (words, changes, last) => {
        const titleOf = ({ of, at, remove, add }: typeof last) => {
          const base = words[of] ?? [];
          return base.toSpliced(at % base.length, remove, ...add);
        };
        const [titles, asked] = [changes.map(titleOf), titleOf(last)];
        const articles = titles.map((title, i) =>
          article(`id/2021/02/${i}.md`, { title: title.join(' ') }),
        );
        const counts = ({ slug }: Article) => Number(slug) % 5 !== 3;
        const farOf = articles.map((one, i) =>
          counts(one) ? titleDistance(asked, titles[i] ?? [], decisive) : undefined,
        );
        const least = Math.min(...farOf.map((one) => one ?? Number.POSITIVE_INFINITY));
        const plain = articles.filter((_, i) => farOf[i] === least);
        const found = new Titles(articles, new TitleKeys(articles), decisive).near(
          asked.join(' '),
          counts,
        );
        const files = (list: readonly Article[]) => list.map(({ file }) => file).sort();
        assert.deepEqual(files(found), files(plain));
        if (least > 0 && plain.length > 0) runs++;
      }),
      RUNS,
    );
    assert.ok(runs > RUNS.numRuns / 10, `near ones in ${runs} runs`);
  });
});
