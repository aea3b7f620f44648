/** The index that we write is the one that Pagefind's own program makes of the same words. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import { loadContent } from '../../src/content/load.ts';
import { Analysis, END, NO_TERM, splitWords } from '../../src/search/analysis.ts';
import { chunkPath, metaPath, VERSION } from '../../src/search/pagefind/format.ts';
import { wordsOf } from '../../src/search/pagefind/index-words.ts';
import { pagefindFiles } from '../../src/search/pagefind/program.ts';
import { writeIndex } from '../../src/search/pagefind/write-index.ts';
import { TermLists } from '../../src/search/term-lists.ts';
import { analysedLanguages } from '../../src/search/word-rules.ts';
import { indexByPagefind, type ReadIndex, readIndex, type Word } from '../support/pagefind.ts';
import { SAMPLE as SAMPLE_FOLDERS } from '../support/sample.ts';

const analysis = new Analysis(
  await analysedLanguages([
    { lang: 'id', script: 'Latn' },
    { lang: 'ru', script: 'Cyrl' },
  ]),
);

/** The terms of a text. */
function termsIn(text: string, lang = 'id'): string[] {
  return splitWords(text).map((word) => analysis.term(word, lang));
}

/** Our index of texts, given as their terms. */
function indexOf(texts: readonly (readonly string[])[], chunkSize?: number): ReadIndex {
  const lists = new TermLists();
  for (const terms of texts) {
    for (const term of terms) lists.add(lists.numberOf(term));
    lists.end();
  }
  const { meta, chunks } = writeIndex('id-b8', lists, chunkSize);
  const files = chunks.map((content, i) => ({ path: chunkPath('id-b8', i), content }));
  return readIndex([...files, { path: metaPath('id-b8'), content: meta }]);
}

function wordsIn({ chunks }: ReadIndex): Word[] {
  return chunks.flatMap(({ words }) => words);
}

/**
 * What Pagefind's program makes of texts, given as their terms. It takes the parts of `Luna-25` for one
 * word and parts it by rules of its own, so it is given them one by one. It leaves out texts without words,
 * so each is given one.
 */
async function byPagefind(texts: readonly (readonly string[])[], partsOf: typeof wordsOf) {
  const given = texts.map((terms) =>
    terms.flatMap((term, place) => {
      const parts = partsOf(term);
      return (parts.length > 0 ? parts : [NO_TERM]).map((part) => ({ part, place }));
    }),
  );
  const contents = given.map((words) => [FIRST, ...words.map(({ part }) => part)].join(' '));
  const index = readIndex(await indexByPagefind(contents));
  const found = wordsIn(index).filter(([word]) => word !== FIRST);
  const words = found.map(
    ([word, postings]): Word => [
      word,
      postings.map(([text, places]) => {
        const own = places.map((place) => given[text]?.[place - 1]?.place ?? -1);
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
  return archive.articles.map((article) => termsIn(textOf(article), article.lang));
}

/** Anything that may stand between two blanks. */
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('gempa', 'Gempa,', 'anak-anak', 'Красной', 'йод', 'ёж') },
  fc.constantFrom(
    'Luna-25',
    'COVID19-test',
    '3,5%',
    "Jum'at",
    '1️⃣',
    'a1️⃣-2',
    '👍🏽',
    'e\u0301',
    '---',
  ),
  fc.constantFrom(
    '가나다',
    'ガス',
    'か\u3099',
    'हिन्दी',
    'ﬁn',
    'ǅ',
    'İzmir',
    '𐐀𐐨',
    '\uffdc',
    'ꞏ',
    '\ufe0f',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.stringMatching(/^[a-zа-я]{100,300}$/),
  fc.stringMatching(/^[0-9]{1,3}[a-z]{0,2}[-.][A-Z0-9]{1,4}$/),
);
const GENERATED = fc
  .sample(fc.array(word, { maxLength: 30 }), { numRuns: 600, seed: 1 })
  .map((words) => termsIn(words.join(' ')));

describe('the index', () => {
  it('is what Pagefind makes of the same words', async () => {
    for (const texts of [SAMPLE, GENERATED]) {
      const { index, words } = await byPagefind(texts, wordsOf);
      const own = indexOf(texts);
      assert.equal(index.version, VERSION);
      assert.equal(own.version, index.version);
      assert.deepEqual(own.rest, index.rest);
      assert.equal(own.results.length, index.results.length);
      assert.deepEqual(wordsIn(own), words);
    }
  });

  it('has words without their marks, as Pagefind has them', async () => {
    const { words } = await byPagefind(GENERATED, (term) =>
      term === NO_TERM ? [] : term.split('-'),
    );
    const found = new Map(words);
    for (const [word, postings] of wordsIn(indexOf(GENERATED))) {
      const places = new Map(found.get(word));
      for (const [text, own] of postings) {
        for (const place of own) assert.ok(places.get(text)?.includes(place), word);
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
    assert.ok(all.every((one) => one.endsWith(END)));
  });

  it('of no texts, or of texts without words, has none', () => {
    assert.deepEqual(indexOf([]).chunks, []);
    const { chunks, results } = indexOf([[], [NO_TERM, NO_TERM]]);
    assert.deepEqual([chunks, results], [[], ['id-b8.0', 'id-b8.1']]);
  });
});

test('Pagefind brings along what runs in the browser', async () => {
  const { script, wasm } = await pagefindFiles();
  assert.match(Buffer.from(script).toString(), /mergeIndex/);
  assert.ok(wasm.length > 10_000);
});
