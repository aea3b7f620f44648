/** The accessibility statement: found from every page, in the words of the program and of the owner. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleSite } from '../support/shared-site.ts';
import { article, buildFiles, temporaryFolder, textOf } from '../support/site.ts';

const STATEMENTS = { id: '/id/aksesibilitas/', ru: '/ru/dostupnost/' };

describe('the accessibility statement', () => {
  it('is linked in the footer of every page, in its language', async () => {
    const { site } = await sampleSite();
    for (const address of site.addresses) {
      const document = site.page(address);
      // A page that sends its reader on has no footer.
      if (document.querySelector('meta[http-equiv=refresh]')) continue;
      const links = [...document.querySelectorAll('body > footer a')].map((link) =>
        link.getAttribute('href'),
      );
      for (const [lang, statement] of Object.entries(STATEMENTS)) {
        const isOwn = address.startsWith(`/${lang}/`);
        const isShared = address === '/' || address === '/404.html';
        assert.equal(links.includes(statement), isOwn || isShared, `${statement} at ${address}`);
      }
    }
  });

  it('says that there is no contact until the owner has written one, in each language', async (context) => {
    const { site } = await sampleSite();
    const said = (one: typeof site, address: string) =>
      textOf(one.page(address).querySelector('main'));
    assert.match(said(site, STATEMENTS.id), /WCAG 2\.2, tingkat AA.*belum mencantumkan kontak/);
    assert.match(said(site, STATEMENTS.ru), /WCAG 2\.2, уровень.AA.*пока не.указал, к.кому/);

    const folder = temporaryFolder(context);
    const own = await buildFiles(folder, {
      '_data/site.yaml': 'title: { id: Arsip }\neditions: [id, ru]\n',
      'content/id/2021/02/kabar.md': article({ title: 'Kabar' }, 'Isi.'),
      'theme/accessibility.id.md': 'Tulis kepada [kami](mailto:kami@warta.example).',
    });
    const contact = own.page(STATEMENTS.id).querySelector('.slot-accessibility a');
    assert.equal(contact?.getAttribute('href'), 'mailto:kami@warta.example');
    assert.doesNotMatch(said(own, STATEMENTS.id), /belum mencantumkan kontak/);
    assert.equal(own.page(STATEMENTS.ru).querySelector('.slot-accessibility'), null);
    // The title is in the language in which the site has one.
    const title = own.page(STATEMENTS.ru).querySelector('main p span[lang=id]');
    assert.equal(textOf(title ?? null), 'Arsip');
  });
});
