/** Reads a table of a language's word forms: to which words of a dictionary a form belongs. */

/*
 * A build looks up some ten thousand forms in a shard, and an edit a few hundred. So the table is a hash table of
 * beginnings of words, which is used as it is in its file: each slot has a class, which lists the endings that words
 * with that beginning have, and 16 bits of the beginning's hash in place of the beginning. One unknown word in some
 * hundred thousand is taken for a known one by chance, which only adds it to that word's group.
 */

import { joinCode, type WordKind } from './index-terms.ts';

/** A word of the dictionary. */
export interface Lemma {
  /** Two letters or digits that stand for the word, the same for all its forms: its kind and a hash. */
  readonly code: string;
  /** The stems that the rules find for its usual forms, if they find several. */
  readonly stems: readonly string[];
}

/** Makes a text of a beginning: `[drop, cut, add]` drops letters at its start, cuts some at its end, and adds others. */
export type Change = readonly [drop: number, cut: number, add: string];

/**
 * A class of beginnings: number of its list of endings, the kind of its words, the change to the dictionary's form,
 * those to the stems.
 */
export type FormClass = readonly [
  endings: number,
  kind: WordKind,
  lemma: Change,
  ...stems: Change[],
];

interface FormClasses {
  /** Each list in one string, with blanks between them: ` а у` are no ending, -а and -у. */
  readonly endings: readonly string[];
  /** Numbered from 1: in a slot, 0 means that it is empty. */
  readonly classes: readonly FormClass[];
}

const HASH_START = 0x811c9dc5;

/** FNV-1a, one letter further. */
function hashOn(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** Mixes a hash, so that all its bits depend on all letters. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (half ^ (half >>> 13)) >>> 0;
}

function hashOf(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at++) hash = hashOn(hash, text.charCodeAt(at));
  return mixed(hash);
}

function change(text: string, [drop, cut, add]: Change): string {
  return text.slice(drop, text.length - cut) + add;
}

/** Share of the slots that are used. */
const FULL = 0.7;

/** Longest beginning that is looked for, in letters. */
const LONGEST = 28;

interface Content extends FormClasses {
  readonly slots: Uint32Array;
  /** The lists of endings that were needed so far, as sets. */
  readonly sets: ReadonlySet<string>[];
  /** Tells which ends of a form can be endings. */
  readonly ends: Ends;
}

/**
 * Tells at once of most ends of words that no list of endings has them, so that a form is looked up by few of its
 * beginnings: a byte for each hash of an ending, which is made from the last letter on.
 */
class Ends {
  readonly #known = new Uint8Array(1 << 16);

  /** @param endings as in `FormClasses` */
  constructor(endings: readonly string[]) {
    for (const list of endings) {
      for (const ending of list.split(' ')) {
        let hash = HASH_START;
        for (let at = ending.length - 1; at >= 0; at--) hash = hashOn(hash, ending.charCodeAt(at));
        this.#known[mixed(hash) & 0xffff] = 1;
      }
    }
  }

  /** Gives a bit for each end of a form, the lowest one for none of its letters: 0 if no list has such an ending. */
  restsOf(form: string): number {
    let rests = 0;
    let hash = HASH_START;
    for (let rest = 0; rest < BITS && rest < form.length; rest++) {
      if (rest > 0) hash = hashOn(hash, form.charCodeAt(form.length - rest));
      if (this.#known[mixed(hash) & 0xffff] === 1) rests |= 1 << rest;
    }
    return rests;
  }
}

/** Bits of a number. Longer endings are looked up in their lists. */
const BITS = 32;

/** A table of forms; it is read when the first form is looked up, as many builds need none. */
export class FormTable {
  readonly #read: () => Uint8Array;
  #content: Content | undefined;

  /** @param read gives bytes as `packForms` made them */
  constructor(read: () => Uint8Array) {
    this.#read = read;
  }

  /**
   * Finds the words that a form belongs to.
   * @param form folded
   * @returns each once, in the order of their codes; none for a form that is not in the table
   */
  lemmasOf(form: string): Lemma[] {
    const found: Lemma[] = [];
    this.#content ??= contentOf(this.#read());
    const { classes, endings, slots, sets, ends } = this.#content;
    const rests = ends.restsOf(form);
    // As a number of 32 bits: its remainder is one instruction of the processor.
    const count = slots.length >>> 0;
    let hash = HASH_START;
    for (let length = 1; length <= form.length && length <= LONGEST; length++) {
      hash = hashOn(hash, form.charCodeAt(length - 1));
      const rest = form.length - length;
      if (rest < BITS && (rests & (1 << rest)) === 0) continue;
      const whole = mixed(hash);
      for (let slot = whole % count; slots[slot] !== 0; slot = slot + 1 < count ? slot + 1 : 0) {
        const entry = slots[slot] as number;
        if (entry >>> 16 !== whole >>> 16) continue;
        const own = classes[(entry & 0xffff) - 1] as FormClass;
        const list = own[0];
        sets[list] ??= new Set(endings[list]?.split(' '));
        if (!sets[list]?.has(form.slice(length))) continue;
        const [, kind, lemma, ...stems] = own;
        const start = form.slice(0, length);
        const code = codeOf(change(start, lemma), kind);
        if (found.every((other) => other.code !== code))
          found.push({ code, stems: stems.map((one) => change(start, one)) });
      }
    }
    return found.length > 1 ? found.sort((a, b) => (a.code < b.code ? -1 : 1)) : found;
  }
}

function contentOf(bytes: Uint8Array): Content {
  const head = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  const classes: FormClasses = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + head)));
  // A copy, as numbers of four bytes must begin at a multiple of four.
  const slots = new Uint32Array(new Uint8Array(bytes.subarray(4 + head)).buffer);
  return { ...classes, slots, sets: [], ends: new Ends(classes.endings) };
}

/** The code of a word, by its form in the dictionary. */
function codeOf(lemma: string, kind: WordKind): string {
  return joinCode(kind, hashOf(lemma));
}

/**
 * Writes a table.
 * @param entries beginnings with the numbers of their classes, from 1 on
 * @throws Error if there are more classes than a slot has room for
 */
export function packForms(
  classes: FormClasses,
  entries: readonly (readonly [start: string, formClass: number])[],
): Uint8Array {
  if (classes.classes.length > 0xffff) throw new Error('there are too many classes of words');
  const slots = new Uint32Array(Math.ceil(entries.length / FULL) + 1);
  for (const [start, number] of entries) {
    const hash = hashOf(start);
    let slot = hash % slots.length;
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = ((hash >>> 16) << 16) | number;
  }
  const head = new TextEncoder().encode(JSON.stringify(classes));
  const bytes = new Uint8Array(4 + head.length + slots.byteLength);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  // As the machine has them: all that Node runs on have the lowest byte first.
  bytes.set(new Uint8Array(slots.buffer), 4 + head.length);
  return bytes;
}
