/** Keys of a record that meet in one article: limits of access with versions, other outlets, translators and dates. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { RECORD } from '../support/record.ts';
import { sharedSite } from '../support/shared-site.ts';
import { deadLinks, linksOf, type Site, textOf } from '../support/site.ts';

describe('keys of a record that meet in one article', () => {
  let site: Site;
  const at = (address: string) => textOf(site.page(address).querySelector('main'));

  before(async () => {
    site = (await sharedSite(RECORD)).site;
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
    // Nothing else is of its own month: its page leads to none.
    assert.ok(!site.addresses.includes('/id/2021/03/'));
    assert.doesNotMatch(at('/ru/2021/02/15/raketa/'), /Konsep|Citra/);
  });

  it('lead nowhere that is not there', () => {
    assert.deepEqual(deadLinks(site), []);
  });
});
