/** Tests the judge of the search on texts of others: how it reads, what it asks, what it takes for right. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { distance } from 'fastest-levenshtein';
import { randomFrom } from '../../bench/random.ts';
import { Corpus, type Doc } from '../../bench/search/texts/corpus.ts';
import { halfOf } from '../../bench/search/texts/half.ts';
import { intervalOf } from '../../bench/search/texts/interval.ts';
import {
  isBefore,
  isOffered,
  precisionAt10,
  recallAt10,
} from '../../bench/search/texts/judgement.ts';
import { formsOf, readEntries, readSuffixes } from '../../bench/search/texts/lemmas/hunspell.ts';
import { rootsOf } from '../../bench/search/texts/lemmas/indonesian.ts';
import type { Lemma, Lemmas } from '../../bench/search/texts/lemmas/lemma.ts';
import { participlesOf } from '../../bench/search/texts/lemmas/participles.ts';
import { namesOfLines } from '../../bench/search/texts/names/aligned-names.ts';
import { isFormOf } from '../../bench/search/texts/names/declension.ts';
import type { Material, Reply } from '../../bench/search/texts/question.ts';
import { readTexts } from '../../bench/search/texts/read/texts.ts';
import { pathOf } from '../../bench/search/texts/read/write-archive.ts';
import { formatExamples, formatFigures } from '../../bench/search/texts/report.ts';
import { dates } from '../../bench/search/texts/rows/dates.ts';
import { inflections, typedForms } from '../../bench/search/texts/rows/inflections.ts';
import { numbers } from '../../bench/search/texts/rows/numbers.ts';
import { operators } from '../../bench/search/texts/rows/operators.ts';
import { phrases, titleWords } from '../../bench/search/texts/rows/quotations.ts';
import { inOtherLayout, misspelled } from '../../bench/search/texts/rows/typos.ts';
import { temporaryFolder, writeFiles } from '../support/site.ts';

/** A reply with these results, and nothing else. */
function replyOf(...addresses: string[]): Reply {
  const results = addresses.map((address) => ({ lang: address.slice(1, 3), address }));
  return { results, count: results.length, widened: [], proposals: [], periods: [] };
}

describe('texts of others', () => {
  it('are read from aligned lines, with the first line of a document as its title', async (t) => {
    const folder = temporaryFolder(t);
    await writeFiles(folder, {
      'DOCUMENTS.tsv': 'a\r\na\r\nb\r\n',
      'x.ind.txt': 'Judul\r\nIsi.\r\nLain\r\n',
      'x.rus.txt': 'Заголовок\r\nТекст.\r\nДругое\r\n',
    });
    const { texts, aligned } = await readTexts([folder]);
    assert.deepEqual(
      texts.map(({ lang, title, body }) => [lang, title, body]),
      [
        ['id', 'Judul', 'Isi.'],
        ['id', 'Lain', ''],
        ['ru', 'Заголовок', 'Текст.'],
        ['ru', 'Другое', ''],
      ],
    );
    assert.deepEqual(aligned[1], { id: 'Isi.', ru: 'Текст.' });
  });

  it('are read from Markdown, with the language of the name or of the text', async (t) => {
    const folder = temporaryFolder(t);
    const front = '---\ntitle: Satu\ndate: 2020-01-02T10:00:00+07:00\n---\n';
    await writeFiles(folder, {
      'a/index.ru.md': `${front}Текст со [ссылкой](https://x.example/).`,
      'a/index.md': `${front}Ini dan itu untuk yang lain.<br>`,
      'b.md': 'Tanpa judul.',
    });
    const { texts } = await readTexts([folder]);
    assert.deepEqual(
      texts.map(({ lang, story, date, body }) => [lang, story, date, body]),
      [
        ['id', '0/a/index', '2020-01-02', 'Ini dan itu untuk yang lain.'],
        ['ru', '0/a/index', '2020-01-02', 'Текст со ссылкой.'],
      ],
    );
  });

  it('become articles that are no translations of one another', () => {
    const text = { story: '0/a', title: '', date: '2020-01-02', body: '' };
    const [id, ru] = ['id', 'ru'].map((lang) => pathOf({ ...text, lang }));
    assert.match(id ?? '', /^id\/2020\/01\/text-\w+\.md$/);
    assert.notEqual(id?.slice(3), ru?.slice(3));
  });

  it('must be there', async (t) => {
    await assert.rejects(readTexts([temporaryFolder(t)]), /has no texts: expected Markdown/);
  });
});

describe('dictionaries of the judge', () => {
  const suffixes = readSuffixes('SFX A Y 2\nSFX A ый ая [^ц]ый\nSFX A ый ого ый\n');

  it('read affixes of hunspell', () => {
    const [red, pale] = readEntries('2\nкрасный/A\nкуцый/A\n').map((one) => formsOf(one, suffixes));
    assert.deepEqual(red, ['красный', 'красная', 'красного']);
    assert.deepEqual(pale, ['куцый', 'куцого']);
  });

  it('join participles to their verbs', () => {
    const joined: Record<string, readonly string[]> = {
      вырубленный: ['вырубить', 'вырублю', 'вырубил'],
      написавший: ['написать', 'написал'],
      пишущий: ['писать', 'пишут'],
      опрашиваемый: ['опрашивать', 'опрашиваем'],
      сбереженный: ['сберечь', 'сбережет'],
      угасший: ['угаснуть', 'угас'],
      смеющийся: ['смеяться', 'смеются'],
    };
    for (const [participle, [infinitive = '', ...forms]] of Object.entries(joined)) {
      assert.ok(participlesOf(infinitive, forms).includes(participle), participle);
    }
  });

  it('find the roots of Indonesian words, and none by chance', () => {
    const roots = new Set([
      'tulis',
      'sapu',
      'kirim',
      'ajar',
      'anak',
      'buku',
      'adil',
      'beruang',
      'uang',
    ]);
    const found: Record<string, string[]> = {
      menulis: ['tulis'],
      menuliskannya: ['tulis'],
      menyapu: ['sapu'],
      pengiriman: ['kirim'],
      pelajaran: ['ajar'],
      mempelajari: ['ajar'],
      'anak-anaknya': ['anak'],
      membukukan: ['buku'],
      ketidakadilan: [],
      keadilan: ['adil'],
      beruang: ['beruang', 'uang'],
    };
    for (const [word, some] of Object.entries(found)) {
      assert.deepEqual(rootsOf(word, roots).sort(), some, word);
    }
  });
});

describe('the judgement of texts', () => {
  const right = new Set(['/id/a/', '/id/b/']);

  it('counts right articles, and ignores those of which nobody knows', () => {
    const reply = replyOf('/id/x/', '/id/a/', '/id/y/');
    assert.equal(recallAt10(reply, right), 0.5);
    assert.equal(precisionAt10(reply, right, new Set(['/id/x/'])), 0.5);
    assert.equal(precisionAt10(replyOf(), right), 0);
  });

  it('wants the typed form before all others, and found', () => {
    const own = new Set(['/id/a/']);
    const others = new Set(['/id/b/']);
    assert.equal(isBefore(replyOf('/id/a/', '/id/b/'), own, others), 1);
    assert.equal(isBefore(replyOf('/id/b/', '/id/a/'), own, others), 0);
    assert.equal(isBefore(replyOf('/id/b/'), own, others), 0);
    assert.equal(isBefore(replyOf('/id/a/'), own, others), 1);
  });

  it('wants the very period first', () => {
    const offering = (first: string, last: string) => ({
      ...replyOf(),
      periods: [{ first, last }],
    });
    assert.equal(isOffered(offering('2020-02-01', '2020-02-29'), '2020-02'), 1);
    assert.equal(isOffered(offering('2020-02-01', '2020-02-28'), '2020-02'), 0);
    assert.equal(isOffered(offering('2019-04-28', '2019-04-28'), '--04-28'), 1);
    assert.equal(isOffered(replyOf(), '2020'), 0);
  });

  it('says how sure a figure is', () => {
    const none = intervalOf(Array.from({ length: 10 }, () => 0));
    assert.deepEqual([none.low, none.high.toFixed(3)], [0, '0.278']);
    const half = intervalOf(Array.from({ length: 100 }, (_, i) => i % 2));
    assert.deepEqual([half.low.toFixed(3), half.high.toFixed(3)], ['0.404', '0.596']);
    const thirds = intervalOf(Array.from({ length: 90 }, (_, i) => (i % 3) / 2));
    assert.ok(thirds.low > 0.38 && thirds.low < 0.5 && thirds.high > 0.5 && thirds.high < 0.62);
  });

  it('divides what is asked in halves, always the same', () => {
    const halves = Array.from({ length: 1000 }, (_, i) => halfOf(`id ${i}`));
    const seen = halves.filter((half) => half === 'seen').length;
    assert.ok(seen > 400 && seen < 600, String(seen));
    assert.deepEqual(
      halves,
      Array.from({ length: 1000 }, (_, i) => halfOf(`id ${i}`)),
    );
  });
});

describe('queries made by rule', () => {
  const doc = (name: string, title: string, text: string): Doc => ({
    address: `/id/${name}/`,
    lang: 'id',
    title,
    text,
    day: '2021-02-18',
    story: name,
  });
  const docs = [
    doc('a', 'Kapal karam di pelabuhan', 'Nelayan menulis surat. Harga Rp10.500 naik 2,5%.'),
    doc('b', 'Harga emas naik', 'Emas ditulis pedagang kemarin; kapal tiba.'),
    doc('c', 'Tulis dan baca', 'Anak belajar tulis baca di sekolah.'),
  ];
  const lemma: Lemma = {
    key: 'tulis',
    part: 'other',
    citation: 'tulis',
    forms: ['tulis', 'menulis', 'ditulis'],
  };
  const lemmas: Lemmas = { of: (word) => (lemma.forms.includes(word) ? [lemma] : []) };
  const material: Material = {
    corpora: { id: new Corpus(docs), ru: new Corpus([]) },
    lemmas: { id: lemmas, ru: { of: () => [] } },
    aligned: [],
    half: undefined,
    seed: 7,
    most: 40,
  };

  it('are the same for the same seed', () => {
    const asked = (seed: number) => phrases({ ...material, seed }).map(({ text }) => text);
    assert.deepEqual(asked(7), asked(7));
    assert.ok(new Set([1, 2, 3, 4].map((seed) => asked(seed).join())).size > 1);
  });

  it('ask for a form that an article does not have, and want all articles of the word', () => {
    const [question] = inflections(material);
    assert.ok(question && lemma.forms.includes(question.text));
    assert.equal(question.score(replyOf('/id/a/', '/id/b/', '/id/c/')), 1);
    assert.equal(question.score(replyOf('/id/a/')), 1 / 3);
  });

  it('ask for a form that some articles have, and want these first', () => {
    const [question] = typedForms(material);
    const own = { tulis: '/id/c/', menulis: '/id/a/', ditulis: '/id/b/' }[question?.text ?? ''];
    assert.ok(question && own);
    const others = docs.map(({ address }) => address).filter((address) => address !== own);
    assert.equal(question.score(replyOf(own, ...others)), 1);
    assert.equal(question.score(replyOf(...others, own)), 0);
  });

  it('quote what articles say, and take two words of their titles', () => {
    for (const { text, right } of phrases(material)) {
      const said = docs.find(({ address }) => right === address)?.text ?? '';
      assert.ok(said.includes(text.slice(1, -1)), text);
    }
    for (const { text, right } of titleWords({ ...material, most: 3 })) {
      const title = docs.find(({ address }) => right.includes(address))?.title ?? '';
      assert.ok(text.split(' ').every((word) => title.includes(word)));
    }
  });

  it('write dates in the words of the language', () => {
    const typed = dates({ ...material, most: 800 }).map(({ part, text }) => `${part}: ${text}`);
    const known = [
      '18 februari 2021',
      'februari 2021',
      '18.02.2021',
      '18/2/2021',
      '18/2',
      '2021-02',
    ];
    assert.ok(typed.length > 0);
    for (const text of typed) {
      assert.ok(
        [...known, '2021-02-18', 'tahun 2021'].some((date) => text.endsWith(date)),
        text,
      );
    }
  });

  it('write numbers in another way', () => {
    const asked = numbers(material).map(({ text }) => text);
    assert.ok(asked.includes('Rp 10.500') && asked.includes('2,5 %'), asked.join('; '));
  });

  it('judge an operator by its promise', () => {
    const all = Array.from({ length: 20 }, (_, seed) => operators({ ...material, seed })).flat();
    const without = all.filter(({ part }) => part === '-word');
    for (const { text, score } of without) {
      const [one = '', two = ''] = text.split(' -');
      const having = (word: string) => [...material.corpora.id.having(word)];
      const kept = having(one).filter((article) => !having(two).includes(article));
      assert.equal(score(replyOf(...kept.map(({ address }) => address))), 1, text);
      assert.equal(score(replyOf(...docs.map(({ address }) => address))), 0, text);
    }
    assert.ok(without.length > 0);
  });

  it('mistype words within as many edits', () => {
    const random = randomFrom(3);
    for (let i = 0; i < 200; i++) {
      const typed = misspelled(random, 'pelabuhan', 1, 'abc');
      // Two letters in turn are one mistake, and two edits of letters.
      assert.ok(typed !== 'pelabuhan' && distance(typed, 'pelabuhan') <= 2, typed);
    }
    assert.equal(inOtherLayout('москва'), 'vjcrdf');
    assert.equal(inOtherLayout('vjcrdf'), 'москва');
  });

  it('find names in lines that translate one another', () => {
    const lines = [
      { id: 'Kata presiden, Sukarno pergi.', ru: 'Президент говорит, что Сукарно уехал.' },
      { id: 'Menurut Johnson itu benar.', ru: 'По словам Джонсона, это верно.' },
      { id: 'Ia tinggal di Michigan dan bekerja.', ru: 'Он живёт в Мичигане и работает.' },
    ];
    const pairs = namesOfLines(lines).map(({ id, ru }) => `${id} ${ru}`);
    assert.ok(pairs.includes('Michigan Мичиган'), pairs.join('; '));
    assert.ok(isFormOf('Мичигане', 'Мичиган') && isFormOf('Москвой', 'Москва'));
    assert.ok(!isFormOf('Малый', 'Мали') && !isFormOf('Москвич', 'Москва'));
  });

  it('are reported with their uncertainty, and failures one by one', () => {
    const scored = typedForms(material).map((question) => ({
      question,
      score: 0,
      reply: replyOf('/id/b/'),
    }));
    const report = formatFigures({ about: 'About.', scored });
    assert.match(
      report,
      /\*\*typed form before others, id\*\* \| 1 \| 0\.000 \| 0\.000–0\.793 \| \.48 \| 0\.9 \/ 0\.97/,
    );
    assert.match(report, /\*\*typo\*\* \| 0 \| – \| – \| \.12/);
    assert.match(
      formatExamples({ about: '', scored }, 1),
      /### typed form before others, id – all: 1/,
    );
  });
});
