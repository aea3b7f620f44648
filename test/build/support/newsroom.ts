/** A newsroom for tests: a small archive as plain data, and the files that it comes to. */
import en from '../../../src/locales/en.ts';
import id from '../../../src/locales/id.ts';
import ru from '../../../src/locales/ru.ts';
import { wordingOf, wordsHashOf } from '../../../src/text/wording.ts';
import type { Dice } from '../../archive/references/newsroom/dice.ts';
import { png } from '../../support/pictures.ts';
import { article, type Files } from '../../support/site.ts';

export const LANGUAGES = ['id', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Piece {
  lang: Language;
  /** Of its file, such as `2021/02`. */
  folder: string;
  slug: string;
  /** Its front matter. */
  fields: Record<string, unknown>;
  paragraphs: string[];
}

type Names = Partial<Record<Language, string>>;

export interface Entry {
  id: string;
  label: Names;
  slug?: Names;
  aliases?: string[];
  formerAddresses?: string[];
  description?: Names;
  parent?: string;
  url?: string;
  coordinates?: readonly [lat: string, lon: string];
  kind?: string;
  wikidata?: string;
  access?: string;
  rights?: string;
}

/** All that a build reads, as data that can be copied. */
export interface Papers {
  pieces: Piece[];
  tags: Entry[];
  sources: Entry[];
  editors: Entry[];
  places: Entry[];
  people: Entry[];
  site: {
    title: Names;
    description?: Names;
    url: string;
    timeZone: string;
    editions: (Language | { lang: Language; timeZone: string })[];
    rights?: string;
    markdown?: 'true' | 'false';
    fields?: { key: string; name: string | Names; kind?: string; shown?: string }[];
  };
  about: Names;
  /** The footers of the theme. */
  footers: Names;
  /** What they show, as text, by their paths below the content folder: see `pictureFileOf`. */
  pictures: Record<string, string>;
}

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  id: 'kapal kali hijau jembatan pasar beras harga pelabuhan nelayan kota warga gunung pantai sekolah kereta hujan'.split(
    ' ',
  ),
  ru: 'корабль река зелёный мост рынок рис цена порт рыбак город житель гора берег школа поезд дождь'.split(
    ' ',
  ),
  en: 'ship river green bridge market rice price port fisherman city neighbour hill coast school train rain'.split(
    ' ',
  ),
};

/** Names of tags as articles write them: some have entries, in other words too, some have none. */
export const TAG_NAMES = [
  'Laut',
  'Море',
  'Pelabuhan',
  'Порт',
  'Beras',
  'Laut Jawa',
  'tanpa daftar',
];
export const SOURCE_NAMES = ['Antara', 'Антара', 'Kantor Berita', 'Reuters', 'Warta'];
export const EDITOR_NAMES = ['Budi', 'Буди', 'Sari'];
export const PLACE_NAMES = [
  'Jakarta',
  'Джакарта',
  'Surabaya',
  'SURABAYA/JAKARTA',
  'Jakarta, Surabaya',
];
export const PEOPLE_NAMES = ['Rina', 'Рина', 'Анна Мост', 'Budi'];

/** Some of them near midnight, in the zones of the editions. */
const DATES = [
  '2021-02-14',
  '2021-02-15',
  '2021-02-15T23:30:00+07:00',
  '2021-02-16T02:00:00+07:00',
  '2021-03-01',
  '2021-03-01T00:10:00+03:00',
  '2020-12-31',
  '2022-05-09',
];

const LABELS: Readonly<Record<Language, Readonly<Record<'readAlso' | 'next', string>>>> = {
  id: { readAlso: 'Baca Juga', next: 'Selanjutnya' },
  ru: { readAlso: 'Читайте также', next: 'Далее' },
  en: { readAlso: 'Read also', next: 'Next' },
};

export function sentence(lang: Language, dice: Dice, most = 20): string {
  const words = Array.from({ length: 2 + dice.below(most) }, () => dice.one(WORDS[lang]));
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Of few words, so that one that is referred to is written some day. */
export function title(lang: Language, dice: Dice): string {
  const [one = '', two = '', three = ''] = WORDS[lang];
  const first = dice.one([one, two, three]);
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${dice.one(WORDS[lang].slice(3, 8))}`;
}

export function date(dice: Dice): string {
  return dice.one(DATES);
}

/** A line that refers to something: an article, a tag, a title that nobody has written. */
export function reference(papers: Papers, lang: Language, dice: Dice): string {
  const label = LABELS[lang][dice.once(3) ? 'next' : 'readAlso'];
  const other = papers.pieces.length > 0 ? dice.one(papers.pieces) : undefined;
  const toOther = other
    ? [
        String(other.fields.title),
        other.slug,
        // Stays when the other's title changes.
        ...[1, 2, 3].map(() => `[${sentence(lang, dice, 2)}](${addressOf(other)})`),
      ]
    : [];
  const destinations = [
    ...toOther,
    title(lang, dice),
    `#${dice.one(TAG_NAMES)}`,
    dice.one(TAG_NAMES),
  ];
  return `${label}: ${dice.one(destinations)}`;
}

/** Dates of which the day is not known for certain, among those of the other articles. */
export const PARTLY_KNOWN = ['2018', '2018-05', '2018~', '2018-05-11%', '2017-01?', 'unknown'];

/** The word in addresses of undated articles. */
const UNDATED = Object.fromEntries(
  [en, id, ru].map(({ lang, sections }) => [lang, sections.undated]),
);

/** The address of an article whose date has no time. */
export function addressOf({ lang, slug, fields }: Piece): string {
  const known = String(fields.date)
    .slice(0, 10)
    .replace(/[~?%]$/, '');
  const folder = known === 'unknown' ? UNDATED[lang] : known.replaceAll('-', '/');
  return `/${lang}/${folder}/${slug}/`;
}

/** The words hash of an article, as long as its paragraphs are ones that this file makes. */
export function wordsHash({ fields, paragraphs }: Piece): string {
  const lines = paragraphs
    .filter((one) => !/^[\p{L} ]+: /u.test(one))
    .map((one) => one.replace(/^## /, '').replace(/!?\[(.*?)\]\(.*?\)/g, '$1'));
  return wordsHashOf(wordingOf({ title: String(fields.title), text: lines.join('\n') }));
}

export function paragraph(papers: Papers, lang: Language, dice: Dice): string {
  switch (dice.below(7)) {
    case 0:
      return `## ${title(lang, dice)}`;
    case 1:
      return `${sentence(lang, dice)} «${sentence(lang === 'ru' ? 'id' : 'ru', dice, 4)}»`;
    case 2:
      return reference(papers, lang, dice);
    default:
      return sentence(lang, dice);
  }
}

export function someOf<Item>(list: readonly Item[], dice: Dice): Item[] {
  return list.filter(() => dice.once(3));
}

/** Adds an article that tells of something new. */
export function write(papers: Papers, dice: Dice, fields: Record<string, unknown> = {}): Piece {
  const lang = dice.one(['id', 'id', 'ru', 'ru', 'en'] as const);
  const folder = dice.one(['2021/02', '2021/03', '2021']);
  const piece: Piece = {
    lang: papers.site.editions.some((one) => languageOf(one) === lang) ? lang : 'id',
    folder,
    slug: freeSlug(papers, dice),
    fields: {
      title: title(lang, dice),
      date: date(dice),
      tags: someOf(TAG_NAMES, dice),
      source: [dice.one(SOURCE_NAMES)],
      ...(dice.once(2) ? { editor: someOf(EDITOR_NAMES, dice).concat('Sari') } : {}),
      ...fields,
    },
    paragraphs: [],
  };
  // Most are longer than what other pages show of them.
  const count = 1 + dice.below(5);
  for (let i = 0; i < count; i++) piece.paragraphs.push(paragraph(papers, piece.lang, dice));
  papers.pieces.push(piece);
  return piece;
}

export function languageOf(edition: Papers['site']['editions'][number]): Language {
  return typeof edition === 'string' ? edition : edition.lang;
}

/** Unlike slugs, so that few articles are at odds over an address, or are pairs by chance. */
export function freeSlug({ pieces }: Papers, dice: Dice): string {
  const slugs = new Set(pieces.map(({ slug }) => slug));
  const free = Array.from({ length: 60 }, (_, i) => `kabar-${i}`).filter((one) => !slugs.has(one));
  return dice.one(free);
}

/** Adds a translation of an article that has none in some language. */
export function translate(papers: Papers, dice: Dice): Piece | undefined {
  const original = dice.one(papers.pieces);
  const free = papers.site.editions
    .map(languageOf)
    .filter((lang) => !siblingsOf(papers, original).some((one) => one.lang === lang));
  if (free.length === 0) return undefined;
  const lang = dice.one(free);
  const key = original.fields.translationKey;
  const byPath = key === undefined && dice.once(3);
  const translation: Piece = {
    lang,
    folder: original.folder,
    slug: byPath ? original.slug : freeSlug(papers, dice),
    fields: {
      title: title(lang, dice),
      date: dice.once(2) ? original.fields.date : date(dice),
      tags: someOf(TAG_NAMES, dice),
      translator: dice.one(['Анна Мост', 'Ann Lee']),
      ...(dice.once(2) ? { translated: '2022-05-10' } : {}),
      ...(key === undefined ? {} : { translationKey: key }),
      ...(key === undefined && !byPath ? { original: addressOf(original) } : {}),
      ...(dice.once(2) ? { originalSha256: wordsHash(original) } : {}),
    },
    paragraphs: [1, 2, 3].map(() => sentence(lang, dice)),
  };
  papers.pieces.push(translation);
  return translation;
}

/** An article and those that look like its translations. */
function siblingsOf({ pieces }: Papers, piece: Piece): Piece[] {
  const { translationKey, original } = piece.fields;
  return pieces.filter(
    (one) =>
      one === piece ||
      (translationKey !== undefined && one.fields.translationKey === translationKey) ||
      one.slug === piece.slug ||
      one.fields.original === addressOf(piece) ||
      original === addressOf(one),
  );
}

/** An archive to begin with: a dozen articles, a chain of them, some of them translated. */
export function found(dice: Dice): Papers {
  const papers: Papers = {
    pieces: [],
    tags: [
      { id: 'sea', label: { id: 'Laut', ru: 'Море', en: 'Sea' }, slug: { id: 'laut', ru: 'more' } },
      { id: 'port', label: { id: 'Pelabuhan', ru: 'Порт' }, parent: 'sea' },
      { id: 'rice', label: { id: 'Beras', ru: 'Рис' }, description: { id: 'Tentang beras.' } },
    ],
    sources: [
      { id: 'antara', label: { id: 'Antara', ru: 'Антара' }, url: 'https://antara.example/' },
      { id: 'reuters', label: { id: 'Reuters' }, aliases: ['Kantor Berita'] },
    ],
    editors: [{ id: 'budi', label: { id: 'Budi', ru: 'Буди' } }],
    places: [
      { id: 'jakarta', label: { id: 'Jakarta', ru: 'Джакарта' }, coordinates: ['-6.2', '106.8'] },
    ],
    people: [{ id: 'anna', label: { id: 'Anna Most', ru: 'Анна Мост' } }],
    site: {
      title: { id: 'Arsip', ru: 'Архив' },
      description: { id: 'Arsip berita.' },
      url: 'https://arsip.example/',
      timeZone: 'Asia/Jakarta',
      editions: ['id', { lang: 'ru', timeZone: 'Europe/Moscow' }],
      // So that feeds have whole texts.
      rights: 'CC0-1.0',
    },
    about: { id: 'Arsip ini disimpan oleh warga.' },
    footers: {},
    pictures: { 'foto/kapal.png': 'kapal', 'id/2021/02/peta.svg': '<svg/>' },
  };
  for (let i = 0; i < 8; i++) write(papers, dice);
  for (const [i, piece] of papers.pieces.slice(0, 4).entries()) {
    const next = papers.pieces[i + 1];
    if (next) piece.paragraphs.push(`${LABELS[piece.lang].next}: [lagi](${addressOf(next)})`);
  }
  write(papers, dice, { translationKey: 'kunci' });
  write(papers, dice, { image: { src: '/foto/kapal.png', alt: 'Kapal' } });
  for (let i = 0; i < 5; i++) translate(papers, dice);
  return papers;
}

/** The file of a picture: an SVG as it is written, a PNG made of a word. */
export function pictureFileOf(path: string, text: string): Buffer {
  return path.endsWith('.svg') ? Buffer.from(text) : png(text);
}

/** The files that the papers come to: `content/…` and `_data/…`. */
export function filesOf(papers: Papers): Files {
  const { pieces, tags, sources, editors, places, people, site, about, footers, pictures } = papers;
  const files: Record<string, string | Uint8Array> = {
    '_data/tags.yaml': listOf(tags),
    '_data/sources.yaml': listOf(sources.map(named)),
    '_data/editors.yaml': listOf(editors.map(named)),
    '_data/places.yaml': listOf(places.map(named)),
    '_data/people.yaml': listOf(people.map(named)),
    '_data/site.yaml': `${JSON.stringify(site)}\n`,
    // Where it is told, that there are no articles is no mistake.
    'content/README.txt': 'Artikel.\n',
  };
  for (const { lang, folder, slug, fields, paragraphs } of pieces) {
    const yaml = Object.entries(fields).map(([key, value]) => [key, JSON.stringify(value)]);
    const path = `content/${lang}/${folder}/${slug}.md`;
    files[path] =
      'title' in fields
        ? article(Object.fromEntries(yaml), paragraphs.join('\n\n'))
        : `---\n${yaml.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n`;
  }
  for (const [lang, text] of Object.entries(about)) files[`_data/about/${lang}.md`] = `${text}\n`;
  for (const [lang, text] of Object.entries(footers))
    files[`theme/footer.${lang}.md`] = `${text}\n`;
  for (const [path, bytes] of Object.entries(pictures)) {
    files[`content/${path}`] = pictureFileOf(path, bytes);
  }
  return files;
}

function listOf(entries: readonly object[]): string {
  return `${entries.map((entry) => `- ${JSON.stringify(entry)}\n`).join('')}${entries.length ? '' : '[]\n'}`;
}

/** Other terms have names where tags have labels. */
export function named({ label, ...rest }: Entry): object {
  return { ...rest, name: label };
}
