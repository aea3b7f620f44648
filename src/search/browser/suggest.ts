/** Suggestions in a browser: which names and titles the letters typed so far may be meant for. */
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Address } from '../../archive/address.ts';
import { hrefOf } from '../../archive/address.ts';
import { partsOf } from '../analyzer.ts';
import { dayOf } from '../facts.ts';
import {
  KINDS,
  labelOf,
  MADE_OF_NAME,
  NONE,
  type StoredSlug,
  type StoredTerm,
  type SuggestionFile,
  slugBy,
} from '../suggestion-file.ts';
import type { Suggestion } from './protocol.ts';

/** Most suggestions, and how many of them may be names where there are titles, too. */
const MOST = 8;
const MOST_NAMES = 5;

/** With fewer suggestions than these, words that are nearly what was typed are looked for, too. */
const FEW = 3;

/** Longest text that is looked for, in characters: more than any title. */
const LONGEST = 150;

/**
 * Letters that may differ in a word, as a share of its length, rounded: one in a word of four to six, two,
 * such as two in the wrong order, from seven on. Shorter words are too like one another.
 */
const FUZZY = 0.22;
const SHORTEST_FUZZY = 4;

/** By how much the name or the title in the edition's own language is likelier meant than another. */
const OWN = 1.2;

/** One of the names of a thing that can be suggested: what is indexed. */
interface Name {
  /** What has the name: the same object for all names of a term, and for all titles of a story. */
  readonly thing: object;
  readonly text: string;
  /** By which it counts for more than others. */
  readonly weight: number;
  /** What is suggested where this name was found. */
  readonly suggestion: Suggestion;
}

interface Indexed extends Name {
  readonly id: number;
  /** Its words, folded, with blanks between them. */
  readonly words: string;
}

/**
 * Makes the search for suggestions. The file is loaded for the first one; where that fails, the next
 * one tries again.
 * @param load gives the file's content, parsed
 * @param lang the language of the edition, in which names are suggested
 * @param base the path prefix, `/` or `/repo/`
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
    (name, id): Indexed => ({ ...name, id, words: wordsOf(name.text).join(' ') }),
  );
  const index = new MiniSearch<Indexed>({
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

  const find = (words: string, options: SearchOptions): Found[] =>
    index.search(words, options).flatMap(({ id, score }) => {
      const name = names[id];
      return name ? [{ name, score: score * name.weight }] : [];
    });
  /** How rare a word is says nothing of what is meant by its beginning: nearness and use alone count. */
  const findExact = (words: string): Found[] =>
    find(words, {}).map(({ name }) => ({ name, score: nearness(name.words, words) * name.weight }));

  return (typed: string): Suggestion[] => {
    const words = wordsOf(typed).join(' ');
    const exact = inOrder(findExact(words));
    const found = exact.length < FEW ? [...exact, ...inOrder(find(words, { fuzzy }))] : exact;
    return choose(found);
  };
}

/** The names of the terms. A term without a page in the edition leads to that in another one. */
function termNames(file: SuggestionFile, own: number, base: string): Name[] {
  const { langs, sections, letters } = file;
  return file.terms.flatMap((thing): Name[] => {
    const [kindPlace, count, name, slug, ...aliases] = thing;
    const [kind, words] = [KINDS[kindPlace], sections[kindPlace]];
    if (!kind || !words) return [];
    const slugs = words.map((_, place) => slugIn(slug, place));
    const there = slugs[own] === NONE ? slugs.findIndex((one) => one !== NONE) : own;
    const written =
      slugs[there] === MADE_OF_NAME ? slugBy(letters, labelOf(name, there).text) : slugs[there];
    const address = `/${langs[there]}/${words[there]}/${written}/` as Address;
    const { text, place } = labelOf(name, own);
    const label = { kind, ...inLanguage(text, langs[place ?? -1]), href: hrefOf(address, base) };
    const others = typeof name === 'string' ? [] : name.flatMap((one, i) => named(one, langs[i]));
    const more = others.filter((one) => one.text !== text);
    const known = [label, ...more, ...aliases.map((alias) => inLanguage(alias, undefined))];
    return known.map((one) => ({
      thing,
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
function titleNames({ langs, letters, titles }: SuggestionFile, own: number, base: string): Name[] {
  const names: Name[] = [];
  let [day, next] = [0, 0];
  for (const size of titles.stories) {
    const thing = {};
    for (const end = next + size; next < end; next++) {
      day -= titles.days[next] ?? 0;
      const place = titles.langs[next] ?? 0;
      const text = titles.titles[next] ?? '';
      const slug = titles.slugs[next] || slugBy(letters, text);
      const address = `/${langs[place]}/${dayOf(day).replaceAll('-', '/')}/${slug}/` as Address;
      names.push({
        thing,
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

interface Found {
  readonly name: Indexed;
  readonly score: number;
}

const fuzzy = (word: string) => word.length >= SHORTEST_FUZZY && /\p{L}/u.test(word) && FUZZY;

/** Names before titles; of each the best first, of titles that are as good the newest. */
function inOrder(found: readonly Found[]): Found[] {
  const late = ({ name }: Found) => Number(name.suggestion.kind === 'title');
  return found.toSorted((a, b) => late(a) - late(b) || b.score - a.score);
}

/** Each thing once, by that one of its names which fits best; those of a kind side by side. */
function choose(found: readonly Found[]): Suggestion[] {
  const best = new Map<object, Suggestion>();
  for (const { name } of found) {
    if (!best.has(name.thing)) best.set(name.thing, name.suggestion);
  }
  const all = [...best.values()];
  const titles = all.filter(({ kind }) => kind === 'title');
  const names = all.filter(({ kind }) => kind !== 'title');
  const shown = names.slice(0, Math.max(MOST_NAMES, MOST - titles.length));
  const chosen = [...shown, ...titles].slice(0, MOST);
  const kinds = new Set(all.map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => chosen.filter((one) => one.kind === kind));
}

/** A name that begins with what is typed is likelier meant than one that has it somewhere. */
function nearness(name: string, typed: string): number {
  if (name === typed) return 8;
  if (!name.startsWith(typed)) return 1;
  return name.startsWith(`${typed} `) ? 4 : 3;
}

/** Words without regard to case and accents; `й` and `и` are one here, too. */
function wordsOf(text: string): string[] {
  return partsOf(text).map((word) => word.normalize('NFD').replace(/\p{M}+/gu, ''));
}
