/** Fields that nobody has confirmed since the import: what the preview says of them, and that the site says nothing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sharedSite } from '../support/shared-site.ts';
import { article, type Site, textOf } from '../support/site.ts';

const FILES = {
  '_data/site.yaml': 'title: Arsip\neditions: [id, ru]\n',
  'content/id/2021/02/garam.md': article({
    title: 'Gudang garam penuh',
    review: '{ date: from the name of the file, dateline: no known place }',
  }),
  'content/ru/2021/02/most.md': article({ title: 'Мост закрыт', review: '[ outlet ]' }),
  // The last line was deleted, and the key was left.
  'content/id/2021/02/pasar.md': article({ title: 'Pasar pindah', review: '' }),
};
const SALT = '/id/2021/02/15/garam/';
const BRIDGE = '/ru/2021/02/15/most/';

function noticesOf(site: Site, address: string): Element[] {
  return [...site.page(address).querySelectorAll('article > .notice')];
}

describe('fields that nobody has confirmed', () => {
  it('are named in the preview, with their reasons, and how they are confirmed', async () => {
    const { site } = await sharedSite(FILES, { preview: true });
    const [salt] = noticesOf(site, SALT);
    assert.match(textOf(salt), /^Terisi otomatis saat impor dan belum diperiksa:/);
    assert.match(textOf(salt), /hapus barisnya .* review\.$/);
    assert.deepEqual([...(salt?.querySelectorAll('li') ?? [])].map(textOf), [
      'date – from the name of the file',
      'dateline – no known place',
    ]);
    assert.equal(salt?.querySelector('li [lang]')?.getAttribute('lang'), 'en');
    const [bridge] = noticesOf(site, BRIDGE);
    assert.match(textOf(bridge), /^Заполнено автоматически при\sимпорте/);
    assert.deepEqual([...(bridge?.querySelectorAll('li') ?? [])].map(textOf), ['outlet']);
    assert.deepEqual(noticesOf(site, '/id/2021/02/15/pasar/'), []);
  });

  it('are not named on the published site', async () => {
    const { site } = await sharedSite(FILES);
    for (const address of [SALT, BRIDGE]) {
      assert.deepEqual(noticesOf(site, address), []);
      assert.doesNotMatch(textOf(site.page(address).querySelector('main')), /review|file/);
    }
  });
});
