/** The engine responds where files are missing, late or cut off, and where the search is published anew. */
import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it, mock } from 'node:test';
import { forEachKind } from '../../src/archive/term-kinds.ts';
import { type Fate, publishSearch, Reader, slugsOf } from '../support/engine.ts';
import { article, type Files, temporaryFolder } from '../support/site.ts';
import { siteFile, TAGS } from './engine-archive.ts';

/** A file that comes when a test lets it, as after the first response, which does not wait for it. */
function laterFile() {
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  return { arrival, arrive };
}

const THREE: Files = {
  '_data/site.yaml': siteFile('id', 'ru', 'en'),
  '_data/tags.yaml': TAGS,
  'content/id/2021/02/id.md': article({ tags: '[Laut]' }, 'Presiden Putin bertemu.'),
  'content/ru/2021/02/ru.md': article(
    { tags: '[Море]', source: '[Reuters]' },
    'Президент Путин здесь, Putin.',
  ),
  'content/en/2021/02/en.md': article({ tags: '[sea]' }, 'President Putin came.'),
};

describe('a search whose files are missing', () => {
  const folder = temporaryFolder({ after });
  /** A reader who has some files otherwise. */
  const readerOf = (pattern: RegExp, fate: Fate = 'lost', lang = 'id') =>
    new Reader(folder, lang, (url) => (pattern.test(url) ? fate : undefined));
  before(async () => {
    // Pagefind tells of every file that it misses.
    mock.method(console, 'error', () => {});
    await publishSearch(folder, THREE);
  });
  after(() => mock.restoreAll());

  for (const [what, pattern] of [
    ['index', /\/search\/ru\//],
    ['facts', /\/search\/ru\/.*facts/],
    ['words', /\/search\/ru\/.*pf_index/],
    ['texts', /\/search\/ru\/.*pf_fragment/],
  ] as const) {
    for (const lang of ['id', 'ru']) {
      it(`answers in the other languages where the ${what} of one cannot be had, on the ${lang} page`, async () => {
        const reader = readerOf(pattern, 'lost', lang);
        const { results, failed } = await reader.ask('Putin');
        assert.deepEqual(slugsOf(results).toSorted(), ['en', 'id']);
        assert.deepEqual(failed, ['ru']);
      });
    }
  }

  it('answers in the other languages where the terms of one cannot be had', async () => {
    const reader = readerOf(/\/search\/ru\/.*facets/);
    const terms = { ...forEachKind(() => []), tag: ['sea'] };
    const { results, failed, unknownTerms } = await reader.ask('', { terms });
    assert.deepEqual(slugsOf(results).toSorted(), ['en', 'id']);
    assert.deepEqual(failed, ['ru']);
    assert.deepEqual(unknownTerms, []);
    assert.equal(
      (await reader.online((engine) => engine.facets())).tag.find(({ id }) => id === 'sea')?.count,
      2,
    );
  });

  it('answers where the names of tags cannot be had', async () => {
    const reader = readerOf(/\/tags-/);
    assert.deepEqual((await reader.ask('Putin')).count, 3);
  });

  it('rejects where no language answers, and answers when the network is back', async () => {
    for (const pattern of [/./, /\/search\/..\//, /pf_index/, /pf_fragment/]) {
      const reader = readerOf(pattern);
      await assert.rejects(reader.ask('Putin'), String(pattern));
      reader.fateOf = () => undefined;
      const { count, failed } = await reader.ask('Putin');
      assert.deepEqual({ count, failed }, { count: 3, failed: [] }, String(pattern));
    }
  });

  it('rejects where the script that reads the indexes never comes', async () => {
    const own = join(folder, 'hanging');
    await publishSearch(own, THREE);
    const [script = ''] = (await readdir(join(own, 'search'))).filter((name) =>
      name.startsWith('pagefind-'),
    );
    await writeFile(join(own, 'search', script), 'await new Promise(() => {});');
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const settled = new Reader(own, 'id').ask('Putin').then(
        () => 'answered',
        (error: Error) => error.message,
      );
      let message: string | undefined;
      void settled.then((said) => {
        message = said;
      });
      const end = performance.now() + 5000;
      while (message === undefined && performance.now() < end) {
        await new Promise(setImmediate);
        mock.timers.tick(1000);
      }
      assert.equal(message, 'no language answers');
    } finally {
      mock.timers.reset();
    }
  });

  it('that were cut off while they were opened answers when the network is back', async () => {
    let isCut = false;
    const reader = new Reader(folder, 'id', (url) => {
      isCut ||= url.includes('/search/ru/');
      return isCut ? 'lost' : undefined;
    });
    await reader.ask('Putin').catch(() => undefined);
    reader.fateOf = () => undefined;
    for (const query of ['Putin', 'Putin', 'putin']) {
      const { failed } = await reader.ask(query);
      assert.deepEqual(failed, [], query);
    }
    assert.deepEqual((await reader.ask('Putin')).count, 3);
  });

  it('asks again for a language that failed where the same is asked again', async () => {
    const reader = readerOf(/\/ru\//);
    assert.deepEqual((await reader.ask('Putin')).failed, ['ru']);
    reader.fateOf = () => undefined;
    const { count, failed } = await reader.ask('Putin');
    assert.deepEqual({ count, failed }, { count: 3, failed: [] });
  });

  it('searches a language that comes late while another fails', async () => {
    const late = laterFile();
    const reader = new Reader(folder, 'id', (url) =>
      /\/ru\/.*facts/.test(url) ? 'lost' : /\/en\/.*facts/.test(url) ? late.arrival : undefined,
    );
    for (const query of ['Putin', 'came putin']) {
      const last = (await reader.responses(query, {}, late.arrive)).at(-1);
      const { results, failed, pending } = last ?? assert.fail('there was no response');
      assert.ok(slugsOf(results).includes('en'), query);
      assert.deepEqual({ failed, pending }, { failed: ['ru'], pending: [] });
    }
  });

  it('does not take a file that was cut for a whole one', async () => {
    const reader = readerOf(/\/ru\/.*pf_index/, 'cut');
    assert.deepEqual((await reader.ask('Putin')).failed, ['ru']);
    reader.fateOf = () => undefined;
    const { count, failed } = await reader.ask('putin');
    assert.deepEqual({ count, failed }, { count: 3, failed: [] });
  });

  it('does not call a term unknown before all languages are there', async () => {
    const late = laterFile();
    const reader = readerOf(/\/ru\/.*facts/, late.arrival);
    const terms = { ...forEachKind(() => []), source: ['reuters'] };
    const responses = await reader.responses('', { terms }, late.arrive);
    assert.deepEqual(
      responses.map(({ count, unknownTerms }) => ({ count, unknownTerms })),
      [
        { count: 0, unknownTerms: [] },
        { count: 1, unknownTerms: [] },
      ],
    );
  });

  it('tells no more of a question when another is asked', async () => {
    const late = laterFile();
    const reader = readerOf(/\/ru\/.*facts/, late.arrival);
    const told: string[] = [];
    await reader.online(async (engine) => {
      const terms = forEachKind(() => []);
      const ask = (query: string) =>
        engine.search({ query, expand: true, langs: [], terms, sort: 'relevance' }, () => {
          told.push(query);
          late.arrive();
        });
      await Promise.all([ask('Putin'), ask('came')]);
    });
    assert.deepEqual([...new Set(told)], ['came']);
  });

  it('answers before a language that is late, and again with it', async () => {
    const late = laterFile();
    const reader = readerOf(/\/ru\/.*facts/, late.arrival);
    const [first, last] = await reader.responses('Putin', {}, late.arrive);
    assert.ok(first?.pending.includes('ru'));
    assert.ok(slugsOf(first?.results ?? []).includes('id'));
    assert.deepEqual([last?.count, last?.pending], [3, []]);
  });
});

describe('a search that is published anew while it is open', () => {
  const folder = temporaryFolder({ after });
  const siteOf = (edition: string): Files => ({
    '_data/site.yaml': siteFile('id', 'ru'),
    '_data/tags.yaml': TAGS,
    ...Object.fromEntries(
      Array.from({ length: 15 }, (_, i) => [
        `content/id/2021/02/a${i}.md`,
        article(
          { title: `${edition} ${i}`, tags: '[Laut]', source: `[${edition}]` },
          i < 2 ? 'Gajah berjalan di hutan.' : 'Harimau berjalan di hutan.',
        ),
      ]),
    ),
  });
  const isNew = (items: readonly { title: string }[], count: number) => {
    assert.equal(items.length, count);
    assert.ok(items.every(({ title }) => title.startsWith('Baru')));
  };
  /** A reader who asked before. */
  const readerOfOld = async (query: string) => {
    await publishSearch(folder, siteOf('Lama'));
    const reader = new Reader(folder, 'id');
    await reader.ask(query);
    await publishSearch(folder, siteOf('Baru'));
    return reader;
  };

  it('answers from the new one', async () => {
    const reader = await readerOfOld('gajah');
    for (const query of ['harimau', 'harimau', 'hutan']) {
      const { results, failed } = await reader.ask(query);
      isNew(results, 10);
      assert.deepEqual(failed, []);
    }
  });

  it('has more results from the new one', async () => {
    const reader = await readerOfOld('harimau');
    isNew(await reader.online((engine) => engine.more(10)), 3);
  });

  it('has the terms of the new one', async () => {
    const reader = await readerOfOld('harimau');
    const { source } = await reader.online((engine) => engine.facets());
    assert.deepEqual(
      source.map(({ label, count }) => [label, count]),
      [['Baru', 13]],
    );
  });
});
