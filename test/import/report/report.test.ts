/** The report of an import: what it counts, which articles it shows, and that its page is safe whatever is in a text. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { suite, test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { Cleaned } from '../../../src/import/cleaned.ts';
import { drop, makeClipping, type Stated, toReview } from '../../../src/import/clipping.ts';
import type { ImportResult } from '../../../src/import/import-texts.ts';
import type { RawText } from '../../../src/import/raw.ts';
import { showOrigin } from '../../../src/import/raw.ts';
import { ReportCollector } from '../../../src/import/report/collector.ts';
import { rawTextsOf } from '../../../src/import/report/raw-of.ts';
import { reportPage } from '../../../src/import/report/report-page.tsx';
import { reportText } from '../../../src/import/report/report-text.ts';
import { writeReport } from '../../../src/import/report/write-report.ts';
import { TEMPORARY } from '../../support/temporary.ts';

const TAIL = 'Ikuti kabar kami di saluran telepon warga.';

interface Row {
  readonly text: string;
  readonly fields?: Stated;
  /** A reason for the date to be in review. */
  readonly doubt?: string;
  readonly dropped?: string;
}

function cleanedRow({ text, fields = {}, doubt, dropped }: Row, row: number): Cleaned {
  const made = makeClipping('id', [text], { title: `Kabar ${row}`, ...fields });
  const cut = dropped === undefined ? made : drop(made, { kind: 'boilerplate', text: dropped });
  return {
    origin: { file: 'rows.csv', row, line: row + 1 },
    sha256: `hash of ${row}`,
    clipping: doubt === undefined ? cut : toReview(cut, { field: 'date', reason: doubt }),
    body: '',
    isLangGuessed: false,
  };
}

function importedAs({ origin, clipping }: Cleaned, more = ''): ImportResult {
  const { review } = clipping.fields;
  const isDraft = review.length > 0;
  const article = `---
title: Kabar
${more}---
versionOf: in the text
`;
  const target = `content/id/${origin.row}.md`;
  return { imported: { origin, target, article, guessedLang: undefined, isDraft, review } };
}

function rawOfRow({ origin, sha256 }: Cleaned, text: string): RawText {
  return { origin, sha256, text, stated: {} };
}

function collect(rows: readonly Row[]) {
  const collector = new ReportCollector({ added: '2026-11-30', rawPathOf: showOrigin });
  const raws: RawText[] = [];
  rows.forEach((row, i) => {
    const cleaned = cleanedRow(row, i + 1);
    const raw = rawOfRow(cleaned, `${row.text} ${row.dropped ?? ''}`);
    raws.push(raw);
    collector.learn(raw);
    collector.add(importedAs(cleaned), cleaned);
  });
  return { collector, raws };
}

/** Texts that can be read several times. */
function readAgain(raws: readonly RawText[]): AsyncIterable<RawText> {
  return { [Symbol.asyncIterator]: () => Readable.from(raws)[Symbol.asyncIterator]() };
}

async function pageOf({ collector, raws }: ReturnType<typeof collect>) {
  const chosen = collector.samples();
  const keys = new Set([...chosen.doubtful, ...chosen.random].map(({ key }) => key));
  const raw = await rawTextsOf(readAgain(raws))(keys);
  return reportPage(collector.report(), { ...chosen, raw });
}

suite('a report', () => {
  test('counts what became of each text', () => {
    const collector = new ReportCollector({ added: '2026-11-30', rawPathOf: () => '_raw/x#9' });
    const fields = { sourceUrl: 'https://telukpos.example/9', date: '2024-05-06' };
    const [one, two, three, four] = [1, 2, 3, 4].map((row) =>
      cleanedRow({ text: 'Isi.', fields }, row),
    );
    assert.ok(one && two && three && four);
    collector.add(importedAs(one, 'versionOf: /id/a/\nsameTextAs: /id/b/\n'), one);
    const of = { key: 'rows.csv#1', lang: 'id', title: undefined, date: undefined };
    collector.add({ origin: two.origin, fate: { kind: 'reprint', of, reprint: undefined } }, two);
    collector.add({ origin: three.origin, fate: { kind: 'known', as: 'content/id/x.md' } }, three);
    collector.add({ origin: four.origin, fate: { kind: 'no-article', reason: 'no text' } }, four);
    const at = { file: 'rows.csv', line: 7, column: 1 };
    for (const row of [5, 6]) {
      const subject = `row ${row}, date`;
      collector.add({ problem: { ...at, subject, found: `"${row} Mei"`, expected: 'a date' } });
    }
    const { outcomes, noArticles, problemKinds, fetchAgain } = collector.report();
    assert.deepEqual(outcomes, {
      texts: 6,
      imported: 1,
      drafts: 0,
      inReview: 0,
      versions: 1,
      sameElsewhere: 1,
      near: 0,
      reprints: 1,
      known: 1,
      noArticles: 1,
      problems: 2,
    });
    assert.deepEqual(noArticles, [{ reason: 'no text', count: 1, example: 'rows.csv#4' }]);
    assert.deepEqual(
      problemKinds.map(({ reason, count }) => [reason, count]),
      [['date: found …; expected a date', 2]],
    );
    const { sourceUrl: address, date } = fields;
    assert.deepEqual(fetchAgain, [
      { title: 'Kabar 4', address, date, raw: '_raw/x#9', reason: 'no text' },
    ]);
    assert.deepEqual(
      collector.fetched,
      [1, 2, 3].map(() => ({ sourceUrl: address })),
    );
  });

  test('counts reasons without what they quote', () => {
    const { collector } = collect([
      { text: 'Satu.', doubt: 'much like rows.csv#12 (0.81)' },
      { text: 'Dua.', doubt: 'much like /id/2024/05/06/kabar/ (0.93)' },
      { text: 'Tiga.', doubt: 'from the name of the file' },
    ]);
    assert.deepEqual(
      collector.report().review.map(({ field, reason, count }) => [field, reason, count]),
      [
        ['date', 'much like … (…)', 2],
        ['date', 'from the name of the file', 1],
      ],
    );
  });

  test('shows the most doubtful articles of each kind, others at random, and the same ones each time', () => {
    const rows = Array.from({ length: 300 }, (_, i): Row => {
      const doubt =
        i % 3 === 0 ? 'from the name of the file' : i === 100 ? 'two weekdays' : undefined;
      return { text: `Kabar nomor ${i}.`, ...(doubt !== undefined && { doubt }) };
    });
    const { doubtful, random } = collect(rows).collector.samples();
    assert.equal(doubtful.length, 10);
    assert.equal(random.length, 10);
    assert.ok(doubtful.some(({ key }) => key === 'rows.csv#101'));
    assert.equal(new Set([...doubtful, ...random].map(({ key }) => key)).size, 20);
    const again = collect(rows.toReversed().toReversed()).collector.samples();
    assert.deepEqual(
      again.random.map(({ key }) => key),
      random.map(({ key }) => key),
    );
  });

  test('lists what was cut, and last sentences that articles share', () => {
    const rows = Array.from(
      { length: 12 },
      (_, i): Row => ({
        text: i < 5 ? `Harga ikan naik ${i} persen. ${TAIL}` : `Kabar ${i} selesai.`,
        ...(i > 8 && { dropped: 'Unduh aplikasi kami' }),
      }),
    );
    assert.deepEqual(
      collect(rows)
        .collector.report()
        .repeated.map(({ text, count, isCut }) => [text, count, isCut]),
      [
        ['Unduh aplikasi kami', 3, true],
        [TAIL, 5, false],
      ],
    );
  });

  test('says in the terminal what somebody should look at first', () => {
    const rows = Array.from(
      { length: 40 },
      (_, i): Row => ({
        text: `Kabar ${i}. ${TAIL}`,
        fields: { date: '2024-05-06', editor: [i === 7 ? 'Rina Laksmi' : 'Rina Laksmita'] },
        ...(i < 2 && { doubt: 'from the name of the file' }),
      }),
    );
    const text = reportText(collect(rows).collector.report());
    assert.match(text, /^40 texts, 40 imported: 2 drafts, 2 with something to review\./);
    assert.match(text, /2 {2}date: from the name of the file \(rows\.csv#1\)/);
    assert.match(text, new RegExp(`40 {2}${TAIL}`));
  });
});

test('the terminal is not commanded by a text', () => {
  const tail = 'Kabar \u001b[2Jselesai.';
  const rows = Array.from({ length: 5 }, (): Row => ({ text: `\u001b]0;x\u0007Isi. ${tail}` }));
  const said = reportText(collect(rows).collector.report());
  assert.match(said, /selesai\./);
  assert.doesNotMatch(said.replaceAll('\n', ''), /\p{Cc}/u);
});

test('a report is written beside the raw texts of its run', async (t) => {
  const folder = await mkdtemp(join(TEMPORARY, 'kliping-report-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const { collector, raws } = collect([{ text: 'Harga ikan naik.' }]);
  await writeReport(folder, collector, readAgain(raws));
  assert.match(reportText(collector.report()), /^1 texts?, 1 imported/);
  assert.match(
    await readFile(join(folder, 'report.html'), 'utf8'),
    /<!doctype html>.*Harga ikan naik/s,
  );
  const json = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
  assert.deepEqual(json, JSON.parse(JSON.stringify(collector.report())));
});

suite('the page of a report', () => {
  test('is not slow where a text has nothing of its raw text, and is long', async () => {
    const made = collect([{ text: 'kata lain yang tidak ada '.repeat(40_000) }]);
    made.raws[0] = { ...(made.raws[0] as RawText), text: 'Naskah. '.repeat(40_000) };
    const html = await pageOf(made);
    assert.ok(html.length < 200_000);
    assert.match(html, /more letters/);
  });

  test('shows articles beside their raw texts, with their fields and cuts', async () => {
    const text = 'Editor: Rina Laksmita Harga ikan naik.';
    const made = collect([
      {
        text: 'Harga ikan naik.',
        fields: { editor: ['Rina Laksmita'] },
        dropped: 'Unduh aplikasi',
      },
    ]);
    made.raws[0] = { ...(made.raws[0] as RawText), text: `${text} Unduh aplikasi` };
    const { document } = parseHTML(await pageOf(made));
    const raw = document.querySelector('.raw');
    assert.equal(raw?.textContent, `${text} Unduh aplikasi`);
    assert.equal(raw?.querySelector('mark.editor')?.textContent, 'Rina Laksmita');
    assert.equal(raw?.querySelector('mark.dropped')?.textContent, 'Unduh aplikasi');
    assert.equal(document.querySelector('dl mark.editor')?.textContent, 'Rina Laksmita');
    const parts = [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
    for (const part of parts) assert.ok(document.querySelector(part ?? ''), part ?? '');
  });

  test('runs and loads nothing, whatever is in a text', async () => {
    const bad = '<script>alert(1)</script><img src=x onerror=alert(2)>" onload="alert(3)';
    const made = collect([
      {
        text: bad,
        fields: { title: bad, editor: [bad], sourceUrl: 'javascript:alert(4)' },
        doubt: bad,
        dropped: bad,
      },
    ]);
    const html = await pageOf(made);
    const { document } = parseHTML(html);
    assert.equal(document.querySelector('script, img, link, iframe, [onerror], [onload]'), null);
    assert.equal(document.querySelector('a[href^="javascript"]'), null);
    assert.match(html, /default-src 'none'/);
    assert.ok(document.body.textContent?.includes(bad));
  });

  test('has only the parts that there is something to say of', () => {
    const collector = new ReportCollector({ added: '2026-11-30', rawPathOf: showOrigin });
    const html = reportPage(collector.report(), { doubtful: [], random: [], raw: new Map() });
    const { document } = parseHTML(html);
    assert.equal(document.querySelector('h2, table'), null);
    assert.equal(document.querySelector('h1')?.textContent, 'Import of 2026-11-30');
  });
});
