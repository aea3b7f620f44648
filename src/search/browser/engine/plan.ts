/** Plans a query: turns its units into clauses, and expands them by alternatives in each language. */
import { writes } from '../../../text/scripts.ts';
import { type Analyzer, joinedParts, partsOf, splitWords } from '../../analyzer.ts';
import type { ManifestLanguage, TagName } from '../../manifest.ts';
import { nameSpellings, SHORTEST_NAME } from './name-spellings.ts';
import type { QueryUnit } from './query.ts';
import { longestTagName, type TagNameIndex } from './tag-name-index.ts';

/** Reason why an alternative is searched for. */
type Origin = 'typed' | 'spelling' | 'variant' | 'tag' | 'prefix';

export interface AlternativeWord {
  /** Its position, counted from the alternative's first word. */
  readonly offset: number;
  /** As it is written, folded. */
  readonly form: string;
  /** The stems that it may be indexed by, the likeliest first. */
  readonly stems: readonly string[];
}

/** Words that satisfy a clause in one language. */
export interface Alternative {
  readonly origin: Origin;
  /** As a reader would write it. */
  readonly text: string;
  /** Its words, without stop words. */
  readonly words: readonly AlternativeWord[];
  /** Whether the words must follow one another. */
  readonly inOrder: boolean;
}

/** A part of a query that an article satisfies by any of its alternatives. */
export interface QueryClause {
  readonly text: string;
  readonly quoted: boolean;
  /** By language. */
  readonly alternatives: ReadonlyMap<string, readonly Alternative[]>;
}

interface PlanContext {
  readonly analyzer: Analyzer;
  /** Those that are searched. */
  readonly languages: readonly Pick<ManifestLanguage, 'lang' | 'script'>[];
  readonly tagNames: TagNameIndex;
  /** Whether clauses get alternatives besides the typed words. */
  readonly expand: boolean;
}

/**
 * Plans a query: a clause for each unit, or for the units that are a tag's name together.
 * @returns no clauses for stop words, unless there is nothing else
 */
export function planQuery(units: readonly QueryUnit[], context: PlanContext): QueryClause[] {
  const { languages, analyzer, tagNames } = context;
  // The rules of the word's own script decide whether it is a stop word.
  const isStopWord = (part: string) =>
    languages.some(({ lang }) => analyzer.isStopWord(part, lang));
  const isMeaningful = (unit: QueryUnit) => unit.quoted || !unit.parts.every(isStopWord);
  if (!units.some(isMeaningful)) return units.map((unit) => clauseOf([unit], [], context));
  const clauses: QueryClause[] = [];
  for (let i = 0; i < units.length; ) {
    const { length, tag } = longestTagName(units.slice(i), tagNames, languages, analyzer);
    const some = units.slice(i, i + length);
    if (some.some(isMeaningful)) clauses.push(clauseOf(some, tag, context));
    i += length;
  }
  return clauses;
}

/**
 * Makes a clause for words that begin like another clause's word, which may not be typed to its end.
 * @returns nothing for phrases, for words of several parts and for short ones
 */
export function prefixClause({ text, quoted, alternatives }: QueryClause): QueryClause | undefined {
  const [letters = '', ...others] = partsOf(text);
  if (quoted || others.length > 0 || letters.length < SHORTEST_NAME) return undefined;
  const prefix: Alternative = {
    origin: 'prefix',
    text,
    words: [{ offset: 0, form: letters, stems: [letters] }],
    inOrder: true,
  };
  const langs = [...alternatives.keys()];
  return { text, quoted, alternatives: new Map(langs.map((lang) => [lang, [prefix]])) };
}

function clauseOf(
  units: readonly QueryUnit[],
  tag: readonly TagName[],
  context: PlanContext,
): QueryClause {
  const alternatives = context.languages.map(
    (language) => [language.lang, alternativesIn(language, units, tag, context)] as const,
  );
  return {
    text: units.map(({ text }) => text).join(' '),
    quoted: units.some(({ quoted }) => quoted),
    alternatives: new Map(alternatives),
  };
}

function alternativesIn(
  { lang, script }: PlanContext['languages'][number],
  units: readonly QueryUnit[],
  tag: readonly TagName[],
  { analyzer, languages, expand }: PlanContext,
): Alternative[] {
  const alternatives: Alternative[] = [];
  const known = new Set<string>();
  const add = (origin: Origin, text: string, inOrder: boolean) => {
    const split = splitWords(text)
      .map(partsOf)
      .filter((parts) => parts.length > 0);
    const key = split.flat().join(' ');
    if (split.length === 0 || known.has(key)) return;
    known.add(key);
    const words = alternativeWords(split, lang, analyzer);
    // Another form of a word that is searched for already finds nothing more.
    const isForm = alternatives.some((other) => haveSameStems(other.words, words));
    if (!isForm) alternatives.push({ origin, text, words, inOrder });
  };
  const text = units.map((unit) => unit.text).join(' ');
  const [only] = units;
  // The words of a tag's name may be apart in a text, as they were typed one by one.
  add('typed', text, units.length === 1);
  if (!only || only.quoted) return alternatives;
  // `non-aktif` is `nonaktif`; the index has the other way round.
  const joined = units.length === 1 && joinedParts(only.parts);
  if (joined) add('typed', joined, true);
  if (!expand) return alternatives;
  for (const [name, nameLang] of tag) {
    if (nameLang === lang || (nameLang === '' && writes(script, name))) add('tag', name, true);
  }
  if (units.length === 1) {
    // A text has names in other scripts, too: a Russian one writes `Brexit` as it is.
    for (const script of new Set(languages.map((language) => language.script))) {
      for (const { text, origin } of nameSpellings(only.parts, script)) {
        const capitalized = text.replace(/^./u, (letter) => letter.toUpperCase());
        add(origin, capitalized, true);
      }
    }
  }
  return alternatives;
}

/**
 * Finds the stems of words, without stop words; of `orang-orang`, once.
 * @param words the parts of each word
 */
function alternativeWords(
  words: readonly (readonly string[])[],
  lang: string,
  analyzer: Analyzer,
): AlternativeWord[] {
  let offset = 0;
  const all = words.flatMap((parts) =>
    parts
      .map((part) => ({ part, stems: analyzer.stems(part, lang) }))
      .filter(({ stems }, i, list) => !stems.some((stem) => list[i - 1]?.stems.includes(stem)))
      .map((word) => ({ ...word, offset: offset++ })),
  );
  const meaningful = all.filter(({ part }) => !analyzer.isStopWord(part, lang));
  // A stop word that is searched for alone is a word like any other.
  return (meaningful.length > 0 ? meaningful : all).map(({ part, stems, offset }) => {
    return { form: part, stems, offset };
  });
}

function haveSameStems(
  some: readonly AlternativeWord[],
  others: readonly AlternativeWord[],
): boolean {
  return (
    some.length === others.length &&
    some.every(({ stems }, i) => {
      const known = stems.map(withoutMarks);
      return others[i]?.stems.some((stem) => known.includes(withoutMarks(stem)));
    })
  );
}

/** Pagefind indexes letters without their marks: `й` is `и`. */
function withoutMarks(stem: string): string {
  return stem.normalize('NFD').replace(/\p{M}/gu, '');
}
