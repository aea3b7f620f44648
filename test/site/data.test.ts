/** The archive as data: each file is read by another program's reader, and says what the articles say. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { sharedSite } from '../support/shared-site.ts';
import {
  article,
  buildFiles,
  linksOf,
  type Site,
  temporaryFolder,
  textOf,
} from '../support/site.ts';

const HOSTILE = {
  markup: '"><script>alert(1)</script>',
  section: 'a ]]> b -- {x} % &amp; \\',
  formula: "=cmd|'/c calc'!A0",
  turned: 'شلوم שלום \u200F(x) 🌋',
  long: 'Panjang '.repeat(700).trim(),
};
const ORIGINAL = [
  'Pelabuhan lama di Makassar dibuka kembali pada hari Senin setelah diperbaiki selama tiga tahun.',
  'Para nelayan menyambut kabar itu dengan <gembira> & "riang".',
  'Perbaikan itu menelan biaya 45 miliar rupiah, kata Andi Rahman, kepala pelabuhan itu.',
];
const TRANSLATION = [
  'Старый порт в Макассаре вновь открылся в понедельник после ремонта, который длился три года.',
  'Рыбаки встретили эту новость с <радостью> и "смехом".',
  'Ремонт обошёлся в 45 миллиардов рупий, рассказал начальник порта Анди Рахман.',
];
const yaml = (text: string) => JSON.stringify(text);

const FILES = {
  '_data/site.yaml':
    'title: Arsip\nurl: https://arsip.example/\neditions: [id, ru]\nrights: CC-BY-4.0\nmarkdown: true\nfields:\n  - { key: fonds, name: Fon }\n',
  '_data/tags.yaml': '- id: laut\n  label: { id: Laut, ru: Море }\n',
  '_data/places.yaml':
    '- id: makassar\n  name: { id: Makassar, ru: Макассар }\n  coordinates: [-5.14, 119.43]\n',
  '_data/names.yaml': '- [Vladimir Putin, Владимир Путин]\n',
  'content/id/2021/02/pelabuhan.md': article(
    {
      id: 'pelabuhan-2021',
      title: 'Pelabuhan lama dibuka kembali',
      date: '2021-02-15',
      source: '[Antara, "Warta, Laut"]',
      reporter: '[Rina, Budi]',
      outlet: 'Kompas',
      tags: '[Laut]',
      print: '{ edition: pagi, page: 3 }',
      callNumber: 'PN 123',
      fonds: 'F 12',
      added: '2022-01-01',
    },
    [...ORIGINAL, 'Baca Juga: Kabar yang tidak ada', 'Baca Juga: Tanpa hak'].join('\n\n'),
  ),
  'content/ru/2021/02/pelabuhan.md': article(
    {
      title: 'Старый порт открылся вновь',
      date: '2021-02-20',
      translator: 'Ольга',
      translated: '2021-02-20',
      dateline: 'Makassar',
      sourceUrl: 'https://vesti.example/port',
      archivedUrl: 'https://web.archive.org/web/2021/https://vesti.example/port',
      retrieved: '2021-02-21',
      tags: '[Море]',
    },
    TRANSLATION.join('\n\n'),
  ),
  'content/id/2021/03/tanpa-hak.md': article(
    { title: 'Tanpa hak', date: '2021-03-01', rights: 'InC', description: 'Cuplikan saja.' },
    'Kata rahasia yang tidak boleh keluar.',
  ),
  'content/ru/2021/03/tanpa-hak.md': article(
    { title: 'Без прав', date: '2021-03-02', translator: 'Ольга' },
    'Слова перевода.',
  ),
  'content/id/1965/kira.md': article({ title: 'Kira-kira', date: '1965-02~' }),
  ...Object.fromEntries(
    Object.entries(HOSTILE).map(([name, title]) => [
      `content/id/2020/01/${name}.md`,
      article({ title: yaml(title), date: '2020-01-05', outlet: yaml(title) }, 'Isi.'),
    ]),
  ),
};

type Row = Readonly<Record<string, string>>;

describe('the archive as data', () => {
  let site: Site;
  before(async () => {
    ({ site } = await sharedSite(FILES));
  });
  const opened = (name: string) => {
    const file = site.files.get(`data/${name}`);
    assert.ok(file, name);
    return gunzipSync(file).toString('utf8');
  };
  const rows = (name: string): Row[] =>
    parseCsv(opened(name), {
      bom: true,
      columns: true,
      delimiter: name.includes('.tsv') ? '\t' : ',',
    });
  const lines = (name: string): Record<string, unknown>[] =>
    opened(name)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('has all metadata of an article, and its text where that may be handed on', () => {
    const [first, second, third] = lines('articles-2021.jsonl.gz');
    assert.deepEqual(first, {
      id: 'pelabuhan-2021',
      address: '/id/2021/02/15/pelabuhan/',
      url: 'https://arsip.example/id/2021/02/15/pelabuhan/',
      permalink: 'https://arsip.example/a/pelabuhan-2021/',
      language: 'id',
      title: 'Pelabuhan lama dibuka kembali',
      date: '2021-02-15',
      outlet: 'Kompas',
      sources: ['Antara', 'Warta, Laut'],
      reporters: ['Rina', 'Budi'],
      tags: ['Laut'],
      tag_ids: ['laut'],
      description: first?.description,
      story: '/id/2021/02/15/pelabuhan/',
      print_edition: 'pagi',
      print_page: '3',
      call_number: 'PN 123',
      added: '2022-01-01',
      rights: 'https://creativecommons.org/licenses/by/4.0/',
      access: 'full',
      reuse: true,
      fields: { fonds: 'F 12' },
      text: ORIGINAL.join('\n'),
    });
    assert.equal(second?.original, '/id/2021/02/15/pelabuhan/');
    assert.deepEqual([third?.reuse, third?.text], [false, undefined]);
    assert.equal(third?.description, 'Cuplikan saja.');
    assert.equal(lines('articles-1965.jsonl.gz')[0]?.date, '1965-02~');
  });

  it('keeps hostile titles: as they are in JSON Lines, and safe for spreadsheets in tables', () => {
    const said = lines('articles-2020.jsonl.gz').map(({ title }) => title);
    assert.deepEqual(said.sort(), Object.values(HOSTILE).sort());
    const titles = rows('articles-2020.csv.gz').map(({ title }) => title);
    const safe = Object.values(HOSTILE).map((title) => title.replace(/^=/, "'="));
    assert.deepEqual(titles.sort(), safe.sort());
  });

  it('has the same values in tables as in JSON Lines', () => {
    for (const [i, row] of rows('articles-2021.csv.gz').entries()) {
      const line = lines('articles-2021.jsonl.gz')[i] ?? {};
      for (const [name, cell] of Object.entries(row)) {
        const value = line[name];
        const expected = Array.isArray(value)
          ? value.join('; ')
          : typeof value === 'object'
            ? JSON.stringify(value)
            : String(value ?? '');
        assert.equal(cell, expected, name);
      }
    }
  });

  it('has citations that another program reads', () => {
    const { data } = new Cite(opened('citations-2021.bib.gz'));
    assert.deepEqual(
      data.map(({ title }) => title),
      ['Pelabuhan lama dibuka kembali', 'Старый порт открылся вновь', 'Tanpa hak', 'Без прав'],
    );
    assert.deepEqual(data[0]?.issued?.['date-parts'], [[2021, 2, 15]]);
    const ris = opened('citations-2021.ris.gz');
    assert.equal(ris.match(/^TY {2}- NEWS/gm)?.length, 4);
    // All that the page of a translation tells of it.
    for (const line of [
      'A4  - Ольга',
      'OP  - Pelabuhan lama dibuka kembali (id), 2021-02-15, https://arsip.example/id/2021/02/15/pelabuhan/',
      'N1  - Dateline: Makassar',
      'N1  - Published at https://vesti.example/port',
      'N1  - Archived copy: https://web.archive.org/web/2021/https://vesti.example/port',
      'N1  - Retrieved 2021-02-21',
      'N1  - Rights: https://creativecommons.org/licenses/by/4.0/',
    ]) {
      assert.ok(ris.includes(`${line}\r\n`), line);
    }
    // What stays: the permanent address.
    assert.match(ris, /^UR {2}- https:\/\/arsip\.example\/a\/pelabuhan-2021\/\r$/m);
  });

  it('pairs paragraphs as the page side by side does, in TMX and TSV', () => {
    const page = site.page('/id/2021/02/15/pelabuhan/ru/');
    const shown = [...page.querySelectorAll('.parallel > [id]')]
      .map((row) => [...row.querySelectorAll(':scope > :is(div, p[id])')].map(textOf))
      .filter((sides) => sides.length === 2);
    assert.equal(shown.length, ORIGINAL.length);
    const units = childrenOf(bodyOf(parseXml(opened('parallel-2021.tmx.gz')).root), 'tu');
    const pairs = units.map((unit) =>
      childrenOf(unit, 'tuv').map((one) => [one.attributes['xml:lang'], one.text.trim()]),
    );
    assert.deepEqual(
      pairs,
      shown.map(([left, right]) => [
        ['id', left],
        ['ru', right],
      ]),
    );
    const table = rows('parallel-2021.tsv.gz');
    assert.deepEqual(
      table.map(({ source_text, target_text }) => [source_text, target_text]),
      shown,
    );
    // Only one of the two texts of the other story may be handed on.
    assert.ok(table.every(({ source_article }) => source_article === '/id/2021/02/15/pelabuhan/'));
  });

  it('writes TMX by the rules of its DTD', () => {
    const root = parseXml(opened('parallel-2021.tmx.gz')).root;
    assert.ok(root);
    assert.deepEqual([root.name, root.attributes.version], ['tmx', '1.4']);
    const elements = root.children.filter((one) => one instanceof XmlElement);
    assert.deepEqual(
      elements.map(({ name }) => name),
      ['header', 'body'],
    );
    // What the DTD demands of a header.
    for (const name of [
      'creationtool',
      'creationtoolversion',
      'segtype',
      'o-tmf',
      'adminlang',
      'srclang',
      'datatype',
    ]) {
      assert.ok(elements[0]?.attributes[name], name);
    }
    for (const unit of childrenOf(bodyOf(root), 'tu')) {
      const names = unit.children.flatMap((one) => (one instanceof XmlElement ? one.name : []));
      assert.match(names.join(' '), /^(prop )*tuv tuv$/);
    }
  });

  it('says of each story in which languages it is, how soon, and what is missing', () => {
    const stories = rows('stories.csv.gz');
    const of = (name: string) => stories.filter(({ story }) => story === name);
    assert.deepEqual(
      of('/id/2021/02/15/pelabuhan/').map(({ language, state, days }) => [language, state, days]),
      [
        ['id', 'written', ''],
        ['ru', 'translated', '5'],
      ],
    );
    assert.deepEqual(
      of('/id/1965/02/kira/').map(({ language, state, article: one }) => [language, state, one]),
      [
        ['id', 'written', '/id/1965/02/kira/'],
        ['ru', 'missing', ''],
      ],
    );
  });

  it('has the references as a graph whose edges end at nodes', () => {
    const nodes = new Set(rows('nodes.csv.gz').map(({ node }) => node));
    const edges = rows('edges.csv.gz');
    assert.deepEqual(
      edges.map(({ source, target, target_kind }) => [source, target, target_kind]),
      [
        ['/id/2021/02/15/pelabuhan/', 'wanted:id:Kabar yang tidak ada', 'wanted'],
        ['/id/2021/02/15/pelabuhan/', '/id/2021/03/01/tanpa-hak/', 'article'],
      ],
    );
    for (const { source, target } of edges) assert.ok(nodes.has(source) && nodes.has(target));
    assert.equal(nodes.size, rows('nodes.csv.gz').length);
    assert.deepEqual(
      rows('wanted.csv.gz').map(({ title, referrers }) => [title, referrers]),
      [['Kabar yang tidak ada', '1']],
    );
  });

  it('has names in all languages, and numbers that are numbers', () => {
    const terms = rows('terms.csv.gz');
    const tag = terms.find(({ term_id }) => term_id === 'laut');
    assert.deepEqual([tag?.name_id, tag?.name_ru], ['Laut', 'Море']);
    assert.equal(terms.find(({ term_id }) => term_id === 'makassar')?.latitude, '-5.14');
    const names = rows('glossary.csv.gz').filter(({ group_id }) => group_id === 'names:1');
    assert.deepEqual(
      names.map(({ name, script }) => [name, script]),
      [
        ['Vladimir Putin', 'Latn'],
        ['Владимир Путин', 'Cyrl'],
      ],
    );
  });

  it('is described by a data package with true sizes, checksums and columns', () => {
    const json = (name: string) => JSON.parse(String(site.files.get(`data/${name}`)));
    const { resources, licenses, $schema } = json('datapackage.json');
    assert.equal($schema, 'https://datapackage.org/profiles/2.0/datapackage.json');
    assert.deepEqual(licenses.map(({ name }: Row) => name).sort(), ['CC-BY-4.0', 'InC']);
    const packed = [...site.files.keys()].filter((path) => /^data\/.*\.gz$/.test(path));
    assert.deepEqual(resources.map(({ path }: Row) => `data/${path}`).sort(), packed.sort());
    const names = resources.map(({ name }: Row) => name);
    assert.equal(new Set(names).size, names.length);
    for (const { name, path, bytes, hash, schema, type, format } of resources) {
      assert.match(name, /^[a-z0-9-]+$/);
      const file = site.files.get(`data/${path}`);
      assert.ok(file);
      assert.equal(file.length, bytes);
      assert.equal(`sha256:${createHash('sha256').update(file).digest('hex')}`, hash);
      // The time and the system of gzip's header are nobody's.
      assert.deepEqual([...file.subarray(4, 8), file[9]], [0, 0, 0, 0, 255]);
      if (type !== 'table') continue;
      const { fields } = typeof schema === 'string' ? json(schema) : schema;
      const described = fields.map((field: Row) => field.name);
      for (const field of fields) assert.ok(field.description, field.name);
      if (format === 'jsonl') {
        const known = new Set(described);
        for (const line of lines(path)) assert.ok(Object.keys(line).every((key) => known.has(key)));
      } else {
        const [header] = parseCsv(opened(path), {
          bom: true,
          delimiter: format === 'tsv' ? '\t' : ',',
        });
        assert.deepEqual(header, described);
      }
    }
  });

  it('is explained on a page of each edition, found from its home and about pages', () => {
    const pages = { id: '/id/data/', ru: '/ru/dannye/' };
    for (const [lang, address] of Object.entries(pages)) {
      const main = site.page(address).querySelector('main');
      const links = linksOf(main);
      for (const path of [...site.files.keys()].filter((one) => one.endsWith('.gz'))) {
        assert.ok(links.includes(`/${path}`), path);
      }
      assert.ok(links.includes('/data/datapackage.json'));
      const columns = [...(main?.querySelectorAll('td:first-child') ?? [])].map(textOf);
      for (const column of ['permalink', 'days', 'target_kind', 'name_ru', 'source_text']) {
        assert.ok(columns.includes(column), column);
      }
      assert.match(
        textOf(main),
        lang === 'id' ? /karena hak cipta: 1(?!\d)/ : /из-за авторских.прав: 1(?!\d)/,
      );
      assert.match(textOf(main), lang === 'id' ? /\(1 pasang artikel\)/ : /\(1.пара.статей\)/);
      assert.ok(linksOf(site.page(`/${lang}/`).querySelector('footer')).includes(address));
      const about = lang === 'id' ? '/id/tentang/' : '/ru/o-proekte/';
      assert.ok(linksOf(site.page(about).querySelector('main')).includes(address));
    }
  });

  it('has each article as Markdown beside its page where the site asks for it', () => {
    const text = String(site.files.get('id/2021/02/15/pelabuhan/index.md'));
    const [, meta = '', body = ''] = text.split(/^---\n/m);
    assert.equal(parseYaml(meta).title, 'Pelabuhan lama dibuka kembali');
    assert.match(body, /^\n# Pelabuhan lama dibuka kembali\n\nPelabuhan lama di Makassar/);
    const other = String(site.files.get('id/2021/03/01/tanpa-hak/index.md'));
    assert.match(other, /\n\nCuplikan saja\.\n$/);
    assert.doesNotMatch(other, /rahasia/);
    const hostile = String(site.files.get('id/2020/01/05/markup/index.md'));
    assert.match(hostile, /^# "\\>\\<script\\>alert\(1\)/m);
    assert.equal(parseYaml(hostile.split(/^---\n/m)[1] ?? '').title, HOSTILE.markup);
    const link = site.page('/id/2021/02/15/pelabuhan/').querySelector('link[type="text/markdown"]');
    assert.equal(link?.getAttribute('href'), 'index.md');
  });

  it('is left out where the owner says so', async (context) => {
    const own = await buildFiles(temporaryFolder(context), {
      '_data/site.yaml': 'title: Arsip\neditions: [id]\ndata: false\n',
      'content/id/2021/02/kabar.md': article({ title: 'Kabar' }),
    });
    assert.deepEqual(
      [...own.files.keys()].filter((path) => /(^|\/)data\/|\.md$/.test(path)),
      [],
    );
    assert.ok(!linksOf(own.page('/id/').querySelector('footer')).includes('/id/data/'));
  });
});

function bodyOf(root: XmlElement | null): XmlElement {
  const [body] = root ? childrenOf(root, 'body') : [];
  assert.ok(body);
  return body;
}

function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((one) => one instanceof XmlElement && one.name === name) as XmlElement[];
}
