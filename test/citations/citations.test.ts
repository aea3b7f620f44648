/** Exports of search results for reference managers and spreadsheets. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bibtex } from '../../src/citations/bibtex.ts';
import type { Citation } from '../../src/citations/citation.ts';
import { csv } from '../../src/citations/csv.ts';
import { FORMATS } from '../../src/citations/formats.ts';
import { pageRange } from '../../src/citations/print.ts';
import { ris } from '../../src/citations/ris.ts';

const PLAIN: Citation = {
  lang: 'ru',
  url: 'https://example.org/arsip/ru/2021/02/solnechnoe-zatmenie/',
  title: 'Солнечное затмение над Явой',
  date: '2021-02-15',
  reporters: ['Рина Хартати', 'Budi Santoso'],
  editors: ['О. Петрова'],
  sources: ['NASA', 'ТАСС'],
  outlet: 'Kabar Pagi',
  tags: ['Астрономия', 'Ява, остров'],
};
const BARE: Citation = {
  lang: 'id',
  url: 'https://example.org/id/2021/03/gempa/',
  title: 'Gempa',
  date: '2021-03-01',
  reporters: [],
  editors: [],
  sources: [],
  tags: [],
};
const titled = (title: string): Citation => ({ ...BARE, title });

test('BibTeX has an entry with the names of the fields', () => {
  assert.equal(
    bibtex([PLAIN]),
    `@article{2021-02-15-solnechnoe-zatmenie-ru,
  author = {Рина Хартати and Budi Santoso},
  editor = {О. Петрова},
  title = {{Солнечное затмение над Явой}},
  journal = {Kabar Pagi},
  entrysubtype = {newspaper},
  date = {2021-02-15},
  year = {2021},
  url = {https://example.org/arsip/ru/2021/02/solnechnoe-zatmenie/},
  language = {ru},
  keywords = {Астрономия, Ява; остров},
  month = feb,
}
`,
  );
});

test('BibTeX leaves out what is not known', () => {
  assert.match(bibtex([BARE]), /^@misc\{/);
  assert.doesNotMatch(bibtex([BARE]), /author|editor|journal|entrysubtype|keywords|\{\}/);
  assert.match(bibtex([{ ...BARE, sources: ['NASA'] }]), /^@article.* {2}journal = \{NASA\},/s);
  assert.equal(bibtex([]), '');
});

test('BibTeX gives every entry a key of its own, in ASCII', () => {
  const other = { ...BARE, url: 'https://example.com/гроза/' };
  const keys = [...bibtex([BARE, BARE, other, other]).matchAll(/^@\w+\{(.*),$/gm)].map(
    ([, k]) => k,
  );
  assert.deepEqual(keys, [
    '2021-03-01-gempa-id',
    '2021-03-01-gempa-id:2',
    '2021-03-01--id',
    '2021-03-01--id:2',
  ]);
});

for (const [title, written] of [
  ['100% & $5 #1 a_b', '100\\% \\& \\$5 \\#1 a\\_b'],
  ['C:\\temp ~ 2^3', 'C:\\textbackslash{}temp \\textasciitilde{} 2\\textasciicircum{}3'],
  ['}, url = {x', '\\textbraceright{}, url = \\textbraceleft{}x'],
  ['satu\r\n@article{dua,', 'satu @article\\textbraceleft{}dua,'],
  ['kata "dua"', 'kata "dua"'],
] as const) {
  test(`BibTeX writes the title ${JSON.stringify(title)}`, () => {
    const entry = bibtex([titled(title)]);
    assert.ok(entry.includes(`title = {{${written}}},\n`), entry);
    assert.equal(entry.split('{').length, entry.split('}').length);
  });
}

test('BibTeX keeps names of desks together, and puts a family name that comes first before a comma', () => {
  const reporters = ['Santoso, Budi', 'Rock and Roll', 'Andi', 'Петров А. Б.', 'Rina, S.H.'];
  assert.match(
    bibtex([{ ...BARE, reporters }]),
    /author = \{Santoso, Budi and \{Rock and Roll\} and Andi and Петров, А\. Б\. and \{Rina, S\.H\.\}\}/,
  );
});

test('BibTeX keeps an address whole', () => {
  const url = 'https://example.org/a_b%20c?d={e}&f=#g';
  assert.ok(bibtex([{ ...BARE, url }]).includes('{https://example.org/a_b%20c?d=%7Be%7D&f=#g}'));
});

test('RIS has a newspaper article with CRLF line ends', () => {
  assert.equal(
    ris([PLAIN]),
    [
      'TY  - NEWS',
      'TI  - Солнечное затмение над Явой',
      'AU  - Рина Хартати',
      'AU  - Budi Santoso',
      'ED  - О. Петрова',
      'T2  - Kabar Pagi',
      'PB  - NASA, ТАСС',
      'PY  - 2021',
      'DA  - 2021/02/15/',
      'LA  - ru',
      'KW  - Астрономия',
      'KW  - Ява, остров',
      'UR  - https://example.org/arsip/ru/2021/02/solnechnoe-zatmenie/',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
});

test('RIS lets no title end its field, and leaves out what is not known', () => {
  assert.match(ris([titled('satu\r\nER  - \u2028TY  - NEWS')]), /^TI {2}- satu ER - TY - NEWS\r$/m);
  assert.doesNotMatch(ris([BARE]), /^(AU|ED|T2|PB|KW)/m);
  assert.equal(ris([BARE, BARE]).match(/^ER {2}- \r$/gm)?.length, 2);
  assert.equal(ris([]), '');
});

const HEADER =
  '\uFEFFtitle,date,language,outlet,sources,reporters,editors,tags,url,' +
  'edition,issue,section,page,column,call_number,text,retracted,notes,' +
  'translator,original_title,original_language,original_date,original_url,dateline,source_url,' +
  'archived_url,retrieved,permanent_url,rights\r\n';

/** The cells of an article that was never printed, and of which nothing is noted. */
const NOT_PRINTED = ',,,,,,,,,,,,,,,,,,,,';

test('CSV has a header and a row, and shows spreadsheets that it is UTF-8', () => {
  assert.equal(csv([]), HEADER);
  assert.equal(
    csv([PLAIN]),
    `${HEADER}Солнечное затмение над Явой,2021-02-15,ru,Kabar Pagi,"NASA; ТАСС",` +
      '"Рина Хартати; Budi Santoso",О. Петрова,"Астрономия; Ява, остров",' +
      'https://example.org/arsip/ru/2021/02/solnechnoe-zatmenie/' +
      `${NOT_PRINTED}\r\n`,
  );
});

for (const [title, written] of [
  ['Dia bilang "tidak", lalu pergi', '"Dia bilang ""tidak"", lalu pergi"'],
  ['baris\r\ndua', 'baris dua'],
  ['C:\\{temp}', 'C:\\{temp}'],
  ['=HYPERLINK("https://evil.example","klik")', `"'=HYPERLINK(""https://evil.example"",""klik"")"`],
  ['+62 dan -1', "'+62 dan -1"],
  ['-1 derajat', "'-1 derajat"],
  ['@presiden', "'@presiden"],
  ['\t=1+1', "'=1+1"],
  ['2 - 1 = 1', '2 - 1 = 1'],
] as const) {
  test(`CSV writes the title ${JSON.stringify(title)}`, () => {
    assert.equal(
      csv([titled(title)]),
      `${HEADER}${written},2021-03-01,id,,,,,,${BARE.url}${NOT_PRINTED}\r\n`,
    );
  });
}

const PRINTED: Citation = {
  ...BARE,
  outlet: 'Kabar Pagi',
  print: { edition: 'sore', issue: 'No. 45 (1234)', section: 'Kota', page: 'A4–A5', column: '3' },
  callNumber: 'PNRI 1965/12',
  text: 'ocr',
  retracted: { day: '2021-03-09', by: 'Kabar Pagi', url: 'https://kabar.example/cabut' },
};

test('a place in print is cited in every format, and so is what is wrong with a text', () => {
  const notes =
    'Retracted 2021-03-09 by Kabar Pagi: https://kabar.example/cabut. Uncorrected OCR. Column 3';
  const entry = bibtex([PRINTED]);
  for (const field of [
    'edition = {sore}',
    'number = {No. 45 (1234)}',
    'section = {Kota}',
    'pages = {A4--A5}',
    'library = {PNRI 1965/12}',
    `note = {${notes}}`,
  ]) {
    assert.ok(entry.includes(`  ${field},\n`), field);
  }
  const lines = ris([PRINTED]).split('\r\n');
  for (const line of [
    'ET  - sore',
    'IS  - No. 45 (1234)',
    'SE  - Kota',
    'SP  - A4',
    'EP  - A5',
    'CN  - PNRI 1965/12',
    'N1  - Column 3',
    'N1  - Uncorrected OCR',
  ]) {
    assert.ok(lines.includes(line), line);
  }
  assert.ok(
    csv([PRINTED]).endsWith(
      'sore,No. 45 (1234),Kota,A4–A5,3,PNRI 1965/12,ocr,' +
        'Retracted 2021-03-09 by Kabar Pagi: https://kabar.example/cabut,,,,,,,,,,,,\r\n',
    ),
  );
});

for (const [page, first, last] of [
  ['4', '4'],
  ['A4', 'A4'],
  ['4–5', '4', '5'],
  ['4 - 5', '4', '5'],
  ['B-1–B-2', 'B-1', 'B-2'],
  ['B-1', 'B-1'],
  ['1, 4', '1, 4'],
  ['depan', 'depan'],
] as const) {
  test(`a page ${page} begins on ${first}${last ? ` and ends on ${last}` : ''}`, () => {
    assert.deepEqual(pageRange(page), last ? [first, last] : [first]);
  });
}

test('every format writes the notes on witnesses, versions and translations', () => {
  const notes = ['Teks yang sama di: KONTAN', 'Diterjemahkan melalui: Rocket (English)'];
  const noted = [{ ...BARE, notes }];
  assert.match(bibtex(noted), /^ {2}note = \{Teks yang sama di: KONTAN\. Diterj.*\(English\)\},$/m);
  assert.match(ris(noted), /^N1 {2}- Teks .*\r\nN1 {2}- Diterjemahkan melalui: Rocket/m);
  assert.ok(csv(noted).endsWith(`${BARE.url},,,,,,,,,"${notes.join('; ')}",,,,,,,,,,,\r\n`));
});

test('every format that a page offers is written, under a name of its own', () => {
  const formats = Object.values(FORMATS);
  for (const key of ['name', 'extension', 'type'] as const) {
    assert.equal(new Set(formats.map((format) => format[key])).size, formats.length, key);
  }
  for (const { name, write } of formats) assert.match(write([PLAIN]), /Солнечное/, name);
});
