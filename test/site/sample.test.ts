/** The sample archive, built and read page by page as a reader, a host and a machine would. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { SCHEME_SCRIPT } from '../../src/archive/color-scheme.ts';
import { sampleSite } from '../support/shared-site.ts';
import { build, faultsOf, readFiles, type Site, temporaryFolder, textOf } from '../support/site.ts';

describe('the sample archive', () => {
  let site: Site;
  let folder: string;
  before(async () => {
    ({ site, folder } = await sampleSite());
  });

  const articles = () =>
    site.addresses.filter((address) => /^\/\w\w\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(address));

  it('has at least sixteen stories over three years, most of them in both languages', () => {
    const stories = articles().map((address) => {
      const langs = [...site.page(address).querySelectorAll('link[hreflang]')]
        .map((link) => link.getAttribute('hreflang'))
        .filter((lang) => lang !== 'x-default');
      return {
        address,
        lang: address.slice(1, 3),
        year: address.slice(4, 8),
        both: langs.length > 1,
      };
    });
    const both = stories.filter((story) => story.both && story.lang === 'id').length;
    const only = (lang: string) => stories.filter((s) => !s.both && s.lang === lang).length;
    assert.ok(both >= 12, `${both} in both languages`);
    assert.ok(only('id') >= 2 && only('ru') >= 2);
    assert.ok(both + only('id') + only('ru') >= 16);
    assert.ok(new Set(stories.map(({ year }) => year)).size >= 3);
  });

  it('has every kind of page in each language', () => {
    for (const address of [
      '/',
      '/404.html',
      '/id/',
      '/id/tag/',
      '/id/tag/rusia/',
      '/id/sumber/',
      '/id/sumber/nasa/',
      '/id/editor/',
      '/id/editor/redaksi-kliping/',
      '/id/arsip/',
      '/id/pada-hari-ini/',
      '/id/pada-hari-ini/04/12/',
      '/id/2021/',
      '/id/2021/04/',
      '/id/2021/04/12/',
      '/id/2021/04/12/enam-puluh-tahun-penerbangan-gagarin/',
      '/id/cari/',
      '/id/tentang/',
      '/id/belum-ada/',
      '/ru/',
      '/ru/teg/',
      '/ru/teg/rossiya/',
      '/ru/istochnik/',
      '/ru/istochnik/nasa/',
      '/ru/redaktor/',
      '/ru/arkhiv/',
      '/ru/v-etot-den/',
      '/ru/v-etot-den/04/12/',
      '/ru/2021/',
      '/ru/2021/04/',
      '/ru/2021/04/12/',
      '/ru/2021/04/12/60-let-poletu-gagarina/',
      '/ru/poisk/',
      '/ru/o-proekte/',
      '/ru/net-v-arkhive/',
    ]) {
      assert.ok(site.has(address), `there is no ${address}`);
    }
  });

  it('says on each page its title, and has a heading to begin with', () => {
    for (const address of site.addresses) {
      const page = site.page(address);
      assert.ok(textOf(page.querySelector('title')).length > 3, address);
      assert.ok(page.querySelector('h1'), address);
    }
  });

  it('has nothing that `check --site` finds, at / and under a folder', async () => {
    const { site: under } = await sampleSite({ url: 'https://example.github.io/arsip/' });
    for (const one of [site, under]) assert.deepEqual(faultsOf(one), []);
  });

  it('leads from a page to the same page in the other language, and says where there is none', () => {
    const switchOf = (address: string) => {
      const languages = site.page(address).querySelector('.languages');
      const link = languages?.querySelector('a');
      const said = [link, languages?.querySelector('small')].map((one) => textOf(one));
      return [link?.getAttribute('href'), said.join(' ').trim()];
    };
    assert.deepEqual(switchOf('/id/2021/04/12/enam-puluh-tahun-penerbangan-gagarin/'), [
      '/ru/2021/04/12/60-let-poletu-gagarina/',
      'Русский',
    ]);
    assert.deepEqual(switchOf('/ru/teg/rossiya/'), ['/id/tag/rusia/', 'Bahasa Indonesia']);
    assert.deepEqual(switchOf('/id/2021/04/'), ['/ru/2021/04/', 'Русский']);
    assert.deepEqual(switchOf('/id/tentang/'), ['/ru/o-proekte/', 'Русский']);
    const [href, text] = switchOf('/id/2022/03/21/oliveira-menang-di-mandalika/');
    assert.equal(href, '/ru/2022/03/21/');
    assert.equal(
      text,
      'Русский Belum ada terjemahan dalam bahasa Rusia, lihat halaman “21 Maret 2022”',
    );
  });

  it('says a time in the zone of each edition', () => {
    const dateline = (address: string) =>
      textOf(site.page(address).querySelector('.dateline time'));
    const stories = articles().filter((address) => /\d\d[.:]\d\d/.test(dateline(address)));
    const [indonesian] = stories.filter((address) => address.startsWith('/id/'));
    assert.match(
      dateline(indonesian ?? ''),
      /^[A-Z][a-z]+, \d{1,2} [A-Z][a-z]+ \d{4}, \d\d\.\d\d WIB$/,
    );
    const [russian] = stories.filter((address) => address.startsWith('/ru/'));
    assert.match(dateline(russian ?? ''), /^[а-я]+, \d{1,2} [а-я]+ \d{4} г\., \d\d:\d\d МСК$/);
  });

  it('adds at most 6,030 bytes of HTML to an article, and nothing that blocks or comes from elsewhere', () => {
    for (const address of articles()) {
      const html = site.html(address);
      // The limits: docs/decisions/0045-fewer-bytes-on-disk.md. Its own are its title, its text and its credits: what stands in its element.
      const [own = ''] = /<article>.*<\/article>/s.exec(html) ?? [];
      // What machines are told of it is data, not a page: counted by itself.
      const [data = ''] = /<script type=application\/ld\+json>.*?<\/script>/.exec(html) ?? [];
      const beyond = Buffer.byteLength(html) - Buffer.byteLength(own) - Buffer.byteLength(data);
      assert.ok(data.length > 0 && Buffer.byteLength(data) <= 2640, `${address}: ${data}`);
      assert.ok(own.length > 0 && beyond <= 6030, `${address}: ${beyond} bytes beyond its own`);
    }
    for (const address of site.addresses) {
      for (const element of site
        .page(address)
        .querySelectorAll('script, link[rel=stylesheet], img')) {
        const from = element.getAttribute('src') ?? element.getAttribute('href') ?? '/';
        assert.match(from, /^\/(?!\/)/, `${address} loads ${from}`);
        if (element.localName !== 'script') continue;
        // The one script that runs at once stands in the page, and waits for no style sheet.
        const isFirst = element.textContent === SCHEME_SCRIPT;
        if (isFirst) assert.equal(element.nextElementSibling?.getAttribute('rel'), 'stylesheet');
        else
          assert.match(element.getAttribute('type') ?? '', /^(module|application\/(ld\+)?json)$/);
      }
    }
  });

  it('resolves read-also lines to articles, and the others to a tag or a search', () => {
    const references = articles().flatMap((address) => [
      ...site.page(address).querySelectorAll('.reference'),
    ]);
    const wanted = references.filter((reference) => reference.querySelector('.wanted'));
    assert.ok(references.length - wanted.length >= 20);
    assert.ok(wanted.length >= 3);
    for (const reference of references) assert.ok(reference.querySelector('a[href]'));
  });

  it('marks words in the other language, in texts, titles, tags and lists', () => {
    const page = site.page('/id/2021/04/12/enam-puluh-tahun-penerbangan-gagarin/');
    assert.equal(textOf(page.querySelector('.text [lang=ru]')), 'Поехали!');
    const foreign = site.page('/ru/2022/03/21/').querySelector('.others');
    assert.equal(foreign?.querySelector('.entries a')?.getAttribute('lang'), 'id');
    assert.match(textOf(foreign?.querySelector('h2')), /^Только на\sиндонезийском 1$/);
  });

  it('is built to the same bytes twice', async (context) => {
    const again = await build(temporaryFolder(context));
    assert.deepEqual([...again.files.keys()].sort(), [...site.files.keys()].sort());
    for (const [path, content] of site.files) {
      assert.ok(content.equals(again.files.get(path) ?? Buffer.of()), `${path} differs`);
    }
    assert.deepEqual(await readFiles(folder), new Map(site.files));
  });
});
