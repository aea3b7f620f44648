/** Keys of a record that meet in one article: limits of access with versions, other outlets, translators and dates. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { sharedSite } from '../support/shared-site.ts';
import { article, deadLinks, linksOf, type Site, textOf } from '../support/site.ts';

const UNLISTED = '{ date: 2022-08-01, level: unlisted }';
const LONG = 'Kapal itu tiba di pelabuhan. Kenari terbang rendah di atasnya sore itu.';

const FILES = {
  '_data/site.yaml': 'title: Arsip\neditions: [id, ru]\n',
  '_data/outlets.yaml': '- id: antara\n  name: Antara\n  access: { level: excerpt, words: 6 }\n',
  'content/id/1965/02/guntingan.md': article(
    {
      title: 'Guntingan',
      date: '1965-02~',
      outlet: 'Antara',
      print: '{ page: A4 }',
      callNumber: 'PNRI 1965/12',
      text: 'ocr',
    },
    LONG.replace('pelabuhan', 'pela-\nbuhan'),
  ),
  'content/id/1965/02/sesudah.md': article(
    { title: 'Sesudah', date: '1965-02-20', versionOf: '/id/1965/02/guntingan/' },
    `${LONG} Dan pulang.`,
  ),
  'content/id/undated/pagi.md': article(
    { title: 'Edisi pagi', date: 'unknown', outlet: 'Kabar', sameTextAs: '/id/undated/sore/' },
    LONG,
  ),
  'content/id/undated/sore.md': article(
    { title: 'Edisi sore', date: 'unknown', outlet: 'Warta', aliases: '[/id/undated/sore/]' },
    LONG,
  ),
  'content/id/undated/malam.md': article(
    {
      title: 'Edisi malam',
      date: 'unknown',
      outlet: 'Sunyi',
      sameTextAs: '/id/undated/sore/',
      withdrawn: UNLISTED,
    },
    LONG,
  ),
  'content/ru/2021/02/raketa.md': article({ title: 'Ракета' }, 'Ракета взлетела.'),
  'content/id/2021/02/roket.md': article(
    { title: 'Roket', original: '/ru/2021/02/15/raketa/', translated: '2021-02-16' },
    'Roket naik.',
  ),
  'content/id/2021/02/roket-lain.md': article(
    { title: 'Roket lain', original: '/ru/2021/02/15/raketa/', translator: 'Bob Ray' },
    'Roket terbang.',
  ),
  'content/id/2021/02/roket-konsep.md': article(
    { title: 'Konsep', original: '/ru/2021/02/15/raketa/', translator: 'Citra', draft: 'true' },
    'Belum selesai.',
  ),
};

describe('keys of a record that meet in one article', () => {
  let site: Site;
  const at = (address: string) => textOf(site.page(address).querySelector('main'));

  before(async () => {
    site = (await sharedSite(FILES)).site;
  });

  it('withhold by the outlet, lead to the call number, and join words before they are cut', () => {
    const text = at('/id/1965/02/guntingan/');
    assert.match(text, /Teks lengkap: Nomor panggil PNRI 1965\/12/);
    assert.match(text, /Kapal itu tiba di pelabuhan\./);
    assert.match(text, /sekitar Februari 1965/);
    assert.doesNotMatch(text, /Kenari/);
  });

  it('compare no version that is not shown whole', () => {
    assert.match(at('/id/1965/02/20/sesudah/'), /Versi ini/);
    assert.ok(!site.has('/id/1965/02/20/sesudah/perubahan/'));
  });

  it('name no outlet of which the record was taken from all lists', () => {
    const page = site.page('/id/tanpa-tanggal/sore/');
    assert.ok(linksOf(page.querySelector('.credits')).includes('/id/tanpa-tanggal/pagi/'));
    for (const address of ['/id/tanpa-tanggal/sore/', '/id/tanpa-tanggal/', '/id/media/']) {
      assert.doesNotMatch(at(address), /Edisi malam|Sunyi/, address);
    }
  });

  it('list an undated article on the page of its outlet', () => {
    assert.match(at('/id/media/kabar/'), /Edisi pagi/);
  });

  it('list a second translation under its translator, and a story once elsewhere', () => {
    assert.match(at('/id/penerjemah/bob-ray/'), /Roket lain/);
    assert.doesNotMatch(at('/id/2021/02/'), /Roket lain/);
    assert.doesNotMatch(at('/ru/2021/02/15/raketa/'), /Konsep|Citra/);
  });

  it('lead nowhere that is not there', () => {
    assert.deepEqual(deadLinks(site), []);
  });
});
