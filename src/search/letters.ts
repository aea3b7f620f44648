/** Letters that fold otherwise than Unicode says: those without a decomposition, and look-alikes of another script. */

/** Latin letters that Unicode does not decompose, as people type them who lack the key. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map(
  'ø:o ł:l đ:d ð:d þ:th ß:ss æ:ae œ:oe ı:i ħ:h ŧ:t ŋ:ng ĸ:k ə:e'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const SPECIAL = new RegExp(`[${[...PLAIN_LETTERS.keys()].join('')}]`, 'g');

/** Writes the letters of a folded word that Unicode does not decompose by plain ones: `strasse` for `straße`. */
export function withPlainLetters(word: string): string {
  return word.replace(SPECIAL, (letter) => PLAIN_LETTERS.get(letter) ?? letter);
}

/** Small letters that look like one of the other alphabet, or whose capital letters do: `P` and `Р`. */
const LATIN_ALIKE = 'aceopxykmtbhi';
const CYRILLIC_ALIKE = 'асеорхукмтвні';

/** Whether a folded word has letters of both alphabets. A loop, as a build asks this of every new word. */
function isMixed(word: string): boolean {
  let [hasLatin, hasCyrillic] = [false, false];
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit > 0x60 && unit < 0x7b) hasLatin = true;
    else if ((unit > 0x42f && unit < 0x450) || unit === 0x456) hasCyrillic = true;
  }
  return hasLatin && hasCyrillic;
}

/**
 * Mends a word in which letters of one alphabet stand for those of the other: `Pоссия` with a Latin `P`.
 * @param word folded
 * @returns the word in the alphabet of most of its letters, or as it is if that lacks one of the others
 */
export function inOneAlphabet(word: string): string {
  if (!isMixed(word)) return word;
  const latin = word.match(/[a-z]/g)?.length ?? 0;
  const cyrillic = word.match(/[а-яі]/g)?.length ?? 0;
  const toCyrillic = replaced(word, LATIN_ALIKE, CYRILLIC_ALIKE);
  const toLatin = replaced(word, CYRILLIC_ALIKE, LATIN_ALIKE);
  const likely = cyrillic >= latin ? [toCyrillic, toLatin] : [toLatin, toCyrillic];
  return likely.find((one) => !isMixed(one)) ?? word;
}

/** Writes letters that both alphabets have in Latin, if all are such: `С` of `С-400`, which many type on a Latin keyboard. */
export function inLatinIfAlike(letters: string): string {
  const latin = replaced(letters, CYRILLIC_ALIKE, LATIN_ALIKE);
  return /^[a-z]*$/.test(latin) ? latin : letters;
}

function replaced(word: string, letters: string, others: string): string {
  return [...word].map((letter) => others[letters.indexOf(letter)] ?? letter).join('');
}
