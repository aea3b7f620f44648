/** Makes the usual slug of a name by a few rules, so that a browser needs no list of the slugs that follow them. */

const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
const LATIN = 'a b v g d e zh z i y k l m n o p r s t u f h c ch sh shch _ y _ e yu ya'.split(' ');

/**
 * Makes the slug of a name in Latin or Cyrillic letters as addresses nearly always have it.
 * @returns lower-case letters, digits and single hyphens
 */
export function plainSlug(name: string): string {
  const letters = [...name.toLowerCase().replaceAll('ё', 'yo')].map((letter) => {
    const at = CYRILLIC.indexOf(letter);
    return at < 0 ? letter : (LATIN[at] ?? '').replace('_', '');
  });
  const plain = letters
    .join('')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
