/** Texts that the public may not see are nowhere: not in a site, not in its search, not in what builds keep. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { png } from '../support/pictures.ts';
import { article, type Files, temporaryFolder } from '../support/site.ts';
import { sightings } from './support/canaries.ts';
import { assertSameTree, type Tree, treeOf, Workplace } from './support/twins.ts';

const SAFE = 'Kapal itu tiba di pelabuhan. Warga menyambutnya.';

/** A text whose first sentences may be shown, and a word that may not, in every part of the rest. */
function textWith(word: string): string {
  return [
    SAFE,
    `Isi ${word} di sini, dan ${word} di sana.`,
    `> Kutipan ${word}`,
    `Baca Juga: Kabar tentang ${word} yang belum ditulis`,
    `[tautan](https://contoh.example/${word}) ![${word}](/foto/${word}.png)`,
  ].join('\n\n');
}

interface Case {
  /** A word that its text has at first, and no file after the change. */
  readonly word: string;
  readonly lang?: string;
  /** Front matter that the article has in any case. */
  readonly fields?: Record<string, string>;
  /** Front matter at first, and after each change; nothing where the article is as it was. */
  readonly steps: readonly (Record<string, string> | undefined)[];
}

const unlisted = { withdrawn: '{ date: 2022-08-01, reason: Permintaan, level: unlisted }' };
const withdrawn = { withdrawn: '{ date: 2022-08-01, reason: Permintaan, level: text }' };
const excerpt = { access: '{ level: excerpt, words: 8 }' };

/** By slug. The word of each begins with letters that no other word has. */
const CASES: Readonly<Record<string, Case>> = {
  'jadi-cuplikan': { word: 'zqxaa', steps: [{}, excerpt] },
  'jadi-metadata': { word: 'zqxbb', steps: [{}, { access: 'metadata' }] },
  'cuplikan-jadi-metadata': {
    word: 'zqxcc',
    fields: { image: '{ src: /foto/zqxcc.png, alt: zqxcc }' },
    steps: [{}, excerpt, { access: 'metadata' }],
  },
  'jadi-draf': {
    word: 'zqxdd',
    fields: {
      title: 'Judul zqxdd',
      description: 'Tentang zqxdd',
      outlet: 'Warta zqxdd',
      translator: 'Nona zqxdd',
      callNumber: 'zqxdd 1',
      print: '{ page: zqxdd }',
    },
    steps: [{}, { draft: 'true' }],
  },
  ditarik: { word: 'zqxee', steps: [{}, unlisted, withdrawn] },
  dicari: {
    word: 'zqxff',
    steps: [{}, { access: '{ level: metadata, searchable: true }' }, { access: 'metadata' }],
  },
  'dari-sumber': { word: 'zqxgg', fields: { source: 'Kantor Rahasia' }, steps: [{}, undefined] },
  'dari-media': { word: 'zqxll', fields: { outlet: 'Media Rahasia' }, steps: [{}, undefined] },
  'versi-baru': {
    word: 'zqxmm',
    fields: { versionOf: '/id/2021/02/15/jadi-metadata/' },
    steps: [{}, excerpt],
  },
  asli: { word: 'zqxhh', steps: [{}, { access: 'metadata' }] },
  терж: {
    word: 'ццфкк',
    lang: 'ru',
    fields: { original: '/id/2021/02/15/asli/', translator: 'А' },
    steps: [{}, { access: 'metadata' }],
  },
};

/** A list of one source or outlet, at first and after each change. */
const listOf = (name: string, step: number) =>
  `- id: rahasia\n  name: ${name}\n${step > 0 ? '  access: metadata\n' : ''}`;

/** A record that is erased in the first step, and what else knows its title. */
const ERASED_TITLE = 'Perkara zqxkk di pelabuhan lama kota';
const ERASED = `---\ndate: 2021-02-15\nwithdrawn:\n  date: 2022-08-01\n  level: erased\n---\n`;

function filesAt(step: number): Files {
  const files: Record<string, string | Uint8Array> = {
    '_data/site.yaml': 'title: Arsip\neditions: [id, ru]\nrights: CC0-1.0\nmarkdown: true\n',
    '_data/sources.yaml': listOf('Kantor Rahasia', step),
    '_data/outlets.yaml': listOf('Media Rahasia', step),
    'content/id/2021/02/umum.md': article(
      { title: 'Kabar umum', versionOf: '/id/2021/02/15/terhapus/' },
      `Isi umum.\n\nBaca Juga: [${ERASED_TITLE}](/id/2021/02/15/terhapus/)`,
    ),
    'content/ru/2021/02/umum.md': article(
      { title: 'Новость', translator: 'А' },
      `Текст.\n\nЧитайте также: [${ERASED_TITLE}](/id/2021/02/15/terhapus/)`,
    ),
    'content/id/2021/02/terhapus.md':
      step === 0 ? article({ title: ERASED_TITLE }, textWith('zqxjj')) : ERASED,
  };
  for (const [slug, { word, lang = 'id', fields, steps }] of Object.entries(CASES)) {
    const said = steps[Math.min(step, steps.length - 1)];
    const title = `Judul ${slug}`;
    files[`content/${lang}/2021/02/${slug}.md`] = article(
      { title, ...fields, ...said },
      textWith(word),
    );
    files[`content/foto/${word}.png`] = png(`gambar ${word}`);
  }
  files['content/foto/zqxjj.png'] = png('gambar');
  return files;
}

/** The words that must be nowhere after a step, and those that only the index may have. */
const STEPS = [
  { name: 'no text is withheld', gone: [] },
  {
    name: 'each text is withheld, a draft, withdrawn or erased',
    gone: [
      'zqxaa',
      'zqxbb',
      'zqxcc',
      'zqxdd',
      'zqxff',
      'zqxgg',
      'zqxhh',
      'zqxll',
      'zqxmm',
      'ццфкк',
    ],
  },
  {
    name: 'less is shown, and less is searched',
    gone: [
      'zqxaa',
      'zqxbb',
      'zqxcc',
      'zqxdd',
      'zqxee',
      'zqxff',
      'zqxgg',
      'zqxhh',
      'zqxll',
      'zqxmm',
      'ццфкк',
    ],
  },
] as const;

describe('a word of a text that is withheld', () => {
  const place = new Workplace(temporaryFolder({ after }));
  const sites: Tree[] = [];
  const caches: Tree[] = [];
  const words = [...Object.values(CASES).map(({ word }) => word), 'zqxjj'];

  before(async () => {
    for (const [step] of STEPS.entries()) {
      await place.save(filesAt(step));
      assert.equal(await place.build(), undefined);
      sites.push(place.tree);
      caches.push(treeOf(place.cache));
    }
  });

  /** The files of a step that have a word. */
  const found = (step: number, word: string) => [
    ...sightings(sites[step] ?? new Map(), word),
    ...sightings(caches[step] ?? new Map(), word),
  ];

  it('is in pages, in the index, in fragments and in the cache as long as it is not', () => {
    for (const word of words) {
      const paths = found(0, word).map(({ path }) => path);
      for (const part of [
        /\.html$/,
        /\.pf_index$/,
        /\.pf_fragment$/,
        /^articles\//,
        /^search\/id-|^search\/ru-/,
      ]) {
        assert.ok(
          paths.some((path) => part.test(path)),
          `${word}: ${part} of ${paths.join(', ')}`,
        );
      }
    }
  });

  for (const [step, { name, gone }] of STEPS.entries()) {
    if (step === 0) continue;
    it(`is nowhere once ${name}`, () => {
      for (const word of [...gone, 'zqxjj']) {
        const isSearched = step === 1 && word === 'zqxff';
        const places = found(step, word).filter(({ place }) => !(isSearched && place === 'index'));
        assert.deepEqual(places, [], word);
      }
    });
  }

  it('is found by the search where that is allowed, in the index alone', () => {
    const places = found(1, 'zqxff');
    assert.ok(places.some(({ path }) => path.endsWith('.pf_index')));
    assert.ok(places.every(({ place }) => place === 'index'));
  });

  it('is on its own page alone where the page was taken from the lists', () => {
    const paths = found(1, 'zqxee').map(({ path }) => path.replace(/-?\w+\.json|-[\da-f]{8}$/, ''));
    assert.deepEqual(paths.sort(), [
      'articles/',
      'foto/zqxee.png',
      'id/2021/02/15/ditarik/index.html',
      'manifest',
    ]);
  });

  it('is gone with a title that was erased from references, wanted titles and the search', () => {
    const [first, ...later] = sites.map((site) => sightings(site, 'zqxkk'));
    assert.ok((first ?? []).length > 0);
    assert.deepEqual(later, [[], []]);
  });

  it('is in no file of a first build, which is the same', async () => {
    const clean = await place.cleanTree();
    assertSameTree(sites.at(-1) ?? new Map(), clean, 'incremental and clean');
    for (const word of words) assert.deepEqual(sightings(clean, word), [], word);
  });
});
