/** Words that the lines of a paper divide: which hyphens at the end of a line go, and which stay. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { hyphenJudge } from '../../src/text/divided-words.ts';
import { SAMPLE } from '../support/sample.ts';
import { read, shown } from './reader.ts';

/** The words of a text whose lines are those of print. */
function joined(source: string, lang = 'id'): string {
  return read(source, lang, true)
    .blocks.map((block) => (block.kind === 'html' ? block.text : ''))
    .join('\n');
}

/** Written as in the file: `/` stands for the end of a line. */
const WORDS: Readonly<Record<string, readonly (readonly [printed: string, word: string])[]>> = {
  id: [
    ['ke-/bun', 'kebun'],
    ['pembangun-/annja', 'pembangunannja'],
    ['ku-/ku', 'kuku'],
    ['mata-/hari', 'matahari'],
    ['se-/olah-olah', 'seolah-olah'],
    ['per-/undang-undangan', 'perundang-undangan'],
    ['anak-a-/nak', 'anak-anak'],
    ['KE-/BUN', 'KEBUN'],
    ['anak-/anak', 'anak-anak'],
    ['Anak-/anaknya', 'Anak-anaknya'],
    ['orang-/orangnja', 'orang-orangnja'],
    ['undang-/undangan', 'undang-undangan'],
    ['berlari-/lari', 'berlari-lari'],
    ['sebaik-/baiknya', 'sebaik-baiknya'],
    ['tolong-/menolong', 'tolong-menolong'],
    ['surat-/menyurat', 'surat-menyurat'],
    ['turun-/temurun', 'turun-temurun'],
    ['warna-/warni', 'warna-warni'],
    ['bolak-/balik', 'bolak-balik'],
    ['sayur-/mayurnya', 'sayur-mayurnya'],
    ['Asia-/Afrika', 'Asia-Afrika'],
    ['KTT-/77', 'KTT-77'],
    ['1965-/1966', '1965-1966'],
  ],
  ru: [
    ['пре-/зидент', 'президент'],
    ['мес-/то', 'место'],
    ['экс-/порт', 'экспорт'],
    ['по-/этому', 'поэтому'],
    ['кто-/то', 'кто-то'],
    ['как-/нибудь', 'как-нибудь'],
    ['всё-/таки', 'всё-таки'],
    ['из-/за', 'из-за'],
    ['во-/первых', 'во-первых'],
    ['по-/прежнему', 'по-прежнему'],
    ['русско-/японской', 'русско-японской'],
    ['по-/индонезийски', 'по-индонезийски'],
    ['по-/иски', 'поиски'],
    ['по-/литически', 'политически'],
    ['моско-/вскому', 'московскому'],
    ['северо-/восток', 'северо-восток'],
    ['чуть-/чуть', 'чуть-чуть'],
    ['Ту-/144', 'Ту-144'],
  ],
  en: [
    ['govern-/ment', 'government'],
    ['well-/known', 'well-known'],
  ],
};

for (const [lang, words] of Object.entries(WORDS)) {
  suite(`a word at the end of a line, in ${lang}`, () => {
    for (const [printed, word] of words) {
      test(word, () => {
        assert.equal(joined(`A ${printed.replace('/', '\n')} b.`, lang), `A ${word} b.`);
      });
    }
  });
}

/** The words of the sample's articles in a language. */
async function sampleWords(lang: string): Promise<string[]> {
  const folder = join(SAMPLE.contentDir, lang);
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md'));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return [...new Set(texts.join('\n').match(/\p{L}[\p{L}\p{M}-]*\p{L}/gu))];
}

for (const lang of ['id', 'ru']) {
  test(`words of articles in ${lang}, divided anywhere, are whole again but for one in a thousand`, async () => {
    const ownsHyphen = hyphenJudge('');
    const divided = (await sampleWords(lang))
      .filter((word) => !word.includes('-'))
      .flatMap((word) =>
        Array.from({ length: Math.max(0, word.length - 3) }, (_, i) => [
          word.slice(0, i + 2),
          word.slice(i + 2),
        ]),
      );
    const wrong = divided.filter(([before = '', after = '']) => ownsHyphen(before, after));
    assert.ok(divided.length > 5_000);
    assert.ok(wrong.length < divided.length / 1_000, wrong.join(' '));
  });
}

test('words that Indonesian articles repeat are still repeated', async () => {
  const ownsHyphen = hyphenJudge('');
  const repeated = (await sampleWords('id')).flatMap((word) => {
    const [before = '', after = '', ...more] = word.split('-');
    const isRepeated =
      after.length > 3 && more.length === 0 && after.startsWith(before.slice(0, 4));
    return isRepeated ? [[before, after]] : [];
  });
  assert.ok(repeated.length > 10, String(repeated.length));
  assert.deepEqual(
    repeated.filter(([before = '', after = '']) => !ownsHyphen(before, after)),
    [],
  );
});

suite('the text itself decides', () => {
  test('where it has the word whole', () => {
    assert.equal(joined('Kerja-\nsama. Kerjasama itu.'), 'Kerjasama. Kerjasama itu.');
    assert.equal(joined('Laba-\nlaba. Labalaba.'), 'Labalaba. Labalaba.');
  });

  test('where it has the word with its hyphen', () => {
    assert.equal(joined('Kerja-\nsama. Kerja-sama itu.'), 'Kerja-sama. Kerja-sama itu.');
  });

  test('by the more frequent one', () => {
    const text = 'Kerja-\nsama; kerja-sama, kerjasama, kerja-sama.';
    assert.equal(joined(text), 'Kerja-sama; kerja-sama, kerjasama, kerja-sama.');
  });
});

test('signs that only ever divide go, wherever they stand', () => {
  assert.equal(
    joined('Te\u00AD\nngah ke\u00ADbun la¬\nin anak\u00AD\nanak.'),
    'Tengah kebun lain anakanak.',
  );
});

test('lines that end in no word, or begin with none, stay as they are', () => {
  for (const text of ['Kata -\nkata', 'kata-\n(kata)', 'kata-\n**kata**', 'kata-\n\nkata']) {
    const [linesOfPrint, others] = [read(text, 'id', true), read(text)];
    assert.equal(shown(linesOfPrint), shown(others), text);
  }
});

test('a text of another kind keeps its hyphens and its lines', () => {
  assert.equal(shown(read('Ke-\nbun ka\u00ADta')), '<p>Ke-\nbun ka\u00ADta</p>\n');
});

test('what comes after a joined word is still told by its line', () => {
  const { blocks, notes, links } = read(
    'Ke-\nbun te-\nngah [a](/id/)\n\nBaca Juga: Kebun di te-\nngah\nBaca Juga: Lain <b>ini</b>',
    'id',
    true,
  );
  assert.deepEqual(
    links.map(({ line }) => line),
    [3],
  );
  assert.deepEqual(
    notes.map(({ line }) => line),
    [7],
  );
  assert.deepEqual(
    blocks
      .flatMap((block) => (block.kind === 'reference' ? [block.reference] : []))
      .map(({ title, line }) => [title, line]),
    [
      ['Kebun di tengah', 5],
      ['Lain ini', 7],
    ],
  );
});
