/** Spells names in the other script, and in other ways in their own, so that a query finds them. */
import { KNOWN } from './names/known.ts';
import { nominatives } from './names/nominatives.ts';
import { type Guess, rewrite } from './names/rewrite.ts';
import { toCyrillic } from './names/to-cyrillic.ts';
import { toLatin } from './names/to-latin.ts';

type Script = 'Latn' | 'Cyrl';

/** Most spellings of a word: looking one up in the index costs a download. */
const MOST = 8;
/** Most letters of a name: every letter may be written in several ways, and a text can have a word of any length. */
const LONGEST = 64;
/** Largest cost of a spelling above that of the likeliest. */
const SPAN = 10;
/** Additional cost of spellings that come back from the second spelling in the other script. */
const DETOUR = 3;
/** Spellings in the other script from which spellings in the own script are made. */
const WAYS_BACK = 2;
/** Endings that a Russian stemmer removes: spellings with the same stem count as one. */
const ENDINGS = [/(?:[иыое]й|[ая]я|и[яе])$/, /[аеиоуыюя]$/];
/** What a stem has at least: a vowel with a letter before it. */
const STEM = /.[аеиоуыэюя]/;

/**
 * Gives the likely spellings of a word in a script.
 * @param word one word in Latin or Cyrillic letters, any case; a Cyrillic one may be in any Russian case
 * @param script of the spellings; in the word's own script, the word itself is left out
 * @returns lower case, the likeliest first, at most eight; Cyrillic ones have `е` for `ё`
 */
export function spellings(word: string, script: Script): string[] {
  if (word.length > LONGEST) return [];
  const asked = plain(word);
  return best(guesses(asked, script), scriptOf(asked) === script ? asked : '');
}

/**
 * Checks whether a word of a text can be a spelling of the word that is searched for. Endings count, unlike in
 * an index of stems: `Бали` is a spelling of `Bali`, `балы` is not.
 * @param asked one word, any script and case; a Cyrillic one may be in any Russian case
 * @param found the same
 */
export function isSpelling(asked: string, found: string): boolean {
  if (asked.length > LONGEST || found.length > LONGEST) return false;
  const [a, b] = [plain(asked), plain(found)];
  return meet(reach(a, scriptOf(b)), forms(b)) || meet(reach(b, scriptOf(a)), forms(a));
}

function reach(word: string, script: Script): Guess[] {
  return [...forms(word), ...guesses(word, script)];
}

function meet(some: readonly Guess[], others: readonly Guess[]): boolean {
  const sounds = new Set(some.map(({ text }) => sound(text)));
  return others.some(({ text }) => sounds.has(sound(text)));
}

/** Makes a word lower case, with `е` for `ё`, without accents, and with English letters for Turkish and Slavic ones. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[čćç]/g, 'ch')
    .replace(/[šş]/g, 'sh')
    .replace(/ž/g, 'zh')
    .replace(/ı/g, 'i')
    .replace(/[^й]+/g, (rest) => rest.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, ''));
}

function scriptOf(word: string): Script {
  return word >= 'а' ? 'Cyrl' : 'Latn';
}

/** The nominatives of which a word may be a form; a Latin word itself. */
function forms(word: string): Guess[] {
  return scriptOf(word) === 'Cyrl' ? nominatives(word) : [{ text: word, cost: 0 }];
}

/** All spellings that the rules give; those in a word's own script by way of the other one. */
function guesses(word: string, script: Script): Guess[] {
  const there = across(forms(word));
  if (scriptOf(word) !== script) return there;
  return best(there)
    .slice(0, WAYS_BACK)
    .flatMap((text, i) => across([{ text, cost: i * DETOUR }]));
}

/** Spells words in the other script; a known name has its known spellings only. */
function across(words: readonly Guess[]): Guess[] {
  for (const { text, cost } of words) {
    const known = KNOWN.get(text)?.filter((other) => scriptOf(other) !== scriptOf(text));
    if (known) return known.map((other, i) => ({ text: other, cost: cost + i }));
  }
  return words.flatMap((word) =>
    (scriptOf(word.text) === 'Cyrl'
      ? toLatin(word.text, words)
      : rewrite(word.text, toCyrillic)
    ).map(({ text, cost }) => ({ text, cost: cost + word.cost })),
  );
}

/** Chooses the likeliest, without those that have the stem of a likelier one or of the searched word. */
function best(guesses: readonly Guess[], asked = ''): string[] {
  const sorted = [...guesses].sort((a, b) => a.cost - b.cost);
  const most = (sorted[0]?.cost ?? 0) + SPAN;
  const stems = new Map([[stem(asked), asked]]);
  for (const { text, cost } of sorted) {
    if (cost > most || stems.size > MOST) break;
    if (!stems.has(stem(text))) stems.set(stem(text), text);
  }
  return [...stems.values()].slice(1);
}

function stem(word: string): string {
  const starts = ENDINGS.map((ending) => word.replace(ending, ''));
  return starts.find((start) => start !== word && STEM.test(start)) ?? word;
}

/** Reduces a word to its sound, without differences in letters that are often spelled in two ways. */
function sound(word: string): string {
  return word
    .replace(/[иы]й$/, 'и')
    .replace(/(?<![iyj])[iyj]+$/, 'i')
    .replace(/(.)\1/g, '$1')
    .replace(/э/g, 'е')
    .replace(/[ьъ]/g, '')
    .replace(/й|ы(?!$)/g, 'и')
    .replace(/[yj]/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/w/g, 'v');
}
