/** Tests the benchmark of the search: the generated archive, and the queries of known answers. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { generateArchive, generatedQueries } from '../../bench/archive/generate.ts';
import { judge } from '../../bench/search/judge.ts';
import type { Query } from '../../bench/search/query.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { type Content, loadContent } from '../../src/content/load.ts';
import { runCommand } from '../support/command.ts';
import { readFiles, temporaryFolder } from '../support/site.ts';
import { assertAnswered, formsInTexts } from './answers.ts';

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
