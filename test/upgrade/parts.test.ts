/** What upgrading finds out from texts alone: changed rules and words, notes for hosts, names of many files. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import id from '../../src/locales/id.ts';
import { readKnownLocales, readKnownSheets } from '../../src/upgrade/copy/known-files.ts';
import { type CopyContext, moveCopy } from '../../src/upgrade/copy/move-copy.ts';
import { factsOf, ownLocale } from '../../src/upgrade/copy/own-locale.ts';
import { ownStyle } from '../../src/upgrade/copy/own-style.ts';
import { coveringPaths } from '../../src/upgrade/copy/sample-files.ts';
import { readRules } from '../../src/upgrade/copy/style-rules.ts';
import { hostNotes, notesBetween } from '../../src/upgrade/host-notes.ts';
import { compareVersions } from '../../src/upgrade/versions.ts';

const read = (css: string) => readRules(new Map([['style.css', css]]), 'style.css', 'src/assets');
const styleOf = (original: string, own: string) => ownStyle(read(original), read(own));
const line = (css: string) =>
  css
    .replace(/^\/\*.*\*\/\n/, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('the style of an owner', () => {
  it('is empty where the style sheets are those of 0.2.0', () => {
    const rules = readRules(readKnownSheets(), 'style.css', 'src/assets');
    assert.ok(rules.length > 200);
    assert.deepEqual(ownStyle(rules, rules), { css: '', remarks: [] });
  });

  it('has the properties that are new or other, for the selectors that have them', () => {
    const { css, remarks } = styleOf(
      'h1, h2 { margin: 0; color: red }',
      'h1,h2{margin:0;color:blue} h2 { color: green !important } .new { top: 0 }',
    );
    assert.equal(line(css), 'h1 { color: blue; } h2 { color: green !important; } .new { top: 0; }');
    assert.deepEqual(remarks, []);
  });

  it('repeats what has to follow a changed property still', () => {
    const original = (size: string) => `html { font: ${size} serif }
      @media print { html { font-size: 11pt; color: black } }
      p { font-size: 1rem }`;
    const { css } = styleOf(original('1rem'), original('2rem'));
    assert.equal(
      line(css),
      'html { font: 2rem serif; } @media print { html { font-size: 11pt; } }',
    );
  });

  it('names what was taken away, with its place', () => {
    const { css, remarks } = styleOf(
      'a { top: 0; left: 0 }\nb, i { color: red }\n@media (min-width: 40rem) {\n  p { top: 0 }\n}\n@font-face { font-family: X }',
      'a { top: 0 }\nb { color: red }\n@media (min-width: 30rem) {\n  p { top: 0 }\n}',
    );
    assert.equal(line(css), '@media (min-width: 30rem) { p { top: 0; } }');
    assert.deepEqual(remarks, [
      'src/assets/style.css:1  you removed left of `a`',
      'src/assets/style.css:2  you removed the rule of `i`',
      'src/assets/style.css:4  you removed the rule of `@media (min-width: 40rem) { p`',
      'src/assets/style.css:6  you removed or changed `@font-face`',
    ]);
  });

  it('follows imports, keeps fonts, nesting, values for other browsers, and signs within texts', () => {
    const sheets = new Map([
      ['style.css', '@import "./own/more.css" print;\n@import "https://a.example/b.css";'],
      [
        'own/more.css',
        '@font-face { font-family: L; src: url("./l.woff2") }\na { color: red; color: oklch(1 0 0); &::after { content: "} /*" } }',
      ],
    ]);
    const own = ownStyle([], readRules(sheets, 'style.css', 'src/assets'));
    assert.equal(
      line(own.css),
      '@import "https://a.example/b.css"; @media print { @font-face { font-family: L; src: url("./own/l.woff2") } a { color: red; color: oklch(1 0 0); } } @media print { a { &::after { content: "} /*"; } } }',
    );
  });
});

describe('the words of an owner', () => {
  const known = readKnownLocales();

  it('are none in a locale that is as 0.2.0 had it', () => {
    for (const [lang, facts] of Object.entries(known))
      assert.equal(facts.name.length > 0, true, lang);
    const same = ownLocale({ ...id, strings: { ...id.strings } }, factsOf(id), id);
    assert.deepEqual(same, { file: undefined, remarks: [] });
  });

  it('are a whole locale where 0.2.0 had none of the language', () => {
    const numbers = new Intl.NumberFormat('ms');
    const strings = { ...id.strings, more: (count: number) => `dan ${numbers.format(count)} lagi` };
    const own = { ...id, strings, lang: 'ms', name: 'Bahasa Melayu' };
    const { file } = ownLocale(own, undefined, undefined);
    assert.equal(file?.path, 'locale.ms.yaml');
    const written = parse(file?.text ?? '');
    assert.equal(written.name, 'Bahasa Melayu');
    assert.deepEqual(written.sections, id.sections);
    assert.equal(written.strings.notFound, id.strings.notFound);
    assert.equal(written.strings.more, 'dan {count} lagi');
  });

  it('that are computed are named, as a text cannot say them', () => {
    const more = (count: number) => (count > 100 ? 'banyak' : `${count} lagi`);
    const strings = { ...id.strings, more, extra: 'x' };
    const { remarks } = ownLocale({ ...id, strings }, factsOf(id), id);
    assert.deepEqual(remarks, [
      '`more` computes its words: read what became of it',
      '`extra` is a string that the program does not have',
    ]);
  });
});

describe('the move of a copy', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  const sources: Readonly<Record<string, string>> = {
    '.gitignore': 'program',
    'README.md': 'changed',
    LICENSE: 'program',
    'package.json': '{"name":"arsip","dependencies":{"luxon":"3.7.2","own-font":"1.0.0"}}',
    'docs/guide.md': 'changed',
    'src/a.ts': 'program',
    'src/assets/icon.svg': 'program',
    'src/mine.ts': 'own',
    CNAME: 'own',
    'content/id/1.md': 'program',
    'content/id/2.md': 'own',
    '_data/archive.ts': 'program',
    '_data/tags.yaml': 'program',
    '_data/site.yaml': 'changed',
    '.github/workflows/pages.yml': 'changed',
  };
  const files = {
    paths: Object.keys(sources).sort(),
    read: (path: string) => text(sources[path] ?? ''),
  };
  const context: CopyContext = {
    // The text of each file says what it is, but for one.
    originOf: (_, bytes) => {
      const content = new TextDecoder().decode(bytes);
      return content === 'program' || content === 'own' ? content : 'changed';
    },
    sheets: new Map(),
    locales: {},
    present: [],
    languages: ['id'],
    loadLocale: () => Promise.reject(new Error('there is none')),
    archive: new Map([
      ['package.json', '{"name":"folder","dependencies":{"kliping":"9.0.0"}}'],
      ['README.md', 'new'],
      ['.gitignore', 'new'],
      ['.github/workflows/pages.yml', 'new'],
    ]),
  };

  it('keeps what is the archive’s or the owner’s, removes the program, and adds what a new archive has', async () => {
    const { changes, lost, own, sample } = await moveCopy(files, context);
    const kinds = [...changes].map(([path, bytes]) => [path, bytes !== undefined] as const);
    assert.deepEqual(Object.fromEntries(kinds), {
      '.github/workflows/pages.yml': true,
      '.gitignore': true,
      '_data/archive.ts': false,
      'docs/guide.md': false,
      'package.json': true,
      'src/a.ts': false,
      'src/assets/icon.svg': false,
    });
    assert.deepEqual(lost, ['.github/workflows/pages.yml', 'docs/guide.md']);
    assert.deepEqual(own, ['CNAME', 'src/mine.ts']);
    assert.deepEqual(sample, ['_data/tags.yaml', 'content/id/1.md']);
    assert.deepEqual(JSON.parse(new TextDecoder().decode(changes.get('package.json'))), {
      name: 'arsip',
      dependencies: { kliping: '9.0.0', 'own-font': '1.0.0' },
    });
  });

  it('does not write over a theme', async () => {
    const themed = { ...files, paths: [...files.paths, 'theme/icon.svg'] };
    const originOf: CopyContext['originOf'] = (path, bytes) =>
      path === 'src/assets/icon.svg' ? 'changed' : context.originOf(path, bytes);
    await assert.rejects(
      moveCopy(themed, { ...context, originOf }),
      /found a theme; expected none/,
    );
  });
});

describe('a changelog', () => {
  const text = `# Changelog

## Unreleased

### For hosts

- Now.

### Fixed

- A.

## 0.10.0 - 2027-01-01

### For hosts

- Ten.

## 0.9.0

### Added

- For hosts of guests.

## 0.2.0

### For hosts

- Two.
`;
  it('has notes for hosts, by version', () => {
    assert.deepEqual(hostNotes(text, '0.11.0'), [
      { version: '0.2.0', text: '- Two.' },
      { version: '0.10.0', text: '- Ten.' },
      { version: '0.11.0', text: '- Now.' },
    ]);
    const since = notesBetween(hostNotes(text, '0.11.0'), '0.2.0', '0.10.0');
    assert.deepEqual(
      since.map(({ version }) => version),
      ['0.10.0'],
    );
  });

  it('has versions in order', () => {
    const versions = ['1.0.0', '0.10.0', '1.0.0-rc.2', '0.9.1', '1.0.0-rc.10'];
    assert.deepEqual(versions.toSorted(compareVersions), [
      '0.9.1',
      '0.10.0',
      '1.0.0-rc.2',
      '1.0.0-rc.10',
      '1.0.0',
    ]);
  });
});

describe('files that are named briefly', () => {
  it('are folders where these hold nothing else', () => {
    const all = [
      'content/id/a/1.md',
      'content/id/a/2.md',
      'content/id/b/3.md',
      'content/ru/4.md',
      'x',
    ];
    const cases: [number[], string[]][] = [
      [[0, 1, 2, 3], ['content']],
      [[0, 1], ['content/id/a']],
      [
        [0, 2, 4],
        ['content/id/a/1.md', 'content/id/b', 'x'],
      ],
      [[], []],
    ];
    for (const [chosen, names] of cases) {
      assert.deepEqual(
        coveringPaths(
          chosen.map((i) => all[i] ?? ''),
          all,
        ),
        names,
      );
    }
  });
});
