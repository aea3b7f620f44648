/** Odd names and texts: every file of XML stays readable, no character breaks a page, none turns the words around it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseXml } from '@rgrove/parse-xml';
import { checkArticles } from '../support/check.ts';
import { article, buildFiles, type Site, temporaryFolder } from '../support/site.ts';

const ODD = `]]> <!-- "&amp;" & 'a' </title><script> \u{1F600} \u00A0\u200B\u2028`;
const ARABIC = 'سفينة 2021 (تونس)';

const FILES = {
  '_data/site.yaml': `title: { id: ${JSON.stringify(ODD)}, ru: ${JSON.stringify(ARABIC)} }
description: { id: ${JSON.stringify(ODD)}, ru: Архив }
url: https://example.org/arsip/
editions: [id, ru]
`,
  'content/id/2021/02/aneh.md': article(
    { title: JSON.stringify(ODD), tags: JSON.stringify(['a&b "c" <d>', ARABIC]) },
    'Isi\u0008 dengan\u0000 tanda \uFFFE kendali. سفينة \u202Bتونس\u202C.',
  ),
  'content/id/2021/02/kapal-laut.md': article({ title: JSON.stringify(ARABIC), source: ARABIC }),
  'content/id/2021/02/biasa.md': article({ title: 'Kapal biasa' }),
};

describe('an archive with odd names', () => {
  let site: Site;
  before(async () => {
    site = await buildFiles(temporaryFolder({ after }), FILES);
  });

  it('has only files of XML that are well-formed', () => {
    const xml = [...site.files].filter(([path]) => /\.(?:xml|svg)$/.test(path));
    for (const [path, bytes] of xml) {
      assert.doesNotThrow(() => parseXml(bytes.toString('utf8')), path);
    }
    const named = xml.map(([path]) => path);
    for (const one of ['sitemap.xml', 'id/opensearch.xml', 'ru/opensearch.xml']) {
      assert.ok(named.includes(one), one);
    }
  });

  it('has no control character in any page', () => {
    for (const address of site.addresses) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      assert.doesNotMatch(site.html(address), /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/, address);
    }
  });

  it('isolates names with letters from right to left wherever they stand, and no others', () => {
    const pages = ['/id/', '/id/2021/02/15/kapal-laut/', '/id/tag/', '/ru/'];
    for (const address of pages) {
      const { body } = site.page(address);
      const isolated = [...body.querySelectorAll('bdi')].map((one) => one.textContent);
      assert.ok(isolated.includes(ARABIC), address);
      assert.ok(!isolated.some((text) => text?.includes('biasa')), address);
      for (const bdi of body.querySelectorAll('bdi')) bdi.replaceWith('');
      for (const script of body.querySelectorAll('script')) script.replaceWith('');
      // What the text itself has stands in a paragraph of its own.
      for (const text of body.querySelectorAll('article p')) text.replaceWith('');
      assert.doesNotMatch(body.textContent ?? '', /[\u0590-\u08FF]/, address);
    }
  });
});

describe('a text with a control character', () => {
  it('is published without it, and `check` says where it is', async (context) => {
    const body = 'Baris pertama.\n\nBaris kedua\u0008 dan\u0001 ketiga.';
    const { code, out } = await checkArticles(context, { 'id/2021/02/a.md': article({}, body) });
    assert.equal(code, 0);
    const said = out.filter((line) => line.includes('U+00'));
    assert.equal(said.length, 1);
    assert.match(
      said[0] ?? '',
      /^id\/2021\/02\/a\.md:7:\d+ {2}text: found the character U\+0008, which pages leave out; expected a text without control characters$/,
    );
  });
});

describe('a file beside an article', () => {
  it('has a name that every machine can have', async (context) => {
    const files = {
      'id/2021/02/a.md': article(
        { files: '[{ file: con.pdf }, { file: baik.pdf }]' },
        '![a](aux.png)',
      ),
      'id/2021/02/con.pdf': 'scan',
      'id/2021/02/baik.pdf': 'scan',
      'id/2021/02/aux.png': 'picture',
    };
    const { code, errors } = await checkArticles(context, files);
    assert.equal(code, 1);
    assert.equal(errors.filter((line) => line.includes('a device on Windows')).length, 2);
    assert.ok(
      errors.some((line) => /a\.md:\d+:\d+ {2}picture: found \/id\/2021\/02\/aux\.png/.test(line)),
    );
    assert.ok(errors.some((line) => /files\.1\.file: found con\.pdf, which has/.test(line)));
  });
});
