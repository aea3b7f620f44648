/** The fonts that a reader's browser is given: both scripts, from the site itself, and not too heavy. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { sampleSite } from '../support/shared-site.ts';
import type { Site } from '../support/site.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const RUSSIAN = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const SIGNS = '0123456789.,:;!?()«»„“”‘’—–-…№';

/** One `@font-face` of the published CSS that has a file. */
interface Face {
  readonly style: string;
  readonly file: Buffer | undefined;
  readonly url: string;
  readonly covers: (letter: string) => boolean;
}

let site: Site;
let css: string;
let faces: Face[];

async function open(): Promise<void> {
  // A path prefix changes no file, so the references have to be relative.
  ({ site } = await sampleSite({ url: 'https://example.github.io/arsip/' }));
  const [style = ''] = [...site.files.keys()].filter((path) => /^assets\/style-.*css$/.test(path));
  css = site.files.get(style)?.toString('utf8') ?? '';
  faces = [...css.matchAll(/@font-face\s*{([^}]*)}/g)].flatMap(([, rule = '']) => {
    const url = /url\(["']?([^"')]+)/.exec(rule)?.[1];
    if (url === undefined) return [];
    const path = new URL(url, `http://site/${style}`).pathname.slice(1);
    return {
      style: /font-style:\s*(\w+)/.exec(rule)?.[1] ?? 'normal',
      file: site.files.get(path),
      url,
      covers: rangesOf(/unicode-range:([^;]*)/.exec(rule)?.[1] ?? 'U+0-10FFFF'),
    };
  });
}

/** Whether a `unicode-range` has a letter. */
function rangesOf(range: string): (letter: string) => boolean {
  const ranges = [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(
    ([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
  );
  return (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return ranges.some(([from, to]) => from <= code && code <= to);
  };
}

/** The faces of one style that a browser fetches for a text. */
function facesFor(text: string, style: string): Face[] {
  const letters = [...text];
  return faces.filter((face) => face.style === style && letters.some(face.covers));
}

describe('the fonts', () => {
  before(open);

  it('are files of the site, named by what is in them', () => {
    const urls = [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, url]) => url);
    assert.deepEqual(
      urls,
      faces.map(({ url }) => url),
    );
    assert.ok(faces.length > 0);
    for (const { url, file } of faces) {
      assert.match(url, /^\.\/[\w-]+-[0-9a-f]{8}\.woff2$/);
      assert.equal(file?.subarray(0, 4).toString('latin1'), 'wOF2', url);
    }
    const published = [...site.files.keys()].filter((path) => /\.(woff2?|ttf|otf)$/.test(path));
    assert.equal(published.length, new Set(urls).size, 'no font is published that no page can use');
    assert.doesNotMatch(css, /@import|url\(["']?(https?:)?\/\//);
  });

  it('come with their licence', () => {
    assert.match(css, /© 2014-2021 Adobe.*OFL\.txt/s);
    assert.match(site.files.get('assets/OFL.txt')?.toString('utf8') ?? '', /SIL OPEN FONT LICENSE/);
  });

  it('have every letter of the languages, upright and italic', () => {
    for (const style of ['normal', 'italic']) {
      for (const letter of `${LATIN}${LATIN.toUpperCase()}${RUSSIAN}${RUSSIAN.toUpperCase()}${SIGNS}`) {
        assert.ok(facesFor(letter, style).length > 0, `${letter}, ${style}`);
      }
    }
  });

  it('are one file for a page in Indonesian, and two of 100 kB at most for one in Russian', () => {
    assert.equal(facesFor(LATIN + SIGNS.replace('№', ''), 'normal').length, 1);
    const needed = facesFor(LATIN + RUSSIAN + SIGNS, 'normal');
    assert.equal(needed.length, 2);
    const bytes = needed.reduce((sum, { file }) => sum + (file?.length ?? 0), 0);
    assert.ok(bytes <= 100_000, `${bytes} bytes`);
  });
});
