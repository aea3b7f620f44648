/** Decides whether a hyphen at the end of a printed line divides a word, or belongs to it. */

import { distance } from 'fastest-levenshtein';
import { matchesOf } from './matches.ts';

/** Letters, and hyphens between them. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐][\p{L}\p{M}\p{N}]+)*/gu;

/** Whether a hyphen between two parts belongs to the word: `anak-anak` keeps its own, `ke-bun` is `kebun`. */
export type OwnsHyphen = (before: string, after: string) => boolean;

/**
 * Makes the judge for one text. What the text itself writes elsewhere decides; then digits, capitals, repeated
 * words and compounds of the language tell; without any of these the hyphen divides.
 */
export function hyphenJudge(text: string): OwnsHyphen {
  const counts = new Map<string, number>();
  for (const [word] of matchesOf(WORD, text)) {
    const key = folded(word);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const countOf = (word: string) => counts.get(word) ?? 0;
  return (before, after) => {
    const [one, other] = [folded(before), folded(after)];
    const evidence = countOf(`${one}-${other}`) - countOf(one + other);
    if (evidence !== 0) return evidence > 0;
    const [left, right] = [before.split('-').at(-1) ?? '', after.split('-')[0] ?? ''];
    if (/\p{N}$/u.test(left) || /^\p{N}/u.test(right)) return true;
    if (/^\p{Lu}/u.test(right) && !areCapitals(left + right)) return true;
    return isRepeated(folded(left), folded(right)) || isCompound(folded(left), folded(right));
  };
}

function folded(word: string): string {
  return word.toLowerCase().replaceAll('‐', '-').replaceAll('ё', 'е');
}

/** A headline in capitals is divided as any other words. */
function areCapitals(word: string): boolean {
  return word === word.toUpperCase();
}

const PREFIXES = ['ber', 'ter', 'me', 'mem', 'men', 'meng', 'meny', 'di', 'se', 'ke', 'per', 'pe'];
const NASAL = ['me', 'mem', 'men', 'meng', 'meny'];
/** With `nja` of the spelling before 1972. */
const SUFFIX = /(?:nya|nja|kan|lah|kah|pun|an|ku|mu|i)$/;

/** The shortest word that is repeated: `ku-ku` is `kuku`. */
const SHORTEST = 3;

/**
 * Whether the second part says the first again, as Indonesian does for a plural (`anak-anaknya`), for an action that
 * goes on (`berlari-lari`) or back and forth (`tolong-menolong`), and with another sound (`warna-warni`).
 */
function isRepeated(left: string, right: string): boolean {
  if (left.length < SHORTEST || right.length < SHORTEST) return false;
  if (left === right) return true;
  if (/\p{Script=Cyrillic}/u.test(left)) return ['не', 'на', 'по'].some((a) => a + left === right);
  const bare = right.replace(SUFFIX, '');
  if (bare === left) return true;
  const again = [right, bare].filter(({ length }) => length >= SHORTEST);
  if (again.some((stem) => PREFIXES.some((prefix) => prefix + stem === left))) return true;
  // The first letter may be lost after the prefix: `tolong`, `menolong`.
  const stems = [left, left.slice(1)];
  if (NASAL.some((prefix) => stems.some((stem) => [right, bare].includes(prefix + stem)))) {
    return true;
  }
  if (right === `${left.slice(0, 1)}em${left.slice(1)}`) return true;
  return [right, bare].some(
    (word) => word.length === left.length && distance(left, word) <= changes(word.length),
  );
}

/** The letters in which two words that rhyme may differ. */
function changes(length: number): number {
  if (length < 4) return 0;
  return length === 4 ? 1 : 2;
}

/** Parts that are always written with a hyphen, where the other part is one of these. */
const COMPOUNDS: readonly (readonly [left: RegExp, right: RegExp])[] = [
  // Russian: кто-нибудь, как-то, всё-таки, из-за, во-первых, по-прежнему, юго-запад, русско-японский.
  [/./, /^(?:нибудь|либо)$/],
  [/^(?:кто|что|как|где|куда|когда|откуда|почему|зачем|како[йе]|какая|какие|чей|сколько)$/, /^то$/],
  [/^(?:все|так|опять|довольно|прямо)$/, /^таки$/],
  [/^из$/, /^(?:за|под)$/],
  [/^во?$/, /^(?:первых|вторых|третьих)$/],
  [/^по$/, /^(?:прежнему|видимому|новому|другому|разному|настоящему|своему|моему|вашему|нашему)$/],
  // По-русски, по-индонезийски; not поиски or политически.
  [/^по$/, /..[^е]ски$/],
  [/^(?:юго|северо)$/, /^(?:запад|восто[кч])/],
  [/...[сц]ко$/, /[сц]к(?:ий|ая|ое|ие|ого|ой|ому|им|ую|их|ими|ом)$/],
  [/^(?:научно|социально|общественно)$/, /.{4}$/],
  [/^(?:кое|вице|обер|унтер|пресс|премьер|генерал)$/, /...$/],
  // English: self-defence, well-known.
  [/^(?:self|well|half|vice)$/, /^[a-z]{4}/],
];

function isCompound(left: string, right: string): boolean {
  return COMPOUNDS.some(([one, other]) => one.test(left) && other.test(right));
}
