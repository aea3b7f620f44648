/** Rights: their names and what is near to them, own words, which statement stands, and the table of the guide. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import {
  isLicence,
  KNOWN_RIGHTS,
  narrowestRights,
  type Rights,
  rights,
  wordsOfRights,
  writtenRights,
} from '../../src/archive/rights.ts';
import { rightsName } from '../../src/components/names.ts';
import { checkYaml } from '../../src/content/yaml.ts';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import ru from '../../src/locales/ru.ts';

const schema = z.strictObject({ title: z.string().optional(), rights: rights.optional() });
const check = (yaml: string) => checkYaml(yaml, schema, { file: 'a.md', line: 2 });
const read = (yaml: string): Rights => {
  const { value, problems } = check(`rights: ${yaml}`);
  assert.deepEqual(problems, []);
  assert.ok(value?.rights);
  return value.rights;
};

describe('a statement of rights', () => {
  for (const [written, known, reuse] of [
    ['CC-BY-4.0', 'CC-BY-4.0', true],
    ['cc by-nc-nd 3.0', 'CC-BY-NC-ND-3.0', true],
    ['https://creativecommons.org/licenses/by-sa/4.0/deed.id', 'CC-BY-SA-4.0', true],
    ['http://www.creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0', true],
    ['InC', 'InC', false],
    ['inc-ow-eu', 'InC-OW-EU', false],
    ['http://rightsstatements.org/vocab/NoC-US/1.0/', 'NoC-US', true],
  ] as const) {
    it(`is known as ${written}`, () => {
      const found = read(written);
      assert.equal(found.kind === 'known' && found.id, known);
      assert.equal(found.reuse, reuse);
    });
  }

  for (const [written, meant] of [
    ['CC-BY-5.0', 'CC-BY-4.0'],
    ['CC-BYSA-4.O', 'CC-BY-SA-4.0'],
    ['inC-OV-EU', 'InC-OW-EU'],
    ['NOC-OLKR', 'NoC-OKLR'],
    ['CC-0', 'CC0-1.0'],
  ]) {
    it(`is ${meant}, most likely, where ${written} is written`, () => {
      const { value, problems } = check(`title: a\nrights: ${written}`);
      assert.equal(value, undefined);
      const [problem, ...more] = problems;
      assert.deepEqual(more, []);
      assert.deepEqual(
        [problem?.file, problem?.line, problem?.column, problem?.subject, problem?.found],
        ['a.md', 3, 9, 'rights', `"${written}"`],
      );
      assert.match(problem?.expected ?? '', new RegExp(`: did you mean \`${meant}\`\\?$`));
    });
  }

  it('is proposed for nothing that is like none', () => {
    for (const written of ['semua boleh', 'x', 'milik redaksi']) {
      const [problem] = check(`rights: ${written}`).problems;
      assert.match(problem?.expected ?? '', /`text:` with `reuse:`$/);
    }
  });

  it('that was left empty is an error, as it may have been meant to keep a text back', () => {
    assert.equal(check('title: a\nrights:').problems.length, 1);
  });

  it('in own words has them by language, and permits nothing that it does not say', () => {
    const own = read(
      '{ text: { id: Seizin redaksi, ru: С разрешения }, url: "https://a.example/" }',
    );
    assert.equal(own.reuse, false);
    assert.ok(own.kind === 'own words');
    assert.deepEqual(wordsOfRights(own, 'ru'), { text: 'С разрешения', lang: 'ru' });
    assert.deepEqual(wordsOfRights(own, 'en'), { text: 'Seizin redaksi', lang: 'id' });
    const same = read('{ text: Bebas, reuse: true }');
    assert.equal(same.reuse, true);
    assert.ok(same.kind === 'own words');
    assert.deepEqual(wordsOfRights(same, 'ru'), { text: 'Bebas', lang: undefined });
    const [problem] = check('rights: { text: a, reuse: maybe }').problems;
    assert.equal(problem?.expected, 'true or false');
    assert.equal(check('rights: { text: a, url: "javascript:a" }').problems.length, 1);
  });

  it('is written as it was read', () => {
    for (const written of [
      'CC-BY-4.0',
      '{ text: Bebas, reuse: true }',
      '{ text: { id: A, ru: Б } }',
    ]) {
      const found = read(written);
      assert.deepEqual(read(JSON.stringify(writtenRights(found))), found);
    }
  });

  it('has a name in each language, of its own, and an address', () => {
    for (const { strings } of [id, ru, en]) {
      const names = KNOWN_RIGHTS.map((one) => rightsName(strings, one.id));
      assert.equal(new Set(names).size, names.length);
    }
    assert.equal(rightsName(en.strings, 'CC-BY-NC-SA-4.0'), 'CC BY-NC-SA 4.0');
    assert.equal(rightsName(en.strings, 'CC0-1.0'), 'CC0 1.0');
    assert.deepEqual(
      KNOWN_RIGHTS.filter((one) => !isLicence(one)).map((one) => new URL(one.url).host),
      Array.from({ length: 12 }, () => 'rightsstatements.org'),
    );
  });
});

const anyRights = fc.oneof(
  fc.constantFrom<Rights>(...KNOWN_RIGHTS),
  fc.record({
    kind: fc.constant('own words' as const),
    words: fc.constant({ id: 'Seizin redaksi' }),
    url: fc.constant(undefined),
    reuse: fc.boolean(),
  }),
);
const anyPlaces = fc.array(fc.option(anyRights, { nil: undefined }), { maxLength: 6 });

describe('of several statements the narrowest stands', () => {
  it('as a table says', () => {
    const stands = (...written: string[]) => {
      const found = narrowestRights(written.map(read));
      return found?.kind === 'known' ? found.id : found?.words;
    };
    assert.equal(stands('CC-BY-4.0', 'CC-BY-NC-4.0'), 'CC-BY-NC-4.0');
    assert.equal(stands('CC0-1.0', 'InC', 'CC-BY-4.0'), 'InC');
    assert.equal(stands('InC-EDU', 'InC'), 'InC');
    assert.equal(stands('CC-BY-4.0', 'UND'), 'UND');
    assert.deepEqual(stands('CC-BY-4.0', '{ text: Seizin redaksi }'), { '*': 'Seizin redaksi' });
    assert.equal(narrowestRights([undefined, undefined]), undefined);
  });

  it('and one more never permits what was not permitted, wherever it is said', () => {
    fc.assert(
      fc.property(anyPlaces, anyRights, fc.nat(6), (said, more, at) => {
        const before = narrowestRights(said);
        const after = narrowestRights(said.toSpliced(at, 0, more));
        assert.ok(after);
        if (before && !before.reuse) assert.equal(after.reuse, false);
        if (!more.reuse) assert.equal(after.reuse, false);
        // What stood is still the narrower one, unless the new one is.
        assert.ok(after === more || after === before);
      }),
    );
  });

  it('in whatever order they are said, as far as reuse goes', () => {
    fc.assert(
      fc.property(anyPlaces, (said) => {
        const permits = narrowestRights(said)?.reuse;
        assert.equal(narrowestRights(said.toReversed())?.reuse, permits);
      }),
    );
  });
});

test('the table of the guide has every statement, and what the program makes of it', async () => {
  const guide = await readFile('docs/guide-record.md', 'utf8');
  const [, table = ''] = /<!-- rights -->\n(.*?)<!-- \/rights -->/s.exec(guide) ?? [];
  const rows = [...table.matchAll(/^\| `([^`]+)` \| (\S+) \| (yes|no) \|$/gm)].map(
    ([, name, url, reuse]) => [name, url, reuse],
  );
  const expected = KNOWN_RIGHTS.filter(
    (one) => !/-(?:[123]\.[05])$/.test(one.id) || /^(?:CC0|PDM)/.test(one.id),
  ).map((one) => [one.id, `<${one.url}>`, one.reuse ? 'yes' : 'no']);
  assert.deepEqual(rows, expected);
});
