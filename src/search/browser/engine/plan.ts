/** Plans a query: turns its units into clauses, and expands them by alternatives in each language. */
import { capitalize } from '../../../text/capitalize.ts';
import { writes } from '../../../text/scripts.ts';
import { type Analyzer, joinedParts, partsOf, splitWords } from '../../analyzer.ts';
import type { ManifestLanguage } from '../../manifest.ts';
import { codeAt } from '../../number-parts.ts';
import { romanizedNames } from '../names/romanized.ts';
import { amountSpellings, isAmount } from '../query/amounts.ts';
import { personAt } from '../query/initials.ts';
import { isPlain, type QueryUnit, type UnitGroup } from '../query/parse.ts';
import { longestName, type MeantNames, type NameIndex } from './name-index.ts';
import { nameSpellings, SHORTEST_NAME } from './name-spellings.ts';

/** Reason why an alternative is searched for. */
type Origin =
  | 'typed'
  | 'person'
  | 'surname'
  | 'spelling'
  | 'variant'
  | 'tag'
  | 'name'
  | 'romanized'
  | 'prefix';

export interface AlternativeWord {
  /** Its position, counted from the alternative's first word. */
  readonly offset: number;
  /** As it is written, folded. */
  readonly form: string;
  /** The stems that it may be indexed by, the likeliest first. */
  readonly stems: readonly string[];
  readonly isStopWord: boolean;
}

/** Words that satisfy a clause in one language. */
export interface Alternative {
  readonly origin: Origin;
  /** As a reader would write it. */
  readonly text: string;
  /** Its words, without stop words; those of a phrase in quotation marks with them. */
  readonly words: readonly AlternativeWord[];
  /** How many positions it takes, stop words included. */
  readonly size: number;
  /** Whether the words must follow one another. */
  readonly inOrder: boolean;
  /** Whether it was in quotation marks: the words are meant in the forms in which they were typed. */
  readonly quoted: boolean;
  readonly inTitle: boolean;
  /** Whether its words are a known name. */
  readonly isName?: boolean;
  /** Whether it was typed with initials. */
  readonly ofPerson?: boolean;
}

/** A part of a query that an article satisfies by any of its alternatives. */
export interface QueryClause {
  readonly text: string;
  /** The parts of the query that it is made of. */
  readonly groups: readonly UnitGroup[];
  readonly quoted: boolean;
  /** Whether it may have alternatives besides the typed words. */
  readonly expanded: boolean;
  /** By language. */
  readonly alternatives: ReadonlyMap<string, readonly Alternative[]>;
}

export interface PlanContext {
  readonly analyzer: Analyzer;
  /** Those that are searched. */
  readonly languages: readonly Pick<ManifestLanguage, 'lang' | 'script'>[];
  readonly names: NameIndex;
  /** Whether clauses get alternatives besides the typed words. */
  readonly expand: boolean;
}

/**
 * Plans a query: clauses for each group, of which an article needs one; or one for the groups that are a name together.
 * @returns no clauses for stop words, unless there is nothing else
 */
export function planQuery(groups: readonly UnitGroup[], context: PlanContext): QueryClause[][] {
  const { languages, analyzer, names } = context;
  // The rules of the word's own script decide whether it is a stop word.
  const isStopWord = (part: string) =>
    languages.some(({ lang }) => analyzer.isStopWord(part, lang));
  const isMeaningful = (group: UnitGroup) =>
    !isPlain(group) || !group.units.every(({ parts }) => parts.every(isStopWord));
  const meantBy = (units: readonly QueryUnit[]) => longestName(units, names, languages, analyzer);
  const clausesOf = (group: UnitGroup) =>
    group.units.map((unit) => clauseOf([unit], meantBy([unit]).meant, context, [group]));
  if (!groups.some(isMeaningful)) return groups.map(clausesOf);
  const clauses: QueryClause[][] = [];
  for (let i = 0; i < groups.length; ) {
    const rest = groups.slice(i);
    const end = rest.findIndex((one) => !isPlain(one));
    const plain = end < 0 ? rest : rest.slice(0, end);
    if (plain.length === 0) {
      clauses.push(...rest.slice(0, 1).map(clausesOf));
      i++;
      continue;
    }
    const units = plain.flatMap((group) => group.units);
    const person = personAt(units);
    const named = meantBy(units);
    // A name that is known may have initials: `B.J. Habibie`.
    const isPerson = person !== undefined && named.length <= person.length;
    const meant =
      isPerson && named.length < person.length ? meantBy([person.surname]).meant : named.meant;
    const isSum = !isPerson && named.length === 1 && isAmount(units.slice(0, 2), stemIn(context));
    const length = isPerson ? person.length : isSum ? 2 : named.length;
    const some = plain.slice(0, length);
    if (isPerson || some.some(isMeaningful)) {
      const own = { ...context, ...(isPerson && { person }), isSum };
      clauses.push([clauseOf(units.slice(0, length), meant, own, some)]);
    }
    i += length;
  }
  return clauses;
}

/** Makes a clause for the words of a unit alone, as they were typed. */
export function typedClause(unit: QueryUnit, context: Omit<PlanContext, 'expand' | 'names'>) {
  return clauseOf([unit], undefined, { ...context, names: new Map(), expand: false }, []);
}

/** Makes a clause for what is excluded: the words of a unit, and the names that it is known by. */
export function excludedClause(unit: QueryUnit, context: PlanContext): QueryClause {
  const { languages, names, analyzer } = context;
  const { meant } = longestName([unit], names, languages, analyzer);
  const clause = clauseOf([unit], meant, context, []);
  // A guess excludes nothing.
  const alternatives = [...clause.alternatives].map(
    ([lang, all]) => [lang, all.filter(({ origin }) => !GUESSED.has(origin))] as const,
  );
  return { ...clause, alternatives: new Map(alternatives) };
}

const GUESSED: ReadonlySet<Origin> = new Set<Origin>(['spelling', 'variant']);

/**
 * Makes a clause for words that begin like another clause's word, which may not be typed to its end.
 * @returns nothing for phrases, for words of several parts and for short ones
 */
export function prefixClause(clause: QueryClause): QueryClause | undefined {
  const { text, quoted, alternatives } = clause;
  const [letters = '', ...others] = partsOf(text);
  const isPrefix = [...alternatives.values()].flat().some(({ origin }) => origin === 'prefix');
  if (quoted || isPrefix || others.length > 0 || letters.length < SHORTEST_NAME) return undefined;
  const prefix: Alternative = {
    origin: 'prefix',
    text,
    words: [{ offset: 0, stems: [letters], form: letters, isStopWord: false }],
    size: 1,
    inOrder: true,
    quoted: false,
    inTitle: [...alternatives.values()].flat().some(({ inTitle }) => inTitle),
  };
  const langs = [...alternatives.keys()];
  return { ...clause, alternatives: new Map(langs.map((lang) => [lang, [prefix]])) };
}

/**
 * Makes a clause for the Russian names that a word in Latin letters may stand for by the systems of libraries and
 * passports: `Chruščëv`, `Elcin`.
 * @param languages those that are searched
 * @returns nothing for what is no single Latin word
 */
export function romanizedClause(
  clause: QueryClause,
  { analyzer, languages }: Pick<PlanContext, 'analyzer' | 'languages'>,
): QueryClause | undefined {
  const { text, quoted, expanded } = clause;
  const isWord = splitWords(text).length === 1 && writes('Latn', text);
  if (quoted || !expanded || !isWord || text.length < SHORTEST_NAME) return undefined;
  const names = romanizedNames(text);
  const alternatives = languages
    .filter(({ script }) => script === 'Cyrl')
    .map(({ lang }) => {
      const all = names.map((name): Alternative => {
        const capitalized = capitalize(name);
        const parts = partsOf(name);
        return {
          origin: 'romanized',
          text: capitalized,
          words: alternativeWords([parts], lang, analyzer),
          size: parts.length,
          inOrder: true,
          quoted: false,
          inTitle: false,
        };
      });
      const unique = all.filter(
        ({ words }, i) => !all.slice(0, i).some((other) => haveSameStems(other.words, words)),
      );
      return [lang, unique] as const;
    });
  return { ...clause, alternatives: new Map(alternatives) };
}

interface ClauseContext extends PlanContext {
  /** The person with initials that the units are. */
  readonly person?: NonNullable<ReturnType<typeof personAt>>;
  /** Whether the units are an amount of a number and a word. */
  readonly isSum?: boolean;
}

/** Makes what finds the stem of a word in the language that has its letters. */
function stemIn({ analyzer, languages }: Pick<PlanContext, 'analyzer' | 'languages'>) {
  return (word: string) => {
    const own = languages.find(({ script }) => writes(script, word));
    return own ? analyzer.rulesFor(word, own.lang).stem(word) : word;
  };
}

function clauseOf(
  units: readonly QueryUnit[],
  meant: MeantNames | undefined,
  context: ClauseContext,
  groups: readonly UnitGroup[],
): QueryClause {
  const alternatives = context.languages.map(
    (language) => [language.lang, alternativesIn(language, units, meant, context)] as const,
  );
  return {
    text: units.map(({ text }) => text).join(' '),
    groups,
    quoted: units.some(({ quoted }) => quoted),
    expanded: context.expand,
    alternatives: new Map(alternatives),
  };
}

function alternativesIn(
  { lang, script }: PlanContext['languages'][number],
  units: readonly QueryUnit[],
  meant: MeantNames | undefined,
  context: ClauseContext,
): Alternative[] {
  const { analyzer, languages, expand, person, isSum } = context;
  const alternatives: Alternative[] = [];
  const known = new Set<string>();
  const add = (origin: Origin, text: string, inOrder: boolean) => {
    const split = splitWords(text)
      .map(partsOf)
      .filter((parts) => parts.length > 0);
    const key = split.flat().join(' ');
    if (split.length === 0 || known.has(key)) return;
    known.add(key);
    const words = quoted
      ? phraseWords(split.flat(), lang, analyzer)
      : alternativeWords(split, lang, analyzer);
    // Another form of a word that is searched for already finds nothing more.
    const isForm = alternatives.some((other) => haveSameStems(other.words, words));
    const size = split.flat().length;
    if (isForm) return;
    const marks = { ...(meant && { isName: true }), ...(person && { ofPerson: true }) };
    alternatives.push({ origin, text, words, size, inOrder, quoted, inTitle, ...marks });
  };
  const text = units.map((unit) => unit.text).join(' ');
  const [only] = units;
  const { quoted = false, inTitle = false } = only ?? {};
  if (only?.prefix) {
    const [letters = ''] = only.parts;
    const stems = stemsOfBeginning(letters, lang, analyzer);
    const words = [{ offset: 0, stems, form: letters, isStopWord: false }];
    const prefix = { text: `${text}*`, words, size: 1, inOrder: true, quoted, inTitle };
    return [{ origin: 'prefix', ...prefix }];
  }
  /** The word that is a name by itself. */
  const single = person?.surname ?? (units.length === 1 ? only : undefined);
  if (person) {
    const initials = person.initials.map((letter) => `${capitalize(letter)}.`).join(' ');
    const surname = person.surname.text;
    for (const name of [`${initials} ${surname}`, `${surname} ${initials}`]) {
      add('person', name, true);
    }
    add('surname', surname, true);
  } else {
    // The words of a name may be apart in a text, as they were typed one by one.
    add('typed', text, units.length === 1 || isSum === true);
  }
  if (!only || only.quoted) return alternatives;
  // `non-aktif` is `nonaktif`; the index has the other way round.
  const joined = single && joinedParts(single.parts);
  if (joined) add(person ? 'surname' : 'typed', joined, true);
  const parts = units.flatMap((unit) => unit.parts);
  for (const amount of amountSpellings(parts, lang, stemIn(context))) add('typed', amount, true);
  // In a title the very words are meant.
  if (!expand || inTitle) return alternatives;
  const { names = [], origin = 'tag' } = meant ?? {};
  for (const [name, nameLang] of names) {
    if (person && isPartOfSurname(name, person.surname)) continue;
    if (nameLang === lang || (nameLang === '' && writes(script, name))) add(origin, name, true);
  }
  if (single) {
    // A text has names in other scripts, too: a Russian one writes `Brexit` as it is.
    for (const script of new Set(languages.map((language) => language.script))) {
      for (const { text, origin } of nameSpellings(single.parts, script)) {
        if (person && isPartOfSurname(text, single)) continue;
        add(origin, capitalize(text), true);
      }
    }
  }
  return alternatives;
}

/** Whether a name lacks the ending of a surname: behind initials, `Иванов` is one man, and not several called `Ivan`. */
function isPartOfSurname(name: string, surname: QueryUnit): boolean {
  const ending = SURNAME_ENDINGS.find(([own]) => surname.parts.join('').endsWith(own));
  return ending !== undefined && !ending.some((one) => name.toLowerCase().endsWith(one));
}

/** Endings that an ordinary word or a first name has in the plural, in Cyrillic and in Latin letters. */
const SURNAME_ENDINGS = [
  ['ов', 'ov', 'off'],
  ['ев', 'ev', 'eff', 'yov'],
] as const;

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
    // A word that is said twice (`orang-orang`) is one.
    stemmedParts(parts, lang, analyzer)
      .filter(({ stems }, i, list) => !stems.some((stem) => list[i - 1]?.stems.includes(stem)))
      .map(({ size, ...word }) => {
        const at = offset;
        offset += size;
        return { ...word, offset: at };
      }),
  );
  const meaningful = all.filter(({ isStopWord }) => !isStopWord);
  // A stop word that is searched for alone is a word like any other.
  return meaningful.length > 0 ? meaningful : all;
}

/**
 * Complete the beginning of a word, so that it is long enough to be stemmed. No suffix ends so. A longer one may let the
 * rules take a second prefix off.
 */
const TAILS = ['ra', 'ata'];

/** Finds the beginnings of stems of words that begin with some letters: `seb` for `menyeb`, as of `menyebra`. */
function stemsOfBeginning(letters: string, lang: string, analyzer: Analyzer): string[] {
  const beginnings = TAILS.flatMap((tail) => {
    const stems = analyzer.stems(letters + tail, lang).filter((stem) => stem.endsWith(tail));
    return stems.map((stem) => stem.slice(0, -tail.length));
  });
  return [...new Set([...analyzer.stems(letters, lang), ...beginnings])];
}

/** Finds the stems of all words of a phrase in quotation marks. */
function phraseWords(
  parts: readonly string[],
  lang: string,
  analyzer: Analyzer,
): AlternativeWord[] {
  return parts.map((form, offset) => ({
    form,
    offset,
    stems: analyzer.stems(form, lang),
    isStopWord: analyzer.isStopWord(form, lang),
  }));
}

/** Finds the stems of a word's parts; a code (`С-400`) is one part of two positions. */
function stemmedParts(parts: readonly string[], lang: string, analyzer: Analyzer) {
  return parts.flatMap((part, i) => {
    if (i > 0 && codeAt(parts, i - 1) !== undefined) return [];
    const code = codeAt(parts, i);
    if (code !== undefined) return [{ form: code, stems: [code], isStopWord: false, size: 2 }];
    const isStopWord = analyzer.isStopWord(part, lang);
    return [{ form: part, stems: analyzer.stems(part, lang), isStopWord, size: 1 }];
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
