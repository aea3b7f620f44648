/** What is looked for in each language: the words of a query, and what they are widened by. */

import { writes } from '../../../text/scripts.ts';
import type { Analysis } from '../../analysis.ts';
import { partsOf, splitWords } from '../../analysis.ts';
import type { ManifestLanguage, TagName } from '../../manifest.ts';
import { spellings } from '../names.ts';
import type { Unit } from './query.ts';

/** How an alternative came about. */
export type Origin = 'typed' | 'spelling' | 'variant' | 'tag' | 'beginning';

export interface WayWord {
  /** How many places after the first one it stands. */
  readonly offset: number;
  /** The terms that it may be indexed by. */
  readonly terms: readonly string[];
}

/** One way to say what is looked for. */
export interface Alternative {
  readonly origin: Origin;
  /** As a reader would write it. */
  readonly text: string;
  /** Its words but the stop words. */
  readonly words: readonly WayWord[];
  /** Whether the words must stand one after another. */
  readonly inOrder: boolean;
}

/** One thing that is looked for, and the ways to say it in each language. */
export interface Slot {
  readonly text: string;
  readonly quoted: boolean;
  readonly ways: ReadonlyMap<string, readonly Alternative[]>;
}

export interface Planning {
  readonly analysis: Analysis;
  readonly languages: readonly Pick<ManifestLanguage, 'lang' | 'script'>[];
  /** The names of tags, by `namesByTerms`. */
  readonly names: TagNames;
  readonly widen: boolean;
}

/** The names of a tag by the terms of each of them. */
export type TagNames = ReadonlyMap<string, readonly TagName[]>;

/** Most words of a tag's name that are looked for in a query. */
const LONGEST_NAME = 5;

/** Most spellings that are looked for in the script of the word itself. */
const MOST_VARIANTS = 3;

/** Shortest words that are looked for in other spellings: shorter ones say something else by chance. */
const SHORTEST_NAME = 3;

/**
 * @returns what is looked for; words that say nothing beside others are left out
 */
export function planQuery(units: readonly Unit[], planning: Planning): Slot[] {
  const { languages, analysis } = planning;
  // The rules of the word's own script say whether it is empty.
  const isStop = (part: string) => languages.some(({ lang }) => analysis.isStopWord(part, lang));
  const says = (unit: Unit) => unit.quoted || !unit.parts.every(isStop);
  const wanted = units.some(says) ? units : [];
  if (wanted.length === 0) return units.map((unit) => slotOf([unit], [], planning));
  const slots: Slot[] = [];
  for (let i = 0; i < units.length; ) {
    const { length, tag } = longestName(units.slice(i, i + LONGEST_NAME), planning);
    const span = units.slice(i, i + length);
    if (span.some(says)) slots.push(slotOf(span, tag, planning));
    i += length;
  }
  return slots;
}

/**
 * Makes the names of tags ready to be found in queries.
 * @param languages those that are searched: a name in another one is found by its letters
 */
export function namesByTerms(
  tags: readonly (readonly TagName[])[],
  languages: Planning['languages'],
  analysis: Analysis,
): TagNames {
  const names = new Map<string, readonly TagName[]>();
  const isSearched = new Set(languages.map(({ lang }) => lang));
  for (const tag of tags) {
    const known = tag.map(([text, lang]): TagName => [text, isSearched.has(lang) ? lang : '']);
    for (const [text, lang] of known) {
      for (const language of languages) {
        if (lang !== '' && lang !== language.lang) continue;
        const key = keyOf(splitWords(text).flatMap(partsOf), language.lang, analysis);
        if (!names.has(key)) names.set(key, known);
      }
    }
  }
  return names;
}

/** Forms of a word have one key: its likeliest term. */
function keyOf(parts: readonly string[], lang: string, analysis: Analysis): string {
  return parts.map((part) => analysis.rulesFor(part, lang).stem(part)).join(' ');
}

/** The longest name of a tag that a query begins with; else one word. */
function longestName(
  units: readonly Unit[],
  { analysis, languages, names }: Planning,
): { length: number; tag: readonly TagName[] } {
  const quoted = units.findIndex((unit) => unit.quoted);
  const most = quoted < 0 ? units.length : quoted;
  for (let length = most; length > 0; length--) {
    const parts = units.slice(0, length).flatMap((unit) => unit.parts);
    for (const { lang } of languages) {
      const tag = names.get(keyOf(parts, lang, analysis));
      if (tag) return { length, tag };
    }
  }
  return { length: 1, tag: [] };
}

function slotOf(units: readonly Unit[], tag: readonly TagName[], planning: Planning): Slot {
  const ways = planning.languages.map(
    (language) => [language.lang, waysIn(language, units, tag, planning)] as const,
  );
  return {
    text: units.map(({ text }) => text).join(' '),
    quoted: units.some(({ quoted }) => quoted),
    ways: new Map(ways),
  };
}

function waysIn(
  { lang, script }: Planning['languages'][number],
  units: readonly Unit[],
  tag: readonly TagName[],
  { analysis, languages, widen }: Planning,
): Alternative[] {
  const ways: Alternative[] = [];
  const known = new Set<string>();
  const add = (origin: Origin, text: string, inOrder: boolean) => {
    const places = splitWords(text)
      .map(partsOf)
      .filter((parts) => parts.length > 0);
    const key = places.flat().join(' ');
    if (places.length === 0 || known.has(key)) return;
    known.add(key);
    const asked: Asked = { places, lang, analysis };
    const words = wordsOf(asked);
    // Another form of a word that is looked for already is no other word.
    const isForm = ways.some((way) => sameTerms(way.words, words));
    if (!isForm) ways.push({ origin, text, words, inOrder });
  };
  const text = units.map((unit) => unit.text).join(' ');
  const [only] = units;
  // The words of a tag's name may stand apart, as they were typed one by one.
  add('typed', text, units.length === 1);
  if (!widen || !only || only.quoted) return ways;
  for (const [name, nameLang] of tag) {
    if (nameLang === lang || (nameLang === '' && writes(script, name))) {
      add('tag', name, true);
    }
  }
  if (units.length === 1) {
    // A text has names in other scripts, too: a Russian one writes `Brexit` as it is.
    for (const script of new Set(languages.map((language) => language.script))) {
      for (const { text, origin } of spellingsOf(only.parts, script)) {
        add(
          origin,
          text.replace(/^./u, (letter) => letter.toUpperCase()),
          true,
        );
      }
    }
  }
  return ways;
}

interface Asked {
  /** The parts of each word. */
  readonly places: readonly (readonly string[])[];
  readonly lang: string;
  readonly analysis: Analysis;
}

/** The parts of the words, each by itself, but the stop words; of `orang-orang` one is enough. */
function wordsOf({ places, lang, analysis }: Asked): WayWord[] {
  let offset = 0;
  const all = places.flatMap((parts) =>
    parts
      .map((part) => ({ part, terms: analysis.terms(part, lang) }))
      .filter(({ terms }, i, list) => !terms.some((term) => list[i - 1]?.terms.includes(term)))
      .map((word) => ({ ...word, offset: offset++ })),
  );
  const telling = all.filter(({ part }) => !analysis.isStopWord(part, lang));
  // Looked for by itself, a stop word is a word like any other.
  return (telling.length > 0 ? telling : all).map(({ terms, offset }) => ({ terms, offset }));
}

/** Pagefind indexes letters without their marks: `й` is `и`. */
function asIndexed(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '');
}

function sameTerms(some: readonly WayWord[], others: readonly WayWord[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ terms }, i) => {
      const known = terms.map(asIndexed);
      return others[i]?.terms.some((term) => known.includes(asIndexed(term)));
    })
  );
}

/** Spellings of a name that are the same in another orthography have one key: `Soekarno`, `Zelenskyy`. */
function orthography(name: string): string {
  return name
    .replaceAll('oe', 'u')
    .replace(/([tdsn])j/g, (_, letter: keyof typeof OLD_LETTERS) => OLD_LETTERS[letter])
    .replace(/sk(?:iy|ij|yy|yi|y|i)$/, 'sky');
}

/** Before 1972, and since then, in Indonesian. */
const OLD_LETTERS = { t: 'c', d: 'j', s: 'sy', n: 'ny' } as const;

/** How a name may be spelled in a script. */
function spellingsOf(parts: readonly string[], script: string): { text: string; origin: Origin }[] {
  if ((script !== 'Latn' && script !== 'Cyrl') || !parts.every(isName)) return [];
  const own = parts.every((part) => writes(script, part));
  const [all = [], ...others] = parts.map((part) => spellings(part, script));
  // Of a name of several parts, the likeliest spellings of each: `Khanty-Mansiysk`.
  const texts = all.map((first, i) =>
    [first, ...others.map((other) => other[i] ?? other[0] ?? '')].join('-'),
  );
  if (!own) return texts.map((text) => ({ text, origin: 'spelling' }));
  const key = orthography(parts.join('-'));
  return texts.slice(0, MOST_VARIANTS).map((text) => ({
    text,
    origin: orthography(text) === key ? 'spelling' : 'variant',
  }));
}

function isName(part: string): boolean {
  return part.length >= SHORTEST_NAME && /^[\p{L}\p{M}]+$/u.test(part);
}

/** What is looked for where nothing has a word: words that begin with what may not be typed to its end. */
export function beginningOf({ text, quoted, ways }: Slot): Slot | undefined {
  const [letters = '', ...others] = partsOf(text);
  if (quoted || others.length > 0 || letters.length < SHORTEST_NAME) return undefined;
  const way: Alternative = {
    origin: 'beginning',
    text,
    words: [{ offset: 0, terms: [letters] }],
    inOrder: true,
  };
  return { text, quoted, ways: new Map([...ways.keys()].map((lang) => [lang, [way]])) };
}
