/** Which texts are one article, versions, the same in another outlet, or no article at all. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { below, randomFrom } from '../../bench/random.ts';
import type { Address } from '../../src/archive/address.ts';
import type { Cleaned } from '../../src/import/cleaned.ts';
import { makeClipping, type Stated } from '../../src/import/clipping.ts';
import type { Archived, Fate } from '../../src/import/fate.ts';
import { compareTexts } from '../../src/import/sameness/compare-texts.ts';
import { likenessOf, signatureOf } from '../../src/import/sameness/min-hash.ts';
import { findNear } from '../../src/import/sameness/near-texts.ts';
import { summaryOf } from '../../src/import/sameness/summary.ts';

const HARBOUR = `Nelayan di Teluk Jaya mulai melaut lagi sesudah badai tiga hari mereda pada Selasa pagi. Kepala
pelabuhan mengatakan empat puluh perahu sudah berangkat sebelum matahari terbit dan ikan diperkirakan tiba sore hari.
Harga tongkol sempat naik menjadi 42.000 rupiah sekilogram karena pasokan terhenti sejak akhir pekan lalu.`;
const MARKET = `Pasar terapung dibuka kembali di muara sungai dengan seratus pedagang dari lima desa. Pengunjung datang
sejak pukul lima pagi untuk membeli sayur, kue basah, dan kopi yang dijual dari atas perahu kecil berwarna-warni.`;

let row = 0;
function cleaned(text: string, stated: Stated = {}, lang = 'id'): Cleaned {
  row++;
  return {
    origin: { file: 'rows.csv', row, line: row },
    sha256: `hash of row ${row}`,
    body: text,
    clipping: makeClipping(lang, text === '' ? [] : [text], stated),
    isLangGuessed: false,
  };
}

function fatesOf(texts: readonly Cleaned[], archived: readonly Archived[] = []): Fate[] {
  const sameness = compareTexts();
  for (const article of archived) sameness.addArchived(article);
  for (const text of texts) sameness.add(summaryOf(text));
  return texts.map((text) => sameness.fateOf(text));
}

/** How a text is named by another one. */
const otherOf = ({ origin, clipping: { lang, fields } }: Cleaned) => ({
  key: `${origin.file}#${origin.row}`,
  lang,
  title: fields.title,
  date: fields.date,
});
const URL = 'https://telukpos.example/2025/03/nelayan';

const ALONE = { kind: 'article', keywords: [], reprints: [] } as const;

suite('two texts', () => {
  test('of one address and the same words are one article', () => {
    const first = cleaned(HARBOUR, { title: 'Nelayan melaut', sourceUrl: URL });
    const again = cleaned(HARBOUR.toUpperCase(), {
      title: 'Nelayan Melaut',
      sourceUrl: `${URL}/?page=all`,
      keywords: ['ikan'],
    });
    assert.deepEqual(fatesOf([first, again]), [
      { ...ALONE, keywords: ['ikan'] },
      { kind: 'reprint', of: otherOf(first), reprint: undefined },
    ]);
  });

  test('of one address and other words are versions', () => {
    const first = cleaned(HARBOUR, { sourceUrl: URL });
    const later = cleaned(`${HARBOUR} Dua perahu belum kembali.`, { sourceUrl: URL });
    assert.deepEqual(fatesOf([first, later]), [ALONE, { ...ALONE, versionOf: otherOf(first) }]);
  });

  test('of one address are no versions the wrong way round', () => {
    const newer = cleaned(HARBOUR, { sourceUrl: URL, date: '2025-03-06' });
    const older = cleaned(MARKET, { sourceUrl: URL, date: '2025-03-04T07:00+07:00' });
    const newest = cleaned(`${HARBOUR} Selesai.`, { sourceUrl: URL, date: '2025-03' });
    assert.deepEqual(fatesOf([newer, older, newest]), [
      { ...ALONE, versionOf: otherOf(older) },
      ALONE,
      { ...ALONE, versionOf: otherOf(newer) },
    ]);
  });

  test('of one day are in the order of their hours, in whatever zone', () => {
    const at = (date: string, more: string) =>
      cleaned(`${HARBOUR} ${more}`, { sourceUrl: URL, date });
    const noon = at('2025-03-04T12:00+07:00', 'Siang.');
    const first = at('2025-03-04T04:00+03:00', 'Pagi.');
    const second = at('2025-03-04T09:00+07:00', 'Agak siang.');
    assert.deepEqual(fatesOf([noon, first, second]), [
      { ...ALONE, versionOf: otherOf(second) },
      ALONE,
      { ...ALONE, versionOf: otherOf(first) },
    ]);
  });

  test('with one text under two titles in one outlet are an article with a reprint', () => {
    const first = cleaned(HARBOUR, { title: 'Nelayan melaut', date: '2025-03-04', sourceUrl: URL });
    const reprint = {
      title: 'Usai badai, nelayan turun ke laut',
      date: '2025-03-05',
      sourceUrl: 'https://m.telukpos.example/2025/03/usai-badai',
    };
    assert.deepEqual(fatesOf([first, cleaned(HARBOUR, reprint)]), [
      { ...ALONE, reprints: [reprint] },
      { kind: 'reprint', of: otherOf(first), reprint },
    ]);
  });

  test('with one text in two outlets are both kept', () => {
    const first = cleaned(HARBOUR, { outlet: 'Teluk Pos' });
    const other = cleaned(HARBOUR, { outlet: 'Kabar Muara' });
    assert.deepEqual(fatesOf([first, other]), [ALONE, { ...ALONE, sameTextAs: otherOf(first) }]);
  });

  test('that hundreds of outlets print name one of them each, and not all', () => {
    const texts = Array.from({ length: 300 }, (_, i) => cleaned(HARBOUR, { outlet: `Pos ${i}` }));
    const [first, ...others] = fatesOf(texts);
    assert.deepEqual(first, ALONE);
    const [one] = texts;
    assert.ok(one);
    for (const fate of others) assert.deepEqual(fate, { ...ALONE, sameTextAs: otherOf(one) });
  });

  test('that are much alike are named for review, and a daily report is not', () => {
    const first = cleaned(HARBOUR, { title: 'Nelayan melaut' });
    const near = cleaned(HARBOUR.replace('mengatakan', 'menjelaskan'), { title: 'Nelayan turun' });
    const again = cleaned(HARBOUR, { title: 'Perahu berangkat' });
    const nearAgain = cleaned(HARBOUR.replace('mengatakan', 'menuturkan'), {
      title: 'Melaut lagi',
    });
    for (const fate of fatesOf([first, again, nearAgain]).slice(2)) {
      assert.deepEqual(fate.kind === 'article' && fate.near?.to, otherOf(first));
    }
    const daily = cleaned(HARBOUR.replace('42.000', '43.500'), { title: 'Harga ikan hari ini' });
    const [, like, report] = fatesOf([first, near, daily]);
    assert.ok(like?.kind === 'article' && like.near);
    assert.deepEqual(like.near.to, otherOf(first));
    assert.ok(report?.kind === 'article' && !report.near);
  });

  test('in different languages are not compared', () => {
    const [, other] = fatesOf([cleaned(HARBOUR), cleaned(HARBOUR, {}, 'ru')]);
    assert.deepEqual(other, ALONE);
  });
});

test('an address that many titles share is not that of an article', () => {
  const texts = [1, 2, 3, 4].map((number) =>
    cleaned(`${HARBOUR} Bagian ${'lanjutan '.repeat(number)}`, {
      title: `Bagian ${number}`,
      sourceUrl: 'https://telukpos.example/',
    }),
  );
  for (const fate of fatesOf(texts)) assert.ok(fate.kind === 'article' && !fate.versionOf);
});

suite('what is no article', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['', 'no text'],
    ['Maaf, halaman tidak ditemukan. Kembali ke beranda.', 'no such article'],
    ['Страница не найдена. Ошибка 404', 'no such article'],
    ['Войдите, чтобы читать дальше', 'log in or to subscribe'],
    ['Verifying you are human. This may take a few seconds.', 'keeps programs out'],
  ];
  for (const [text, reason] of cases) {
    test(text || 'nothing', () => {
      const [fate] = fatesOf([cleaned(text)]);
      assert.ok(fate?.kind === 'no-article');
      assert.match(fate.reason, new RegExp(reason));
    });
  }

  test('a long text that speaks of a missing page is one', () => {
    const [fate] = fatesOf([
      cleaned(`Di layar muncul "halaman tidak ditemukan". ${HARBOUR} ${MARKET}`),
    ]);
    assert.equal(fate?.kind, 'article');
  });

  test('the same few words under several titles', () => {
    const texts = ['A', 'B', 'C'].map((title) =>
      cleaned('Isi berita sedang kami siapkan untuk Anda.', { title }),
    );
    for (const fate of fatesOf(texts)) assert.equal(fate.kind, 'no-article');
  });
});

suite('an archive that has articles', () => {
  const archived: Archived = {
    file: 'content/id/2025/03/nelayan.md',
    address: '/id/2025/03/04/nelayan/' as Address,
    lang: 'id',
    fields: { title: 'Nelayan melaut', sourceUrl: URL },
    sha256: 'hash of the raw text',
    text: HARBOUR,
    reprints: [{ title: 'Usai badai', date: '2025-03-05', sourceUrl: `${URL}-2` }],
  };
  const of = { address: archived.address, file: archived.file };

  test('knows a raw text that was imported', () => {
    const again = { ...cleaned(HARBOUR), sha256: 'hash of the raw text' };
    assert.deepEqual(fatesOf([again], [archived]), [{ kind: 'known', as: archived.file }]);
  });

  test('is named by versions, and not the raw text that it was made of', () => {
    const again = { ...cleaned(MARKET, { sourceUrl: URL }), sha256: 'hash of the raw text' };
    const version = cleaned(`${MARKET} Satu perahu hilang.`, { sourceUrl: URL });
    const [known, fate] = fatesOf([again, version], [archived]);
    assert.deepEqual([known?.kind, fate], ['known', { ...ALONE, versionOf: of }]);
  });

  test('is compared with what comes', () => {
    const version = cleaned(`${HARBOUR} Satu perahu hilang.`, { sourceUrl: URL });
    const reprint = cleaned(HARBOUR, { sourceUrl: URL });
    assert.deepEqual(fatesOf([version, reprint], [archived]), [
      { ...ALONE, versionOf: of },
      { kind: 'reprint', of, reprint: undefined },
    ]);
  });
});

test('of a reprint, an archive is told what it does not know yet', () => {
  const archived: Archived = {
    file: 'content/id/2025/03/nelayan.md',
    address: '/id/2025/03/04/nelayan/' as Address,
    lang: 'id',
    fields: { title: 'Nelayan melaut', sourceUrl: URL, date: '2025-03-04T10:00+07:00' },
    sha256: undefined,
    text: HARBOUR,
    reprints: [{ title: 'Usai badai', date: '2025-03-05T07:00+07:00', sourceUrl: `${URL}-2` }],
  };
  const known = { title: 'USAI BADAI', date: '2025-03-05T07:00+07:00', sourceUrl: `${URL}-2/` };
  const fresh = { title: 'Perahu berangkat', sourceUrl: `${URL}-3` };
  const again = { ...fresh, title: 'Perahu Berangkat!' };
  const fates = fatesOf(
    [known, fresh, again].map((stated) => cleaned(HARBOUR, stated)),
    [archived],
  );
  const of = { address: archived.address, file: archived.file };
  assert.deepEqual(fates, [
    { kind: 'reprint', of, reprint: undefined },
    { kind: 'reprint', of, reprint: fresh },
    { kind: 'reprint', of, reprint: undefined },
  ]);
});

test('of texts that share 0.7 of their runs of five words, more than 95 of 100 are found', () => {
  const random = randomFrom(20_251);
  const words = (count: number) => Array.from({ length: count }, () => `w${below(random, 30_000)}`);
  const LENGTH = 300;
  const RUNS = LENGTH - 4;
  // Of two texts of RUNS runs that share some, the Jaccard index is shared / (2 * RUNS - shared).
  const shared = Math.round((2 * RUNS * 0.7) / 1.7);
  const pairs = 300;
  const signatures = Array.from({ length: pairs }, () => {
    const one = words(LENGTH);
    const other = [...one.slice(0, shared + 4), ...words(RUNS - shared)];
    return [signatureOf(one.join(' ')), signatureOf(other.join(' '))];
  }).flat();
  const near = findNear(signatures, () => true);
  const found = signatures.filter((_, i) => i % 2 === 1 && near.get(i)?.earlier === i - 1).length;
  assert.ok(found / pairs > 0.95, `${found} of ${pairs}`);
  assert.equal(near.size, found);
  assert.ok(
    likenessOf(signatureOf(words(LENGTH).join(' ')), signatureOf(words(LENGTH).join(' '))) < 0.1,
  );
});
