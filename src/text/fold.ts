/** Folding: names, titles and addresses made comparable, whatever their case, spaces and signs. */

/**
 * Texts of nothing but English and Russian letters, digits and the usual signs: Unicode's normal forms leave
 * them as they are. Most are, and it takes half the time to fold them so.
 */
const PLAIN = /^[\t\n\r -~«»А-яЁё–—‘’“”„]*$/;
const PLAIN_WORDS = /[0-9A-Za-zА-яЁё+#]+/g;
const BETWEEN_PLAIN_WORDS = /[^0-9A-Za-zА-яЁё+#]{2,}|[^ 0-9A-Za-zА-яЁё+#]/g;

/** A name without regard to case, width and spacing: `KOMPAS.com ` and `Kompas.com` are one. */
export function foldName(name: string): string {
  return onOneLine((PLAIN.test(name) ? name : name.normalize('NFKC')).toLowerCase());
}

/** A title without regard to case, punctuation, quotation style and spacing as well. */
export function foldTitle(title: string): string {
  const folded = foldWord(title);
  if (!PLAIN.test(folded)) return wordsOf(folded).join(' ');
  return folded.replace(BETWEEN_PLAIN_WORDS, ' ').trim();
}

/** The words of a title as they are written; what only shapes the line, such as a soft hyphen, is in none. */
export function wordsOf(title: string): string[] {
  if (PLAIN.test(title)) return title.match(PLAIN_WORDS) ?? [];
  const plain = title.normalize('NFKC').replace(/\p{Cf}+/gu, '');
  return plain.match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? [];
}

/** A word, or several, without regard to case; `ё` is `е`, as most newspapers print it. */
export function foldWord(word: string): string {
  const lower = PLAIN.test(word)
    ? word.toLowerCase()
    : word.normalize('NFKC').toLowerCase().normalize('NFKC');
  return lower.replaceAll('ё', 'е');
}

/** A text with one blank for each run of white space, and none at its ends. */
export function onOneLine(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

/** An address of which no letter may be written in another way. */
const ENCODED_ALIKE = /^[\w/.-]*$/;

/** An address without regard to its encoding, its last slash and its fragment. */
export function foldAddress(address: string): string {
  let bare = address.includes('#') ? address.replace(/#.*$/, '') : address;
  while (bare.endsWith('/')) bare = bare.slice(0, -1);
  if (ENCODED_ALIKE.test(bare)) return bare;
  try {
    return decodeURI(bare).normalize('NFC');
  } catch {
    return bare;
  }
}

/**
 * Cuts a text for a list or a description, at a word's end.
 * @param most longest length in UTF-16 units, the ellipsis included
 */
export function shorten(text: string, most: number): string {
  // Whole articles are shortened: what cannot be in the result is not looked at.
  const flat = onOneLine(text.trimStart().slice(0, most * 2));
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most - 1).replace(/[\s\p{P}\p{Cs}]+$/u, '')}…`;
}
