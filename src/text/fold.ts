/** Folds names, titles and addresses, so that case, spacing and punctuation do not matter in a comparison. */
import { withoutEnd } from './ends.ts';

/**
 * Texts of English and Russian letters, digits and common punctuation only. Unicode normalization does not change
 * them, and skipping it halves the time. Most texts are plain.
 */
const PLAIN = /^[\t\n\r -~«»А-яЁё–—‘’“”„]*$/;
const PLAIN_WORDS = /[0-9A-Za-zА-яЁё+#]+/g;
const BETWEEN_PLAIN_WORDS = /[^0-9A-Za-zА-яЁё+#]{2,}|[^ 0-9A-Za-zА-яЁё+#]/g;

/** Folds a name: case, width and spacing do not matter. `KOMPAS.com ` and `Kompas.com` are the same. */
export function foldName(name: string): string {
  return onOneLine((PLAIN.test(name) ? name : name.normalize('NFKC')).toLowerCase());
}

/** Folds a title: case, punctuation, quotation style and spacing do not matter. */
export function foldTitle(title: string): string {
  const folded = foldWord(title);
  if (!PLAIN.test(folded)) return wordsOf(folded).join(' ');
  return folded.replace(BETWEEN_PLAIN_WORDS, ' ').trim();
}

/** Splits a title into its words, as they are written but without characters that only shape a line (soft hyphens). */
export function wordsOf(title: string): string[] {
  if (PLAIN.test(title)) return title.match(PLAIN_WORDS) ?? [];
  const plain = title.normalize('NFKC').replace(/\p{Cf}+/gu, '');
  return plain.match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? [];
}

/** Folds a word, or several: case does not matter, and `ё` becomes `е`, as most newspapers print it. */
export function foldWord(word: string): string {
  const lower = PLAIN.test(word)
    ? word.toLowerCase()
    : word.normalize('NFKC').toLowerCase().normalize('NFKC');
  return lower.replaceAll('ё', 'е');
}

/** Puts a text on one line: one space for each run of white space, none at the ends. */
export function onOneLine(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

/** An address whose characters have one encoding only. */
const ENCODED_ALIKE = /^[\w/.-]*$/;

/** Folds an address: percent-encoding, last slashes and the fragment do not matter. */
export function foldAddress(address: string): string {
  let bare = address.includes('#') ? address.slice(0, address.indexOf('#')) : address;
  while (bare.endsWith('/')) bare = bare.slice(0, -1);
  if (ENCODED_ALIKE.test(bare)) return bare;
  try {
    return decodeURI(bare).normalize('NFC');
  } catch {
    return bare;
  }
}

/**
 * Shortens a text for a list or a description, on one line and at the end of a word.
 * @param maxLength in UTF-16 units, with the ellipsis that is added where the text is cut
 */
export function shorten(text: string, maxLength: number): string {
  // The text may be a whole article: look only at its beginning.
  const flat = onOneLine(text.trimStart().slice(0, maxLength * 2));
  if (flat.length <= maxLength) return flat;
  const cut = flat.slice(0, maxLength);
  const space = cut.lastIndexOf(' ');
  return `${withoutEnd(cut.slice(0, space > maxLength / 2 ? space : maxLength - 1), /[\s\p{P}\p{Cs}]/u)}…`;
}
