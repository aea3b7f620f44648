/** Looks at the values of a column: what they are, whatever its name says. */
import { readCellDate } from '../dates/cell-date.ts';
import type { Cells } from '../readers/reader.ts';
import { filled } from './cells.ts';

/** What is known of a column by its values. Shares are of the filled cells, from 0 to 1. */
export interface Profile {
  readonly name: string;
  /** From 0. */
  readonly index: number;
  readonly rows: number;
  readonly filled: number;
  /** Different values; no more than `MOST_DISTINCT` are counted. */
  readonly distinct: number;
  /** The most frequent values of a column with few of them. */
  readonly values: readonly string[];
  readonly meanWords: number;
  readonly meanLength: number;
  readonly dates: number;
  readonly hours: number;
  readonly addresses: number;
  readonly pictures: number;
  readonly numbers: number;
  readonly langs: number;
  /** Names of web sites: `telukpos.com`. */
  readonly domains: number;
  /** Values with tags of HTML that divide a text. */
  readonly html: number;
  /** Long values that have no capitals or no stops: made ready for machines. */
  readonly machined: number;
}

const MOST_DISTINCT = 2000;
/** Values of a column that are shown: as many as a newsroom has categories. */
export const MOST_SHOWN = 30;

/** Whether most values of a column are different ones, as far as they were counted. */
export function isVaried({ distinct, filled }: Pick<Profile, 'distinct' | 'filled'>): boolean {
  return distinct > Math.min(filled, MOST_DISTINCT) / 2;
}

const HOUR = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?(?:WIB|WITA|WIT|МСК|AM|PM|[+-]\d{2}:?\d{2}))?$/i;
const ADDRESS = /^(?:https?:)?\/\/\S+$|^www\.\S+$/i;
const PICTURE = /^[^\s?#]+\.(?:jpe?g|png|gif|webp|avif)(?:[?#]\S*)?$|<img\s/i;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?%?$/;
const LANG = /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i;
const LANG_NAMES =
  /^(?:(?:bahasa )?(?:indonesia|inggris|rusia)|indonesian|english|russian|русский|английский|индонезийский)$/i;
const DOMAIN = /^(?:www\.)?[\p{L}\p{N}-]{2,60}(?:\.[\p{L}\p{N}-]{2,60}){0,2}\.[\p{L}]{2,10}$/u;
const HTML =
  /<(?:p|br|div|span|h[1-6]|li|ul|ol|table|blockquote|article|section|figure|strong|em)(?:\s[^<>]{0,500})?\/?>/i;

/** Values of which the usual length is told. */
const MOST_MEASURED = 2000;

/** A mean is at most so many times the median: one title as long as a text must not make a column one of texts. */
const MOST_OFF = 4;

/** Characters of a value that are enough to tell what it is. */
const ENOUGH = 2000;

/** Makes profiles of the columns of some rows. */
export class Profiler {
  readonly #columns = new Map<string, Counter>();
  readonly #langs: readonly string[];
  #rows = 0;

  /** @param langs the languages of the names of months */
  constructor(langs: readonly string[]) {
    this.#langs = langs;
  }

  add(cells: Cells): void {
    this.#rows++;
    for (const [name, value] of cells) {
      const counter = this.#columns.get(name) ?? new Counter(this.#langs);
      this.#columns.set(name, counter);
      counter.add(value.trim());
    }
  }

  /** The profiles, in the order in which the columns were seen. */
  profiles(): readonly Profile[] {
    return [...this.#columns].map(([name, counter], index) => ({
      name,
      index,
      rows: this.#rows,
      ...counter.profile(),
    }));
  }
}

class Counter {
  readonly #langs: readonly string[];
  readonly #values = new Map<string, number>();
  #filled = 0;
  #words = 0;
  #length = 0;
  readonly #allWords: number[] = [];
  readonly #allLengths: number[] = [];
  readonly #counts = {
    dates: 0,
    hours: 0,
    addresses: 0,
    pictures: 0,
    numbers: 0,
    langs: 0,
    domains: 0,
    html: 0,
    machined: 0,
  };

  constructor(langs: readonly string[]) {
    this.#langs = langs;
  }

  add(value: string): void {
    if (filled(value) === undefined) return;
    this.#filled++;
    const start = value.slice(0, ENOUGH);
    const words = start.match(/\S+/g)?.length ?? 0;
    const allWords = words * (value.length / start.length);
    this.#words += allWords;
    this.#length += value.length;
    if (this.#allWords.length < MOST_MEASURED) {
      this.#allWords.push(allWords);
      this.#allLengths.push(value.length);
    }
    const key = value.slice(0, 200);
    const known = this.#values.get(key);
    if (known !== undefined || this.#values.size < MOST_DISTINCT) {
      this.#values.set(key, (known ?? 0) + 1);
    }
    const counts = this.#counts;
    if (HTML.test(start)) counts.html++;
    if (PICTURE.test(start)) counts.pictures++;
    if (words > 15) {
      if (!/\p{Lu}/u.test(start) || !/[.!?…]/u.test(start)) counts.machined++;
      return;
    }
    if (readCellDate(value, { langs: this.#langs })) counts.dates++;
    if (HOUR.test(value)) counts.hours++;
    if (ADDRESS.test(value)) counts.addresses++;
    if (NUMBER.test(value)) counts.numbers++;
    if (LANG.test(value) || LANG_NAMES.test(value)) counts.langs++;
    if (DOMAIN.test(value)) counts.domains++;
  }

  profile(): Omit<Profile, 'name' | 'index' | 'rows'> {
    const of = (count: number) => (this.#filled === 0 ? 0 : count / this.#filled);
    const { dates, hours, addresses, pictures, numbers, langs, domains, html, machined } =
      this.#counts;
    const values = [...this.#values].toSorted(([, a], [, b]) => b - a);
    return {
      dates: of(dates),
      hours: of(hours),
      addresses: of(addresses),
      pictures: of(pictures),
      numbers: of(numbers),
      langs: of(langs),
      domains: of(domains),
      html: of(html),
      machined: of(machined),
      filled: this.#filled,
      distinct: this.#values.size,
      values: values.slice(0, MOST_SHOWN).map(([value]) => value),
      meanWords: usual(of(this.#words), this.#allWords),
      meanLength: usual(of(this.#length), this.#allLengths),
    };
  }
}

/** A mean, without the weight of single values that are far from all others. */
function usual(mean: number, values: readonly number[]): number {
  // Of two or three values nobody knows which is the odd one.
  if (values.length < 4) return mean;
  const sorted = values.toSorted((a, b) => a - b);
  return Math.min(mean, MOST_OFF * (sorted[Math.floor(sorted.length / 2)] ?? mean));
}
