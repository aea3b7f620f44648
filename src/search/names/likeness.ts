/** Says how alike a Latin and a Cyrillic name sound. */
import { SOUNDS } from '../../locales/names/sounds.ts';

/** What some letters of a name may stand for. */
interface Reading {
  /** Number of these letters. */
  readonly length: number;
  /** Plain Cyrillic letters, or nothing. */
  readonly text: string;
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
          return { length, text: text === '_' ? '' : text, cost: Number(cost) };
        }),
      ];
    }),
);

const LONGEST = Math.max(...Array.from(READINGS.keys(), ({ length }) => length));

/** Costs of a vowel that is another one, and of a vowel that only one of the names has. */
const OTHER_VOWEL = 3;
const LONE_VOWEL = 4;
/** Costs of a doubled letter that is a single one in the other name. */
const DOUBLED = 1;

const LATIN_VOWELS = 'aeiouy';
const CYRILLIC_VOWELS = 'аеиоу';

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
      const others = Array.from(CYRILLIC_VOWELS, (text) => ({
        length: 1,
        text,
        cost: OTHER_VOWEL,
      }));
      readings.push({ length: 1, text: '', cost: LONE_VOWEL }, ...others);
    } else if (letter === name[start - 1]) {
      readings.push({ length: 1, text: '', cost: 0 });
    }
    return readings;
  });
}

/** Lists the plain Cyrillic letters that a name may begin with. */
export function firstLettersOf(latin: Readings): Set<string> {
  const first = new Set<string>();
  const starts = new Set([0]);
  // Silent letters add to the starts while they are gone through.
  for (const start of starts) {
    for (const { length, text } of latin[start] ?? []) {
      if (text === '') starts.add(start + length);
      else first.add(text[0] as string);
    }
  }
  return first;
}

/**
 * Says how little alike two names sound.
 * @param cyrillic in plain letters
 * @param most the largest difference that is of interest
 * @returns infinity for more than that
 */
export function difference(latin: Readings, cyrillic: string, most: number): number {
  const width = cyrillic.length + 1;
  const costs = new Array<number>((latin.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  let reached = 0;
  for (let at = 0; at < costs.length; at++) {
    const cost = costs[at] as number;
    if (cost > most) {
      if (at > reached) break;
      continue;
    }
    const [row, column] = [Math.floor(at / width), at % width];
    const reach = (next: number, sum: number) => {
      if (sum > most || sum >= (costs[next] as number)) return;
      costs[next] = sum;
      if (next > reached) reached = next;
    };
    const letter = cyrillic[column] ?? '-';
    if (CYRILLIC_VOWELS.includes(letter)) reach(at + 1, cost + LONE_VOWEL);
    else if (letter === cyrillic[column - 1]) reach(at + 1, cost + DOUBLED);
    for (const { length, text, cost: more } of latin[row] ?? []) {
      if (cyrillic.startsWith(text, column)) {
        reach(at + length * width + text.length, cost + more);
      }
    }
  }
  return costs.at(-1) as number;
}
