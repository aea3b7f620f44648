/** Renditions: the widths and formats that a page offers of a picture. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Address } from '../../src/archive/address.ts';
import type { Picture, PictureFormat } from '../../src/archive/picture.ts';
import { renditionsOf, sourcesOf } from '../../src/archive/renditions.ts';

function picture(width: number, height: number, format: PictureFormat = 'png'): Picture {
  return { address: '/foto/a.png' as Address, sha256: '0'.repeat(64), format, width, height };
}

suite('renditions', () => {
  test('a picture has those that are smaller, or one of its own width', () => {
    const widths = sourcesOf(picture(1000, 700)).sources.map(({ all }) =>
      all.map((one) => one.width),
    );
    assert.deepEqual(widths, [
      [640, 1000],
      [640, 1000],
    ]);
  });

  test('a page that was scrolled and kept has only those that its formats can be as high as', () => {
    const long = picture(1080, 20_000);
    const { src, sources } = sourcesOf(long);
    assert.equal(src, long.address);
    assert.deepEqual(
      sources.map(({ all }) => all.map(({ width, height }) => [width, height])),
      [[[640, 11_852]], [[640, 11_852]]],
    );
  });

  test('one that is higher still is shown as it is', () => {
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const { src, sources, full } = sourcesOf(picture(640, 40_000, format));
      assert.deepEqual([src, sources, full], ['/foto/a.png', [], undefined]);
      assert.deepEqual(renditionsOf(picture(640, 40_000, format), false), []);
    }
  });
});
