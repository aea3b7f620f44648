/** Spells the names of a query in other ways: in another script, or in another orthography of their own. */
import { writes } from '../../../text/scripts.ts';
import { spellings } from '../names.ts';

/** A spelling of a name: `variant` for one in the name's own script that is not merely another orthography. */
interface NameSpelling {
  readonly text: string;
  readonly origin: 'spelling' | 'variant';
}

/** Most spellings that are looked for in the script of the word itself. */
const MOST_VARIANTS = 3;

/** Fewest letters of a name: other spellings of shorter words are other words by chance. */
export const SHORTEST_NAME = 3;

/**
 * Spells a name in a script.
 * @param parts the name, folded: one word, or the parts of a word with hyphens
 * @param script ISO 15924 code; there are spellings in `Latn` and `Cyrl` only
 * @returns the likeliest first
 */
export function nameSpellings(parts: readonly string[], script: string): NameSpelling[] {
  if ((script !== 'Latn' && script !== 'Cyrl') || !parts.every(isName)) return [];
  const isOwn = parts.every((part) => writes(script, part));
  const [all = [], ...others] = parts.map((part) => spellings(part, script));
  // Of a name of several parts, the likeliest spellings of each: `Khanty-Mansiysk`.
  const texts = all.map((first, i) =>
    [first, ...others.map((other) => other[i] ?? other[0] ?? '')].join('-'),
  );
  if (!isOwn) return texts.map((text) => ({ text, origin: 'spelling' }));
  const key = orthography(parts.join('-'));
  return texts.slice(0, MOST_VARIANTS).map((text) => ({
    text,
    origin: orthography(text) === key ? 'spelling' : 'variant',
  }));
}

function isName(part: string): boolean {
  return part.length >= SHORTEST_NAME && /^[\p{L}\p{M}]+$/u.test(part);
}

/** Maps spellings that differ by orthography only to one key: `Soekarno`, `Zelenskyy`. */
function orthography(name: string): string {
  return name
    .replaceAll('oe', 'u')
    .replace(/([tdsn])j/g, (_, letter: keyof typeof OLD_LETTERS) => OLD_LETTERS[letter])
    .replace(/sk(?:iy|ij|yy|yi|y|i)$/, 'sky');
}

/** Indonesian before 1972, and since then. */
const OLD_LETTERS = { t: 'c', d: 'j', s: 'sy', n: 'ny' } as const;
