/** The script and the WebAssembly of the installed Pagefind read the indexes that we write. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it, mock } from 'node:test';
import fc from 'fast-check';
import { Analyzer, EMPTY_TOKEN, splitWords, termsOfToken } from '../../src/search/analyzer.ts';
import type { Pagefind } from '../../src/search/browser/engine/pagefind.ts';
import { SEPARATOR } from '../../src/search/index-terms.ts';
import { WASM_FILE } from '../../src/search/pagefind/format.ts';
import type { StoredArticle } from '../../src/search/stored.ts';
import { loadLanguageRules } from '../../src/search/word-rules.ts';
import { oddWord } from '../support/odd-words.ts';
import { PagefindReader, positionsOf, type TestIndex } from '../support/pagefind-reader.ts';
import { temporaryFolder } from '../support/site.ts';

const folder = temporaryFolder({ after });
let reader: PagefindReader;
const fetchAsIs = globalThis.fetch;

describe('an index that we write', () => {
  before(async () => {
    reader = await PagefindReader.install(folder);
  });
  beforeEach(() => {
    // Pagefind reports every file that it misses.
    mock.method(console, 'error', () => {});
    mock.method(console, 'warn', () => {});
    const wasm = reader.files.get(WASM_FILE);
    reader.files.clear();
    if (wasm) reader.files.set(WASM_FILE, wasm);
    reader.requested.length = 0;
    globalThis.fetch = reader.fetch as typeof fetch;
  });
  afterEach(() => {
    globalThis.fetch = fetchAsIs;
    mock.restoreAll();
  });

  /** Tokens of a text that is given as index words. */
  const tokens = (text: string) =>
    splitWords(text).map((word) => (word === EMPTY_TOKEN ? word : word + SEPARATOR));

  const ID: TestIndex = {
    folder: 'id/b8-1a2b3c4d/',
    name: 'id-b8',
    texts: [tokens('gempa di palu'), tokens('- -'), tokens('laut gempa laut')],
  };
  const RU: TestIndex = {
    folder: 'ru/b8-1a2b3c4d/',
    name: 'ru-b8',
    texts: [tokens('море'), tokens('gempa море')],
  };

  const search = async (pagefind: Pagefind, query: string | null) =>
    Object.fromEntries(await positionsOf(pagefind, query));

  describe('opening an index', () => {
    it('requests its entry, its lists and the WebAssembly, each once and nothing else', async () => {
      reader.publish(ID);
      await reader.open(ID.folder);
      assert.deepEqual(reader.requested.toSorted(), [
        `${ID.folder}pagefind-entry.json?ts=${ID.folder}`,
        `${ID.folder}pagefind.id-b8.pf_meta`,
        `${ID.folder}wasm.unknown.pagefind`,
      ]);
    });

    it('and others beside it takes two requests each, and one WebAssembly for all', async () => {
      reader.publish(ID);
      reader.publish(RU);
      const pagefind = await reader.open(ID.folder, RU.folder);
      assert.deepEqual(reader.requested.slice(3).toSorted(), [
        `${RU.folder}pagefind-entry.json?ts=${RU.folder}`,
        `${RU.folder}pagefind.ru-b8.pf_meta`,
      ]);
      assert.deepEqual(await search(pagefind, `gempa${SEPARATOR}`), {
        'id-b8.0': [0],
        'id-b8.2': [1],
        'ru-b8.1': [0],
      });
    });

    it('needs no page: there is no window, and no worker of Pagefind’s own', async () => {
      assert.equal(typeof window, 'undefined');
      reader.publish(ID);
      await reader.open(ID.folder);
      assert.deepEqual(
        reader.requested.filter((url) => url.endsWith('.js')),
        [],
      );
    });

    it('fails at the first search where its list is missing, and every search of those beside it', async () => {
      reader.publish(ID);
      reader.publish(RU);
      reader.files.delete(`${RU.folder}pagefind.ru-b8.pf_meta`);
      const pagefind = await reader.open(ID.folder);
      const joining = pagefind.mergeIndex(`https://arsip.example/search/${RU.folder}`, {
        metaCacheTag: RU.folder,
      });
      await joining.catch(() => undefined);
      await assert.rejects(pagefind.search(''));
      await assert.rejects(pagefind.search(`gempa${SEPARATOR}`));
      // A module under another address knows nothing of it.
      const fresh = await reader.open(ID.folder);
      assert.equal((await positionsOf(fresh, `gempa${SEPARATOR}`)).size, 2);
    });

    it('skips no folder whose address begins like another', async () => {
      const folders = ['id/b8-1a2b3c4d/', 'id/b80-1a2b3c4d/', 'id/b8_1-1a2b3c4d/'];
      for (const [i, folder] of folders.entries()) {
        reader.publish({ folder, name: `id-b8_${i}`, texts: [tokens('gempa')] });
      }
      for (const first of folders) {
        const pagefind = await reader.open(first, ...folders.filter((other) => other !== first));
        assert.equal((await positionsOf(pagefind, null)).size, folders.length);
      }
    });
  });

  describe('a search', () => {
    it('without a query finds every text, those without words too', async () => {
      reader.publish(ID);
      reader.publish(RU);
      const pagefind = await reader.open(ID.folder, RU.folder);
      assert.deepEqual([...(await positionsOf(pagefind, null)).keys()].toSorted(), [
        'id-b8.0',
        'id-b8.1',
        'id-b8.2',
        'ru-b8.0',
        'ru-b8.1',
      ]);
    });

    it('for nothing finds nothing, and loads nothing', async () => {
      reader.publish(ID);
      const pagefind = await reader.open(ID.folder);
      const before = reader.requested.length;
      assert.deepEqual(await search(pagefind, ''), {});
      assert.equal(reader.requested.length, before);
    });

    it('finds a word at all its positions, and no longer or shorter one', async () => {
      const texts = [
        tokens('laut gempa laut lautan'),
        tokens('lautan la'),
        tokens('gempa - - laut'),
      ];
      reader.publish({ ...ID, texts });
      const pagefind = await reader.open(ID.folder);
      assert.deepEqual(await search(pagefind, `laut${SEPARATOR}`), {
        'id-b8.0': [0, 2],
        'id-b8.2': [3],
      });
      assert.deepEqual(await search(pagefind, `lau${SEPARATOR}`), {});
      assert.deepEqual(await search(pagefind, `lautx${SEPARATOR}`), {});
    });

    it('for a word that is in no text finds the word that it begins with: so words have an end', async () => {
      reader.publish({ ...ID, texts: [['laut', `air${SEPARATOR}`]] });
      const pagefind = await reader.open(ID.folder);
      assert.deepEqual(await search(pagefind, 'lautan'), { 'id-b8.0': [0] });
      assert.deepEqual(await search(pagefind, `airan${SEPARATOR}`), {});
    });

    it('finds the words of one position', async () => {
      reader.publish({ ...ID, texts: [[`с${SEPARATOR}-с400${SEPARATOR}`, `jatuh${SEPARATOR}`]] });
      const pagefind = await reader.open(ID.folder);
      for (const [word, position] of [
        ['с', 0],
        ['с400', 0],
        ['jatuh', 1],
      ] as const) {
        assert.deepEqual(await search(pagefind, word + SEPARATOR), { 'id-b8.0': [position] });
      }
    });

    it('knows positions beyond those of a short text', async () => {
      const far = [23, 24, 255, 256, 65_535, 65_536, 70_000];
      const long = Array.from({ length: 70_001 }, (_, i) =>
        far.includes(i) ? `jauh${SEPARATOR}` : EMPTY_TOKEN,
      );
      reader.publish({ ...ID, texts: [long, tokens('dekat')] });
      const pagefind = await reader.open(ID.folder);
      assert.deepEqual(await search(pagefind, `jauh${SEPARATOR}`), { 'id-b8.0': far });
      const single = Array.from({ length: 70_001 }, () => EMPTY_TOKEN);
      single[70_000] = `ujung${SEPARATOR}`;
      reader.publish({ ...RU, texts: [single] });
      const other = await reader.open(RU.folder);
      assert.deepEqual(await search(other, `ujung${SEPARATOR}`), { 'ru-b8.0': [70_000] });
    });

    it('finds texts of high numbers', async () => {
      const texts = Array.from({ length: 2500 }, (_, i) =>
        tokens(i % 300 === 7 ? 'gempa' : 'laut'),
      );
      reader.publish({ ...ID, texts });
      const pagefind = await reader.open(ID.folder);
      const expected = texts.flatMap((_, i) => (i % 300 === 7 ? [`id-b8.${i.toString(36)}`] : []));
      assert.deepEqual(
        [...(await positionsOf(pagefind, `gempa${SEPARATOR}`)).keys()].toSorted(),
        expected.toSorted(),
      );
    });

    it('for a beginning loads one chunk, and finds the words there that begin with it', async () => {
      const words = Array.from({ length: 60 }, (_, i) => `kata${String(i).padStart(2, '0')}`);
      reader.publish({ ...ID, texts: [words.map((word) => word + SEPARATOR)] });
      const whole = await reader.open(ID.folder);
      // All words are in one chunk.
      assert.deepEqual(await search(whole, 'kata'), { 'id-b8.0': words.map((_, i) => i) });
      assert.deepEqual(await search(whole, 'kata1'), {
        'id-b8.0': words.map((_, i) => i).slice(10, 20),
      });
      reader.publish({ ...RU, texts: words.map((word) => [word + SEPARATOR]), chunkSize: 60 });
      const parted = await reader.open(RU.folder);
      const before = reader.requested.length;
      const found = await positionsOf(parted, 'kata1');
      // Later chunks may have such words, too: they are not loaded, and their words not found.
      assert.ok(reader.requested.length - before <= 1);
      for (const id of found.keys()) {
        assert.match(words[Number.parseInt(id.split('.')[1] ?? '', 36)] ?? '', /^kata1/);
      }
    });
  });

  describe('odd words', () => {
    const GENERATED = fc.sample(fc.array(oddWord, { maxLength: 12 }), { numRuns: 200, seed: 2 });
    /** Words that are not found: in kana, Pagefind keeps a mark that combines with no letter, and we do not. */
    const isException = (word: string) => /[\u3099\u309a]/.test(word.normalize('NFC'));
    let texts: string[][];
    /** The texts that have an index word, with its positions. */
    const expected = new Map<string, Record<string, number[]>>();

    before(async () => {
      const analyzer = new Analyzer(
        await loadLanguageRules([
          { lang: 'id', script: 'Latn' },
          { lang: 'ru', script: 'Cyrl' },
        ]),
      );
      texts = GENERATED.map((words) =>
        splitWords(words.join(' ')).flatMap((word) => analyzer.tokens(word, 'id')),
      );
      for (const [i, text] of texts.entries()) {
        for (const [position, token] of text.entries()) {
          if (token.split('-').some(isException)) continue;
          for (const word of termsOfToken(token).terms) {
            // Only of marks, which are taken off.
            if (word.startsWith(SEPARATOR)) continue;
            const found = expected.get(word) ?? {};
            const id = `id-b8.${i.toString(36)}`;
            found[id] = [...(found[id] ?? []), position];
            expected.set(word, found);
          }
        }
      }
    });

    it('are found where they are, in many chunks, by loading one of them each', async () => {
      reader.publish({ ...ID, texts, chunkSize: 120 });
      const chunks = [...reader.files.keys()].filter((path) => path.endsWith('.pf_index'));
      assert.ok(chunks.length > 50 && expected.size > 300);
      assert.ok([...expected.keys()].some((word) => /[\ud800-\udfff]/.test(word)));
      const pagefind = await reader.open(ID.folder);
      for (const [word, found] of expected) {
        const before = reader.requested.length;
        assert.deepEqual(await search(pagefind, word), found, JSON.stringify(word));
        assert.ok(reader.requested.length - before <= 1, JSON.stringify(word));
      }
    });

    it('stay as they are in lower case, wherever the reader is', () => {
      for (const locale of ['en', 'tr', 'az', 'lt', 'el', 'nl']) {
        for (const word of expected.keys()) {
          assert.equal(word.toLocaleLowerCase(locale), word.toLowerCase(), `${word} ${locale}`);
        }
      }
    });
  });

  describe('a result', () => {
    const stored: StoredArticle = {
      url: '/id/2021/02/15/gempa/',
      content: 'Gempa <b>di</b> Palu & “laut”.\u200b Lagi\u200blagi.',
      meta: { title: 'Gempa <i>', date: '2021-02-15', tags: ['Laut'] },
    };
    const index: TestIndex = { ...ID, stored: [stored] };
    const first = async (pagefind: Pagefind) => {
      const { results } = await pagefind.search(`palu${SEPARATOR}`);
      const [result] = results;
      assert.ok(result);
      return result;
    };

    it('loads what was stored, and its words keep their numbers', async () => {
      reader.publish(index);
      const result = await first(await reader.open(ID.folder));
      const { url, content, meta } = await result.data();
      assert.deepEqual({ url, meta }, { url: stored.url, meta: stored.meta });
      assert.equal(content, stored.content.replaceAll('\u200b', ''));
      assert.equal(splitWords(content).length, splitWords(stored.content).length);
      assert.equal(reader.requested.at(-1), `${ID.folder}fragment/id-b8.0.pf_fragment`);
    });

    it('that cannot be loaded rejects, and is requested again', async () => {
      reader.publish(index);
      const path = `${ID.folder}fragment/id-b8.0.pf_fragment`;
      const fragment = reader.files.get(path);
      assert.ok(fragment);
      reader.files.delete(path);
      const result = await first(await reader.open(ID.folder));
      await assert.rejects(result.data());
      reader.files.set(path, fragment);
      assert.equal((await result.data()).url, stored.url);
    });
  });

  describe('a chunk that cannot be loaded', () => {
    it('counts as empty, and is requested again by the next search', async () => {
      reader.publish(ID);
      const path = `${ID.folder}index/id-b8.0.pf_index`;
      const chunk = reader.files.get(path);
      assert.ok(chunk);
      reader.files.delete(path);
      const pagefind = await reader.open(ID.folder);
      assert.deepEqual(await search(pagefind, `gempa${SEPARATOR}`), {});
      reader.files.set(path, chunk);
      assert.equal((await positionsOf(pagefind, `gempa${SEPARATOR}`)).size, 2);
      assert.equal(reader.requested.filter((url) => url === path).length, 2);
    });
  });
});
