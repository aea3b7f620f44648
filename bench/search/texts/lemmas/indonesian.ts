/** Indonesian roots and affixes, as the judge's truth. */
import { createRequire } from 'node:module';
import type { Lemma, Lemmas } from './lemma.ts';

/** The part of the package that is used: its roots are the keys of an object. Its types cannot be found. */
interface Sastrawi {
  readonly Stemmer: new () => { readonly internalDictionary: Readonly<Record<string, unknown>> };
}
const { Stemmer }: Sastrawi = createRequire(import.meta.url)('sastrawijs');

/** Shortest root that affixes are taken from: shorter ones are found in too many words by chance. */
const SHORTEST = 4;

const CLITICS = ['nya', 'lah', 'kah', 'pun', 'ku', 'mu'];
const SUFFIXES = ['kan', 'an', 'i'];

/** Prefixes, with the letter of the root that each has swallowed. */
const PREFIXES: readonly (readonly [prefix: string, swallowed: string])[] = [
  ...['di', 'ter', 'te', 'ber', 'be', 'bel', 'ke', 'se', 'per', 'pe', 'pel', 'me'].map(
    (prefix) => [prefix, ''] as const,
  ),
  ...['me', 'pe'].flatMap((begin) =>
    [
      ['m', ''],
      ['m', 'p'],
      ['n', ''],
      ['n', 't'],
      ['ny', 's'],
      ['ng', ''],
      ['ng', 'k'],
      ['nge', ''],
    ].map(([nasal, swallowed]) => [begin + nasal, swallowed as string] as const),
  ),
];

/** Which prefixes may stand before which. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  per: ['di', 'mem', 'ter', 'se'],
  ber: ['se', 'mem', 'ke', 'di', 'ter', 'pem'],
  ke: ['ber', 'se', 'di', 'men', 'pen'],
  se: ['ke', 'meny', 'di', 'ber', 'ter'],
  pel: ['mem', 'di', 'ber'],
  be: ['pem', 'mem', 'di'],
};

/**
 * Loads the lemmas of words: the roots of the word list of Sastrawi that a word can be made from by affixes
 * (me-, di-, ber-, ter-, pe-, per-, ke-, se-, -kan, -i, -an, clitics, repetition), with the sounds that change.
 * @param vocabulary the words whose forms are known, folded
 */
export function indonesianLemmas(vocabulary: readonly string[]): Lemmas {
  const roots = new Set(Object.keys(new Stemmer().internalDictionary));
  const byForm = new Map(vocabulary.map((word) => [word, rootsOf(word, roots)]));
  const forms = new Map<string, string[]>();
  for (const [word, some] of byForm) {
    for (const root of some) forms.set(root, [...(forms.get(root) ?? []), word]);
  }
  const lemmas = new Map<string, Lemma>(
    [...forms].map(([root, some]) => [
      root,
      { key: root, part: 'other', citation: root, forms: some },
    ]),
  );
  return {
    of: (word) =>
      (byForm.get(word) ?? rootsOf(word, roots)).flatMap((root) => lemmas.get(root) ?? []),
  };
}

/** Lists the roots that a word can be made from. */
export function rootsOf(word: string, roots: ReadonlySet<string>): string[] {
  const [first = '', second, third] = word.split('-');
  if (second !== undefined) {
    // bermain-main, anak-anaknya: both halves have the root.
    if (third !== undefined) return [];
    const common = rootsOf(second, roots);
    return rootsOf(first, roots).filter((root) => common.includes(root));
  }
  const found = new Set<string>();
  for (const body of withoutSuffixes(word)) {
    for (const root of withoutPrefixes(body)) {
      if (roots.has(root) && (root === word || root.length >= SHORTEST)) found.add(root);
    }
  }
  return [...found];
}

function withoutSuffixes(word: string): string[] {
  const bodies = [word, ...CLITICS.flatMap((clitic) => cut(word, clitic))];
  return [...bodies, ...bodies.flatMap((body) => SUFFIXES.flatMap((suffix) => cut(body, suffix)))];
}

function cut(word: string, ending: string): string[] {
  return word.endsWith(ending) ? [word.slice(0, -ending.length)] : [];
}

function withoutPrefixes(word: string, next?: string): string[] {
  const found = [word];
  for (const [prefix, swallowed] of PREFIXES) {
    if (!word.startsWith(prefix)) continue;
    const rest = swallowed + word.slice(prefix.length);
    if (!/^(?:ny?|ng?)?[aeiou]|^[a-z]/.test(rest) || !fits(prefix, swallowed, rest)) continue;
    found.push(rest);
    if (next === undefined) {
      const inner = Object.keys(BEFORE).filter((one) => rest.startsWith(one));
      for (const one of inner) {
        if (BEFORE[one]?.includes(prefix)) found.push(...withoutPrefixes(rest, one).slice(1));
      }
    }
  }
  return found;
}

/** Whether a nasal prefix stands before this sound: mem- before b, f, p, v; men- before c, d, j, t, z, s; and so on. */
function fits(prefix: string, swallowed: string, rest: string): boolean {
  if (swallowed !== '') return /^.[aeiou]/.test(rest);
  if (/^[mp]em$/.test(prefix)) return /^[bfpvr]/.test(rest);
  if (/^[mp]en$/.test(prefix)) return /^[cdjtzs]/.test(rest);
  if (/^[mp]eng$/.test(prefix)) return /^[aeioughkx]/.test(rest);
  if (prefix === 'me') return /^[lrmnwy]/.test(rest);
  if (prefix === 'be') return /^r|^[a-z]?er/.test(rest);
  if (prefix === 'bel' || prefix === 'pel') return rest.startsWith('ajar');
  if (prefix === 'te') return rest.startsWith('r');
  return true;
}
