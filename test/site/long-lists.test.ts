/** A tag with many articles: pages that never shift, each leading to the next. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { article, buildFiles, type Files, temporaryFolder, textOf } from '../support/site.ts';

/** Articles 1 to `count`, one a day, the last the newest. */
function days(count: number): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const date = new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10);
      const title = `Berita ${i + 1}`;
      return [`content/id/2020/berita-${i + 1}.md`, article({ title, date, tags: '[Langit]' })];
    }),
  );
}

describe('a tag with 45 articles', () => {
  it('has a page of the newest and numbered ones from the oldest, which lead through all of them', async (context) => {
    const site = await buildFiles(temporaryFolder(context), days(45));
    const seen: string[] = [];
    let address: string | null = '/id/tag/langit/';
    const walked: string[] = [];
    while (address) {
      walked.push(address);
      const page = site.page(address);
      seen.push(...[...page.querySelectorAll('.entries h3')].map(textOf));
      address = page.querySelector('.pager a[rel=prev]')?.getAttribute('href') ?? null;
    }
    assert.deepEqual(walked, ['/id/tag/langit/', '/id/tag/langit/1/']);
    assert.deepEqual(
      seen,
      Array.from({ length: 45 }, (_, i) => `Berita ${45 - i}`),
    );
    const back = site.page('/id/tag/langit/1/').querySelector('.pager a[rel=next]');
    assert.equal(back?.getAttribute('href'), '/id/tag/langit/');
  });

  it('keeps its numbered pages as they are when an article is added', async (context) => {
    const before = await buildFiles(temporaryFolder(context), days(45));
    const after = await buildFiles(temporaryFolder(context), days(46));
    assert.ok(after.html('/id/tag/langit/1/') === before.html('/id/tag/langit/1/'));
    assert.ok(!after.has('/id/tag/langit/2/'));
  });
});
