/** Finds names in queries, in any inflected form: those of the archive's terms, and those that the program knows. */
import { type Analyzer, partsOf, splitWords } from '../../analyzer.ts';
import type { ManifestLanguage } from '../../manifest.ts';
import type { Name, NameBucket } from '../../name-buckets.ts';
import type { QueryUnit } from '../query/parse.ts';

/** Names that mean the same. */
export interface MeantNames {
  readonly names: readonly Name[];
  /** `tag` for a name that the archive gives a meaning, `name` for one that a word may be by chance. */
  readonly origin: 'tag' | 'name';
}

/** Names by the stems of each of them. */
export type NameIndex = ReadonlyMap<string, MeantNames>;

type Languages = readonly Pick<ManifestLanguage, 'lang' | 'script'>[];

/** Most words of a name that are looked up in a query. */
const LONGEST_NAME = 5;

/**
 * Adds names to an index. Where two rows have a name, the archive's own comes first; of two that the program knows, both
 * count.
 * @param languages those that are searched: a name in another language is found by its letters
 */
export function addNames(
  index: Map<string, MeantNames>,
  { own, known }: NameBucket,
  languages: Languages,
  analyzer: Analyzer,
): void {
  const isSearched = new Set(languages.map(({ lang }) => lang));
  const add = (row: readonly Name[], origin: MeantNames['origin']) => {
    const names = row.map(([text, lang]): Name => [text, isSearched.has(lang) ? lang : '']);
    for (const [text, lang] of names) {
      const parts = splitWords(text).flatMap(partsOf);
      for (const language of languages) {
        if (lang !== '' && lang !== language.lang) continue;
        const key = keyOf(parts, language.lang, analyzer);
        const there = index.get(key);
        if (!there || (there.origin === 'name' && origin === 'tag')) {
          index.set(key, { names, origin });
        } else if (there.origin === origin && origin === 'name') {
          // `Питер` is a city and a man: nobody knows which one is meant. A row comes once for each of its names.
          const more = names.filter(([own]) => !there.names.some(([known]) => known === own));
          if (more.length > 0) index.set(key, { names: [...there.names, ...more], origin });
        }
      }
    }
  };
  for (const row of own) add(row, 'tag');
  for (const row of known) {
    add(
      row.map((text): Name => [text, '']),
      'name',
    );
  }
}

/**
 * Finds the longest name at the beginning of a query.
 * @param units the rest of the query
 * @returns how many units the name has, and what it means; one unit and no meaning if there is none
 */
export function longestName(
  units: readonly QueryUnit[],
  index: NameIndex,
  languages: Languages,
  analyzer: Analyzer,
): { readonly length: number; readonly meant: MeantNames | undefined } {
  const first = units.slice(0, LONGEST_NAME);
  const quoted = first.findIndex((unit) => unit.quoted);
  for (let length = quoted < 0 ? first.length : quoted; length > 0; length--) {
    const parts = first.slice(0, length).flatMap((unit) => unit.parts);
    for (const { lang } of languages) {
      const meant = index.get(keyOf(parts, lang, analyzer));
      if (meant) return { length, meant };
    }
  }
  return { length: 1, meant: undefined };
}

/**
 * Inflected forms of a name have the same key: the likeliest stem of each word. No form of a name begins with other letters:
 * `kelima` (the fifth) is not `Lima`.
 */
function keyOf(parts: readonly string[], lang: string, analyzer: Analyzer): string {
  const keys = parts.map((part) => {
    const stem = analyzer.rulesFor(part, lang).stem(part);
    return part.startsWith(stem.slice(0, 2)) ? stem : part;
  });
  return keys.join(' ');
}
