/** Every field of a record that is a draft, withheld, withdrawn or erased, in whole builds, later builds and exports. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { EXPORT_FORMATS } from '../../src/export/formats.ts';
import { runCommand } from '../support/command.ts';
import { png } from '../support/pictures.ts';
import { article, type Files, readFiles, temporaryFolder } from '../support/site.ts';
import { sightings } from './support/canaries.ts';
import { assertSameTree, type Tree, treeOf, Workplace } from './support/twins.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Front matter with a word of its own in each field. */
const FIELDS: Readonly<Record<string, (word: string) => string>> = {
  title: (word) => `Judul ${word}`,
  description: (word) => `Tentang ${word}`,
  outlet: (word) => `Warta ${word}`,
  source: (word) => `Kantor ${word}`,
  editor: (word) => `Nyonya ${word}`,
  reporter: (word) => `[Tuan ${word}, Budi]`,
  translator: (word) => `Nona ${word}`,
  dateline: (word) => `Kota ${word}`,
  tags: (word) => `[tanda ${word}]`,
  keywords: (word) => `[kunci ${word}]`,
  reprints: (word) => `[{ title: Lagi ${word}, sourceUrl: https://contoh.example/lagi/${word} }]`,
  translationKey: (word) => word,
  dateAsPrinted: (word) => `15 ${word} 2021`,
  print: (word) => `{ page: ${word} }`,
  callNumber: (word) => `${word} 1`,
  corrections: (word) => `[{ date: 2021-03-01, text: Tadi ${word}., by: archive }]`,
  retracted: (word) => `{ date: 2021-03-09, by: ${word}, url: https://contoh.example/${word} }`,
  sourceUrl: (word) => `https://contoh.example/${word}`,
  archivedUrl: (word) => `https://arsip.example/${word}`,
  aliases: (word) => `[/id/lama/${word}/]`,
  raw: (word) => `mentah/${word}.txt`,
  files: (word) => `[{ file: /berkas/${word}.pdf, title: Pindaian ${word} }]`,
  fonds: (word) => `[Keluarga ${word}]`,
  catatan: (word) => `Catatan ${word}`,
  image: (word) => `{ src: /foto/${word}.png, alt: ${word}, caption: ${word}, credit: ${word} }`,
};

/** Parts of a text, with a word of its own in each. The first is what an excerpt shows. */
const PARTS: readonly ((word: string) => string)[] = [
  () => 'Kapal itu tiba di pelabuhan. Warga menyambutnya.',
  (word) => `Isi ${word} di sini, dan ${word} di sana.`,
  (word) => `## Bab ${word}`,
  (word) => `> Kutipan ${word}`,
  (word) => `| ${word} | b |\n|---|---|\n| a | ${word} |`,
  (word) => `- butir ${word}`,
  (word) => `\`\`\`\n${word}\n\`\`\``,
  (word) => `Baca Juga: Kabar tentang ${word} yang belum ditulis`,
  (word) => `[tautan](https://contoh.example/${word} "${word}")`,
  (word) => `![${word}](/foto/${word}.png "${word}")`,
  (word) => `[слово ${word}]{lang=ru}`,
];

/** The fields that are withheld with a text. */
const OF_TEXT = ['image'];

/** The fields that are withheld with a text that was withdrawn. */
const OF_WITHDRAWN = ['reprints'];

/** The fields that the cache keeps of a draft: by them its address and its story are checked against others. */
const OF_DRAFT = ['aliases', 'translationKey'];

/** A record with a word in every place: `zqx`, then a letter of the record and two of the place. */
interface Planted {
  readonly slug: string;
  readonly fields: readonly [key: string, word: string][];
  readonly parts: readonly string[];
}

function recordOf(slug: string, letter: string): Planted {
  const keys = Object.keys(FIELDS);
  const word = (place: number) =>
    `zqx${letter}${LETTERS[Math.floor(place / 26)]}${LETTERS[place % 26]}x`;
  return {
    slug,
    fields: keys.map((key, place) => [key, word(place)]),
    parts: PARTS.map((_, place) => word(keys.length + place)),
  };
}

type Said = Readonly<Record<string, string>>;

const withdrawn = (level: string): Said => ({
  withdrawn: `{ date: 2022-08-01, reason: Permintaan, level: ${level} }`,
});

/** Which words of a record are left: those of its front matter, all of them on its own page alone, or none. */
type Left = 'metadata' | 'page' | 'nothing';

const STATES: Readonly<Record<string, { said: Said | 'erased'; left: Left }>> = {
  excerpt: { said: { access: '{ level: excerpt, words: 7 }' }, left: 'metadata' },
  metadata: { said: { access: 'metadata' }, left: 'metadata' },
  text: { said: withdrawn('text'), left: 'metadata' },
  unlisted: { said: withdrawn('unlisted'), left: 'page' },
  draft: { said: { draft: 'true' }, left: 'nothing' },
  erased: { said: 'erased', left: 'nothing' },
  source: { said: { source: 'Kantor Rahasia' }, left: 'metadata' },
  outlet: { said: { outlet: 'Media Rahasia' }, left: 'metadata' },
  site: { said: {}, left: 'metadata' },
};

const RECORDS = Object.keys(STATES).map((name, i) => recordOf(name, LETTERS[i] ?? ''));

const ERASED = '---\ndate: 2021-02-15\nwithdrawn: { date: 2022-08-01, level: erased }\n---\n';

/** The archive before anything is withheld, or after. In the end all that says nothing else is withheld by the site. */
function filesWhere(isWithheld: boolean): Files {
  const list = (name: string) => `- id: rahasia\n  name: ${name}\n  access: metadata\n`;
  const files: Record<string, string | Uint8Array> = {
    '_data/site.yaml': `title: Arsip\neditions: [id, ru]\nrights: CC0-1.0\nmarkdown: true\nfields:\n  - { key: fonds, name: Fon, kind: term, shown: list, searched: true }\n  - { key: catatan, name: Catatan, shown: none, searched: true }\n${isWithheld ? 'access: metadata\n' : ''}`,
    '_data/sources.yaml': list('Kantor Rahasia'),
    '_data/outlets.yaml': list('Media Rahasia'),
    // A record that has nothing to hide, and refers to all others.
    'content/id/2021/02/umum.md': article(
      { title: 'Kabar umum', access: 'full' },
      RECORDS.map(({ slug }) => `Baca Juga: [Lihat](/id/2021/02/15/${slug}/)`).join('\n\n'),
    ),
  };
  for (const { slug, fields, parts } of RECORDS) {
    const { said } = STATES[slug] ?? { said: {} };
    const body = PARTS.map((part, i) => part(parts[i] ?? '')).join('\n\n');
    const own = Object.fromEntries(fields.map(([key, word]) => [key, FIELDS[key]?.(word) ?? '']));
    for (const word of [...fields.map(([, one]) => one), ...parts]) {
      files[`content/foto/${word}.png`] = png(`gambar ${word}`);
      files[`content/berkas/${word}.pdf`] = `pindaian ${word}`;
    }
    files[`content/id/2021/02/${slug}.md`] =
      isWithheld && said === 'erased'
        ? ERASED
        : article({ ...own, ...(isWithheld && said !== 'erased' ? said : {}) }, body);
    files[`content/ru/2021/02/${slug}-ru.md`] = article(
      { title: `По-русски ${slug}`, original: `/id/2021/02/15/${slug}/`, access: 'full' },
      'Текст.',
    );
    files[`content/id/2021/03/${slug}-2.md`] = article(
      { title: `Lagi ${slug}`, date: '2021-03-15', versionOf: `/id/2021/02/15/${slug}/` },
      'Isi yang baru.',
    );
    files[`content/id/2021/04/${slug}-3.md`] = article(
      { title: `Sama ${slug}`, date: '2021-04-15', sameTextAs: `/id/2021/02/15/${slug}/` },
      'Isi yang sama.',
    );
  }
  return files;
}

/** The words of a record that must be nowhere. */
function hidden(record: Planted): string[] {
  const { slug, fields, parts } = record;
  const left = STATES[slug]?.left;
  if (left === 'page') return [];
  if (left === 'nothing') return wordsOf(record);
  const [, ...withheld] = parts;
  const keys = slug === 'text' ? [...OF_TEXT, ...OF_WITHDRAWN] : OF_TEXT;
  return [...fields.filter(([key]) => keys.includes(key)).map(([, word]) => word), ...withheld];
}

describe('each field and each part of a text', () => {
  const place = new Workplace(temporaryFolder({ after }));
  let open: Tree;
  let closed: Tree;
  let caches: Tree;

  before(async () => {
    await place.save(filesWhere(false));
    assert.equal(await place.build(), undefined);
    open = place.tree;
    await place.save(filesWhere(true));
    assert.equal(await place.build(), undefined);
    closed = place.tree;
    caches = treeOf(place.cache);
  });

  it('is in the site as long as it is public', () => {
    const silent = ['translationKey', 'raw', 'files', 'aliases', 'catatan', 'keywords'];
    for (const { slug, fields, parts } of RECORDS) {
      for (const [key, word] of fields) {
        if (silent.includes(key)) continue;
        assert.ok(sightings(open, word).length > 0, `${slug} ${key}`);
      }
      for (const word of parts.slice(1)) assert.ok(sightings(open, word).length > 0, slug);
    }
  });

  it('is nowhere, after a change or in a first build, once it is not', async () => {
    const clean = await place.cleanTree();
    assertSameTree(closed, clean, 'incremental and clean');
    const found = RECORDS.flatMap((record) => placesOf(record, hidden(record), closed));
    assert.deepEqual(found, []);
    const cached = RECORDS.flatMap((record) => placesOf(record, hidden(record), caches));
    assert.deepEqual(
      cached.map((one) => one.replace(/:.*/, '')).sort(),
      OF_DRAFT.map((key) => `draft, ${key}`),
    );
  });

  it('is on the page of its record alone where that was taken from the lists', () => {
    const record = RECORDS.find(({ slug }) => slug === 'unlisted');
    assert.ok(record);
    const found = placesOf(record, wordsOf(record), closed);
    // Its former address leads to it, and its translation credits it.
    const own =
      /: (id\/2021\/02\/15\/unlisted\/index\.html|foto\/\w+\.png|id\/lama\/\w+\/(index\.html)?|ru\/2021\/02\/15\/unlisted-ru\/index\.html)$/;
    assert.deepEqual(
      found.filter((one) => !own.test(one)),
      [],
    );
  });

  it('is in no export', async () => {
    const { contentDir, dataDir } = place.settings.inputs;
    for (const format of Object.keys(EXPORT_FORMATS)) {
      for (const drafts of [false, true]) {
        const to = join(place.folder, `ekspor-${format}-${drafts}`);
        const call = ['--to', format, '--content', contentDir, '--data', dataDir];
        const { code, stderr } = await runCommand(
          'export',
          to,
          ...call,
          ...(drafts ? ['--drafts'] : []),
        );
        assert.equal(code, 0, stderr);
        const tree: Tree = await readFiles(to);
        const found = RECORDS.flatMap((record) => {
          // With drafts, one has its metadata: the whole archive is withheld.
          const isExported = drafts && record.slug === 'draft';
          const gone = record.slug === 'unlisted' ? wordsOf(record) : hidden(record);
          return placesOf(record, isExported ? record.parts.slice(1) : gone, tree);
        });
        assert.deepEqual(found, [], `${format}, drafts: ${drafts}`);
      }
    }
  });
});

function wordsOf({ fields, parts }: Planted): string[] {
  return [...fields.map(([, word]) => word), ...parts];
}

/** Where words of a record are: `draft, title: id/index.html`. */
function placesOf({ slug, fields, parts }: Planted, words: readonly string[], tree: Tree) {
  return words.flatMap((word) => {
    const [key = `part ${parts.indexOf(word)}`] = fields.find(([, one]) => one === word) ?? [];
    return sightings(tree, word).map(({ path }) => `${slug}, ${key}: ${path}`);
  });
}
