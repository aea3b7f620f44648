/** YAML is edited as a text: what is asked for changes, every other byte stays, and YAML reads what was meant. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isMap, isScalar, isSeq, parse, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Written, YamlText } from '../../src/editing/yaml-text.ts';

function read(source: string) {
  const yaml = YamlText.read(source);
  assert.ok(yaml, source);
  return yaml;
}

/** The map of a document, or a value of one of its keys. */
function mapOf(yaml: YamlText, key?: string): YAMLMap {
  const node = key === undefined ? yaml.root : YamlText.valueOf(yaml.root, key);
  assert.ok(isMap(node));
  return node;
}

function listOf(yaml: YamlText, key: string): YAMLSeq {
  const node = YamlText.valueOf(yaml.root, key);
  assert.ok(isSeq(node));
  return node;
}

const values = (text: string) => parse(text, { schema: 'failsafe' });

describe('a key that is set', () => {
  /** Documents, each with what becomes of it where `date` is set to `2022`. */
  const SET: readonly (readonly [before: string, after: string])[] = [
    ['date: 2021 # about\na: b\n', 'date: 2022 # about\na: b\n'],
    ['date: "2021"  \r\na: b\r\n', 'date: 2022  \r\na: b\r\n'],
    ['a: b\r\n', 'a: b\r\ndate: 2022\r\n'],
    ['a: b', 'a: b\ndate: 2022\n'],
    ['# first\na:\n  - b\n  # last\n', '# first\na:\n  - b\ndate: 2022\n  # last\n'],
    ['date:\na: b\n', 'date: 2022\na: b\n'],
    ['a: b\ndate:\n', 'a: b\ndate: 2022\n'],
    ['date: |\n  2021\na: b\n', 'date: 2022\na: b\n'],
    ['date:\n  - x\n  - y # z\na: b\n', 'date: 2022 # z\na: b\n'],
    ['{ a: b }\n', '{ a: b, date: 2022 }\n'],
    ['{ date: 2021, a: b }\n', '{ date: 2022, a: b }\n'],
  ];
  for (const [before, after] of SET) {
    it(`leaves the rest: ${JSON.stringify(before)}`, () => {
      const yaml = read(before);
      yaml.set(mapOf(yaml), 'date', '2022');
      assert.equal(yaml.toString(), after);
      assert.equal(values(after).date, '2022');
    });
  }

  it('is read as it was meant, whatever signs it has', () => {
    const texts: Written[] = [
      'Judul: kapal',
      '# bukan',
      'a #b',
      "'x",
      '"x"',
      '- a',
      '*a',
      '&a',
      '@a',
      '%a',
      '[a',
      '{a}',
      'a, b',
      ' a ',
      '',
      '1984',
      'true',
      'null',
      '~',
      'Ё, «ёлка»',
      'a\nb',
      '?',
      '? a',
      '|',
      '> a',
      '!a',
      'a:',
      ':a',
      '=',
      '---',
      ['a, b', '[c]', 'd: e', ''],
      { id: 'a, b', ru: 'c: d', en: '{e}' },
      { level: 'excerpt', more: { x: ['y'] } },
    ];
    for (const value of texts) {
      for (const source of [
        'date: 2021\n',
        'a: b\n',
        '{ a: b }\n',
        '{ date: 1 }\n',
        'a:\n  b: c\n',
      ]) {
        const yaml = read(source);
        yaml.set(mapOf(yaml), 'date', value);
        assert.deepEqual(values(yaml.toString()).date, value, yaml.toString());
      }
    }
  });
});

describe('a key that is taken out', () => {
  const GONE: readonly (readonly [before: string, after: string])[] = [
    ['a: b\nx: y # z\nc: d\n', 'a: b\nc: d\n'],
    ['x:\n  - y\n  - z\n# c\nc: d\n', '# c\nc: d\n'],
    ['{ x: y, c: d }\n', '{ c: d }\n'],
    ['{ c: d, x: [y, z] }\n', '{ c: d }\n'],
    ['a: b\r\nx:\r\n', 'a: b\r\n'],
  ];
  for (const [before, after] of GONE) {
    it(`takes its lines with it: ${JSON.stringify(before)}`, () => {
      const yaml = read(before);
      yaml.remove(mapOf(yaml), 'x');
      assert.equal(yaml.toString(), after);
    });
  }
});

describe('a list', () => {
  it('gets items behind the others, in its own form', () => {
    const forms: readonly (readonly [string, string])[] = [
      ['x: [a, b] # c\n', 'x: [a, b, "n, m", o] # c\n'],
      ['x: []\n', 'x: ["n, m", o]\n'],
      ['x:\n  - a # c\n\ny: z\n', 'x:\n  - a # c\n  - n, m\n  - o\n\ny: z\n'],
      ['x:\r\n- a\r\ny: z\r\n', 'x:\r\n- a\r\n- n, m\r\n- o\r\ny: z\r\n'],
      ['x:\n  [\n    a,\n    b,\n  ]\n', 'x:\n  [\n    a,\n    b, "n, m", o,\n  ]\n'],
    ];
    for (const [before, after] of forms) {
      const yaml = read(before);
      yaml.append(listOf(yaml, 'x'), ['n, m', 'o']);
      assert.equal(yaml.toString(), after);
      assert.deepEqual(values(after).x.slice(-2), ['n, m', 'o']);
    }
  });

  it('loses any of its items', () => {
    const forms = [
      'x: [a, b, c, d] # e\n',
      'x:\n  - a\n  - b # e\n  - c\n  - d\ny: z\n',
      'x:\n  [\n    a, b,\n    c, d\n  ]\n',
      'x: [ a , "b", \'c\', d ]\r\n',
    ];
    for (const source of forms) {
      for (let some = 0; some < 16; some++) {
        const gone = [0, 1, 2, 3].filter((at) => some & (1 << at));
        const yaml = read(source);
        yaml.removeItems(listOf(yaml, 'x'), gone);
        const left = ['a', 'b', 'c', 'd'].filter((_, at) => !gone.includes(at));
        assert.deepEqual(values(yaml.toString()).x, left, `${source} without ${gone}`);
      }
    }
  });

  it('gets entries: behind the last one, or as the first of a file that has none', () => {
    const lines = ['- id: n', '  label: { id: N }'];
    const forms: readonly (readonly [string, string])[] = [
      ['', '- id: n\n  label: { id: N }\n'],
      ['# tags\n', '# tags\n- id: n\n  label: { id: N }\n'],
      ['[]\n', '- id: n\n  label: { id: N }\n'],
      [
        '  - id: a\n    label: { id: A }\n# end\n',
        '  - id: a\n    label: { id: A }\n  - id: n\n    label: { id: N }\n# end\n',
      ],
      ['- id: a', '- id: a\n- id: n\n  label: { id: N }\n'],
    ];
    for (const [before, after] of forms) {
      const yaml = read(before);
      yaml.appendLines(yaml.root, lines);
      assert.equal(yaml.toString(), after);
      assert.equal(values(after).at(-1).id, 'n');
    }
  });
});

describe('a form that no edit could foresee', () => {
  it('is not read: mistakes, anchors, lone carriage returns', () => {
    for (const source of ['a: [b\n', 'a: &x b\nc: *x\n', 'a: b\rc: d\r', 'a: "b\n']) {
      assert.equal(YamlText.read(source), undefined, source);
    }
  });

  it('is read where the signs are those of texts and comments', () => {
    for (const source of ['a: "*x"\n', "a: 'b &c'\n", 'a: b *c\n', 'a: b # *c &d\n']) {
      const node = YamlText.valueOf(read(source).root, 'a');
      assert.ok(isScalar(node));
    }
  });
});
