/** Tests the generated archive: what varied records change, and what they leave as it is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { locationOf, writeArticle } from '../../bench/archive/article.ts';
import { type PlannedStory, planStories } from '../../bench/archive/plan.ts';

const ARTICLES = 1000;

/** The lines of an article's front matter, and its text. */
function written(story: PlannedStory): { meta: readonly string[]; body: string } {
  const [lang = 'id'] = story.langs;
  const { content } = writeArticle({ story, lang, plantings: [], readAlso: [] });
  const [, meta = '', body = ''] = content.split('---\n');
  return { meta: meta.trimEnd().split('\n'), body };
}

describe('an archive of varied records', () => {
  const plain = planStories(ARTICLES);
  const varied = planStories(ARTICLES, { isVaried: true });

  it('has excerpts for a tenth of its stories, and partial dates for another', () => {
    const share = (counts: (story: PlannedStory) => boolean) =>
      Math.round((100 * varied.filter(counts).length) / varied.length);
    assert.equal(
      share(({ record }) => record?.isExcerpt ?? false),
      10,
    );
    assert.equal(
      share(({ record }) => record?.known === 'month'),
      5,
    );
    assert.equal(
      share(({ record }) => record?.known === 'year'),
      5,
    );
  });

  it('has the texts and stories of the plain one', () => {
    assert.deepEqual(
      varied.map(({ record, ...story }) => story),
      plain,
    );
    for (const number of [0, 3, 7, 17]) {
      const [one, other] = [plain, varied].map((all) => written(all[number] as PlannedStory));
      assert.equal(other?.body, one?.body);
      const isNew = /^(?:id|access): /;
      const isDate = /^(?:date|original): /;
      assert.deepEqual(
        other?.meta.filter((line) => !isNew.test(line) && !isDate.test(line)),
        one?.meta.filter((line) => !isDate.test(line)),
      );
    }
  });

  it('has files and addresses as far as the date is known', () => {
    const [month, year] = [7, 17].map((number) => locationOf(varied[number] as PlannedStory, 'id'));
    assert.match(month?.path ?? '', /^id\/\d{4}\/\d\d\/[^/]+\.md$/);
    assert.match(month?.address ?? '', /^\/id\/\d{4}\/\d\d\/[^/]+\/$/);
    assert.match(year?.path ?? '', /^id\/\d{4}\/[^/]+\.md$/);
    assert.match(year?.address ?? '', /^\/id\/\d{4}\/[^/]+\/$/);
    assert.ok(
      written(varied[17] as PlannedStory).meta.some((line) => /^date: "\d{4}"$/.test(line)),
    );
  });
});
