/** Finds in a raw text what became of each piece of it: a field, a block, a cut, or nothing. */
import type { Block, Clipping } from '../clipping.ts';

/** What became of a piece of a raw text. */
export type Fateful =
  | 'title'
  | 'date'
  | 'outlet'
  | 'dateline'
  | 'source'
  | 'editor'
  | 'reporter'
  | 'reference'
  | 'heading'
  | 'quotation'
  /** A paragraph's words. */
  | 'text'
  /** Cut as boilerplate, script and the like. */
  | 'dropped'
  /** A label, signs between fields, white space. */
  | 'label'
  /** Found in nothing that the article has. */
  | 'missing';

/** A piece of a raw text. */
export interface Piece {
  readonly text: string;
  readonly kind: Fateful;
}

/** Words that have to follow one another, so that they are the same place of both texts. */
const RUN = 6;
const SHORT_RUN = 3;

/** Most words of a text that are looked for in vain: then the raw text is another one, or was cut short. */
const MOST_MISSES = 1000;

/** Letters after the last place within which the next words are looked for. */
const WINDOW = 20_000;

/** The kind of what was cut because the date has it: see `dateline` and `settleDate`. */
export const DATE_LINE = 'date line';

/** Letters of a label between fields: `Laporan wartawan:`. */
const LABEL = /^[\p{P}\p{S}\s]*(?:\p{L}[\p{L}\s]{0,30}:[\p{P}\p{S}\s]*)?$/u;

/**
 * Divides a raw text by what became of it. White space, invisible characters and case do not matter.
 * @returns pieces that, joined, are the raw text
 */
export function colourRaw(raw: string, clipping: Clipping): Piece[] {
  const page = new Page(raw);
  const { blocks, fields, dropped = [] } = clipping;
  for (const { kind, text } of dropped) page.put(kind === DATE_LINE ? 'date' : 'dropped', text);
  for (const { kind, text } of blocks) if (kind === 'reference') putReference(page, text);
  for (const block of blocks) if (block.kind !== 'reference') putBlock(page, block);
  if (fields.title) page.put('title', fields.title);
  for (const kind of ['reporter', 'editor', 'source'] as const) {
    for (const name of fields[kind]) page.put(kind, name);
  }
  if (fields.outlet) page.put('outlet', fields.outlet);
  if (fields.dateline) {
    // Several places stand with signs of the newsroom's own between them.
    for (const place of fields.dateline.split('/')) page.put('dateline', place);
  }
  return page.pieces((rest) => kindOfRest(rest, fields.date));
}

/** The label may stand on a line of its own, where the article has it before the title. */
function putReference(page: Page, text: string): void {
  if (page.put('reference', text)) return;
  const at = text.indexOf(': ');
  if (at < 0) return;
  if (page.put('reference', text.slice(at + 2))) page.put('reference', text.slice(0, at));
}

function putBlock(page: Page, block: Exclude<Block, { kind: 'reference' }>): void {
  page.flow(block.kind === 'paragraph' ? 'text' : block.kind, block.text);
  if (block.kind === 'quotation') page.flow('quotation', block.attribution);
}

/** What is no value itself: a label or signs; the date, which a field has in other words; or missing. */
function kindOfRest(rest: string, date: string | undefined): Fateful {
  if (LABEL.test(rest)) return 'label';
  return isDate(rest, date) ? 'date' : 'missing';
}

/** Whether a short text has the year and the day of a date. */
function isDate(text: string, date = ''): boolean {
  const [, year, day] = /^(\d{4})(?:-\d{2}(?:-(\d{2}))?)?/.exec(date) ?? [];
  if (year === undefined || text.length > 100) return false;
  const numbers = (text.match(/\d{1,4}/g) ?? []).map(Number);
  return numbers.includes(Number(year)) && (day === undefined || numbers.includes(Number(day)));
}

/** A raw text on which pieces are marked. */
class Page {
  readonly #raw: string;
  /** The text without white space and invisible characters, in small letters. */
  readonly #folded: string;
  /** Where each of its units is in the raw text. */
  readonly #at: readonly number[];
  /** What has been put on each of its units, and the number of the piece. */
  readonly #kinds: (Fateful | undefined)[];
  readonly #numbers: number[];
  #pieces = 0;
  /** Where the text has been read to. */
  #read = 0;
  /** Words that were not found. */
  #misses = 0;

  constructor(raw: string) {
    this.#raw = raw;
    const { folded, at } = fold(raw);
    this.#folded = folded;
    this.#at = at;
    this.#kinds = new Array<Fateful | undefined>(folded.length).fill(undefined);
    this.#numbers = new Array<number>(folded.length).fill(0);
  }

  /** Marks the first free place of a value. @returns whether there is one */
  put(kind: Fateful, value: string): boolean {
    const { folded } = fold(value);
    const at = this.#findFree(folded, 0);
    if (at >= 0) this.#mark(kind, at, folded.length, ++this.#pieces);
    return at >= 0;
  }

  /** Marks the words of a block, which follow those of the block before; between them something may have been cut. */
  flow(kind: Fateful, text: string): void {
    const number = ++this.#pieces;
    const words = text.split(/\s+/).map((word) => fold(word).folded);
    for (let i = 0; i < words.length && this.#misses < MOST_MISSES; ) {
      const found = this.#next(words, i);
      if (!found) {
        this.#misses++;
        i++;
        continue;
      }
      const { at, count, length } = found;
      this.#mark(kind, at, length, number);
      this.#read = at + length;
      i += count;
    }
  }

  #next(
    words: readonly string[],
    from: number,
  ): { at: number; count: number; length: number } | undefined {
    for (const count of [RUN, SHORT_RUN]) {
      const run = words.slice(from, from + count);
      const text = run.join('');
      if (text === '') continue;
      const isHere = this.#isFree(this.#read, text);
      const isLong = run.length >= SHORT_RUN || from === 0;
      const at = isHere ? this.#read : isLong ? this.#findFree(text, this.#read, WINDOW) : -1;
      if (at >= 0) return { at, count: run.length, length: text.length };
    }
    const [word = ''] = words.slice(from);
    const isHere = word !== '' && this.#isFree(this.#read, word);
    return isHere ? { at: this.#read, count: 1, length: word.length } : undefined;
  }

  /** The raw text in pieces. @param kindOf tells what a piece is that nothing was put on */
  pieces(kindOf: (rest: string) => Fateful): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    for (let unit = 0; unit < this.#folded.length; ) {
      const [kind, number] = [this.#kinds[unit], this.#numbers[unit]];
      let end = unit + 1;
      while (
        end < this.#folded.length &&
        this.#kinds[end] === kind &&
        this.#numbers[end] === number
      )
        end++;
      const to = end < this.#folded.length ? (this.#at[end] ?? from) : this.#raw.length;
      const text = this.#raw.slice(from, to);
      if (kind) pieces.push(...withSpace(text, kind));
      else pieces.push(...rests(text, kindOf));
      from = to;
      unit = end;
    }
    if (from < this.#raw.length) pieces.push({ text: this.#raw.slice(from), kind: 'label' });
    return pieces.filter(({ text }) => text !== '');
  }

  #findFree(text: string, from: number, window = Infinity): number {
    if (text === '') return -1;
    const whole = window === Infinity ? this.#folded : this.#folded.slice(0, from + window);
    let at = whole.indexOf(text, from);
    for (let tries = 0; at >= 0 && tries < 50; tries++) {
      if (this.#isFree(at, text)) return at;
      at = whole.indexOf(text, at + 1);
    }
    return -1;
  }

  #isFree(at: number, text: string): boolean {
    if (!this.#folded.startsWith(text, at)) return false;
    for (let i = at; i < at + text.length; i++) if (this.#kinds[i]) return false;
    return true;
  }

  #mark(kind: Fateful, at: number, length: number, number: number): void {
    for (let i = at; i < at + length; i++) {
      this.#kinds[i] = kind;
      this.#numbers[i] = number;
    }
  }
}

/** White space after a piece is no part of it. */
function withSpace(text: string, kind: Fateful): Piece[] {
  const bare = text.trimEnd();
  return [
    { text: bare, kind },
    { text: text.slice(bare.length), kind: 'label' },
  ];
}

/** What nothing was put on: each line, and each part between upright strokes, for itself. */
function rests(text: string, kindOf: (rest: string) => Fateful): Piece[] {
  return text
    .split(/([^\S\n]{0,40}[\n|][\s|]*)/)
    .flatMap((part) => withSpace(part, kindOf(part)))
    .filter((piece) => piece.text !== '');
}

/** Entities that raw texts have in place of characters. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&nbsp;': ' ',
  '&laquo;': '«',
  '&raquo;': '»',
  '&mdash;': '—',
  '&ndash;': '–',
};
const CHARACTER = /&(?:[a-z]{2,6}|#\d{1,5});|[\s\S]/giu;

/** Folds a text as `Page` compares it, with the place of each unit in it. */
function fold(text: string): { folded: string; at: number[] } {
  const units: string[] = [];
  const at: number[] = [];
  let index = 0;
  for (const found of text.includes('&') ? (text.match(CHARACTER) ?? []) : text) {
    const plain = foldCharacter(found);
    for (let i = 0; i < plain.length; i++) {
      units.push(plain.charAt(i));
      at.push(index);
    }
    index += found.length;
  }
  return { folded: units.join(''), at };
}

/** The texts of a page have few different characters, each of them thousands of times. */
const foldedCharacters = new Map<string, string>();

function foldCharacter(found: string): string {
  const known = foldedCharacters.get(found);
  if (known !== undefined) return known;
  const character = ENTITIES[found.toLowerCase()] ?? found;
  const plain = character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s\p{Cf}\p{Cc}]+/gu, '');
  foldedCharacters.set(found, plain);
  return plain;
}
