/** Makes the rows of a large newsroom that does not exist, each habit at the share that it had in 445 rows of a real one. */
import { below, pick, type Random, randomFrom } from '../random.ts';
import { readMarked } from './marked.ts';
import {
  CITIES,
  FOREIGN_CITIES,
  headline,
  loudHeadline,
  nameOf,
  quotation,
  sentence,
  shortHeading,
} from './phrases.ts';
import type { Expectation, Row, Table } from './rows.ts';

/** The shares of the habits, counted on the rows of one Indonesian newsroom unless said otherwise. */
export const SHARES = {
  /** A placeholder in place of the text. */
  placeholder: 0.1,
  /** Another title, address and hour, the same text. */
  reheadlined: 0.04,
  /** The same address, a text that was written on; not counted. */
  version: 0.005,
  /** The text of another row with a sentence of its own; not counted. */
  near: 0.01,
  /** The same few sentences with other numbers; not counted. */
  daily: 0.01,
  /** The title of another row of the month. */
  sameTitle: 0.013,
  /** No outlet behind the editor. */
  noOutlet: 0.01,
  /** `CITY . Text`. */
  spaceBeforeStop: 0.26,
  /** `OUTLET-CITY. Text`. */
  tightHyphen: 0.055,
  /** No stop, a second dash, several cities. */
  oddDateline: 0.03,
  /** An outlet and no city. */
  noCity: 0.11,
  /** A day in the text that is later than the article's. */
  laterDay: 0.06,
  /** Double spaces in place of line ends. */
  doubleSpaces: 0.26,
  boilerplate: 0.59,
  video: 0.03,
  numberedHeadings: 0.016,
  /** Of all references: their titles are in no row. */
  unknown: 0.49,
  /** Of those: met in other rows, with other words behind. */
  unknownAgain: 0.26,
  /** Of all references: `!` or `?` inside. */
  loud: 0.07,
  /** Of all references: at the end of the text. */
  atEnd: 0.1,
} as const;

/** References of a row, on average. */
const REFERENCES = 2.27;
/** How many rows before and after it a row may refer to. */
const NEAR = 400;
/** Letters of a text, about; the shortest and longest are half and one and a half times as long. */
const LETTERS = 3000;

const OUTLET = 'TANJUNGPOS.COM';
const SITE = 'https://tanjungpos.example';
const AGENCIES = ['Kawat Dunia', 'Antara', 'Kantor Berita Timur', 'Buletin Niaga', 'Pasar Global'];
const END = 'Dapatkan berita Tanjung Pos lainnya lewat Google News dan aplikasi kami.';
const NOTHING = ['Konten tidak ditemukan', 'Halaman tidak ditemukan', '', 'Artikel tidak tersedia'];
const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

/** The keys of a review under which a text that is near another may stand. */
const NEAR_TEXT = ['text', 'duplicate', 'sameTextAs', 'versionOf'];

/** The kinds of fault, by their numbers in the list that they were counted in. */
type Faults = number[];

/** What a row is, before it is written. */
type Nature = 'placeholder' | 'reheadlined' | 'version' | 'near' | 'daily' | 'own';

const NATURES: readonly (readonly [Nature, number])[] = [
  ['placeholder', SHARES.placeholder],
  ['reheadlined', SHARES.reheadlined],
  ['version', SHARES.version],
  ['near', SHARES.near],
  ['daily', SHARES.daily],
];

/** The table without its rows. */
export const GENERATED: Omit<Table, 'rows'> = {
  file: 'tanjungpos.csv',
  format: 'csv',
  columns: { title: 'judul', url: 'url', body: 'isi', keywords: 'tag' },
  index: 'Unnamed: 0',
};

/** Makes one row of a table of `count`; the same numbers give the same row. Its text is read only when it is asked for. */
export function generateRow(index: number, count: number): Row {
  const made = make(index, count);
  return {
    id: `row ${index + 1}`,
    faults: made.faults,
    lang: made.expect.notImported === undefined ? 'id' : undefined,
    name: undefined,
    cells: { title: made.title, url: made.url, keywords: made.keywords },
    get text() {
      return readMarked(made.marked);
    },
    expect: made.expect,
  };
}

interface Made {
  readonly title: string;
  readonly url: string;
  readonly keywords: string;
  readonly marked: string;
  readonly faults: Faults;
  readonly expect: Expectation;
}

function make(index: number, count: number): Made {
  const nature = natureOf(index);
  const title = titleOf(index);
  const url = urlOf(index);
  const keywords = pick(randomFrom(47, index), [
    'ekonomi, pangan',
    'daerah',
    'laut, kapal',
    'hukum',
    '',
  ]);
  if (nature === 'placeholder') {
    const marked = pick(randomFrom(41, index), NOTHING);
    return { title, url, keywords, marked, faults: [29], expect: { notImported: 'placeholder' } };
  }
  const random = randomFrom(42, index);
  if (nature === 'own' || nature === 'daily') {
    const faults: Faults = nature === 'own' ? [2, 8, 18] : [2, 8, 27];
    const { marked, expect } = article(index, index, count, random, faults);
    const mayReview = nature === 'own' ? [] : NEAR_TEXT;
    return { title, url, keywords, marked, faults, expect: { ...expect, mayReview } };
  }
  const first = originalOf(index);
  if (nature === 'reheadlined') {
    const { marked } = article(index, first, count, randomFrom(42, first), []);
    return { title, url, keywords, marked, faults: [28], expect: { sameAs: `row ${first + 1}` } };
  }
  const faults: Faults = [28];
  const { marked, expect } = article(index, first, count, randomFrom(42, first), faults);
  const more = `${sentence(random)} ${quotation(random)}`;
  const mayReview = NEAR_TEXT;
  if (nature === 'near') {
    return {
      title,
      url,
      keywords,
      marked: `${marked} ${more}`,
      faults,
      expect: { ...expect, mayReview },
    };
  }
  // Written on at the same address, under the same title.
  const added = `${marked} ${more} ${sentence(random)}`;
  return {
    title: titleOf(first),
    url: urlOf(first),
    keywords,
    marked: added,
    faults,
    expect: { ...expect, versionOf: `row ${first + 1}`, mayReview },
  };
}

function natureOf(index: number): Nature {
  const nature = drawShare(randomFrom(43, index), NATURES) ?? 'own';
  // The first have none before them to go back to.
  return index > 50 || nature === 'placeholder' ? nature : 'own';
}

/** Draws one of several things that exclude each other, each with its share; none for what is left of 1. */
function drawShare<Thing>(
  random: Random,
  shares: readonly (readonly [Thing, number])[],
): Thing | undefined {
  let drawn = random();
  return shares.find(([, share]) => {
    drawn -= share;
    return drawn < 0;
  })?.[0];
}

/** An earlier row that is an article of its own, and to which this row alone goes back. */
function originalOf(index: number): number {
  for (let first = index - 1; first >= 0; first--) if (natureOf(first) === 'own') return first;
  return 0;
}

function titleOf(index: number): string {
  const random = randomFrom(44, index);
  const nature = natureOf(index);
  if (nature === 'daily') return 'Harga Gula Pasir Hari Ini';
  if (nature === 'own' && index > 10 && random() < SHARES.sameTitle) {
    const before = index - 1 - below(random, 9);
    // Not of one that has its own from another.
    if (natureOf(before) === 'own') return headline(randomFrom(44, before, 1));
  }
  return random() < SHARES.loud ? loudHeadline(random) : headline(randomFrom(44, index, 1));
}

function urlOf(index: number): string {
  return `${SITE}/read/${100_000 + index * 7}/berita-${index}`;
}

/** A title that is in no row. */
function wantedTitle(random: Random, count: number): string {
  // A few for each hundred rows, met again and again.
  const again = random() < SHARES.unknownAgain;
  const own = again ? randomFrom(45, below(random, Math.ceil(count / 8))) : random;
  return own() < SHARES.loud ? loudHeadline(own) : headline(own);
}

/**
 * Writes the text of a row with its date line and credits.
 * @param index of the row, which has its date
 * @param first the row whose text it is
 */
function article(
  index: number,
  first: number,
  count: number,
  random: Random,
  faults: Faults,
): { marked: string; expect: Expectation } {
  const { line, date, time } = whenOf(index);
  const { credits, expect } = creditsOf(random, faults);
  const body =
    natureOf(first) === 'daily' ? dailyBody(random) : bodyOf(first, count, time, random, faults);
  const end = random() < SHARES.boilerplate;
  if (end) faults.push(20);
  const marked = `⟦-${line}⟧\n⟦-${credits}⟧ ${body}${end ? ` ⟦-${END}⟧` : ''}`;
  return { marked, expect: { ...expect, date } };
}

/** The date line: one row an hour or so, over years. */
function whenOf(index: number): { line: string; date: string; time: number } {
  const random = randomFrom(46, index);
  const time = Date.UTC(2019, 0, 1) + index * 2_400_000 + below(random, 60) * 60_000;
  const at = new Date(time);
  const clock = at.toISOString().slice(11, 16);
  return {
    line: `${DAYS[at.getUTCDay()]}, ${dayOf(at)} / ${clock} WIB`,
    date: `${at.toISOString().slice(0, 16)}+07:00`,
    time,
  };
}

function dayOf(at: Date): string {
  return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

function creditsOf(random: Random, faults: Faults): { credits: string; expect: Expectation } {
  const editor = nameOf(100 + below(random, 14));
  const isForeign = random() < 0.4;
  const reporter = nameOf(300 + below(random, 40));
  const agencies = [
    ...new Set([pick(random, AGENCIES), ...(random() < 0.1 ? [pick(random, AGENCIES)] : [])]),
  ];
  const by = isForeign ? `Sumber: ${agencies.join(',')}` : `Reporter: ${reporter}`;
  const head = `${by} | Editor: ${editor}`;
  const credit = isForeign ? { source: agencies } : { reporter: [reporter] };
  const city = pick(random, isForeign ? FOREIGN_CITIES : CITIES);
  const CITY = city.toUpperCase();
  const all = { ...credit, editor: [editor], outlet: OUTLET };
  const withCity = { ...all, dateline: city };
  const shape = drawShare(random, SHAPES);
  if (shape !== undefined) faults.push(shape);
  switch (shape) {
    case 3:
      return { credits: `${head} ${CITY} .`, expect: { ...withCity, outlet: null } };
    case 4:
      return { credits: `${head} ${OUTLET} - ${CITY} .`, expect: withCity };
    case 5:
      return { credits: `${head} ${OUTLET}-${CITY}.`, expect: withCity };
    case 6: {
      const [dateline, end] = oddDateline(city, random);
      const credits = `${head} ${OUTLET} - ${dateline.toUpperCase()}${end}`;
      return { credits, expect: { ...all, dateline } };
    }
    case 7:
      return { credits: `${head} ${OUTLET} -`, expect: all };
    default:
      return { credits: `${head} ${OUTLET} - ${CITY}.`, expect: withCity };
  }
}

/** The kinds of fault in a dateline. */
const SHAPES = [
  [3, SHARES.noOutlet],
  [4, SHARES.spaceBeforeStop],
  [5, SHARES.tightHyphen],
  [6, SHARES.oddDateline],
  [7, SHARES.noCity],
] as const;

function oddDateline(city: string, random: Random): readonly [dateline: string, end: string] {
  const other = pick(
    random,
    FOREIGN_CITIES.filter((one) => one !== city),
  );
  return pick(random, [
    [city, ''],
    [`${city}/${other}`, ' —'],
    [`${city} / ${other}`, '.'],
  ] as const);
}

function bodyOf(
  index: number,
  count: number,
  time: number,
  random: Random,
  faults: Faults,
): string {
  const wanted = LETTERS * (0.5 + random());
  const isNumbered = random() < SHARES.numberedHeadings;
  const hasLostEnds = random() < SHARES.doubleSpaces;
  if (hasLostEnds) faults.push(17);
  const pieces: string[] = [];
  for (let letters = 0; letters < wanted; letters += pieces.at(-1)?.length ?? 0) {
    pieces.push(sentence(random));
  }
  if (random() < SHARES.laterDay) {
    faults.push(9);
    const later = new Date(time + (10 + below(random, 90)) * 86_400_000);
    pieces.splice(
      2,
      0,
      `Rapat berikutnya dijadwalkan pada ${dayOf(later)} di ${pick(random, CITIES)}.`,
    );
  }
  if (isNumbered) {
    faults.push(31);
    for (let number = 1; number <= 4; number++) {
      const at = Math.floor((pieces.length * number) / 5);
      pieces.splice(at, 0, `⟦#${number}. ${shortHeading(random)}⟧`);
    }
  }
  const ends = pieces.map((_, i) => (hasLostEnds && i > 0 && i % 3 === 0 ? '  ¶' : ' '));
  let text = '';
  const references = referencesAt(index, pieces.length, count, random, faults);
  for (const [i, piece] of pieces.entries()) {
    const reference = references.get(i);
    const isAfterHeading = pieces[i - 1]?.startsWith('⟦') === true;
    if (i > 0) text += isAfterHeading || piece.startsWith('⟦') || reference ? ' ' : ends[i];
    if (reference !== undefined && !isAfterHeading) text += `${reference} `;
    text += piece;
  }
  const last = references.get(pieces.length);
  return last === undefined ? text : `${text} ${last}`;
}

/** The references before pieces of a text, by the index of the piece. */
function referencesAt(
  index: number,
  pieces: number,
  count: number,
  random: Random,
  faults: Faults,
): Map<number, string> {
  const many = below(random, 2 * Math.round(REFERENCES * 2) + 1) / 2;
  const found = new Map<number, string>();
  for (let i = 0; i < Math.round(many); i++) {
    const isUnknown = random() < SHARES.unknown;
    const title = isUnknown ? wantedTitle(random, count) : knownTitle(index, count, random);
    const at = random() < SHARES.atEnd ? pieces : 3 + below(random, Math.max(1, pieces - 3));
    found.set(at, `⟦=Baca Juga: |${title}⟧`);
  }
  if (random() < SHARES.video) {
    faults.push(21);
    found.set(1 + below(random, 2), `⟦=Tonton: |${headline(random)}⟧`);
  }
  if (found.size > 0) faults.push(14);
  return found;
}

/** The title of a row near by, as newsrooms refer to what is fresh. */
function knownTitle(index: number, count: number, random: Random): string {
  const near = index - NEAR + below(random, 2 * NEAR);
  return titleOf(((near % count) + count) % count);
}

/** The text that is printed every day. */
function dailyBody(random: Random): string {
  const price = () => `Rp ${14 + below(random, 4)}.${100 + below(random, 900)}`;
  return `Harga gula pasir di tingkat eceran hari ini tercatat ${price()} per kilogram, sedangkan di pasar induk ${price()} per kilogram. Stok di gudang distributor mencapai ${100 + below(random, 900)} ton dan cukup untuk ${10 + below(random, 40)} hari. Pemerintah memantau harga setiap pagi di sembilan puluh kota. Harga rata-rata kemarin ${price()} per kilogram. Konsumen dapat melihat daftar lengkap di papan pengumuman pasar.`;
}
