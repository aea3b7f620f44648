/** A build that fails leaves the last good site, and several processes make what one makes. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { type Files, temporaryFolder } from '../support/site.ts';
import { filesOf, found } from './support/newsroom.ts';
import { assertSameTree, type Tree, treeOf, Workplace } from './support/twins.ts';

const LONG_TESTS = Boolean(process.env.LONG_TESTS);

/** Mistakes in articles, in the host's lists, and between articles that are each right. */
const MISTAKES: Readonly<Record<string, Files>> = {
  'a date that is none': {
    'content/id/2021/02/salah.md': '---\ntitle: S\ndate: kemarin\n---\nIsi.\n',
  },
  'two articles at one address': {
    'content/id/2021/02/dua.md': '---\ntitle: S\ndate: 2021-02-15\n---\nIsi.\n',
    'content/id/2021/03/dua.md': '---\ntitle: S\ndate: 2021-02-15\n---\nIsi.\n',
  },
  'a list that is no list': { '_data/tags.yaml': 'tags\n' },
};

describe('a build by several processes', () => {
  const place = new Workplace(temporaryFolder({ after }));
  const good = filesOf(found(diceOf(31)));
  let site: Tree;

  before(async () => {
    await place.save(good);
    site = await place.cleanTree();
  });

  it('makes the site that one makes, with a cache and without', async () => {
    if (LONG_TESTS)
      assertSameTree(await place.cleanTree({ run: { jobs: 2 } }), site, 'without a cache');
    assert.equal(await place.build({ run: { jobs: 2 } }), undefined);
    assertSameTree(treeOf(place.output), site, 'with a cache');
  });

  // Each is found by another step of a build; several processes are asked about one of them in every run.
  for (const [i, [mistake, files]] of Object.entries(MISTAKES).entries()) {
    it(`says what one says, and leaves the last site: ${mistake}`, async () => {
      await place.save(good);
      assert.equal(await place.build(), undefined);
      await place.save({ ...good, ...files });
      const problems = await place.build();
      assert.ok(problems);
      assertSameTree(place.tree, site, 'one process');
      if (i === 0 || LONG_TESTS) {
        assert.equal(await place.build({ run: { jobs: 2, clean: true } }), problems);
        assertSameTree(place.tree, site, 'two processes');
      }
      await place.save(good);
      assert.equal(await place.build(), undefined);
      assertSameTree(place.tree, site, 'once it is mended');
    });
  }
});
