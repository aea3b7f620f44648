/** A build after a change of a theme: it makes what a first build would make. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { assertSameTree, type Tree, Workplace } from '../build/support/twins.ts';
import { article, type Files, temporaryFolder } from '../support/site.ts';
import { LOGO } from '../support/themed.ts';

const PAGES = { inputs: { pagesOnly: true } };

const BARE: Files = {
  '_data/site.yaml': 'title: Arsip\neditions: [id]\n',
  'content/id/2021/02/laut.md': article({ title: 'Laut tenang' }),
};
const THEMED: Files = {
  ...BARE,
  'theme/style.css': '@font-face { font-family: own; src: url("own.woff2") }',
  'theme/own.woff2': 'own font',
  'theme/logo.svg': LOGO,
  'theme/strings.id.yaml': 'latest: Kabar terbaru\n',
  'theme/footer.md': 'Kaki halaman.',
};

/** The home page, and the texts of all assets that no script is in. */
function textOf(tree: Tree): string {
  const texts = [...tree].filter(
    ([path]) => path === 'id/index.html' || /^assets\/(?:own|logo|style).*/.test(path),
  );
  return texts.map(([, bytes]) => bytes.toString('utf8')).join('\n');
}

describe('a build after a change of the theme', () => {
  const place = new Workplace(temporaryFolder({ after }));

  /** Saves and builds, and compares with a first build. */
  const rebuild = async (files: Files): Promise<string> => {
    await place.save(files);
    assert.equal(await place.build(PAGES), undefined);
    assertSameTree(place.tree, await place.cleanTree(PAGES), Object.keys(files).join());
    return textOf(place.tree);
  };

  it('is as a clean one, also when files are gone', async () => {
    const bare = await rebuild(BARE);
    const themed = await rebuild(THEMED);
    for (const text of ['own font', LOGO, 'Kabar terbaru', 'Kaki halaman.']) {
      assert.ok(themed.includes(text), text);
    }
    const { 'theme/footer.md': _, ...less } = THEMED;
    const changed = await rebuild({
      ...less,
      'theme/own.woff2': 'another font',
      'theme/strings.id.yaml': 'latest: Kabar segar\n',
    });
    for (const text of ['another font', LOGO, 'Kabar segar']) {
      assert.ok(changed.includes(text), text);
    }
    assert.ok(!changed.includes('Kaki halaman.'));
    assert.equal(await rebuild(BARE), bare);
  });

  it('makes nothing where nothing changed', async () => {
    await rebuild(THEMED);
    let made = 0;
    await place.build(PAGES, { onProgress: () => made++ });
    assert.equal(made, 0);
  });

  it('keeps the last site while a file is wrong', async () => {
    const before = place.tree;
    await place.save({ ...THEMED, 'theme/style.css': 'a {' });
    assert.match((await place.build(PAGES)) ?? '', /theme\/style\.css:1:4 {2}style sheet: /);
    assertSameTree(place.tree, before, 'after a mistake');
  });
});
