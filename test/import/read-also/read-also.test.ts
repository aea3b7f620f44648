/** References are recognized wherever they stand, and where their titles end is found or to be reviewed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeClipping } from '../../../src/import/clipping.ts';
import { ReadAlsoLearner } from '../../../src/import/read-also/knowledge.ts';
import { readAlso } from '../../../src/import/read-also/read-also.ts';
import { clippingOf, locales, outline } from '../helpers.ts';

const BODY = 'Festival itu berlangsung tiga hari dan dikunjungi ribuan orang dari berbagai kota.';

/** Cleans lines with the knowledge of an archive's titles and of other texts. */
function cleaned(
  lines: readonly string[],
  { titles = [], texts = [] }: { titles?: readonly string[]; texts?: readonly string[] } = {},
) {
  const learner = new ReadAlsoLearner(locales, titles);
  for (const text of [...texts, lines.join('\n')]) learner.learn({ text, stated: { title: 'x' } });
  return readAlso(locales, learner.known())(clippingOf(lines));
}

test('references keep their form, in any language', () => {
  const lines = [
    'Baca Juga: Panen raya',
    'Читайте также: Урожай',
    'Selanjutnya: Musim hujan',
    'Berita Terkait: Musim kemarau',
    'Также по теме: Засуха',
    'Tonton: Panen raya di sawah',
    'Baca Juga: Panen raya di lereng gunung ditunda karena hujan belum juga turun',
  ];
  const clipping = cleaned(lines);
  assert.deepEqual(
    outline(clipping),
    lines.map((line) => `reference|${line}`),
  );
  assert.deepEqual(clipping.fields.review, []);
});

test('what is no reference stays', () => {
  for (const line of [
    'Catatan: Panen raya',
    'Pertama air, selanjutnya: garam.',
    'Ia mengajak warga baca juga: “Buku apa saja,” katanya.',
    'Далее — везде.',
    'Petani baca juga koran.',
    'Langkah selanjutnya: menunggu hujan.',
  ]) {
    assert.deepEqual(outline(cleaned([line])), [line]);
  }
});

test('signs around a label are layout', () => {
  for (const line of [
    '👉 Baca Juga: Panen raya',
    '• Baca Juga: Panen raya',
    '>> Baca Juga: Panen raya',
    '(Baca Juga: Panen raya)',
    '[Baca Juga: Panen raya]',
    '[Baca Juga] Panen raya',
    '**Baca Juga:** Panen raya',
    'Baca Juga | Panen raya',
    'Baca Juga – Panen raya',
    'Baca Juga: Panen raya',
  ]) {
    assert.deepEqual(outline(cleaned([BODY, line, BODY])), [
      BODY,
      'reference|Baca Juga: Panen raya',
      BODY,
    ]);
  }
  assert.deepEqual(outline(cleaned(['Air naik (baca juga: Panen Raya) sejak kemarin.'])), [
    'Air naik',
    'reference|baca juga: Panen Raya',
    'sejak kemarin.',
  ]);
});

test('a label and what is below it are one reference, or several', () => {
  assert.deepEqual(outline(cleaned(['Baca juga:', 'Panen raya', BODY])), [
    'reference|Baca juga: Panen raya',
    BODY,
  ]);
  assert.deepEqual(outline(cleaned(['Baca juga:', BODY, 'Baca juga:'])), [
    'Baca juga:',
    BODY,
    'Baca juga:',
  ]);
  assert.deepEqual(outline(cleaned(['Berita Terkait', '• Panen raya', '• Musim hujan', BODY])), [
    'reference|Berita Terkait: Panen raya',
    'reference|Berita Terkait: Musim hujan',
    BODY,
  ]);
});

test('the teaser below label and title is dropped where it is the rule, else reviewed', () => {
  const block = (name: string) => [
    'Также по теме',
    `Ярмарка ремёсел в городе ${name} открылась`,
    `Ярмарка ремёсел в этом городе — ${name} — открылась утром. Она продлится неделю.`,
    'Погода в области остаётся тёплой.',
  ];
  const one = cleaned(block('Заречье'));
  assert.equal(
    outline(one)[0],
    'reference|Также по теме: Ярмарка ремёсел в городе Заречье открылась',
  );
  assert.equal(outline(one).length, 3);
  assert.deepEqual(
    one.fields.review.map(({ field }) => field),
    ['text'],
  );
  const texts = ['Луговое', 'Озёрск', 'Боровое', 'Каменка'].map((name) => block(name).join('\n'));
  const known = cleaned(block('Заречье'), { texts });
  assert.deepEqual(outline(known).slice(1), ['Погода в области остаётся тёплой.']);
  assert.deepEqual(known.dropped, [{ kind: 'teaser', text: block('Заречье')[2] }]);
  assert.deepEqual(known.fields.review, []);
});

/** A text before the label, the title, and how the text goes on. */
const middles: readonly [title: string, after: string][] = [
  ['Wah! Beras Hilang? Ini Jawaban Lurah', '"Kami hitung lagi stoknya," ujar Rukmini, Rabu.'],
  ['Sawah Kering, Petani Menunggu Hujan', 'Menurut Rukmini, hujan turun pekan depan.'],
  ['Sawah kering, petani menunggu hujan', 'Menurut Rukmini, hujan turun pekan depan.'],
  ['Kata Lurah: Sawah di Jl. Melati Seluas 2.500 Meter Dijual', 'Namun warga menolak rencana itu.'],
  ['Sawah kering sampai Mei', ' Petani menunggu hujan.'],
  ['Мост закрыли до осени', '«Мы откроем его раньше, чем обещали», — сказал мэр.'],
  ['Мост закрыли до осени', 'По словам мэра, движение пустят в объезд.'],
];

test('the best evidence tells where a title ends', () => {
  for (const [title, after] of middles) {
    const label = /\p{Script=Cyrillic}/u.test(title) ? 'Читайте также' : 'Baca Juga';
    const clipping = cleaned([`Harga naik. ${label}: ${title} ${after}`]);
    assert.deepEqual(outline(clipping), [
      'Harga naik.',
      `reference|${label}: ${title}`,
      after.trim(),
    ]);
  }
});

test('a line that begins with a label is a title, or a title and the text after it', () => {
  const title = 'Sawah Kering, Petani di Rawasari Menunggu Hujan';
  const after = `Menurut Rukmini, hujan turun pekan depan. ${BODY} ${BODY}`;
  assert.deepEqual(outline(cleaned([BODY, `Baca Juga: ${title} ${after}`])), [
    BODY,
    `reference|Baca Juga: ${title}`,
    after,
  ]);
  for (const end of ['', '.', '!', '…']) {
    assert.deepEqual(outline(cleaned([BODY, `Baca Juga: ${title}${end}`, BODY])), [
      BODY,
      `reference|Baca Juga: ${title}${end}`,
      BODY,
    ]);
  }
});

test('a doubtful end is to be reviewed', () => {
  const { fields, blocks } = cleaned([
    'Harga naik. Baca Juga: Lurah Baru Rukmini Sastro Wijaya Kartono Lama Menolak Pindah kantor.',
  ]);
  assert.equal(blocks.length, 3);
  assert.match(fields.review[0]?.reason ?? '', /^where the title “Lurah Baru/);
});

const NAMED = 'Sekolah Terapung di Danau Biru Menerima Murid Baru';
const AFTER = 'Rukmini Sastro, kepala sekolah, membenarkan kabar itu.';

test('a known title ends where it ends, up to case and punctuation', () => {
  for (const title of [
    NAMED,
    NAMED.toUpperCase(),
    `“${NAMED}”`,
    NAMED.replace('Danau', 'Danau –'),
    'Sekolah Terapung',
  ]) {
    const clipping = cleaned([`Harga naik. Baca Juga: ${NAMED} ${AFTER}`], {
      titles: [title, 'Sekolah'],
    });
    if (title === 'Sekolah Terapung') continue;
    assert.deepEqual(outline(clipping), ['Harga naik.', `reference|Baca Juga: ${NAMED}`, AFTER]);
    assert.deepEqual(clipping.fields.review, []);
  }
});

test('a title that is glued to the next sentence ends inside the word', () => {
  const title = 'Harga Beras di Pasar Rawasari Naik Lagi Tahun Ini';
  const cases: readonly (readonly [after: string, titles: readonly string[], isSure: boolean])[] = [
    ['Sementara itu, pedagang menunggu kiriman dari desa.', [], true],
    ['Rukmini Sastro, kepala pasar, membenarkan kabar itu.', [title], true],
    ['Pedagang menunggu kiriman dari desa.', [], false],
  ];
  const texts = ['Tahun ini pedagang menunggu.', `${BODY} Menurut pedagang, harga naik tahun ini.`];
  for (const [after, titles, isSure] of cases) {
    const clipping = cleaned([`Harga naik. Baca Juga: ${title}${after}`], { titles, texts });
    assert.deepEqual(outline(clipping), ['Harga naik.', `reference|Baca Juga: ${title}`, after]);
    assert.equal(clipping.fields.review.length === 0, isSure, after);
  }
  const named = 'Warga Rawasari Menerima Pesan WhatsApp Palsu';
  const clipping = cleaned([`Harga naik. Baca Juga: ${named} Menurut polisi, ${BODY}`], { texts });
  assert.equal(outline(clipping)[1], `reference|Baca Juga: ${named}`);
});

test('of two known titles, the longer one is meant', () => {
  const longer = `${NAMED} dari Tiga Desa`;
  const { blocks } = cleaned([`Harga naik. Baca Juga: ${longer} ${AFTER}`], {
    titles: [NAMED, longer],
  });
  assert.equal(blocks[1]?.text, `Baca Juga: ${longer}`);
});

test('two titles of a series part within them, which is no end', () => {
  const series = 'Lomba layang-layang: Joko Sasongko';
  const texts = [`Hujan turun. Baca Juga: ${series} mundur karena sakit Panitia kecewa.`];
  const title = `${series} menang untuk ketiga kalinya di Rawasari`;
  const clipping = cleaned([`Harga naik. Baca Juga: ${title} Panitia menyiapkan piala.`], {
    texts,
  });
  assert.deepEqual(outline(clipping), [
    'Harga naik.',
    `reference|Baca Juga: ${title}`,
    'Panitia menyiapkan piala.',
  ]);
});

test('a short title of a person belongs to the name behind it', () => {
  const title = 'Pasar Ikan Pindah ke Muara Lama';
  const after = 'Drs. Joko Sasmita, wakil pedagang, meminta waktu sebulan.';
  assert.deepEqual(outline(cleaned([`Harga naik. Baca Juga: ${title} ${after}`])), [
    'Harga naik.',
    `reference|Baca Juga: ${title}`,
    after,
  ]);
});

test('two references to one title part after it', () => {
  const texts = [
    `Hujan turun. Baca Juga: ${NAMED} Danang Prabu belum menjawab pertanyaan.`,
    `Hujan turun. Baca Juga: ${NAMED} Rombongan itu tiba sore hari.`,
  ];
  const clipping = cleaned([`Harga naik. Baca Juga: ${NAMED} ${AFTER}`], { texts });
  assert.deepEqual(outline(clipping), ['Harga naik.', `reference|Baca Juga: ${NAMED}`, AFTER]);
  assert.deepEqual(clipping.fields.review, []);
});

test('several references in one line, at its end and at its beginning', () => {
  assert.deepEqual(
    outline(
      cleaned([
        `Baca Juga: Sawah Kering dan Retak Menurut Rukmini, hujan turun. Simak Juga: ${NAMED} Selanjutnya: Musim Tanam Mundur`,
      ]),
    ),
    [
      'reference|Baca Juga: Sawah Kering dan Retak',
      'Menurut Rukmini, hujan turun.',
      `reference|Simak Juga: ${NAMED}`,
      'reference|Selanjutnya: Musim Tanam Mundur',
    ],
  );
});

/** Where a lost line end glues two words, and the cleaner may part them: `MenurutSelanjutnya`. */
const GLUED = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
const words = (text: string) => text.replace(GLUED, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
const piece = fc.constantFrom(
  ...['Baca Juga:', 'baca juga:', 'Также по теме', 'Selanjutnya:', 'Tonton:', 'Berita Terkait'],
  ...['Sawah', 'kering', 'di', 'Rukmini', 'мост', 'Мост', '2.500', 'A.S.', 'Menurut', 'NASA'],
  ...['.', '!', '?', '"', '“', '”', '«', '»', '(', ')', '[', ']', '👉', '•', '—', '-', ':', '…'],
  ...['  ', '\n', '\n', NAMED],
);
const lines = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { maxLength: 50 })
  .map((pieces) => pieces.flat().join('').split('\n'))
  .map((all) => all.filter((line) => line.trim() !== ''));

test('no word is lost, added or moved', () => {
  const learner = new ReadAlsoLearner(locales, [NAMED]);
  const clean = readAlso(locales, learner.known());
  fc.assert(
    fc.property(lines, (raw) => {
      const { blocks } = clean(makeClipping('id', raw));
      const kept = blocks.map(({ text }) => text).join('\n');
      const isList = raw.some((line) => /^\s*[•-]/u.test(line));
      // The label of a list is repeated before each of its titles.
      if (!isList) assert.deepEqual(words(kept), words(raw.join('\n')));
    }),
    { numRuns: 500 },
  );
});
