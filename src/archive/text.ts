/** Folding: names, titles and addresses made comparable, whatever their case, spaces and signs. */

/** A name without regard to case, width and spacing: `KOMPAS.com ` and `Kompas.com` are one. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A title without regard to case, punctuation, quotation style and spacing as well. */
export function foldTitle(title: string): string {
  return wordsOf(foldWord(title)).join(' ');
}

/** The words of a title as they are written; what only shapes the line, such as a soft hyphen, is in none. */
export function wordsOf(title: string): string[] {
  const plain = title.normalize('NFKC').replace(/\p{Cf}+/gu, '');
  return plain.match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? [];
}

/** A word, or several, without regard to case; `ё` is `е`, as most newspapers print it. */
export function foldWord(word: string): string {
  return word.normalize('NFKC').toLowerCase().normalize('NFKC').replaceAll('ё', 'е');
}

/** An address without regard to its encoding, its last slash and its fragment. */
export function foldAddress(address: string): string {
  let bare = address.replace(/#.*$/, '');
  while (bare.endsWith('/')) bare = bare.slice(0, -1);
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
  const flat = text
    .trimStart()
    .slice(0, most * 2)
    .replace(/\s+/g, ' ')
    .trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most - 1).replace(/[\s\p{P}\p{Cs}]+$/u, '')}…`;
}
