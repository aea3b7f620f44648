/** What can be a part of an address, and a character of a name. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSiteAddress } from '../../src/archive/address.ts';
import { frontMatterSchema } from '../../src/archive/front-matter.ts';
import { faultOfSegment } from '../../src/archive/segments.ts';
import { checkYaml } from '../../src/content/yaml.ts';
import { withoutEnd } from '../../src/text/ends.ts';
import { slugOf, stableSlug } from '../../src/text/slug.ts';

const at = { file: 'a.md', line: 2 };

/** The problems of front matter, as lines. */
function problems(yaml: string): string[] {
  return checkYaml(yaml, frontMatterSchema, at).problems.map(
    ({ line, column, subject, found, expected }) =>
      `${line}:${column} ${subject}: ${found}; ${expected}`,
  );
}

describe('a part of an address', () => {
  for (const good of ['judul', 'Судьба', 'console', 'com', 'com10', 'a.b', 'я'.repeat(100)]) {
    it(`may be ${good.slice(0, 20)}`, () => assert.equal(faultOfSegment(good), undefined));
  }
  for (const bad of [
    'con',
    'NUL',
    'aux.html',
    'com1',
    'LPT9.txt',
    'a.',
    'a ',
    'a:b',
    'a?',
    '<a>',
    'a|b',
    '"',
    '*',
    'a\\b',
    'я'.repeat(101),
    'a\u0008',
    'a\ud800',
    'a\u202e',
  ]) {
    it(`is not ${JSON.stringify(bad).slice(0, 20)}`, () => {
      assert.notEqual(faultOfSegment(bad), undefined);
    });
  }
});

describe('front matter refuses', () => {
  it('control characters and marks that turn the direction, each where it is', () => {
    assert.deepEqual(problems('date: 2021-02-15\ntitle: "T\\u0008z"\ntags: ["a\\u202eb"]\n'), [
      '3:8 title: "T\\u0008z"; the text without the character U+0008',
      '4:8 tags.1: "a\\u202eb"; the text without the character U+202E',
    ]);
  });

  it('aliases that no file can have, which would be one', () => {
    const said = problems(
      'date: 2021-02-15\ntitle: A\naliases: ["/\\ud800/", "/\\ud801/", /con/]\n',
    );
    assert.equal(said.length, 3);
    assert.match(said[0] ?? '', /^4:11 aliases\.1: "\/\\ud800\/"; an address with .* U\+D800$/);
    assert.match(said[2] ?? '', /"con", which is a device on Windows$/);
  });

  it('an alias with a part of more than 200 bytes', () => {
    const [said = ''] = problems(`date: 2021-02-15\ntitle: A\naliases: [/${'a'.repeat(300)}/]\n`);
    assert.match(said, /a part of 300 bytes$/);
  });

  it('thousands of unknown keys, of which it tells fifty and counts the rest', () => {
    const keys = Array.from({ length: 5000 }, (_, i) => `k${i}: a\n`).join('');
    const said = problems(`date: 2021-02-15\ntitle: A\n${keys}`);
    assert.equal(said.length, 51);
    assert.match(said.at(-1) ?? '', /4,950 other problems/);
  });

  it('a key that it has twice', () => {
    assert.deepEqual(problems('title: A\ndate: 2021-02-15\ntitle: B\n').length, 1);
  });

  it('lists thousands deep, without an end of the program', () => {
    const said = problems(`title: A\ndate: 2021-02-15\ntags: ${'['.repeat(20_000)}`);
    assert.ok(said.length > 0 && said.length <= 51);
  });
});

describe('a slug', () => {
  it('is no device of Windows', () => {
    assert.equal(slugOf('Con'), 'con-1');
    assert.notEqual(stableSlug('Con'), stableSlug('Con 1'));
    assert.equal(slugOf('Contoh'), 'contoh');
  });
});

describe('the end of a text', () => {
  it('goes as far as signs do, pairs of units included', () => {
    assert.equal(withoutEnd('a.b...', /[.]/), 'a.b');
    assert.equal(withoutEnd('a😀😀', /\p{So}/u), 'a');
    assert.equal(withoutEnd('😀', /[.]/), '😀');
    assert.equal(withoutEnd('...', /[.]/), '');
  });

  it('of an address keeps its parts', () => {
    assert.equal(readSiteAddress('/id/lama'), '/id/lama/');
  });
});
