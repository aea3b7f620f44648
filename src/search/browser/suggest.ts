/** Suggests names and titles in a browser: those that may be meant by the letters typed so far. */

import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Address } from '../../archive/address.ts';
import { hrefOf } from '../../archive/address.ts';
import { TERM_KINDS } from '../../archive/term-kinds.ts';
import { foldWord } from '../../text/fold.ts';
import { partsOf } from '../analyzer.ts';
import { dayOf } from '../facts.ts';
import {
  labelOf,
  MADE_OF_NAME,
  NONE,
  type StoredSlug,
  type StoredTerm,
  type SuggestionFile,
  slugBy,
} from '../suggestion-file.ts';
import type { Suggestion } from './protocol.ts';

/** Most suggestions, and how many of them may be names if there are titles, too. */
const MOST = 8;
const MOST_NAMES = 5;

/** With fewer suggestions than these, words that resemble the typed ones are searched for, too. */
const FEW = 3;

/** Longest text that is searched for, in characters: longer than any title. */
const LONGEST = 150;

/**
 * Letters that may differ in a word, as a share of its length, rounded: one letter in a word of four to six,
 * two (as when two are swapped) from seven on. Shorter words resemble one another too much.
 */
const FUZZY = 0.22;
const SHORTEST_FUZZY = 4;

/** Factor of the weight of names and titles in the edition's own language. */
const OWN = 1.2;

/** A name of a term, or the title of an article. */
interface SuggestedName {
  /** Identifies the term or story: the same object for all its names or titles. */
  readonly target: object;
  readonly text: string;
  /** Factor of the score. */
  readonly weight: number;
  /** The suggestion if this name is found. */
  readonly suggestion: Suggestion;
}

interface IndexedName extends SuggestedName {
  readonly id: number;
  /** The words of the name, folded and joined with blanks. */
  readonly words: string;
}

/**
 * Makes the function that suggests. It loads the file when it is first called, and again if that failed.
 * @param load gives the file's content, parsed
 * @param lang the language of the edition, in which names are suggested
 * @param base the path prefix, `/` or `/repo/`
 * @returns takes the typed text, gives at most eight suggestions; rejects if the file cannot be loaded
 */
export function makeSuggest(load: () => Promise<unknown>, lang: string, base: string) {
  let loading: Promise<(typed: string) => Suggestion[]> | undefined;
  return async (typed: string): Promise<Suggestion[]> => {
    loading ??= load().then((file) => suggestFrom(file as SuggestionFile, lang, base));
    try {
      const suggest = await loading;
      return suggest(typed.slice(0, LONGEST));
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
}

function suggestFrom(file: SuggestionFile, lang: string, base: string) {
  const own = file.langs.indexOf(lang);
  const names = [...termNames(file, own, base), ...titleNames(file, own, base)].map(
    (name, id): IndexedName => ({ ...name, id, words: wordsOf(name.text).join(' ') }),
  );
  const index = new MiniSearch<IndexedName>({
    fields: ['words'],
    tokenize: wordsOf,
    // The words come folded.
    processTerm: (word) => word,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
    },
  });
  index.addAll(names);

  const find = (words: string, options: SearchOptions): FoundName[] =>
    index.search(words, options).flatMap(({ id, score }) => {
      const name = names[id];
      return name ? [{ name, score: score * name.weight }] : [];
    });
  /** A word that is still being typed may be any word, however rare: only nearness and use count. */
  const findExact = (words: string): FoundName[] =>
    find(words, {}).map(({ name }) => ({ name, score: nearness(name.words, words) * name.weight }));

  return (typed: string): Suggestion[] => {
    const words = wordsOf(typed).join(' ');
    const exact = inOrder(findExact(words));
    const found = exact.length < FEW ? [...exact, ...inOrder(find(words, { fuzzy }))] : exact;
    return choose(found);
  };
}

/** The names of the terms. A term without a page in the edition leads to its page in another one. */
function termNames(file: SuggestionFile, own: number, base: string): SuggestedName[] {
  const { langs, sections, letters } = file;
  return file.terms.flatMap((target): SuggestedName[] => {
    const [kindNumber, count, name, slug, ...aliases] = target;
    const [kind, words] = [TERM_KINDS[kindNumber], sections[kindNumber]];
    if (!kind || !words) return [];
    const slugs = words.map((_, place) => slugIn(slug, place));
    const there = slugs[own] === NONE ? slugs.findIndex((one) => one !== NONE) : own;
    const written =
      slugs[there] === MADE_OF_NAME ? slugBy(letters, labelOf(name, there).text) : slugs[there];
    const address = `/${langs[there]}/${words[there]}/${written}/` as Address;
    const { text, place } = labelOf(name, own);
    const shown = inLanguage(text, langs[place ?? -1]);
    const label = { kind, ...shown, count, href: hrefOf(address, base) };
    const others = typeof name === 'string' ? [] : name.flatMap((one, i) => named(one, langs[i]));
    const more = others.filter((one) => one.text !== text);
    const known = [label, ...more, ...aliases.map((alias) => inLanguage(alias, undefined))];
    return known.map((one) => ({
      target,
      text: one.text,
      weight: (1 + Math.log10(1 + count)) * (one === label ? OWN : 1),
      suggestion: one.text === text ? label : { ...label, alias: one },
    }));
  });
}

function slugIn(slug: StoredTerm[3], place: number): StoredSlug {
  return typeof slug === 'object' ? (slug[place] ?? NONE) : slug;
}

function named(name: string | typeof NONE, lang: string | undefined) {
  return name === NONE ? [] : [inLanguage(name, lang)];
}

function inLanguage(text: string, lang: string | undefined) {
  return lang === undefined ? { text } : { text, lang };
}

/** The titles of the stories, each in all its languages. */
function titleNames(
  { langs, letters, titles }: SuggestionFile,
  own: number,
  base: string,
): SuggestedName[] {
  const names: SuggestedName[] = [];
  let [day, next] = [0, 0];
  for (const size of titles.stories) {
    const target = {};
    for (const end = next + size; next < end; next++) {
      day -= titles.days[next] ?? 0;
      const place = titles.langs[next] ?? 0;
      const text = titles.titles[next] ?? '';
      const slug = titles.slugs[next] || slugBy(letters, text);
      const ofDay = `/${langs[place]}/${dayOf(day).replaceAll('-', '/')}/${slug}/`;
      const address = (slug.startsWith('/') ? slug : ofDay) as Address;
      names.push({
        target,
        text,
        weight: place === own ? OWN : 1,
        suggestion: {
          kind: 'title',
          ...inLanguage(text, langs[place]),
          href: hrefOf(address, base),
        },
      });
    }
  }
  return names;
}

interface FoundName {
  readonly name: IndexedName;
  readonly score: number;
}

const fuzzy = (word: string) => word.length >= SHORTEST_FUZZY && /\p{L}/u.test(word) && FUZZY;

/** Sorts names before titles; the best first, of equally good titles the newest. */
function inOrder(found: readonly FoundName[]): FoundName[] {
  const late = ({ name }: FoundName) => Number(name.suggestion.kind === 'title');
  return found.toSorted((a, b) => late(a) - late(b) || b.score - a.score);
}

/**
 * Chooses suggestions: each term or story once, by its best name, and of names that differ only in hyphens, blanks or
 * accents (`COVID-19`, `Covid 19`) the most used; those of one kind together.
 */
function choose(found: readonly FoundName[]): Suggestion[] {
  const best = new Map<object, Suggestion>();
  for (const { name } of found) {
    if (!best.has(name.target)) best.set(name.target, name.suggestion);
  }
  const spellings = new Map<string, Suggestion>();
  for (const one of best.values()) {
    const spelling = one.kind === 'title' ? one.href : `${one.kind} ${spellingOf(one.text)}`;
    const known = spellings.get(spelling);
    if (!known || (known.count ?? 0) < (one.count ?? 0)) spellings.set(spelling, one);
  }
  const all = [...spellings.values()];
  const titles = all.filter(({ kind }) => kind === 'title');
  const names = all.filter(({ kind }) => kind !== 'title');
  const shown = names.slice(0, Math.max(MOST_NAMES, MOST - titles.length));
  const chosen = [...shown, ...titles].slice(0, MOST);
  const kinds = new Set(all.map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => chosen.filter((one) => one.kind === kind));
}

/** Factor of the score: a name that begins with the typed text is likelier meant than one that contains it. */
function nearness(name: string, typed: string): number {
  if (name === typed) return 8;
  if (!name.startsWith(typed)) return 1;
  return name.startsWith(`${typed} `) ? 4 : 3;
}

/** Folds a name by what its spellings have in common. Other signs tell names apart: `C`, `C++`, `C#`. */
function spellingOf(name: string): string {
  const folded = withoutAccents(foldWord(name));
  return folded.replace(/[\s\p{Pd}]+/gu, '') || folded;
}

/** Splits a text into words without case and accents; `й` and `и` are the same letter here. */
function wordsOf(text: string): string[] {
  return partsOf(text).map(withoutAccents);
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}+/gu, '');
}
