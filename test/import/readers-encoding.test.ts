/** Encodings are told for certain or asked for; words are never spoiled. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellEncoding } from '../../src/import/readers/encoding.ts';
import id from '../../src/locales/id.ts';
import ru from '../../src/locales/ru.ts';
import { locales } from './helpers.ts';
import { readFiles } from './tables.ts';

const RUSSIAN =
  'заголовок;дата;текст\nМост открыт;02.05.2019;"Мост через Тихую реку открыли в среду, но движение по нему не начнут до лета: так решили в мэрии, и это было на руку лодочникам. Я видел, как они радовались."\n';
const INDONESIAN =
  'judul,tanggal,isi\nKafé di dermaga,2019-05-02,"Kafé itu — “Ombak” namanya — dibuka di dermaga, dan yang datang tidak hanya nelayan, kata Renée."\n';

/** Encodes a text in an encoding with one byte for a character, by its own table. */
function encode(text: string, encoding: string): Buffer {
  const bytes = Array.from({ length: 256 }, (_, i) => i);
  // Some versions of Node read these two alike.
  const table = new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  const signs = encoding === 'windows-1252' ? { '—': 0x97, '“': 0x93, '”': 0x94 } : {};
  return Buffer.from(
    [...text].map((sign) => (signs as Record<string, number>)[sign] ?? table.indexOf(sign)),
  );
}

const RUSSIAN_ENCODINGS = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'];

test('tables of the languages of the site are read in all encodings that are usual for them', async (t) => {
  const cases: readonly (readonly [string, string, Uint8Array])[] = [
    ...RUSSIAN_ENCODINGS.map((name) => [name, RUSSIAN, encode(RUSSIAN, name)] as const),
    ...['windows-1252', 'macintosh'].map(
      (name) => [name, INDONESIAN, encode(INDONESIAN, name)] as const,
    ),
    ...[RUSSIAN, INDONESIAN].flatMap((text) => [
      ['utf-16le', text, Buffer.from(text, 'utf16le')] as const,
      ['utf-16be', text, Buffer.from(text, 'utf16le').swap16()] as const,
      ['utf-16 with a mark', text, Buffer.from(`\u{FEFF}${text}`, 'utf16le')] as const,
      ['utf-8', text, Buffer.from(text)] as const,
    ]),
  ];
  for (const [name, text, bytes] of cases) {
    const { texts, problems } = await readFiles(t, { 'a.csv': bytes });
    assert.deepEqual(problems, [], name);
    assert.equal(texts[0]?.text, /"(.*)"/.exec(text)?.[1], name);
  }
});

test('what fits no encoding, or several, is asked for', async (t) => {
  const files = {
    'short.csv': encode('заголовок;текст\nМост;Мост открыт\n', 'windows-1251'),
    'bytes.txt': Buffer.from([0x41, 0x0a, 0xcf, 0xf0]),
  };
  const { texts, problems } = await readFiles(t, files);
  assert.equal(texts.length, 0);
  assert.equal(problems.length, 2);
  for (const problem of problems) {
    assert.match(problem, /found bytes that are not UTF-8, .* expected .*`--encoding`/);
  }
  const stated = await readFiles(t, files, { encoding: 'cp1251' }, ['short.csv']);
  assert.deepEqual(
    stated.texts.map(({ text }) => text),
    ['Мост открыт'],
  );
});

test('an encoding of a script that the site does not have is not taken', async () => {
  async function* bytes() {
    yield encode(RUSSIAN, 'windows-1251');
  }
  assert.ok('found' in (await tellEncoding(bytes(), [id])));
  assert.deepEqual(await tellEncoding(bytes(), [id, ru]), { name: 'windows-1251', faulty: true });
});

test('a row with broken bytes in a table of UTF-8 is refused alone', async (t) => {
  const rows = Array.from({ length: 30 }, (_, i) => `Мост ${i};02.05.2019;Мост через реку открыли`);
  const bytes = Buffer.concat([
    Buffer.from(`заголовок;дата;текст\n${rows.join('\n')}\n`),
    Buffer.from([0xcc, 0x3b, 0x3b, 0xee, 0x0a]),
    Buffer.from('Последний;03.05.2019;Мост через реку закрыли\n'),
  ]);
  const { texts, problems } = await readFiles(t, { 'a.csv': bytes });
  assert.equal(texts.length, 31);
  assert.deepEqual(problems, [
    'a.csv:32:1  row 31: found bytes that are no characters in the column заголовок; expected the encoding of the other rows',
  ]);
});

test('characters across the bounds of what is read at a time are whole', async () => {
  const text = Buffer.from('Ж'.repeat(50_001));
  async function* bytes() {
    for (let at = 0; at < text.length; at += 777) yield text.subarray(at, at + 777);
  }
  assert.deepEqual(await tellEncoding(bytes(), locales), { name: 'utf-8', faulty: false });
});
