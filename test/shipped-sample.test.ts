/** The sample that is shipped with the program, `content/` and `_data/`: all other tests have archives of their own. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { sampleQueries } from '../bench/search/sample-queries.ts';
import type { Archive } from '../src/archive/archive.ts';
import { DEFAULTS } from '../src/build/settings.ts';
import { type Content, loadContent } from '../src/content/load.ts';
import { assertAnswered, formsInTexts } from './bench/answers.ts';
import { build, deadLinks, temporaryFolder, textOf } from './support/site.ts';

describe('the shipped sample', () => {
  it('is built without a mistake, and none of its links leads nowhere', async (context) => {
    const { contentDir, dataDir } = DEFAULTS;
    const site = await build(temporaryFolder(context), { contentDir, dataDir });
    assert.ok(site.addresses.length > 50);
    assert.deepEqual(deadLinks(site), []);
    const drawing = site.page('/id/2023/07/17/penjaga-mercusuar-di-ujung-sabang/');
    assert.equal(textOf(drawing.querySelector('figcaption small')), 'Ilustrasi: Kliping');
  });
});

describe('the queries of the shipped sample, for the benchmark,', () => {
  let archive: Archive;
  let bodyOf: Content['textOf'];

  before(async () => {
    ({ archive, textOf: bodyOf } = await loadContent({ ...DEFAULTS, preview: false }));
  });

  it('have answers in it', () => {
    const queries = sampleQueries(archive);
    assert.ok(queries.length >= 60, `${queries.length} queries`);
    assertAnswered(archive, queries);
  });

  it('ask for forms that no text has, where they ask for another form', () => {
    assert.deepEqual(formsInTexts(archive, bodyOf, sampleQueries(archive)), []);
  });
});
