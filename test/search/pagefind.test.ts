/** The index that is published: Pagefind's, taken apart and put together anew. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { itemsOf, listItem, readText, textItem } from '../../src/search/pagefind/cbor.ts';
import { endIndexing, makeIndex } from '../../src/search/pagefind/make-index.ts';
import { type BundleFile, repack } from '../../src/search/pagefind/repack.ts';

/** The plain bytes of a file of an index. */
function open({ content }: BundleFile): Buffer {
  const plain = gunzipSync(content);
  assert.equal(plain.subarray(0, 12).toString(), 'pagefind_dcd');
  return plain.subarray(12);
}

const WORDS = 9000;
/** Every text has a word of its own, and one that all have. */
const texts = Array.from(
  { length: 40 },
  (_, i) =>
    `gempa ${Array.from({ length: WORDS / 40 }, (_, j) => `kata${i}x${j}`).join(' ')} пут ${i}`,
);
const stored = texts.map((_, i) => ({
  url: `/id/${i}/`,
  content: `Teks ${i}`,
  meta: { title: `Judul ${i}`, day: '2021-02-15' },
}));

describe('an index that is put together anew', () => {
  let made: BundleFile[];
  let files: BundleFile[];
  before(async () => {
    made = await makeIndex(texts);
    files = await repack(made, 'id0', stored);
  });
  after(endIndexing);

  const file = (path: string) => {
    const found = files.find((one) => one.path === path);
    assert.ok(found, path);
    return found;
  };
  const metaOf = () => itemsOf(open(file('pagefind.id0.pf_meta')));

  it('has every word once, in files that are small and in order', () => {
    const chunks = itemsOf(metaOf()[2] as Buffer).map((chunk) => itemsOf(chunk).map(readText));
    assert.ok(chunks.length > 5);
    const words = chunks.flatMap(([from = '', to = '', name]) => {
      const [list] = itemsOf(open(file(`index/${name}.pf_index`)));
      const own = itemsOf(list as Buffer).map((word) => readText(itemsOf(word)[0] as Buffer));
      assert.ok(from <= (own[0] ?? '') && (own.at(-1) ?? '') <= to, `${from} ${own[0]} ${to}`);
      return own;
    });
    assert.equal(new Set(words).size, words.length);
    // A word is in one file only, as far as the list of the files tells.
    for (const [i, [, to = '']] of chunks.entries()) {
      const [next = '\uffff'] = chunks[i + 1] ?? [];
      assert.ok(to <= next && (to < next || !words.includes(to)), `${to} ${next}`);
    }
    assert.deepEqual(words, words.toSorted());
    assert.equal(words.filter((word) => word.startsWith('kata')).length, WORDS);
    for (const { path, content } of files) {
      if (path.startsWith('index/')) assert.ok(content.length < 20_000, path);
    }
  });

  it('keeps what results show under their numbers', () => {
    const pages = itemsOf(metaOf()[1] as Buffer).map((page) =>
      readText(itemsOf(page)[0] as Buffer),
    );
    assert.equal(pages.length, texts.length);
    for (const page of pages) {
      const fragment = JSON.parse(open(file(`fragment/${page}.pf_fragment`)).toString());
      const number = Number.parseInt(page.replace('id0.', ''), 36);
      assert.equal(fragment.url, `/id/${number}/`);
      assert.equal(fragment.content, `Teks ${number}`);
      assert.equal(fragment.meta.title, `Judul ${number}`);
    }
  });

  it('has no files that nobody loads', () => {
    const known = /^(pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(meta|index|fragment))$/;
    assert.deepEqual(
      files.map(({ path }) => path).filter((path) => !known.test(path)),
      [],
    );
  });

  it('is the same each time', async () => {
    const again = await repack(made, 'id0', stored);
    assert.deepEqual(
      again.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]),
      files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]),
    );
  });

  it('of another version is refused', async () => {
    const other = made.map(({ path, content }) => {
      if (!path.endsWith('.pf_meta')) return { path, content };
      const [, ...rest] = itemsOf(open({ path, content }));
      const meta = listItem([textItem('1.7.0'), ...rest]);
      return { path, content: Buffer.concat([Buffer.from('pagefind_dcd'), meta]) };
    });
    await assert.rejects(repack(other, 'id0', stored));
  });
});
