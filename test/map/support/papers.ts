/** Papers for the tests of pages: an archive with long lists, and more edits than an editor makes often. */

import { titleHashOf } from '../../../src/archive/erased.ts';
import { type Dice, diceOf } from '../../archive/references/newsroom/dice.ts';
import { EDITS, type Edit } from '../../build/support/edits.ts';
import {
  addressOf,
  found,
  PARTLY_KNOWN,
  type Papers,
  type Piece,
  sentence,
  title,
  wordsHash,
  write,
} from '../../build/support/newsroom.ts';

/** Articles of one tag and source: enough for numbered pages, with some to spare. */
const LONG_LIST = 47;

/** Titles that nobody has written: more than one page shows. */
const WANTED = 130;

/** An archive in three languages whose lists have several pages. */
export function longPapers(dice: Dice): Papers {
  const papers = found(dice);
  papers.site.editions = ['id', { lang: 'ru', timeZone: 'Europe/Moscow' }, 'en'];
  papers.site.fields = [
    { key: 'berkas', name: { id: 'Berkas', ru: 'Дело' }, kind: 'term', shown: 'list' },
    { key: 'masuk', name: 'Masuk', kind: 'date' },
    { key: 'catatan', name: 'Catatan', shown: 'none' },
  ];
  // A person and an organisation that articles are about.
  for (const tag of papers.tags) {
    if (tag.id === 'port') tag.kind = 'organisation';
    if (tag.id === 'rice') tag.kind = 'person';
    // Of the second, the page of another tag stands at the address.
    if (tag.id === 'port') tag.formerAddresses = ['/id/tag/dermaga-lama/', '/ru/port/'];
    if (tag.id === 'rice') tag.formerAddresses = ['/id/tag/laut/'];
  }
  const years = [2017, 2018, 2020];
  const many: Piece[] = [];
  for (let i = 0; i < LONG_LIST; i++) {
    const piece = write(papers, dice, {
      tags: ['Laut', 'Beras'],
      source: ['Antara'],
      date: `${dice.one(years)}-0${1 + dice.below(9)}-1${dice.below(9)}`,
    });
    piece.slug = `panjang-${i}`;
    many.push(piece);
  }
  for (let i = 0; i < WANTED; i++) {
    dice.one(many).paragraphs.push(`Baca Juga: Perkara nomor ${i} belum ditulis`);
  }
  for (const [i, date] of PARTLY_KNOWN.entries()) {
    const fields = { date, event: '1899-05', dateAsPrinted: 'Februari' };
    write(papers, dice, {
      tags: ['Laut'],
      ...(i % 2 === 0 ? fields : { date }),
    }).slug = `kira-${i}`;
  }
  const story = { date: 'unknown', translationKey: 'tanpa' };
  for (const lang of ['id', 'ru'] as const) addOne(papers, lang, `tanpa-${lang}`, 'unknown', story);
  const [original] = papers.pieces;
  if (original) {
    Object.assign(original.fields, {
      outlet: 'KORAN.EXAMPLE',
      reporter: ['Rina'],
      translator: 'Ann Lee',
      dateline: 'Jakarta',
    });
    original.fields.translationKey = 'tiga';
    for (const lang of ['id', 'ru', 'en'] as const) {
      if (lang === original.lang) continue;
      const translation = write(papers, dice, { translationKey: 'tiga', translator: 'Ann Lee' });
      translation.lang = lang;
      translation.slug = `tiga-${lang}`;
      translation.paragraphs = [sentence(lang, dice), sentence(lang, dice)];
    }
  }
  return papers;
}

/** An edit of one key of one article's front matter, which it sets or takes away. */
function ofKey(key: string, value: (dice: Dice) => unknown): Edit {
  return ({ pieces }, dice) => {
    if (pieces.length === 0) return;
    const { fields } = dice.one(pieces);
    if (fields[key] !== undefined && dice.once(3)) delete fields[key];
    else fields[key] = value(dice);
  };
}

/** An edit that names another article of the same language, or takes the name away. */
function ofKin(key: string): Edit {
  return ({ pieces }, dice) => {
    if (pieces.length === 0) return;
    const piece = dice.one(pieces);
    const others = pieces.filter((one) => one !== piece && one.lang === piece.lang);
    if (piece.fields[key] !== undefined && dice.once(3)) delete piece.fields[key];
    else if (others.length > 0) piece.fields[key] = addressOf(dice.one(others));
  };
}

const KEYS: Readonly<Record<string, Edit>> = {
  'an outlet is set': ofKey('outlet', (dice) => dice.one(['KORAN.EXAMPLE', 'Газета'])),
  'a translator is set': ofKey('translator', (dice) => dice.one(['Анна Мост', 'Budi Kali'])),
  'a day of translation is set': ofKey('translated', (dice) => `2022-05-1${dice.below(9)}`),
  'a copy is set': ofKey('archivedUrl', (dice) => `https://salinan.example/${dice.below(9)}`),
  'a day of retrieval is set': ofKey('retrieved', (dice) => `2022-07-0${1 + dice.below(8)}`),
  'a picture has other words': ofKey('image', (dice) => ({
    src: '/foto/kapal.png',
    alt: title('id', dice),
    caption: dice.one([sentence('id', dice), 'Kapal']),
    credit: dice.one(['Rina', 'Rina/Antara']),
  })),
  'its text is cut to an excerpt': ofKey('access', (dice) => ({
    level: 'excerpt',
    words: dice.one(['2', '4']),
  })),
  'it is erased': ({ pieces }, dice) => {
    if (pieces.length === 0) return;
    const piece = dice.one(pieces);
    const { title, date } = piece.fields;
    const withdrawn = {
      date: '2022-08-01',
      level: 'erased',
      titleSha256: titleHashOf(String(title)),
    };
    piece.fields = { date, withdrawn };
    piece.paragraphs = [];
  },
  'a tag is a person, or a place': ({ tags }, dice) => {
    const tag = tags.length > 0 ? dice.one(tags) : undefined;
    if (tag) tag.kind = dice.one(['person', 'place', 'organisation', 'subject']);
  },
  'a source is a person, or an organisation': ({ sources }, dice) => {
    const source = sources.length > 0 ? dice.one(sources) : undefined;
    if (source) source.kind = dice.one(['person', 'organisation']);
  },
  'a place lies elsewhere': ({ places }, dice) => {
    const place = places.length > 0 ? dice.one(places) : undefined;
    if (place) place.coordinates = [`${dice.below(9)}.5`, `${dice.below(9)}`];
  },
  'tags are taken away': ofKey('tags', () => []),
  'an event is set': ofKey('event', (dice) => dice.one(['1899', '1899-05~', '1899-05-17'])),
  'a date as printed is set': ofKey('dateAsPrinted', (dice) => `29 Ramadhan ${dice.below(9)}`),
  'a place in print is set': ofKey('print', (dice) => ({ page: `A${dice.below(9)}`, issue: '7' })),
  'a call number is set': ofKey('callNumber', (dice) => `KLP ${dice.below(9)}`),
  'a text has another state': ofKey('text', (dice) => dice.one(['ocr', 'corrected', 'typed'])),
  'an article is retracted': ofKey('retracted', (dice) => ({
    date: `2022-08-1${dice.below(9)}`,
    ...(dice.once(2) ? { by: 'Антара', url: 'https://cabut.example/' } : {}),
  })),
  'it is corrected': ofKey('corrections', (dice) => [
    { date: `2022-11-1${dice.below(9)}`, text: title('id', dice) },
    { date: '2022-11-20', text: 'Angka', by: dice.one(['outlet', 'archive']) },
  ]),
  'its rights are stated': ofKey('rights', (dice) =>
    dice.one(['CC-BY-4.0', 'InC', { text: `Seizin ${dice.below(9)}` }]),
  ),
  'it is named for good': ({ pieces }, dice) => {
    if (pieces.length === 0) return;
    const { fields } = dice.one(pieces);
    const name = `nama-${dice.below(99)}`;
    if (fields.id !== undefined) delete fields.id;
    else if (!pieces.some((one) => one.fields.id === name)) fields.id = name;
  },
  'it came into the archive': ofKey('added', (dice) => `2022-12-1${dice.below(9)}`),
  'it has a checksum': ofKey('sha256', (dice) => `${dice.below(9)}`.repeat(64)),
  'its publisher filed it under words': ofKey('keywords', (dice) => [title('id', dice)]),
  'its spelling is stated': ofKey('orthography', (dice) => dice.one(['old', 'new'])),
  'the rights of a source are stated': ({ sources }, dice) => {
    const source = sources.length > 0 ? dice.one(sources) : undefined;
    if (source) source.rights = dice.one(['CC0-1.0', 'InC-NC']);
  },
  'a field that lists show is set': ofKey('berkas', (dice) => [`F${dice.below(9)}`, 'G']),
  'a field that articles show is set': ofKey('masuk', (dice) => `2022-09-1${dice.below(9)}`),
  'a field that no page shows is set': ofKey('catatan', (dice) => `catatan ${dice.below(9)}`),
  'it was published again': ofKey('reprints', (dice) => [
    { title: title('id', dice), date: `2022-10-1${dice.below(9)}` },
    { sourceUrl: `https://lagi.example/${dice.below(9)}` },
  ]),
  'the same text is named': ofKin('sameTextAs'),
  'an earlier version is named': ofKin('versionOf'),
};

/** Edits that change what all pages show: a build makes all of them anew. */
const OF_THE_SITE = [
  'the site is called otherwise',
  'the site has another zone',
  'an edition comes or goes',
];

/** Edits of an archive whose site stays as it is, by their names. */
export const PAGE_EDITS: ReadonlyMap<string, Edit> = new Map(
  Object.entries({ ...EDITS, ...KEYS }).filter(([name]) => !OF_THE_SITE.includes(name)),
);

/** An archive in three languages without an article. */
export function emptyPapers(): Papers {
  const papers = found(diceOf(1));
  papers.site.editions = ['id', 'ru', 'en'];
  return { ...papers, pieces: [] };
}

/** Adds an article of one paragraph. */
export function addOne(
  { pieces }: Papers,
  lang: Piece['lang'],
  slug: string,
  date: string,
  fields: Record<string, unknown> = {},
): Piece {
  const piece: Piece = {
    lang,
    folder: '2021',
    slug,
    fields: { title: `Kabar ${slug}`, date, ...fields },
    paragraphs: ['Kapal itu tiba di pelabuhan.'],
  };
  pieces.push(piece);
  return piece;
}

/** Adds articles under one tag, one a day. */
export function addMany(papers: Papers, count: number): void {
  for (let i = 0; i < count; i++) {
    const day = String((i % 28) + 1).padStart(2, '0');
    addOne(papers, 'id', `banyak-${i}`, `20${10 + Math.floor(i / 28)}-05-${day}`, {
      tags: ['Beras'],
    });
  }
  addStory(papers);
}

/** Adds an Indonesian original with its translations into Russian and English. */
export function addStory(papers: Papers): void {
  const date = '2021-02-15';
  const original = addOne(papers, 'id', 'tiga-id', date, { translationKey: 'tiga' });
  for (const lang of ['ru', 'en'] as const) {
    addOne(papers, lang, `tiga-${lang}`, date, {
      translationKey: 'tiga',
      translator: 'Ann Lee',
      // The other translation does not say which words it was made from.
      ...(lang === 'ru' ? { originalSha256: wordsHash(original) } : {}),
    });
  }
}

export function dateOf({ fields }: Piece): string {
  return String(fields.date);
}

/** Gives the articles of a language another date. */
export function setDate(pieces: readonly Piece[], lang: Piece['lang'], date: string): void {
  for (const piece of pieces) if (piece.lang === lang) piece.fields.date = date;
}
