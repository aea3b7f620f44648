/** How a name is spelled in the other script, and how else in its own, so that a query finds it there. */
import { KNOWN } from './names/known.ts';
import { nominatives } from './names/nominatives.ts';
import { type Guess, rewrite } from './names/rewrite.ts';
import { toCyrillic } from './names/to-cyrillic.ts';
import { toLatin } from './names/to-latin.ts';

export type Script = 'Latn' | 'Cyrl';

/** Most spellings of a word: each is looked up in the index, which costs a download. */
const MOST = 6;
/** How much less likely than the best a spelling may be. */
const SPAN = 10;
/** How much less likely the second spelling in the other script makes those that lead back from it. */
const DETOUR = 3;
/** Spellings of the other script that lead back. */
const WAYS_BACK = 2;
/** Endings that a Russian stemmer takes off: spellings that differ in nothing else are one. */
const ENDING = /(.[аеиоуыэюя].*?)(?:[аеиоуыюя]|[иыое]й|[ая]я|и[яе])$/;

/**
 * The likely spellings of a word in a script.
 * @param word one word in Latin or Cyrillic letters, any case; a Cyrillic one may be in any Russian case
 * @param script of the spellings; where it is the word's own, the word itself is left out
 * @returns lower case, the likeliest first, at most six; Cyrillic ones have `е` for `ё`
 */
export function spellings(word: string, script: Script): string[] {
  const asked = plain(word);
  return best(guesses(asked, script), scriptOf(asked) === script ? asked : '');
}

/**
 * Whether a word of a text can be a spelling of the one that was asked for. Endings count, unlike in an
 * index of stems: `Бали` is a spelling of `Bali`, `балы` is none.
 * @param asked one word, any script and case; a Cyrillic one may be in any Russian case
 * @param found the same
 */
export function isSpelling(asked: string, found: string): boolean {
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

/** Lower case, `е` for `ё`, without accents; Turkish and Slavic consonants as if in English letters. */
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

/** What a word may be a form of: itself, where it is Latin. */
function forms(word: string): Guess[] {
  return scriptOf(word) === 'Cyrl' ? nominatives(word) : [{ text: word, cost: 0 }];
}

/** Every spelling that the rules give; those in a word's own script by way of the other. */
function guesses(word: string, script: Script): Guess[] {
  const there = across(forms(word));
  if (scriptOf(word) !== script) return there;
  return best(there)
    .slice(0, WAYS_BACK)
    .flatMap((text, i) => across([{ text, cost: i * DETOUR }]));
}

/** From one script into the other; a known name is no other. */
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

/** The likeliest, without those that have the stem of a likelier one or of the word that was asked for. */
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
  return word.replace(ENDING, '$1');
}

/** A word without what is often spelled in two ways. */
function sound(word: string): string {
  return word
    .replace(/[иы]й$/, 'и')
    .replace(/[iyj]+$/, 'i')
    .replace(/(.)\1/g, '$1')
    .replace(/э/g, 'е')
    .replace(/[ьъ]/g, '')
    .replace(/й|ы(?!$)/g, 'и')
    .replace(/[yj]/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/w/g, 'v');
}
