/** Finds the Cyrillic names that sound much like a Latin one. */
import { SOUNDS } from '../../locales/names/sounds.ts';
import { lettersOf, type NameTrees } from './name-tree.ts';

/** What some letters of a name may stand for. */
interface Reading {
  /** Number of these letters. */
  readonly length: number;
  /** Plain Cyrillic ones as numbers, or none. */
  readonly sounds: readonly number[];
  readonly cost: number;
}

/** The readings of a name, by the place of their first letter. */
type Readings = readonly (readonly Reading[])[];

/** By the letters; `^` before them is the beginning of a name, `$` after them its end. */
const READINGS: ReadonlyMap<string, readonly Reading[]> = new Map(
  SOUNDS.trim()
    .split('\n')
    .map((line) => {
      const [letters = '', ...readings] = line.split(' ');
      const { length } = letters.replace(/[$^]/g, '');
      return [
        letters,
        readings.map((reading) => {
          const [, text = '', cost = ''] = /^(\D*)(\d*)$/.exec(reading) ?? [];
          return { length, sounds: lettersOf(text === '_' ? '' : text), cost: Number(cost) };
        }),
      ];
    }),
);

const LONGEST = Math.max(...Array.from(READINGS.keys(), ({ length }) => length));

/** Cost of a vowel that is another one. */
const OTHER_VOWEL = 3;
/** Cost of a doubled consonant that is a single one in the Latin name. */
const DOUBLED = 1;

const LATIN_VOWELS = 'aeiouy';
const CYRILLIC_VOWELS = lettersOf('аеиоу');

/** Writes a Latin name in plain letters, from `a` to `z`. */
export function plainLatin(name: string): string {
  return (
    name
      .toLowerCase()
      .normalize('NFC')
      // It is heard, unlike others at the end.
      .replace(/é$/, 'eh')
      .replace(/[^a-z]/g, (letter) => MARKED[letter] ?? letter)
      .normalize('NFD')
      .replace(/[^a-z]/g, '')
  );
}

/** Letters that sound otherwise than without their marks. */
const MARKED: Readonly<Record<string, string>> = {
  č: 'ch',
  ć: 'ch',
  ç: 'ch',
  š: 'sh',
  ş: 'sh',
  ž: 'zh',
  ł: 'l',
  ą: 'on',
  ę: 'en',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
};

/** Writes a Cyrillic name in plain letters: see `SOUNDS`. */
export function plainCyrillic(name: string): string {
  return name
    .toLowerCase()
    .replace(/[ьъ](?=[аеёиоуыэюя])/g, 'и')
    .replace(/[ьъёэйыщюя]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/и+/g, 'и');
}

const PLAIN: Readonly<Record<string, string>> = {
  ь: '',
  ъ: '',
  ё: 'е',
  э: 'е',
  й: 'и',
  ы: 'и',
  щ: 'ш',
  ю: 'иу',
  я: 'иа',
};

/** Lists what the letters of a Latin name, in plain letters, may stand for. */
export function readingsOf(name: string): Readings {
  return Array.from(name, (letter, start) => {
    const readings: Reading[] = [];
    for (let end = start + 1; end <= Math.min(name.length, start + LONGEST); end++) {
      const letters = name.slice(start, end);
      const atBegin = start === 0 ? READINGS.get(`^${letters}`) : undefined;
      const atEnd = end === name.length ? READINGS.get(`${letters}$`) : undefined;
      readings.push(...(atBegin ?? atEnd ?? READINGS.get(letters) ?? []));
    }
    if (LATIN_VOWELS.includes(letter)) {
      const others = CYRILLIC_VOWELS.map((vowel) => ({
        length: 1,
        sounds: [vowel],
        cost: OTHER_VOWEL,
      }));
      readings.push(...others);
    } else if (letter === name[start - 1]) {
      readings.push({ length: 1, sounds: [], cost: 0 });
    }
    return readings;
  });
}

/** More than the letters of any name that is compared. */
const TOO_LONG = 64;

/**
 * Goes through trees of Cyrillic names as far as they sound like a Latin one, from what is most alike to what is less.
 * @param latin the readings of fewer than `TOO_LONG` letters
 * @param roots of the trees
 * @param most the largest difference that is of interest
 * @param onNode is given each node to which the whole Latin name leads, with the difference; returns the largest one that
 *   is of interest from now on
 */
export function findAlike(
  latin: Readings,
  trees: NameTrees,
  roots: readonly number[],
  most: number,
  onNode: (node: number, difference: number) => number,
): void {
  /** What was reached with each difference: a node, times `TOO_LONG`, and the number of Latin letters before it. */
  const reached: number[][] = [roots.map((root) => root * TOO_LONG)];
  const done = new Set<number>();
  let limit = most;
  for (let cost = 0; cost <= limit; cost++) {
    // Readings that cost nothing add to these while they are gone through.
    for (const place of reached[cost] ?? []) {
      if (done.has(place)) continue;
      done.add(place);
      const row = place % TOO_LONG;
      const node = (place - row) / TOO_LONG;
      if (row === latin.length) limit = onNode(node, cost);
      const reach = (next: number | undefined, length: number, more: number) => {
        if (next === undefined || cost + more > limit) return;
        reached[cost + more] ??= [];
        reached[cost + more]?.push(next * TOO_LONG + row + length);
      };
      for (const { length, sounds, cost: more } of latin[row] ?? []) {
        if (cost + more > limit) continue;
        let next: number | undefined = node;
        for (const sound of sounds) {
          next = trees.child(next, sound);
          if (next === undefined) break;
        }
        reach(next, length, more);
      }
      const letter = trees.letter(node);
      if (cost + DOUBLED <= limit && !CYRILLIC_VOWELS.includes(letter)) {
        reach(trees.child(node, letter), 0, DOUBLED);
      }
    }
  }
}
