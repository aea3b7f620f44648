/** Problems of YAML that an editor wrote: each is reported with its position, found and expected. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { z } from 'zod';
import { frontMatterSchema } from '../../src/archive/front-matter.ts';
import { frontMatterSchemaOf } from '../../src/archive/own-fields.ts';
import { namesSchema, tagsSchema } from '../../src/archive/registry.ts';
import { siteSchema } from '../../src/archive/site.ts';
import { checkYaml } from '../../src/content/yaml.ts';

const at = { file: 'a.md', line: 2 };

/** The problems as `line:column subject: found; expected`; the YAML begins on line 2 of its file. */
function report(source: string, schema: z.ZodType = frontMatterSchema): string[] {
  const { value, problems } = checkYaml(source, schema, at);
  assert.equal(value === undefined, problems.length > 0);
  assert.ok(problems.every(({ file }) => file === 'a.md'));
  return problems
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map((p) => `${p.line}:${p.column} ${p.subject}: ${p.found}; ${p.expected}`);
}

/** The problems of front matter with a title, a date and these lines. */
const reportOf = (lines: string) => report(`title: A\ndate: 2021-02-15\n${lines}`);

/** The values of front matter without problems. */
function understood(lines: string) {
  const { value, problems } = checkYaml(
    `title: A\ndate: 2021-02-15\n${lines}`,
    frontMatterSchema,
    at,
  );
  assert.deepEqual(problems, []);
  const { title: _title, date: _date, ...rest } = value ?? {};
  return rest;
}

suite('front matter that is right', () => {
  test('says a title and a date', () => {
    const { value } = checkYaml('title: Judul\ndate: 2021-02-15', frontMatterSchema, at);
    assert.deepEqual(value, { title: 'Judul', date: { kind: 'day', day: '2021-02-15' } });
  });

  for (const [why, yaml, title] of [
    ['a number', 'title: 1984', '1984'],
    ['a number with noughts', 'title: 007', '007'],
    ['yes', 'title: yes', 'yes'],
    ['nothing in words', 'title: null', 'null'],
    ['a tilde', 'title: ~', '~'],
    ['a date', 'title: 2021-02-30', '2021-02-30'],
    ['quoted signs', 'title: "A: *b* # c"', 'A: *b* # c'],
    ['two lines', 'title: >-\n  A\n  B', 'A B'],
  ] as const) {
    test(`a title may be ${why}`, () => {
      const { value } = checkYaml(`${yaml}\ndate: 2021-02-15`, frontMatterSchema, at);
      assert.equal(value?.title, title);
    });
  }

  for (const [why, lines, expected] of [
    ['one source', 'source: Reuters', { source: [{ name: 'Reuters' }] }],
    [
      'sources in a line',
      'source: A, B,C',
      { source: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] },
    ],
    ['a source with a comma', 'source: [ "A, B" ]', { source: [{ name: 'A, B' }] }],
    [
      'a source with an address',
      'source: { name: A, url: "https://a.example/" }',
      { source: [{ name: 'A', url: 'https://a.example/' }] },
    ],
    [
      'sources of both kinds',
      'source:\n  - A\n  - name: B\n    url: https://b.example/',
      { source: [{ name: 'A' }, { name: 'B', url: 'https://b.example/' }] },
    ],
    ['one editor', 'editor: Siti', { editor: ['Siti'] }],
    ['an editor with a comma', 'editor: Siti, S.Sos.', { editor: ['Siti, S.Sos.'] }],
    ['tags in a line', 'tags: a, b', { tags: ['a', 'b'] }],
    ['tags in a list', 'tags:\n  - a\n  - b', { tags: ['a', 'b'] }],
    ['a draft', 'draft: true', { draft: true }],
    ['no draft', 'draft: false', { draft: false }],
  ] as const) {
    test(`it may have ${why}`, () => assert.deepEqual(understood(lines), expected));
  }

  test('keys without a value are as if they were not there', () => {
    assert.deepEqual(understood('editor:\nsource: ""\ntags: []\nimage:\ndraft:\naliases: []'), {});
  });
});

suite('a key that there is not', () => {
  for (const [why, line, expected] of [
    ['is taken for the nearest', 'titel: A', '`title`'],
    ['is taken for the nearest, whatever its case', 'Tags: a', '`tags`'],
    ['may be two letters off', 'translatonkey: a', '`translationKey`'],
    ['is the language', 'lang: id', 'the language in the folder: content/id/…'],
    ['is the slug', 'slug: a', 'the slug in the name of the file'],
  ] as const) {
    test(why, () => {
      const [key = ''] = line.split(':');
      assert.deepEqual(reportOf(`outlet: A\n${line}`), [`5:1 ${key}: an unknown key; ${expected}`]);
    });
  }

  for (const key of ['qwertyuiop', 'constructor', '__proto__', 'toString']) {
    test(`and is far from all others gets them all: ${key}`, () => {
      const [line = '', ...rest] = reportOf(`${key}: a`);
      assert.deepEqual(rest, []);
      assert.match(line, /^4:1 \S+: an unknown key; one of title, date, event, .*, draft\b/);
    });
  }

  for (const [why, lines, place] of [
    ['in a map', 'image:\n  src: a.jpg\n  alt: A\n  captoin: B', '7:3 image.captoin'],
    [
      'in an item',
      'corrections:\n  - date: 2021-02-15\n    text: A\n    autor: B',
      '7:5 corrections.1.autor',
    ],
    ['in an item of several kinds', 'source:\n  - A\n  - name: B\n    ulr: C', '7:5 source.2.ulr'],
  ] as const) {
    test(`is told ${why}`, () => {
      const [line = '', ...rest] = reportOf(lines);
      assert.deepEqual(rest, []);
      assert.ok(line.startsWith(`${place}: an unknown key; `), line);
    });
  }

  test('in a map is taken for the nearest of that map', () => {
    assert.deepEqual(reportOf('image: { src: a.jpg, alt: A, captoin: B }'), [
      '4:30 image.captoin: an unknown key; `caption`',
    ]);
    assert.deepEqual(reportOf('source: [{ name: B, ulr: C }]'), [
      '4:21 source.1.ulr: an unknown key; `url`',
    ]);
    assert.deepEqual(report('- id: a\n  label: { id: A }\n  parrent: b', tagsSchema), [
      '4:3 1.parrent: an unknown key; `parent`',
    ]);
  });
});

suite('a value that is wrong is told where it stands', () => {
  const date =
    'a date that exists, such as 2021-02-15, or with a time and its offset 2021-02-15T14:05:00+07:00';
  const PLACE = 'at least one of `edition:`, `issue:`, `section:`, `page:`, `column:`';
  for (const [why, lines, ...expected] of [
    ['a list for a text', 'outlet: [A]', '4:9 outlet: a list; some text'],
    ['a map for a text', 'outlet: { a: b }', '4:9 outlet: a map; some text'],
    ['blanks for a text', 'outlet: "  "', '4:9 outlet: ""; some text'],
    ['a text for a list', 'aliases: /a/', '4:10 aliases: "/a/"; a list of addresses'],
    ['a map for tags', 'tags: { a: b }', '4:7 tags: a map; a list of tags'],
    ['a list in tags', 'tags:\n  - a\n  - [b]', '6:5 tags.2: a list; some text'],
    ['a day that there is not', 'translated: 2021-02-30', `4:13 translated: "2021-02-30"; ${date}`],
    ['a date in words', 'retrieved: besok', `4:12 retrieved: "besok"; ${date}`],
    ['a word for yes', 'draft: ya', '4:8 draft: "ya"; true or false'],
    [
      'an address that is none',
      'sourceUrl: example.org',
      '4:12 sourceUrl: "example.org"; an address such as https://example.org/news/1',
    ],
    [
      'an address that runs',
      'archivedUrl: javascript:alert(1)',
      '4:14 archivedUrl: "javascript:alert(1)"; an address such as https://example.org/news/1',
    ],
    [
      'an address of another site for one of this',
      'original: https://example.org/',
      '4:11 original: "https://example.org/"; an address of this site such as /id/2021/02/15/judul/',
    ],
    [
      'a list for one address of this site',
      'versionOf: [/id/2021/02/15/a/]',
      '4:12 versionOf: a list; an address of this site such as /id/2021/02/15/judul/',
    ],
    [
      'an address that climbs',
      'aliases:\n  - /id/../../etc/',
      '5:5 aliases.1: "/id/../../etc/"; an address of this site such as /id/2021/02/15/judul/',
    ],
    ['a sum that is none', 'sha256: abc', '4:9 sha256: "abc"; 64 hexadecimal digits'],
    ['a picture without what it shows', 'image: a.jpg', '4:8 image: "a.jpg"; `src:` with `alt:`'],
    [
      'an address of a source, deep inside',
      'source:\n  - A\n  - name: B\n    url: ftp://b.example/',
      '7:10 source.2.url: "ftp://b.example/"; an address such as https://example.org/news/1',
    ],
    [
      'a list for a source, deep inside',
      'source:\n  - A\n  - [B]',
      '6:5 source.2: a list; a name, or `name:` with `url:`',
    ],
    [
      'a date of a correction, deep inside',
      'corrections:\n  - date: 2021-02-15\n    text: A\n  - date: 2021-02-31\n    text: B',
      `7:11 corrections.2.date: "2021-02-31"; ${date}`,
    ],
    ['a place in print that says nothing', 'print: {}', `4:8 print: a map; ${PLACE}`],
    ['a page for a place in print', 'print: A4', `4:8 print: "A4"; ${PLACE}`],
    [
      'a key of print that there is not',
      'print:\n  pages: A4',
      '5:3 print.pages: an unknown key; `page`',
    ],
    [
      'a state of a text that there is not',
      'text: bersih',
      '4:7 text: "bersih"; ocr, corrected, proofread, typed',
    ],
    [
      'a retraction without its day',
      'retracted: { by: Kompas }',
      '4:12 retracted.date: nothing; a date such as 2021-02-15',
    ],
    [
      'whoever corrected it',
      'corrections: [{ date: 2021-02-15, text: A, by: kami }]',
      '4:48 corrections.1.by: "kami"; outlet, archive',
    ],
    [
      'a name for a list of files',
      'files: a.pdf',
      '4:8 files: "a.pdf"; a list of `file:` with `title:`',
    ],
    [
      'a correction that lacks its date: at the correction',
      'corrections:\n  - date: 2021-02-15\n    text: A\n  - text: B',
      '7:5 corrections.2.date: nothing; a date such as 2021-02-15',
    ],
  ] as const) {
    test(why, () => assert.deepEqual(reportOf(lines), expected));
  }

  test('a title on two lines', () => {
    assert.deepEqual(report('title: "A\\nB"\ndate: 2021-02-15'), [
      '2:8 title: "A B"; a title on one line',
    ]);
  });

  test('and quoted shortened where it is long', () => {
    assert.match(reportOf(`draft: ${'x'.repeat(500)}`)[0] ?? '', /^4:8 draft: "x{59}…"; /);
  });
});

suite('a key that is missing is told', () => {
  test('at the beginning, all of them at once', () => {
    assert.deepEqual(report(''), [
      '2:1 title: nothing; some text',
      '2:1 date: nothing; a date such as 2021-02-15; `1965-02` or `1965` where no more is known, `unknown` where nothing is',
    ]);
  });

  test('where it stands without a value', () => {
    assert.deepEqual(report('date: 2021-02-15\ntitle:'), ['3:7 title: nothing; some text']);
  });
});

test('everything that is wrong is told at once', () => {
  assert.deepEqual(report('titel: A\ndate: 2021-02-30\ndraft: ya'), [
    '2:1 title: nothing; some text',
    '2:1 titel: an unknown key; `title`',
    '3:7 date: "2021-02-30"; a date that exists (that month has 28 days); `2021-02` if only the month is known',
    '4:8 draft: "ya"; true or false',
  ]);
});

suite('what is no YAML is told at its place', () => {
  const expected =
    'valid YAML: a text with `: `, or with `*`, `{` or a quotation mark first, stands in quotes';
  for (const [why, yaml, place] of [
    ['a colon in a text', 'date: 2021-02-15\ntitle: Rusia: 7 fakta', '3:8'],
    ['a quotation that does not end', 'title: "A\ndate: 2021-02-15', '3:17'],
    ['words after a quotation', 'title: "A" b', '2:12'],
    ['a key twice', 'title: A\ndate: 2021-02-15\ntitle: B', '4:1'],
    ['an at sign first', 'title: @A', '2:8'],
    ['an asterisk first', 'date: 2021-02-15\ntitle: *tebal', '3:8'],
  ] as const) {
    test(why, () => {
      const [line = '', ...rest] = report(yaml);
      assert.deepEqual(rest, []);
      assert.ok(line.startsWith(`${place} YAML: `), line);
      assert.ok(line.endsWith(`; ${expected}`), line);
    });
  }

  for (const [why, yaml, schema, ...expected] of [
    [
      'no space after a colon',
      'title: A\ndate:2021-02-16\ntags: [a]\noutlet:B',
      frontMatterSchema,
      '3:1 YAML: `date:2021-02-16`; `date: 2021-02-16`, with a space after the colon',
      '5:1 YAML: `outlet:B`; `outlet: B`, with a space after the colon',
    ],
    [
      'no space after a hyphen',
      '-id: rusia\n  label: { id: Rusia }\n- id: laut\n  label: { id: Laut }',
      tagsSchema,
      '2:1 YAML: `-id: rusia`; `- id: rusia`, with a space after the hyphen',
    ],
    [
      'no space after a hyphen, with the next line below the first letter',
      '-id: rusia\n label: { id: Rusia }',
      tagsSchema,
      '2:1 YAML: `-id: rusia`; `- id: rusia`, with a space after the hyphen',
    ],
    [
      'no space after the hyphen of a word',
      'title: A\neditions:\n  -id\n  - ru',
      siteSchema,
      '4:3 YAML: `-id`; `- id`, with a space after the hyphen',
    ],
    [
      'neither, and a mistake elsewhere',
      '-id:rusia\n  label: { id: Rusia }\n- id: Laut\n  label: { id: Laut }',
      tagsSchema,
      '2:1 YAML: `-id:rusia`; `- id: rusia`, with a space after the hyphen and after the colon',
      '4:7 2.id: "Laut"; lower-case letters, digits and hyphens',
    ],
    [
      'a tab that indents, in a text with other indents',
      'title: A\ndate: 2021-02-15\ntags:\n    - a\n\t- b',
      frontMatterSchema,
      '6:1 YAML: a tab at the beginning of the line; spaces instead of it',
    ],
    [
      'a tab that indents',
      'title: A\ndate: 2021-02-15\nimage:\n\tsrc: a.jpg\n\talt: A',
      frontMatterSchema,
      '5:1 YAML: a tab at the beginning of the line; spaces instead of it',
      '6:1 YAML: a tab at the beginning of the line; spaces instead of it',
    ],
    [
      'within a text it is none',
      'title: A\ndate: besok\ndescription: |\n  a:b\ntags:\n  - ns:kali',
      frontMatterSchema,
      '3:7 date: "besok"; a date that exists, such as 2021-02-15, or with a time and its offset 2021-02-15T14:05:00+07:00; `1965-02` or `1965` where no more is known, `unknown` where nothing is',
    ],
  ] as const) {
    test(`a slip is told once: ${why}`, () => assert.deepEqual(report(yaml, schema), expected));
  }

  test('an alias is told and not followed, however many there are', () => {
    const tens = (name: string) => `[${Array(10).fill(`*${name}`).join(', ')}]`;
    const bomb = `a: &a [x]\nb: &b ${tens('a')}\nc: &c ${tens('b')}\nd: ${tens('c')}`;
    const lines = report(bomb);
    assert.equal(lines.length, 30);
    assert.match(lines[0] ?? '', /^3:8 YAML: an alias `\*a`; /);
  });
});

suite('a file that is something else altogether', () => {
  for (const [why, yaml, schema, expected] of [
    [
      'a list for front matter',
      '- A',
      frontMatterSchema,
      '2:1 file: a list; lines with `key: value`',
    ],
    [
      'words for front matter',
      'Kata',
      frontMatterSchema,
      '2:1 file: "Kata"; lines with `key: value`',
    ],
    ['a map for a registry', 'id: a', tagsSchema, '2:1 file: a map; a list'],
    ['a word for an entry', '- rusia', tagsSchema, '2:3 1: "rusia"; lines with `key: value`'],
    ['words for a site', 'Kata', siteSchema, '2:1 file: "Kata"; lines with `key: value`'],
  ] as const) {
    test(why, () => assert.deepEqual(report(yaml, schema), [expected]));
  }
});

suite('a registry and a site are checked in the same way', () => {
  for (const [why, yaml, schema, expected] of [
    [
      'an identity in capitals',
      '- id: Rusia\n  label: { id: Rusia }',
      tagsSchema,
      '2:7 1.id: "Rusia"; lower-case letters, digits and hyphens',
    ],
    [
      'a label without a language',
      '- id: rusia\n  label: Rusia',
      tagsSchema,
      '3:10 1.label: "Rusia"; a text per language (`id: …`)',
    ],
    [
      'an entry without its label: at the entry',
      '- id: a\n  label: { id: A }\n- id: b',
      tagsSchema,
      '4:3 2.label: nothing; a text per language (`id: …`)',
    ],
    [
      'an address that is none',
      '- id: a\n  name: A\n  url: a.example',
      namesSchema,
      '4:8 1.url: "a.example"; an address such as https://example.org/news/1',
    ],
    [
      'a zone that there is not',
      'title: A\neditions: [id]\ntimeZone: Asia/Jogja',
      siteSchema,
      '4:11 timeZone: "Asia/Jogja"; a time zone such as Asia/Jakarta',
    ],
  ] as const) {
    test(why, () => assert.deepEqual(report(yaml, schema), [expected]));
  }
});

suite('a field of the archive’s own', () => {
  const site = (fields: string) => `title: A\neditions: [id]\nfields:\n${fields}`;
  for (const [why, fields, expected] of [
    [
      'has a key that front matter has already',
      '  - { key: outlet, name: A }',
      '5:12 fields.1.key: "outlet"; a key that front matter does not have already',
    ],
    [
      'has a key that every object of JavaScript has',
      '  - { key: constructor, name: A }',
      '5:12 fields.1.key: "constructor"; another key: this one has a meaning in JavaScript',
    ],
    [
      'has the key of another',
      '  - { key: fonds, name: A }\n  - { key: fonds, name: B }',
      '6:12 fields.2.key: "fonds"; a key that no other field has',
    ],
    [
      'has a key that is none',
      '  - { key: 1a, name: A }',
      '5:12 fields.1.key: "1a"; a key that begins with a letter: letters, digits, `-` and `_`',
    ],
    [
      'has no name',
      '  - key: fonds',
      '5:5 fields.1.name: nothing; a name, or one per language (`id: …`)',
    ],
    [
      'is of no kind',
      '  - { key: fonds, name: A, kind: angka }',
      '5:34 fields.1.kind: "angka"; text, date, link, term',
    ],
    [
      'is shown nowhere that there is',
      '  - { key: fonds, name: A, shown: atas }',
      '5:35 fields.1.shown: "atas"; article, list, none',
    ],
    [
      'is searched, though it has no words',
      '  - { key: masuk, name: A, kind: date, searched: true }',
      '5:50 fields.1.searched: "true"; true only where `kind` is text or term',
    ],
  ] as const) {
    test(`is told where it ${why}`, () => {
      assert.deepEqual(report(site(fields), siteSchema), [expected]);
    });
  }

  const FIELDS =
    '  - { key: fonds, name: { id: Fon, ru: Фонд }, kind: term }\n' +
    '  - { key: masuk, name: Masuk, kind: date }\n  - { key: pindai, name: Pindai, kind: link }';
  const { value } = checkYaml(site(FIELDS), siteSchema, at);
  const schema = frontMatterSchemaOf(value?.fields ?? []);

  test('is checked by its kind, in its place', () => {
    assert.deepEqual(
      report('title: A\ndate: 2021-02-15\nmasuk: besok\npindai: a.pdf\nfond: A', schema),
      [
        '4:8 masuk: "besok"; a date that exists, such as 2021-02-15, or with a time and its offset 2021-02-15T14:05:00+07:00; `1965-02` or `1965` where no more is known, `unknown` where nothing is',
        '5:9 pindai: "a.pdf"; an address such as https://example.org/news/1',
        '6:1 fond: an unknown key; `fonds`',
      ],
    );
  });

  test('is apart from the others, and nothing where no article has it', () => {
    const read = (lines: string) =>
      checkYaml(`title: A\ndate: 2021-02-15\n${lines}`, schema, at).value;
    assert.deepEqual(read('fonds: [A, B]\nmasuk: 2021-03-01\noutlet: C'), {
      title: 'A',
      date: { kind: 'day', day: '2021-02-15' },
      outlet: 'C',
      own: { fonds: ['A', 'B'], masuk: { kind: 'day', day: '2021-03-01' } },
    });
    assert.deepEqual(Object.keys(read('outlet: C') ?? {}), ['title', 'date', 'outlet']);
  });

  test('costs nothing where a site declares none', () => {
    assert.equal(frontMatterSchemaOf([]), frontMatterSchema);
  });
});

suite('a key of the file', () => {
  const { locate } = checkYaml('title: A\n\n  \ndate: B\nimage:\n  src: C', frontMatterSchema, at);

  test('is found where it stands', () => {
    assert.deepEqual(locate('title'), { file: 'a.md', line: 2, column: 1 });
    assert.deepEqual(locate('date'), { file: 'a.md', line: 5, column: 1 });
  });

  test('that does not stand there is at the beginning', () => {
    for (const key of ['editor', 'src']) {
      assert.deepEqual(locate(key), { file: 'a.md', line: 2, column: 1 });
    }
  });
});

test('no YAML makes the check fail, and every problem has its place in the file', () => {
  const piece = fc.constantFrom(
    ...[
      'title',
      'date',
      'source',
      'tags',
      'image',
      'src',
      ': ',
      ':',
      '\n',
      '\n  ',
      '- ',
      '[',
      ']',
      '{',
    ],
    ...[
      '}',
      ',',
      '"',
      "'",
      '*a',
      '&a ',
      '!!int ',
      '!x ',
      '? ',
      '| ',
      '> ',
      '#',
      '%',
      '@',
      '---',
      '...',
    ],
    ...['<<', '~', '2021-02-15', '__proto__', '\t', '\u0000', '\uFEFF', 'ж', '\r\n'],
  );
  const yaml = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(
      yaml,
      fc.constantFrom(frontMatterSchema, tagsSchema, siteSchema),
      (source, schema) => {
        const { problems } = checkYaml<z.ZodType>(source, schema, at);
        const last = at.line + source.split('\n').length - 1;
        for (const { line, column, found, expected } of problems) {
          assert.ok(line >= at.line && line <= last && column >= 1, `${line}:${column}`);
          assert.ok(found !== '' && expected !== '');
        }
      },
    ),
    { seed: 20210215, numRuns: 2000 },
  );
});
