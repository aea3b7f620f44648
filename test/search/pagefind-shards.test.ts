/** The engine finds every word by Pagefind, of whatever version it is, in shards of several languages. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { Analyzer, splitWords, termsOfToken } from '../../src/search/analyzer.ts';
import { FederatedIndex } from '../../src/search/browser/engine/federated-index.ts';
import { LoadedTerms } from '../../src/search/browser/engine/loaded-terms.ts';
import { installedPagefind } from '../../src/search/pagefind/program.ts';
import { planShards } from '../../src/search/shards.ts';
import { loadLanguageRules } from '../../src/search/word-rules.ts';
import { TEXT_START } from '../../src/search/zones.ts';
import { archiveOf, article, textOf } from '../archive/make.ts';
import { buildSearch } from '../support/build-search.ts';
import { Reader } from '../support/engine.ts';
import { temporaryFolder, writeFiles } from '../support/site.ts';

/** Most articles of a shard. */
const MOST = 4;

const LANGUAGES = [
  { lang: 'id', script: 'Latn' },
  { lang: 'ru', script: 'Cyrl' },
];

const WORDS = [
  'gempa',
  'anak-anak',
  'Красная',
  'йод,',
  'Luna-25',
  '3,5%',
  '👍',
  'kata\n',
  'e\u0301',
];
const texts = fc
  .sample(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), { numRuns: 30, seed: 1 })
  .map((words, i) => `${words.join(' ')} sendiri${i}`);

const folder = temporaryFolder({ after });
const archive = archiveOf(
  texts.map((text, i) =>
    article(`${i % 3 ? 'id' : 'ru'}/2021/02/a${i}.md`, { text, date: `2021-02-${10 + (i % 9)}` }),
  ),
);

describe('an archive in shards', () => {
  before(async () => {
    const files = await buildSearch({ archive, textOf }, MOST, await installedPagefind());
    await writeFiles(folder, { 'package.json': '{ "type": "module" }' });
    await writeFiles(folder, Object.fromEntries(files.map(({ path, content }) => [path, content])));
  });

  it('finds every word where it is', async () => {
    const analyzer = new Analyzer(await loadLanguageRules(LANGUAGES));
    /** Positions in the text, by index word and result. */
    const expected = new Map<string, Map<string, number[]>>();
    for (const { lang, name, articles } of planShards(archive, MOST)) {
      for (const [i, article] of articles.entries()) {
        const words = splitWords(textOf(article).split('\n').join(' '));
        const tokens = words.flatMap((word) => analyzer.tokens(word, lang));
        for (const [number, token] of tokens.entries()) {
          for (const part of termsOfToken(token).terms) {
            const results = expected.get(part) ?? new Map<string, number[]>();
            const id = `${name}.${i.toString(36)}`;
            results.set(id, [...new Set([...(results.get(id) ?? []), number + TEXT_START])]);
            expected.set(part, results);
          }
        }
      }
    }
    assert.ok(expected.size > 30);
    const root = `${pathToFileURL(join(folder, 'search'))}/`;
    await new Reader(folder, 'id').online(async ({ preloaded }) => {
      const index = await FederatedIndex.load(root, preloaded, new LoadedTerms());
      await index.languages.openFirst(['id', 'ru']);
      await index.languages.openRest();
      assert.equal((await index.allArticles()).length, texts.length);
      for (const [word, results] of expected) {
        const found = (await index.postings(word)).map(
          ({ article, positions }) =>
            [article.id, positions.filter((position) => position >= TEXT_START)] as const,
        );
        assert.deepEqual(new Map(found.toSorted()), new Map([...results].toSorted()), word);
      }
    });
  });

  it('has folders of shards of which none begins like another, as Pagefind would skip it', async () => {
    const files = await buildSearch({ archive, textOf }, MOST, await installedPagefind());
    const folders = new Set(
      files.flatMap(({ path }) => /^search\/(?:id|ru)\/[^/]+\//.exec(path) ?? []),
    );
    assert.ok(folders.size > 5);
    for (const one of folders) {
      for (const other of folders) assert.ok(one === other || !one.startsWith(other), one);
    }
  });
});
