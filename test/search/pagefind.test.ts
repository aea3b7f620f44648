/** The index that we write is the one that Pagefind's own program makes of the same words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { loadContent } from '../../src/content/load.ts';
import {
  Analyzer,
  EMPTY_TOKEN,
  partsOf,
  splitWords,
  termsOfToken,
} from '../../src/search/analyzer.ts';
import { indexed, SEPARATOR } from '../../src/search/index-terms.ts';
import {
  chunkPath,
  metaPath,
  PAGEFIND_VERSION,
  SIGNATURE,
  WASM_FILE,
} from '../../src/search/pagefind/format.ts';
import { indexFile } from '../../src/search/pagefind/index-file.ts';
import { metaOf } from '../../src/search/pagefind/meta.ts';
import { installedPagefind, pagefindFiles } from '../../src/search/pagefind/program.ts';
import { writeIndex } from '../../src/search/pagefind/write-index.ts';
import { loadLanguageRules } from '../../src/search/word-rules.ts';
import { decode, type Item } from '../support/cbor.ts';
import { oddWord } from '../support/odd-words.ts';
import {
  indexByPagefind,
  type ReadIndex,
  readIndex,
  readItem,
  type Word,
} from '../support/pagefind.ts';
import { tokenLists } from '../support/pagefind-reader.ts';
import { SAMPLE as SAMPLE_FOLDERS } from '../support/sample.ts';

const analyzer = new Analyzer(
  await loadLanguageRules([
    { lang: 'id', script: 'Latn' },
    { lang: 'ru', script: 'Cyrl' },
  ]),
);

/** The tokens of a text. */
function tokensIn(text: string, lang = 'id'): string[] {
  return splitWords(text).flatMap((word) => analyzer.tokens(word, lang));
}

/** Our index of texts, given as their tokens. */
function indexOf(texts: readonly (readonly string[])[], chunkSize?: number): ReadIndex {
  const { bounds, chunks } = writeIndex(tokenLists(texts), chunkSize);
  const meta = metaOf('id-b8', texts.length, bounds).subarray(SIGNATURE.length);
  const files = chunks.map((content, i) => ({ path: chunkPath('id-b8', i), content }));
  return readIndex([...files, { path: metaPath('id-b8'), content: meta }]);
}

function wordsIn({ chunks }: ReadIndex): Word[] {
  return chunks.flatMap(({ words }) => words);
}

/**
 * Has Pagefind's program index texts, given as their tokens. It takes the parts of `Luna-25` for one word and
 * splits it by rules of its own, so it is given them one by one. It leaves out texts without words, so each is
 * given one.
 */
async function byPagefind(
  texts: readonly (readonly string[])[],
  partsOf: (token: string) => readonly string[],
) {
  const given = texts.map((tokens) =>
    tokens.flatMap((token, position) => {
      const parts = partsOf(token);
      return (parts.length > 0 ? parts : [EMPTY_TOKEN]).map((part) => ({ part, position }));
    }),
  );
  const contents = given.map((words) => [FIRST, ...words.map(({ part }) => part)].join(' '));
  const index = readIndex(await indexByPagefind(contents));
  const found = wordsIn(index).filter(([word]) => word !== FIRST);
  const words = found.map(
    ([word, postings]): Word => [
      word,
      postings.map(([text, positions]) => {
        const own = positions.map((position) => given[text]?.[position - 1]?.position ?? -1);
        return [text, [...new Set(own)].toSorted((a, b) => a - b)];
      }),
    ],
  );
  return { index, words };
}

/** A word that is in no text. */
const FIRST = 'first';

const SAMPLE = await sampleTexts();

async function sampleTexts(): Promise<string[][]> {
  const { archive, textOf } = await loadContent({ ...SAMPLE_FOLDERS, preview: false });
  return archive.articles.map((article) => tokensIn(textOf(article), article.lang));
}

const ODD = fc.sample(fc.array(oddWord, { maxLength: 30 }), { numRuns: 600, seed: 1 });
const GENERATED = ODD.map((words) => tokensIn(words.join(' ')));

describe('the index', () => {
  it('has the words that Pagefind finds in the same texts, with the same positions', async () => {
    for (const texts of [SAMPLE, GENERATED]) {
      const { words } = await byPagefind(texts, (token) => termsOfToken(token).terms);
      const own = wordsIn(indexOf(texts)).filter(([, postings]) => postings.length > 0);
      assert.deepEqual(own, words);
    }
  });

  it('has results, chunks and postings of the same shape as Pagefind’s', async () => {
    const texts = ['gempa laut gempa', 'laut'];
    const files = await indexByPagefind(texts);
    const tokens = texts.map((text) => text.split(' '));
    const { bounds: joined, chunks } = writeIndex(tokenLists(tokens));
    const meta = metaOf('id-b8', tokens.length, joined).subarray(SIGNATURE.length);
    const [version, results, bounds, ...rest] = list(readItem(files, /\.pf_meta$/));
    const [ownVersion, ownResults, ownBounds, ...ownRest] = list(decode(Buffer.from(meta)));
    assert.deepEqual(shapeOf(ownVersion), shapeOf(version));
    for (const [own, theirs] of [
      [ownResults, results],
      [ownBounds, bounds],
    ]) {
      for (const item of list(theirs)) assert.deepEqual(shapeOf(list(own)[0]), shapeOf(item));
    }
    // Filters, sort orders and fields, of which there are none.
    assert.deepEqual(ownRest, rest);
    const [words, ...others] = list(readItem(files, /\.pf_index$/));
    const [ownWords, ...ownOthers] = list(decode(Buffer.from(chunks[0] ?? [])));
    assert.deepEqual(ownOthers, others);
    assert.equal(list(ownWords).length, list(words).length);
    for (const [i, own] of list(ownWords).entries()) {
      // Pagefind's words and postings may have more items, which are optional.
      const [word, postings] = list(list(words)[i]);
      const [ownWord, ownPostings] = list(own);
      assert.deepEqual(ownWord, word);
      const shapes = (all: Item | undefined) =>
        list(all).map((one) => shapeOf(list(one).slice(0, 2)));
      assert.deepEqual(shapes(ownPostings), shapes(postings));
    }
  });

  it('has words without their marks, as Pagefind has them', async () => {
    const texts = ODD.map((words) => words.flatMap((word) => splitWords(word).flatMap(partsOf)));
    const { words } = await byPagefind(texts, (part) => [part]);
    const found = new Map(words);
    for (const [i, parts] of texts.entries()) {
      for (const [position, part] of parts.entries()) {
        // Pagefind has it without its mark.
        const word = indexed(part).replaceAll('ј', 'и');
        const positions = new Map(found.get(word)).get(i);
        assert.ok(positions?.includes(position) || word === '', `${part} ${word}`);
      }
    }
  });

  it('has every word once, in files that are small and in order', () => {
    const { chunks } = indexOf(GENERATED, 500);
    assert.ok(chunks.length > 20);
    const names = chunks.map(({ words }) => words.map(([word]) => word));
    const all = names.flat();
    assert.equal(new Set(all).size, all.length);
    assert.deepEqual(
      all,
      all.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    );
    for (const [i, { from, to }] of chunks.entries()) {
      const inBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b)) <= 0;
      const own = names[i] ?? [];
      assert.ok(inBytes(from, own[0] ?? '') && inBytes(own.at(-1) ?? '', to), `${from} ${to}`);
      // A word is in one file only, as far as the list of the files tells.
      const next = chunks[i + 1];
      if (!next) continue;
      assert.ok(inBytes(to, next.from), to);
      assert.ok(to !== next.from || !own.includes(to), to);
    }
    assert.ok(all.every((one) => one.endsWith(SEPARATOR)));
  });

  it('has files that end where few letters tell the next term apart', () => {
    const letters = [...'abcdefghij'];
    const words = letters.flatMap((one) =>
      letters.flatMap((two) => letters.map((last) => `${one}${two}kata${last}`)),
    );
    const { chunks } = indexOf([words], 400);
    assert.ok(chunks.length > 20);
    // Ten words begin alike: files of exactly that size would mostly end among them.
    for (const { from } of chunks.slice(1)) assert.ok(from.length <= 2, from);
  });

  it('of no texts, or of texts without words, has none', () => {
    assert.deepEqual(indexOf([]).chunks, []);
    const { chunks, results } = indexOf([[], [EMPTY_TOKEN, EMPTY_TOKEN]]);
    assert.deepEqual([chunks, results], [[], ['id-b8.0', 'id-b8.1']]);
  });
});

describe('the installed Pagefind', () => {
  it('is of the version whose index we write', async () => {
    assert.equal((await installedPagefind()).version, PAGEFIND_VERSION);
  });

  it('of another version fails the build, with both versions', async () => {
    await assert.rejects(
      pagefindFiles('1.0.0'),
      /is of version \S+; the index is written for 1\.0\.0/,
    );
  });

  it('brings along what runs in the browser', async () => {
    const { script, wasm } = await installedPagefind();
    assert.match(Buffer.from(script).toString(), /mergeIndex/);
    assert.ok(wasm.length > 10_000);
  });

  it('has one script and one WebAssembly for every index', async () => {
    const filesOf = async (texts: readonly string[]) => {
      const files = await indexByPagefind(texts);
      return new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
    };
    const one = await filesOf(['gempa']);
    const other = await filesOf(['море', 'gempa laut']);
    for (const path of ['pagefind.js', WASM_FILE]) {
      assert.ok(one.get(path)?.equals(other.get(path) ?? Buffer.alloc(0)), path);
    }
  });

  it('begins every file with the signature that ours have', async () => {
    const files = await indexByPagefind(['gempa']);
    for (const name of [/\.pf_meta$/, /\.pf_index$/, /\.pf_fragment$/, /^wasm\.unknown/]) {
      const file = files.find(({ path }) => name.test(path));
      assert.ok(file, String(name));
      const content = gunzipSync(file.content);
      assert.equal(content.subarray(0, SIGNATURE.length).toString(), SIGNATURE, file.path);
    }
    const own = gunzipSync(indexFile(Buffer.from('[]')));
    assert.equal(own.toString(), `${SIGNATURE}[]`);
  });
});

function list(item: Item | undefined): readonly Item[] {
  assert.ok(Array.isArray(item), String(item));
  return item;
}

/** The kinds of an item's parts; of numbers in a row, once. */
function shapeOf(item: Item | undefined): unknown {
  if (typeof item !== 'object') return typeof item;
  const isRow = item.length > 0 && item.every((one) => typeof one === 'number');
  return isRow ? ['number'] : item.map(shapeOf);
}
