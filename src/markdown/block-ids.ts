/** Names the blocks of a text, so that a link can lead to one: headings by their words, others by a hash of theirs. */
import type { Shape } from '../archive/article.ts';
import { OWN_NAME } from '../archive/own-names.ts';

/** Longest name of a heading, in characters. */
const LONGEST = 60;

/** Shapes without words of their own to be named by. */
const NAMELESS: readonly Shape[] = ['rule', 'picture', 'footnotes'];

/** What a hash does not count: blanks and punctuation, which an editor mends. */
const UNCOUNTED = /[\s\p{P}\p{Cf}]/u;

/** The same for the letters and signs of most texts, by their codes: an expression would take ten times as long. */
const IS_UNCOUNTED = Uint8Array.from({ length: 0x2100 }, (_, code) =>
  UNCOUNTED.test(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * Makes the namer of one text. A paragraph keeps its name as long as its own words stay, whatever becomes of others; the
 * hash is short, as each page has some twenty: of 33,000 names, two paragraphs in 150 articles of 20 would get the same
 * one, of which the second gets a number.
 * @returns a function that names the next block; nothing where a block has no words
 */
export function blockNamer(): (shape: Shape, text: string) => string | undefined {
  const used = new Set<string>();
  /** How often each name was wanted: without it, a thousand like headings would each try a thousand. */
  const counts = new Map<string, number>();
  return (shape, text) => {
    if (NAMELESS.includes(shape)) return undefined;
    const name = shape === 'heading' ? nameOfHeading(text) : nameOfWords(text);
    if (name === '') return undefined;
    let count = counts.get(name) ?? 0;
    const isOwn = OWN_NAME.test(name);
    // No name of the page's own has two hyphens: whatever the number, it is free.
    const numbered = () => `${name}${isOwn ? '--' : '-'}${++count}`;
    let free = isOwn ? numbered() : name;
    while (used.has(free)) free = numbered();
    counts.set(name, count);
    used.add(free);
    return free;
  };
}

/** As other programs name headings: lower-case letters of any script and digits, with hyphens for the rest. */
function nameOfHeading(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    if (name.length + word.length >= LONGEST) return name || withoutHalf(word.slice(0, LONGEST));
    name += name === '' ? word : `-${word}`;
  }
  return name;
}

/** A text without the first half of a letter at its end, whose second half was cut off. */
function withoutHalf(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}

const LETTERS = 26;
const SIGNS = 36;

/** A letter, an underscore, and two letters or digits: `k_3f`. */
function nameOfWords(text: string): string {
  const hash = hashOf(text.toLowerCase());
  if (hash === undefined) return '';
  const rest = Math.floor(hash / LETTERS) % (SIGNS * SIGNS);
  const letter = String.fromCharCode(97 + (hash % LETTERS));
  return `${letter}_${rest.toString(SIGNS).padStart(2, '0')}`;
}

/** FNV-1a with 32 bits of what counts: short, the same everywhere, and good enough for names. None of no words. */
function hashOf(text: string): number | undefined {
  let hash = START;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (IS_UNCOUNTED[code] ?? UNCOUNTED.test(text.charAt(i))) continue;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash === START ? undefined : hash >>> 0;
}

/** The hash of no words. */
const START = 0x811c9dc5;
