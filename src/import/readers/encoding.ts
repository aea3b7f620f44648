/** Tells the encoding of a file for certain, or asks for it: a wrong guess would spoil words unnoticed. */
import { isUtf8 } from 'node:buffer';
import type { Locale } from '../../locales/locale.ts';
import { isScript, LETTERS, type Script } from '../../text/scripts.ts';

/** How the bytes of a file are read. */
export interface Encoding {
  readonly name: string;
  /** Whether some bytes are no characters of it: the rows with them are refused. */
  readonly faulty: boolean;
}

/** Why no encoding is certain. */
interface Uncertain {
  readonly found: string;
  readonly expected: string;
}

/** Encodings with one byte for a character, by the script that they are made for; names of the WHATWG standard. */
const CANDIDATES: Readonly<Partial<Record<Script, readonly string[]>>> = {
  Cyrl: ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'],
  // What is called Latin-1 is windows-1252 on the web, and has all its characters.
  Latn: ['windows-1252', 'macintosh'],
};

const WIDE = ['utf-16le', 'utf-16be'];

/** Bytes with characters beyond ASCII that are tried. */
const TRIED = 64_000;

/** Least share of frequent words of a language among the words of a text in it; prose has about a quarter. */
const LEAST_COMMON = 0.04;

/** Fewer hits may be chance: many letters are words. */
const LEAST_HITS = 3;

/** Most words that may be odd: names, codes. */
const MOST_ODD = 0.03;

/** One sequence in so many may be broken where a file is UTF-8 with faulty rows. */
const MOST_BROKEN = 0.05;

/** What a file is that is read to the end once. */
interface Survey {
  readonly start: Uint8Array;
  readonly isUtf8: boolean;
  /** Lines that are not UTF-8, up to `TRIED` bytes. */
  readonly sample: Uint8Array;
  /** Sequences of UTF-8 that are right, and wrong, in these lines and around them. */
  readonly right: number;
  readonly wrong: number;
}

const EXPECTED =
  'a file in UTF-8, or `--encoding` with the name of its encoding, such as windows-1251 or utf-16le';

/**
 * Tells the encoding of a file: by its byte order mark; UTF-8 where it is; else the only encoding in which the file has
 * words of the site's languages.
 * @param bytes the whole file, of which little is kept
 * @param locales of the languages that the file may be in
 */
export async function tellEncoding(
  bytes: AsyncIterable<Uint8Array>,
  locales: readonly Locale[],
): Promise<Encoding | Uncertain> {
  const { start, sample, right, wrong, ...survey } = await surveyBytes(bytes);
  const [first, second, third] = start;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { name: 'utf-8', faulty: !survey.isUtf8 };
  }
  if (first === 0xff && second === 0xfe) return { name: 'utf-16le', faulty: true };
  if (first === 0xfe && second === 0xff) return { name: 'utf-16be', faulty: true };
  // Without the mark, UTF-16 shows by its zero bytes, which no text has.
  if (start.filter((byte) => byte === 0).length > start.length / 20) {
    const wide = start.subarray(0, start.length - (start.length % 2));
    const fitting = WIDE.filter((name) => {
      const text = decode(wide, name);
      return text !== undefined && hasCommonWords(text.slice(0, TRIED), locales);
    });
    const [name] = fitting;
    if (name && fitting.length === 1) return { name, faulty: true };
  }
  if (survey.isUtf8) return { name: 'utf-8', faulty: false };
  if (wrong <= right * MOST_BROKEN) return { name: 'utf-8', faulty: true };
  const texts = new Map<string, string>();
  for (const name of scriptsOf(locales).flatMap((script) => CANDIDATES[script] ?? [])) {
    const text = decode(sample, name);
    if (text !== undefined && isProse(text, locales) && !texts.has(text)) texts.set(text, name);
  }
  const names = [...texts.values()];
  const [name] = names;
  if (name && names.length === 1) return { name, faulty: true };
  return {
    found:
      names.length > 1
        ? `bytes that are not UTF-8, and may be ${names.join(' or ')}`
        : 'bytes that are not UTF-8, nor text in any encoding that is known for the languages of the site',
    expected: EXPECTED,
  };
}

/** Whether a person named an encoding that exists. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== 'replacement';
  } catch {
    return false;
  }
}

/** What a text has where bytes were no characters: U+FFFD, or controls that no writer types. */
export const NO_CHARACTERS = /[\u{FFFD}\u{80}-\u{84}\u{86}-\u{9F}]/u;

/** Decodes a stream. The byte order mark is left out. */
export async function* decodeStream(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) {
    const text = mended(decoder.decode(chunk, { stream: true }), encoding);
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

async function surveyBytes(bytes: AsyncIterable<Uint8Array>): Promise<Survey> {
  let start = new Uint8Array();
  let right = 0;
  let wrong = 0;
  const samples: Uint8Array[] = [];
  let sampled = 0;
  let carry = new Uint8Array();
  const check = (part: Uint8Array) => {
    if (isUtf8(part)) {
      right += countSequences(part);
      return;
    }
    const text = new TextDecoder().decode(part);
    wrong += text.split('\u{FFFD}').length - 1;
    right += text.replace(/[\0-\x7F\u{FFFD}]/gu, '').length;
    if (sampled >= TRIED) return;
    const sample = linesBeyondAscii(part).subarray(0, TRIED - sampled);
    samples.push(sample);
    sampled += sample.length;
  };
  for await (const chunk of bytes) {
    if (start.length < TRIED) start = Buffer.concat([start, chunk.subarray(0, TRIED)]);
    const joined = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
    const end = joined.length - unfinished(joined);
    check(joined.subarray(0, end));
    carry = Uint8Array.from(joined.subarray(end));
  }
  if (carry.length > 0) check(carry);
  return { start, isUtf8: wrong === 0, sample: Buffer.concat(samples), right, wrong };
}

/** The number of bytes at the end that begin a sequence of UTF-8 and do not finish it. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

function countSequences(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0xc0) count++;
  return count;
}

/** The lines that have characters beyond ASCII; of a part without line ends, all of it. */
function linesBeyondAscii(part: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < part.length; ) {
    const feed = part.indexOf(0x0a, from);
    const end = feed < 0 ? part.length : feed + 1;
    const line = part.subarray(from, end);
    if (line.some((byte) => byte >= 0x80)) lines.push(line);
    from = end;
  }
  return Buffer.concat(lines);
}

/**
 * Decodes bytes.
 * @returns `undefined` where some are no characters
 */
export function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return mended(new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding);
  } catch {
    return undefined;
  }
}

/** What windows-1252 has between 0x80 and 0x9F; five places are empty. */
const OF_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** Some versions of Node read windows-1252 as Latin-1: quotation marks and dashes become controls. */
function mended(text: string, encoding: string): string {
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9F]/g, (sign) => OF_1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

function scriptsOf(locales: readonly Locale[]): Script[] {
  return [...new Set(locales.map(({ script }) => script))].filter(isScript);
}

/** Signs beyond letters that texts of newsrooms have. */
const SIGNS = /[\s\p{N}\u{A0}–—―‘’‚“”„…«»‹›•·№€£¥§©®°±²³½¼¾×÷™¡¿´¹º\u{AD}]/u;

/** A word as people write it: small, with a capital, in capitals. */
const NATURAL = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u;

/** Whether a text is prose in the site's languages, judged by its words with characters beyond ASCII. */
function isProse(text: string, locales: readonly Locale[]): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no text has is looked for.
  if (/[\0-\x08\x0E-\x1F\x7F-\x9F\uFFFD]/.test(text)) return false;
  const strange = text.match(/[^\0-\x7F]/gu)?.filter((sign) => !/\p{L}/u.test(sign)) ?? [];
  const beyond = text.match(/[^\0-\x7F]/gu)?.length ?? 0;
  if (strange.filter((sign) => !SIGNS.test(sign)).length > beyond * MOST_ODD) return false;
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const marked = words.filter((word) => /[^\0-\x7F]/.test(word));
  const isForeign = foreignTo(locales);
  const odd = marked.filter(
    (word) => !NATURAL.test(word) || scriptOf(word) === undefined || isForeign(word),
  );
  if (odd.length > marked.length * MOST_ODD) return false;
  const latin = marked.filter((word) => scriptOf(word) === 'Latn');
  // A word in Latin letters has most of them from ASCII.
  const strangeLatin = latin.filter(
    (word) => word.replace(/[\0-\x7F]/g, '').length * 2 > word.length,
  );
  if (strangeLatin.length > latin.length * MOST_ODD) return false;
  const others = scriptsOf(locales).filter(
    (script) => script !== 'Latn' && marked.some((word) => scriptOf(word) === script),
  );
  if (marked.length > latin.length && others.length === 0) return false;
  return others.length > 0
    ? others.every((script) =>
        hasCommon(
          marked.filter((word) => scriptOf(word) === script),
          locales,
        ),
      )
    : hasCommon(words, locales);
}

/** The alphabets of languages in Cyrillic letters: `ђ` for a capital shows a wrong encoding. */
const ALPHABETS: Readonly<Record<string, string>> = {
  ru: 'а-яё',
  uk: 'а-щьюяєіїґ',
  be: 'а-зй-шы-яёіў',
  bg: 'а-ъьюя',
};

/** @returns whether a word in Cyrillic letters has one of none of the languages */
function foreignTo(locales: readonly Locale[]): (word: string) => boolean {
  const alphabets = locales
    .filter(({ script }) => script === 'Cyrl')
    .map(({ lang }) => ALPHABETS[lang]);
  if (alphabets.length === 0 || alphabets.includes(undefined)) return () => false;
  const own = new RegExp(`^[${alphabets.join('')}]+$`, 'iu');
  return (word) => scriptOf(word) === 'Cyrl' && !own.test(word);
}

/** Words in one script, with the script. */
const WORDS = (['Latn', 'Cyrl'] as const).map(
  (script) => [script, new RegExp(`^[${LETTERS[script]}\\p{M}]+$`, 'u')] as const,
);

function scriptOf(word: string): Script | undefined {
  return WORDS.find(([, words]) => words.test(word))?.[0];
}

function hasCommonWords(text: string, locales: readonly Locale[]): boolean {
  return hasCommon(text.match(/[\p{L}\p{M}]+/gu) ?? [], locales);
}

function hasCommon(words: readonly string[], locales: readonly Locale[]): boolean {
  const common = new Set(locales.flatMap(({ commonWords }) => commonWords));
  const hits = words.filter((word) => common.has(word.toLowerCase())).length;
  return hits >= LEAST_HITS && hits >= words.length * LEAST_COMMON;
}
