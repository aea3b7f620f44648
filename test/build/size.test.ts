/** The size of a site against its host's limit: a build that would be too large changes nothing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MOST_BYTES, refuseOversize, sizeWarning } from '../../src/build/site-size.ts';
import { article, type Files, temporaryFolder } from '../support/site.ts';
import { assertSameTree, treeOf, Workplace } from './support/twins.ts';

const FILES: Files = {
  '_data/site.yaml': 'title: { id: Arsip, ru: Архив }\neditions: [id, ru]\n',
  'content/id/2021/02/satu.md': article({}),
};

const sizeOf = (bytes: number) => ({
  files: 9,
  bytes,
  kinds: [
    ['articles', bytes - 1e6],
    ['the search', 1e6],
  ] as const,
});

describe('a site that is too large for its host', () => {
  it('is not published, and the last one stays as it was, byte for byte', async (context) => {
    const place = new Workplace(temporaryFolder(context));
    await place.save(FILES);
    assert.equal(await place.build({}), undefined);
    const before = treeOf(place.output);
    const bytes = [...before.values()].reduce((sum, file) => sum + file.length, 0);
    // To the byte what the folder holds: nothing is refused.
    assert.equal(await place.build({ run: { mostBytes: bytes } }), undefined);

    const tooLarge = await place.build({ run: { mostBytes: bytes - 1 } });
    assert.match(
      tooLarge ?? '',
      /found a site of .*; expected at most .* Largest: .*styles, scripts and fonts \(/,
    );
    assertSameTree(treeOf(place.output), before, 'unchanged content');

    await place.save({ ...FILES, 'content/id/2021/02/satu-lagi.md': article({}) });
    const larger = await place.build({ run: { mostBytes: bytes } });
    assert.match(larger ?? '', /--allow-oversize/);
    assertSameTree(treeOf(place.output), before, 'after an article was added');

    assert.equal(await place.build({}), undefined);
    assertSameTree(treeOf(place.output), await place.cleanTree(), 'with any size allowed');
  });

  it('is warned of from four fifths of the limit on, by its largest kinds', () => {
    assert.equal(sizeWarning(sizeOf(MOST_BYTES * 0.8 - 1)), undefined);
    assert.match(
      sizeWarning(sizeOf(MOST_BYTES * 0.8)) ?? '',
      /800\.0 MB: 80 % of the 1\.00 GB .* Largest: articles \(799\.0 MB\), the search \(1\.0 MB\)/,
    );
    assert.doesNotThrow(() => refuseOversize(sizeOf(MOST_BYTES), MOST_BYTES));
    assert.throws(() => refuseOversize(sizeOf(MOST_BYTES + 1), MOST_BYTES), /filesBase/);
  });
});
