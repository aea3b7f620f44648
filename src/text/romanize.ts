/** Writes Russian in Latin letters as libraries do: ALA-LC, with its ties and primes. Slugs have a transliteration of their own. */

/**
 * The table of Russian of the American Library Association and the Library of Congress, with the letters of the spelling
 * before 1918: https://www.loc.gov/catdir/cpso/romanization/russian.pdf
 */
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e\u0308',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i\u0306',
  і: 'i\u0304',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 't\u0361s',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '\u02BA',
  ы: 'y',
  ь: '\u02B9',
  ѣ: 'i\u0361e',
  э: 'e\u0307',
  ю: 'i\u0361u',
  я: 'i\u0361a',
  ѳ: 'f\u0307',
  ѵ: 'y\u0307',
};

/** Joins two letters that stand for one. */
const TIE = '\u0361';

const RUSSIAN = /[А-Яа-яЁёІіѢѣѲѳѴѵ]/;

/** Before 1918 a word ended with it after a consonant: it is not written. */
const MUTE_END = /(?<=[бвгджзклмнпрстфхцчшщ])ъ(?![\p{L}\p{M}])/giu;

/** Whether a text has letters that `romanized` writes in Latin ones. */
export function hasRussian(text: string): boolean {
  return RUSSIAN.test(text);
}

/**
 * Romanizes a text by ALA-LC: `Солнечное затмение` as `Solnechnoe zatmenie`, `Яковцев` as `I͡Akovt͡sev`.
 * @returns the text in composed letters where Unicode has them; what is no Russian letter stays as it is
 */
export function romanized(text: string): string {
  const letters = [...text.normalize('NFC').replace(MUTE_END, '')];
  const written = letters.map((letter, i) => {
    const small = letter.toLowerCase();
    const latin = LETTERS[small];
    if (latin === undefined) return letter;
    if (small === letter) return latin;
    // `ЩИ` is `SHCHI`, `Щи` is `Shchi`; what is tied is large in both letters: `T͡Svetaeva`.
    const isLarge = [letters[i - 1], letters[i + 1]].some(isLargeLetter);
    return isLarge || latin.includes(TIE)
      ? latin.toUpperCase()
      : latin.charAt(0).toUpperCase() + latin.slice(1);
  });
  return written.join('').normalize('NFC');
}

function isLargeLetter(letter: string | undefined): boolean {
  return letter !== undefined && letter !== letter.toLowerCase();
}
