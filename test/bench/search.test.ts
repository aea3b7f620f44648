/** What the search is measured with: the generated archive, and the queries of known answers. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { generateArchive, generatedQueries } from '../../bench/archive/generate.ts';
import { judge } from '../../bench/search/judge.ts';
import type { Query } from '../../bench/search/query.ts';
import { sampleQueries } from '../../bench/search/sample-queries.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { DEFAULTS } from '../../src/build/settings.ts';
import { type Content, loadContent } from '../../src/content/load.ts';
import { runCommand } from '../support/command.ts';
import { readFiles, temporaryFolder } from '../support/site.ts';

const ARTICLES = 60;

describe('the generated archive', () => {
  const folder = temporaryFolder({ after });
  let archive: Archive;
  let textOf: Content['textOf'];

  before(async () => {
    await generateArchive(folder, ARTICLES);
    const dirs = { contentDir: `${folder}/content`, dataDir: `${folder}/_data` };
    ({ archive, textOf } = await loadContent({ ...dirs, preview: false }));
  });

  it('is the same every time, byte by byte', async (context) => {
    const again = temporaryFolder(context);
    await generateArchive(again, ARTICLES);
    assert.deepEqual(await readFiles(again), await readFiles(folder));
  });

  it('has as many articles as asked for, without a mistake, most of them in stories of two languages', () => {
    assert.equal(archive.articles.length, ARTICLES);
    const paired = archive.articles.filter((one) => archive.storyOf(one).articles.size === 2);
    assert.equal(paired.length, ARTICLES * 0.8);
  });

  it('has the answer of every query', () => {
    const queries = generatedQueries(ARTICLES);
    assert.ok(queries.length >= 200, `${queries.length} queries`);
    assertAnswered(archive, queries);
  });

  it('has no text with the form that a query of another form asks for', () => {
    assert.deepEqual(formsInTexts(archive, textOf, generatedQueries(ARTICLES)), []);
  });
});

describe('the queries of the sample archive', () => {
  let archive: Archive;
  let textOf: Content['textOf'];

  before(async () => {
    ({ archive, textOf } = await loadContent({ ...DEFAULTS, preview: false }));
  });

  it('have answers in it', () => {
    const queries = sampleQueries(archive);
    assert.ok(queries.length >= 60, `${queries.length} queries`);
    assertAnswered(archive, queries);
  });

  it('ask for forms that no text has, where they ask for another form', () => {
    assert.deepEqual(formsInTexts(archive, textOf, sampleQueries(archive)), []);
  });
});

describe('the judge', () => {
  const query: Query = {
    category: '',
    text: '',
    edition: 'id',
    answers: [['/id/a/', '/ru/a/'], ['/id/b/']],
  };
  const result = (...addresses: string[]) => ({ lang: 'id', addresses });
  const reply = { suggestions: [], first: 1, sent: [] };

  it('counts a story by any of its articles, once', () => {
    const results = [result('/id/c/'), result('/ru/x/', '/ru/a/')];
    const verdict = judge(query, { ...reply, results });
    assert.deepEqual(verdict.ranks, [2, undefined]);
    assert.equal(verdict.recall, 0.5);
    assert.equal(verdict.reciprocal, 0.5);
    assert.equal(verdict.isDouble, false);
  });

  it('says where a story is shown twice', () => {
    const verdict = judge(query, { ...reply, results: [result('/id/a/'), result('/ru/a/')] });
    assert.equal(verdict.isDouble, true);
  });
});

describe('npm run bench', () => {
  it('ends with 2 where the call is at fault', async () => {
    const { code, stderr } = await runCommand('bench', 'search', '--articles', 'many');
    assert.equal(code, 2);
    assert.match(stderr, /Expected a number/);
  });
});

/** Every query has an answer in the archive, or a name to be suggested that is not what is typed. */
function assertAnswered(archive: Archive, queries: readonly Query[]): void {
  const there = new Set<string>(archive.articles.map(({ address }) => address));
  for (const { text, answers, suggestion } of queries) {
    if (suggestion !== undefined) assert.notEqual(text.toLowerCase(), suggestion.toLowerCase());
    else assert.ok(answers.length > 0, text);
    for (const address of answers.flat()) assert.ok(there.has(address), `${text}: ${address}`);
  }
}

/** The queries for another form of a word whose form a text of the language has all the same. */
function formsInTexts(
  archive: Archive,
  textOf: Content['textOf'],
  queries: readonly Query[],
): string[] {
  const words = new Set(
    archive.articles.flatMap((article) =>
      (
        textOf(article)
          .toLowerCase()
          .match(/[\p{L}-]+/gu) ?? []
      ).map((word) => `${article.lang} ${word}`),
    ),
  );
  return queries
    .filter(({ category }) => /^inflected/.test(category))
    .map(({ first, text }) => `${first} ${text}`)
    .filter((word) => words.has(word));
}
