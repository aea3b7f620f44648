/** Finds the names of tags in queries, in any inflected form. */
import { type Analyzer, partsOf, splitWords } from '../../analyzer.ts';
import type { ManifestLanguage, TagName } from '../../manifest.ts';
import type { QueryUnit } from '../query/parse.ts';

/** All names of a tag, by the stems of each of them. */
export type TagNameIndex = ReadonlyMap<string, readonly TagName[]>;

type Languages = readonly Pick<ManifestLanguage, 'lang' | 'script'>[];

/** Most words of a tag's name that are looked up in a query. */
const LONGEST_NAME = 5;

/**
 * Indexes the names of tags.
 * @param tags the names of each
 * @param languages those that are searched: a name in another language is found by its letters
 */
export function indexTagNames(
  tags: readonly (readonly TagName[])[],
  languages: Languages,
  analyzer: Analyzer,
): TagNameIndex {
  const index = new Map<string, readonly TagName[]>();
  const isSearched = new Set(languages.map(({ lang }) => lang));
  for (const tag of tags) {
    const names = tag.map(([text, lang]): TagName => [text, isSearched.has(lang) ? lang : '']);
    for (const [text, lang] of names) {
      for (const language of languages) {
        if (lang !== '' && lang !== language.lang) continue;
        const key = keyOf(splitWords(text).flatMap(partsOf), language.lang, analyzer);
        if (!index.has(key)) index.set(key, names);
      }
    }
  }
  return index;
}

/**
 * Finds the longest name of a tag at the beginning of a query.
 * @param units the rest of the query
 * @returns how many units the name has, and all names of the tag; one unit and no names if there is none
 */
export function longestTagName(
  units: readonly QueryUnit[],
  index: TagNameIndex,
  languages: Languages,
  analyzer: Analyzer,
): { readonly length: number; readonly tag: readonly TagName[] } {
  const first = units.slice(0, LONGEST_NAME);
  const quoted = first.findIndex((unit) => unit.quoted);
  for (let length = quoted < 0 ? first.length : quoted; length > 0; length--) {
    const parts = first.slice(0, length).flatMap((unit) => unit.parts);
    for (const { lang } of languages) {
      const tag = index.get(keyOf(parts, lang, analyzer));
      if (tag) return { length, tag };
    }
  }
  return { length: 1, tag: [] };
}

/** Inflected forms of a name have the same key: the likeliest stem of each word. */
function keyOf(parts: readonly string[], lang: string, analyzer: Analyzer): string {
  return parts.map((part) => analyzer.rulesFor(part, lang).stem(part)).join(' ');
}
