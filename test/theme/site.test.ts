/** A site with a theme: its look, its words, a language of its own, and what its owner puts into pages. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { colorsOf } from '../../src/build/pictures/colors.ts';
import { bundleSiteStyle } from '../../src/build/theme-style.ts';
import { wordNotes } from '../../src/checks/word-notes.ts';
import { loadTheme } from '../../src/content/load-theme.ts';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import { png } from '../support/pictures.ts';
import { sharedSite } from '../support/shared-site.ts';
import {
  deadLinks,
  type Files,
  type Site,
  temporaryFolder,
  textOf,
  writeFiles,
} from '../support/site.ts';
import { LOGO, MALAY, THEMED } from '../support/themed.ts';

/** The file that a link of a page leads to. */
function linked(site: Site, page: Document, selector: string): { path: string; text: string } {
  const element = page.querySelector(selector);
  const link = element?.getAttribute('href') ?? element?.getAttribute('src') ?? '';
  const path = link.slice(1);
  return { path, text: site.files.get(path)?.toString('utf8') ?? '' };
}

const withoutTheme = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !/^theme\/(?!locale)/.test(path)));

describe('a style sheet instead of the program’s', () => {
  it('has nothing of it but what it imports', async () => {
    const folder = temporaryFolder({ after });
    await writeFiles(folder, {
      'style.instead.css': '@import "kliping/box.css";\n@import "./own.css";\na { color: red }',
      'own.css': 'b { background: url(mark.png) }',
      'mark.png': 'mark',
      'footer.md': 'Kaki.',
    });
    const { theme } = await loadTheme(folder, [en]);
    const { content, files } = await bundleSiteStyle(theme);
    const css = Buffer.from(content).toString('utf8');
    assert.match(css, /\.suggestions.*b\{background:url\(\.\/mark-\w+\.png\)\}a\{color:red\}/s);
    assert.ok(!css.includes('.masthead'));
    assert.deepEqual(
      files.map(({ content }) => String(content)),
      ['mark'],
    );
  });
});

describe('light and dark, and the fonts, of a theme', () => {
  /** What pages are told of a style sheet. */
  const told = async (name: string, css: string) => {
    const folder = temporaryFolder({ after });
    await writeFiles(folder, { [name]: css });
    const { theme } = await loadTheme(folder, [en]);
    const { fonts, hasSchemes } = await bundleSiteStyle(theme);
    return { hasSchemes, fonts: [fonts.latin.length, fonts.cyrillic.length] };
  };

  it('are the program’s, unless its style sheet has them otherwise', async () => {
    const own = ':root { --paper: light-dark(#fff, #000) }';
    assert.deepEqual(await told('style.css', own), { hasSchemes: true, fonts: [1, 1] });
    const bySystem = '@media (prefers-color-scheme: dark) { :root { --ink: #fff } }';
    assert.deepEqual(await told('style.css', bySystem), { hasSchemes: false, fonts: [1, 1] });
    const otherFace = ':root { --serif: Georgia, serif }';
    assert.deepEqual(await told('style.css', otherFace), { hasSchemes: true, fonts: [0, 0] });
    assert.deepEqual(await told('style.instead.css', 'a { color: red }'), {
      hasSchemes: false,
      fonts: [0, 0],
    });
    const tokens = '@import "kliping/tokens.css";\n@import "kliping/fonts.css";';
    assert.deepEqual(await told('style.instead.css', tokens), { hasSchemes: true, fonts: [1, 1] });
  });
});

describe('the colours of share cards', () => {
  it('are those that a theme has in daylight, else the program’s', async () => {
    const folder = temporaryFolder({ after });
    const css = `:root { --paper: light-dark(#f3f7f4, #0f1713); --ink: #123; --accent: oklch(50% 0.1 20) }
@media (prefers-color-scheme: dark) { :root { --paper: #000 } }`;
    await writeFiles(folder, { 'style.css': css });
    const { theme } = await loadTheme(folder, [en]);
    const { content } = await bundleSiteStyle(theme);
    const { paper, ink, accent, rule } = colorsOf(Buffer.from(content).toString('utf8'));
    assert.deepEqual([paper, ink], ['#f3f7f4', '#112233']);
    assert.deepEqual([accent, rule], ['#9b2226', '#ddd5c8']);
  });
});

describe('the locale that the guide has as an example', () => {
  it('has all words', async () => {
    const folder = temporaryFolder({ after });
    await writeFiles(folder, { 'locale.ms.yaml': MALAY });
    const { theme, problems } = await loadTheme(folder, [en, id]);
    assert.deepEqual([problems, wordNotes(theme)], [[], []]);
  });
});

describe('a site with a theme', () => {
  let site: Site;
  let bare: Site;
  let home: Document;
  before(async () => {
    site = (await sharedSite(THEMED)).site;
    bare = (await sharedSite(withoutTheme(THEMED), { pagesOnly: true })).site;
    home = site.page('/id/');
  });

  it('has the style sheet of the theme after the own one, and publishes what it refers to', () => {
    const { text } = linked(site, home, 'link[rel=stylesheet]');
    const own = linked(bare, bare.page('/id/'), 'link[rel=stylesheet]').text;
    // Licences stand at the end.
    assert.ok(text.startsWith(own.slice(0, own.indexOf('/*!')).trimEnd()));
    assert.ok(text.includes(':root{--accent: #0a5c36}'));
    const [, font = ''] = /url\("?\.\/(own-[^")]*)/.exec(text) ?? [];
    assert.equal(site.files.get(`assets/${font}`)?.toString('utf8'), 'own font');
  });

  it('has the logo in place of the title, named by it, and as the icon', () => {
    for (const [address, title] of [
      ['/id/', 'Arsip'],
      ['/', 'Arsip'],
      ['/404.html', 'Arsip'],
    ] as const) {
      const page = site.page(address);
      const logo = page.querySelector('.site-title img');
      assert.equal(logo?.getAttribute('alt'), title);
      assert.deepEqual([logo?.getAttribute('width'), logo?.getAttribute('height')], ['180', '48']);
      assert.equal(textOf(page.querySelector('.site-title')), '');
      assert.equal(linked(site, page, '.site-title img').text, LOGO);
      assert.equal(linked(site, page, 'link[rel=icon]').text, LOGO);
    }
  });

  it('has the words of the theme, with their plural forms', () => {
    assert.equal(textOf(home.querySelector('#latest')), 'Kabar terbaru');
    assert.match(textOf(site.page('/id/tentang/').querySelector('main')), /memuat 2 naskah\./);
    assert.match(textOf(site.page('/ru/o-proekte/').querySelector('main')), /В нём 2 материала\./);
    // What the theme leaves as it is.
    assert.equal(
      textOf(home.querySelector('nav a')),
      textOf(bare.page('/id/').querySelector('nav a')),
    );
  });

  it('changes the scripts only where its words are, and none that every page loads', () => {
    const scripts = (one: Site) => {
      const paths = [...one.files.keys()].filter((path) => path.endsWith('.js'));
      return new Map(paths.map((path) => [path, one.files.get(path)?.toString('utf8') ?? '']));
    };
    const [own, others] = [scripts(site), scripts(bare)];
    const added = [...own].filter(([path]) => !others.has(path));
    for (const words of ['{count} temuan', '{count} usul', 'Kata bertanda']) {
      assert.ok(
        added.some(([, text]) => text.includes(words)),
        words,
      );
    }
    const size = (one: Site) => linked(one, one.page('/id/'), 'script[src*=box]').text.length;
    assert.equal(size(site), size(bare));
    const search = linked(site, site.page('/ru/poisk/'), 'script[src*=search-]').text;
    assert.match(search, /Точная фраза/);
    assert.doesNotMatch(search, /\{count\} temuan/);
  });

  it('has the slots, in the language of the page where there is one', () => {
    assert.equal(
      home.querySelector('head meta[name=verification]')?.getAttribute('content'),
      'a&b',
    );
    assert.equal(textOf(home.querySelector('header .slot-header strong')), 'pindah');
    const footer = home.querySelector('footer .slot-footer');
    assert.equal(footer?.querySelector('a')?.getAttribute('href'), '/id/tentang/');
    // Markdown is that of articles: HTML in it stays text.
    assert.match(textOf(footer), /tentang kami <br>/);
    assert.equal(linked(site, home, '.slot-footer img').text, png('foto').toString());
    const russian = site.page('/ru/2021/02/15/more/');
    assert.equal(textOf(russian.querySelector('footer #imprint')), '© Warta');
    assert.ok(russian.querySelector('article + .slot-after-article form input'));
    assert.equal(home.querySelector('.slot-after-article'), null);
  });

  it('has them on the page of all languages, once where they are the same', () => {
    const front = site.page('/');
    assert.equal(front.querySelectorAll('header .slot-header').length, 1);
    const footers = [...front.querySelectorAll('footer .slot-footer')];
    assert.deepEqual(
      footers.map((one) => one.getAttribute('lang')),
      ['id', null],
    );
  });

  it('has all pages of a locale of its own, in its words, and none that is dead', () => {
    const page = site.page('/ms/2021/02/15/laut/');
    assert.equal(page.documentElement.getAttribute('lang'), 'ms');
    assert.equal(textOf(page.querySelector('.dateline')), 'Isnin, 15 Februari 2021');
    assert.equal(textOf(page.querySelector('.reference b')), 'Baca juga:');
    assert.ok(site.has('/ms/arkib/') && site.has('/ms/carian/') && site.has('/ms/perihal/'));
    assert.match(textOf(site.page('/ms/perihal/').querySelector('main')), /memuatkan 2 artikel\./);
    assert.deepEqual(deadLinks(site), []);
  });
});
