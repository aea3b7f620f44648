/** Alignment of an article and its translation, paragraph by paragraph. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { transliterate } from 'transliteration';
import { align, type Pair } from '../../src/archive/parallel/align.ts';
import { wordPrefixes } from '../../src/archive/parallel/prefixes.ts';
import type { Unit } from '../../src/archive/parallel/unit.ts';
import { foldWord, wordsOf } from '../../src/text/fold.ts';

const unit = (kind: string) => (text: string) => ({ kind, text });
const p = unit('paragraph');
const h = unit('heading');
const ref = unit('reference');

/** Pairs as `0-0 1,2-1 3-`. */
const shown = (pairs: readonly Pair[]) =>
  pairs.map(({ left, right }) => `${left.join()}-${right.join()}`).join(' ');
const aligned = (left: readonly Unit[], right: readonly Unit[]) => shown(align(left, right));
const mirrored = (pairs: readonly Pair[]) =>
  pairs.map(({ left, right }) => ({ left: right, right: left }));

const ID = {
  harbour:
    'Pelabuhan lama di Makassar dibuka kembali pada hari Senin setelah diperbaiki selama tiga tahun. Wali kota berkata bahwa kapal dari Surabaya akan singgah dua kali seminggu.',
  fishers: 'Para nelayan menyambut kabar itu dengan gembira.',
  cost: 'Perbaikan itu menelan biaya 45 miliar rupiah. Sebagian besar uang itu dipinjam dari bank daerah dan akan dikembalikan dalam 12 tahun, kata Andi Rahman, kepala pelabuhan.',
  market:
    'Di sebelah dermaga kini ada pasar ikan yang baru. Pedagang dapat menyewa tempat dengan harga murah, asalkan mereka menjaga kebersihan dan membuang sampah setiap malam, kata Siti Aminah dari kantor pasar.',
  next: 'Tahun depan pemerintah ingin membangun menara suar.',
};
const RU = {
  harbour:
    'Старый порт в Макассаре вновь открылся в понедельник после ремонта, который длился три года. Мэр сообщил, что суда из Сурабаи будут заходить сюда два раза в неделю.',
  fishers: 'Рыбаки встретили эту новость с радостью.',
  cost: 'Ремонт обошёлся в 45 миллиардов рупий. Большую часть этих денег взяли в долг у местного банка и вернут за 12 лет, рассказал начальник порта Анди Рахман.',
  market:
    'Рядом с причалом теперь есть новый рыбный рынок. Торговцы могут недорого снять место, если будут следить за чистотой и каждый вечер выносить мусор, сказала Сити Аминах из управления рынка.',
  next: 'В будущем году власти хотят построить маяк.',
};
const id = Object.values(ID).map(p);
const ru = Object.values(RU).map(p);

suite('a reader sees beside one another', () => {
  test('paragraph and paragraph, where there are as many', () => {
    assert.equal(aligned(id, ru), '0-0 1-1 2-2 3-3 4-4');
  });

  test('nothing beside a heading that only one of the texts has', () => {
    assert.equal(aligned(id, ru.toSpliced(2, 0, h('Деньги'))), '0-0 1-1 -2 2-3 3-4 4-5');
    assert.equal(aligned(id.toSpliced(3, 0, h('Pasar baru')), ru), '0-0 1-1 2-2 3- 4-3 5-4');
  });

  test('two or three paragraphs and the one that the translator made of them', () => {
    const two = [p(`${RU.harbour} ${RU.fishers}`), ...ru.slice(2)];
    assert.equal(aligned(id, two), '0,1-0 2-1 3-2 4-3');
    const three = [p(`${RU.harbour} ${RU.fishers} ${RU.cost}`), ...ru.slice(3)];
    assert.equal(aligned(three, id), '0-0,1,2 1-3 2-4');
  });

  test('nothing beside a paragraph that was left out', () => {
    for (const [at, expected] of [
      [0, '0- 1-0 2-1 3-2 4-3'],
      [2, '0-0 1-1 2- 3-2 4-3'],
      [3, '0-0 1-1 2-2 3- 4-3'],
    ] as const) {
      assert.equal(aligned(id, ru.toSpliced(at, 1)), expected);
    }
  });

  test('the paragraph with the same names and numbers, where the lengths leave it open', () => {
    const left = [
      p('Boris Ivanov lahir pada tahun 1954.'),
      p('Siti menang di Jakarta tahun 1988.'),
    ];
    assert.equal(aligned(left, [p('Борис Иванов родился в 1954 году.')]), '0-0 1-');
    assert.equal(aligned(left, [p('Сити победила в Джакарте в 1988-м.')]), '0- 1-0');
  });

  test('a reference and a reference, never a reference or a heading and a paragraph', () => {
    const left = [...id.slice(0, 2), ref('Makassar punya dermaga baru'), ...id.slice(2)];
    const right = [...ru.slice(0, 3), ref('В Макассаре новый причал'), ...ru.slice(3)];
    assert.match(
      aligned(
        left,
        left.map(({ kind, text }) => ({ kind, text: `${text}.` })),
      ),
      /2-2/,
    );
    for (const { left: one, right: other } of align(left, right)) {
      const kinds = [...one.map((i) => left[i]?.kind), ...other.map((j) => right[j]?.kind)];
      assert.equal(new Set(kinds).size, 1);
    }
    assert.equal(aligned([h('Pasar')], [p('Рынок')]).split(' ').length, 2);
  });

  test('a quotation and the paragraph that the translator made of it', () => {
    const quoted = id.with(3, { kind: 'quotation', text: ID.market });
    assert.equal(aligned(quoted, ru), '0-0 1-1 2-2 3-3 4-4');
  });

  test('pictures, tables and rules with their own', () => {
    const between = (texts: readonly Unit[]) => [
      ...texts.slice(0, 2),
      { kind: 'picture', text: '' },
      ...texts.slice(2, 4),
      { kind: 'rule', text: '' },
      ...texts.slice(4),
    ];
    assert.equal(aligned(between(id), between(ru)), '0-0 1-1 2-2 3-3 4-4 5-5 6-6');
    assert.equal(aligned(between(id), ru), '0-0 1-1 2- 3-2 4-3 5- 6-4');
  });

  test('the paragraphs of a language that needs a third of the letters', () => {
    const short = id.map(({ text }) => p('字'.repeat(Math.round(text.length / 3))));
    assert.equal(aligned(id, short), '0-0 1-1 2-2 3-3 4-4');
  });
});

suite('words of two texts are compared by their beginnings', () => {
  const same = (a: string, b: string) => assert.deepEqual(wordPrefixes(a), wordPrefixes(b));

  test('in Latin script, whatever their case, ends and accents', () => {
    same('Москва, Анди и Рахман-ага', 'moskv ANDI rahman aga');
    same('Щукин объехал Ёлки', 'shchukina obehali elki');
    same('São Paulo', 'sao paulo');
  });

  test('however they are written', () => {
    same('Cafe\u0301 по\u0301рт Га\u043b\u0438\u0306', 'café порт галй');
    same('Ｆｕｌｌ ｗｉｄｔｈ', 'full width');
    same('北京 dan 东京', 'bei jing dan dong jing');
  });

  test('words of one or two letters in none, numbers from one digit', () => {
    assert.deepEqual(wordPrefixes('di ke a — и в'), []);
    assert.equal(wordPrefixes('1,5 1.5 1\u00A0500 7').length, 7);
    same('abad ke-21', 'abad 21');
  });

  test('as a plain reading of the whole text has them', () => {
    const signs = fc.constantFrom(...'aZяЩьЁё5 ,-—+#\u0301\u0306\u00AD½№ﬁσΣ中々한ﾞ😀');
    const text = fc.oneof(fc.string({ unit: signs }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const words = [a, b].map((one) =>
          wordsOf(transliterate(foldWord(one)).toLowerCase())
            .filter((word) => word.length >= 3 || /^\d+$/.test(word))
            .map((word) => word.slice(0, 5)),
        );
        const numbers = [a, b].map(wordPrefixes);
        const inOrder = (list: readonly unknown[]) => list.map((one) => list.indexOf(one));
        assert.deepEqual(inOrder(numbers.flat()), inOrder(words.flat()));
        assert.equal(numbers[0]?.length, words[0]?.length);
      }),
      { numRuns: 2000 },
    );
  });
});

test('where one side is empty, the other stands alone', () => {
  assert.deepEqual(align([], []), []);
  assert.equal(aligned(id.slice(0, 2), []), '0- 1-');
  assert.equal(aligned([], id.slice(0, 2)), '-0 -1');
});

test('texts of very different lengths are paired to the end', () => {
  const many = Array.from({ length: 700 }, (_, index) => p(`Alinea ${index}`));
  for (const count of [1, 3, 250]) {
    const pairs = align(many, many.slice(0, count));
    assert.equal(pairs.flatMap(({ left }) => left).length, 700);
    assert.equal(pairs.flatMap(({ right }) => right).length, count);
  }
});

suite('whatever the texts', () => {
  const kinds = ['paragraph', 'paragraph', 'quotation', 'list', 'heading', 'reference', 'picture'];
  const words = fc.array(fc.constantFrom('Andi', 'Анди', '12', 'kota', 'город', 'a', '—'), {
    maxLength: 12,
  });
  const units = fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      text: fc.oneof(
        words.map((list) => list.join(' ')),
        fc.string({ unit: 'grapheme' }),
      ),
    }),
    { maxLength: 14 },
  );

  test('every piece stands in one pair, in order', () => {
    fc.assert(
      fc.property(units, units, (left, right) => {
        const pairs = align(left, right);
        assert.deepEqual(
          pairs.flatMap((pair) => pair.left),
          [...left.keys()],
        );
        assert.deepEqual(
          pairs.flatMap((pair) => pair.right),
          [...right.keys()],
        );
        assert.ok(pairs.every((pair) => pair.left.length + pair.right.length > 0));
      }),
    );
  });

  test('the pairs are the same from the other side, and every time', () => {
    fc.assert(
      fc.property(units, units, (left, right) => {
        const pairs = align(left, right);
        assert.deepEqual(align(right, left), mirrored(pairs));
        assert.deepEqual(align(structuredClone(left), structuredClone(right)), pairs);
      }),
    );
  });

  test('a text and itself are paired one to one', () => {
    fc.assert(
      fc.property(units, (text) => {
        assert.equal(aligned(text, text), [...text.keys()].map((at) => `${at}-${at}`).join(' '));
      }),
    );
  });
});
