/** Terms of the index: how the key of a group, a word of the dictionary and a form of a text make one. */

/*
 * A term is `keyªcodesªformª`. All forms with one key, which the rules of a language give, lie side by side in one
 * file of the index, so that a query for a form and its relatives loads one file. Pagefind finds terms by their
 * beginnings: `keyª` finds all forms of the group, `keyªcodesª` those of some words of the dictionary, and the whole
 * term one form. No term is the beginning of another one, as each has three separators.
 */

/** Separates the parts of a term, and ends it. A letter for Pagefind; folded words have none, NFKC makes it an `a`. */
export const SEPARATOR = 'ª';
/** Begins a form that does not begin with its key. NFKC makes it an `o`. */
export const WHOLE = 'º';
/** Begins the key of another group, in place of a form: there are more forms of the words. NFKC makes it an `n`. */
const ELSEWHERE = 'ⁿ';

/** In place of `й`, whose mark Pagefind would remove from a query: a Cyrillic letter that no language here has. */
const SHORT_I = 'ј';

/** Letters and digits of an index word, from `a` to `z` and `а` to `я`. */
const PLAIN = /^[a-z0-9а-я]*$/;

/** In kana, marks turn letters into others. */
const KANA_MARKS = /[\u3099\u309a]/;
const OTHER_MARKS = /(?![\u3099\u309a])\p{M}/gu;

/** Writes a folded word as the index has it: without marks, as Pagefind removes them from what it searches for. */
export function indexed(word: string): string {
  const kept = word.includes('й') ? word.replaceAll('й', SHORT_I) : word;
  if (PLAIN.test(word)) return kept;
  const bare = kept.normalize('NFD').replace(OTHER_MARKS, '');
  return KANA_MARKS.test(bare) ? bare.normalize('NFC').replace(/\p{M}/gu, '') : bare;
}

/** A term taken apart. */
export interface IndexTerm {
  readonly key: string;
  /** The codes of the dictionary's words that the form belongs to, in their order, joined; often empty. */
  readonly codes: string;
  /** As `indexed` writes it; empty for a pointer. */
  readonly form: string;
  /** For a pointer, the key of the group where there are more forms; else empty. */
  readonly elsewhere: string;
}

/** Characters of a code. */
const CODE = 2;
const BASE = 36;

/** Kinds of words, which the endings of a form tell: 0 others, 1 adjectives, 2 verbs, 3 reflexive verbs. */
export type WordKind = 0 | 1 | 2 | 3;
const KINDS = 4;

/**
 * Makes the code of a word: its first character tells its kind, too.
 * @param hash of the word
 */
export function joinCode(kind: WordKind, hash: number): string {
  const first = hash % (BASE / KINDS);
  const second = Math.floor(hash / BASE) % BASE;
  return (kind * (BASE / KINDS) + first).toString(BASE) + second.toString(BASE);
}

/** The kind of a word by its code. */
export function kindIn(code: string): WordKind {
  return Math.floor(Number.parseInt(code[0] ?? '', BASE) / (BASE / KINDS)) as WordKind;
}

/**
 * Makes the term of a form.
 * @param key as the rules give it
 * @param codes those of its words, in their order, joined
 * @param form folded
 */
export function termOf(key: string, codes: string, form: string): string {
  const [start, whole] = [indexed(key), indexed(form)];
  const rest = whole.startsWith(start) ? whole.slice(start.length) : WHOLE + whole;
  return start + SEPARATOR + codes + SEPARATOR + rest + SEPARATOR;
}

/** Makes the term of a pointer, which has no places: in the group of `key`, to that of `other`. */
export function pointerTo(other: string, key: string, code: string): string {
  return indexed(key) + SEPARATOR + code + SEPARATOR + ELSEWHERE + indexed(other) + SEPARATOR;
}

/** Takes a term apart. */
export function readTerm(term: string): IndexTerm {
  const [key = '', codes = '', rest = ''] = term.split(SEPARATOR);
  const isPointer = rest.startsWith(ELSEWHERE);
  const form = rest.startsWith(WHOLE) ? rest.slice(WHOLE.length) : key + rest;
  return {
    key,
    codes,
    form: isPointer ? '' : form,
    elsewhere: isPointer ? rest.slice(ELSEWHERE.length) : '',
  };
}

/** What finds all terms of a group; with codes, those that have exactly these. */
export function groupOf(key: string, codes?: string): string {
  const group = indexed(key) + SEPARATOR;
  return codes === undefined ? group : group + codes + SEPARATOR;
}

/** Takes joined codes apart. */
export function codesIn(codes: string): string[] {
  return Array.from({ length: codes.length / CODE }, (_, i) =>
    codes.slice(i * CODE, (i + 1) * CODE),
  );
}

/** Writes a form as people do. */
export function shown(form: string): string {
  return form.replaceAll(SHORT_I, 'й');
}
