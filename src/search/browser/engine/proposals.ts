/** Proposes queries that may be meant, where a word of a query is found hardly or not at all. */
import { capitalize } from '../../../text/capitalize.ts';
import { partsOf } from '../../analyzer.ts';
import { indexed, shown } from '../../index-terms.ts';
import { replaceSpan } from '../query/edit.ts';
import { isPlain, type Query } from '../query/parse.ts';
import type { Span } from '../query/tokens.ts';
import { costOfEdits, EDIT, mostMistakes } from '../typos/edits.ts';
import { inOtherLayouts } from '../typos/layouts.ts';
import { type NearWord, nearWords } from '../typos/near-words.ts';
import type { FederatedIndex } from './federated-index.ts';
import type { ClauseMatch } from './match.ts';
import { type PlanContext, typedClause } from './plan.ts';
import { kindAsTyped } from './spelling-check.ts';

/** Reasons why an alternative is searched for of which nobody knows whether it is meant. */
const GUESSES: ReadonlySet<string> = new Set(['spelling', 'variant', 'romanized', 'prefix']);

/** The same, where an article has the whole query: a name in another spelling is found by chance beside no others. */
const GUESSES_BESIDE: ReadonlySet<string> = new Set(
  [...GUESSES].filter((one) => one !== 'spelling'),
);

/** Most proposals. */
const MOST = 3;

/** Most words for which files are loaded. */
const MOST_WORDS = 3;

/** A word in so many articles is taken for a mistake, too, if a similar one is in many times more. */
const FEW = 3;
const TIMES_MORE = 10;
/** Least letters of such a word: many short words are one letter apart. */
const SHORTEST_FOUND = 6;

/** A name is not taken for an ordinary word that has a mistake in so few letters or fewer. */
const LETTERS_OF_MISTAKE = 6;

/** Shortest word that may be typed in the wrong layout. */
const SHORTEST_LAYOUT = 3;

type Planning = Pick<PlanContext, 'analyzer' | 'languages'>;

/** What may be meant by a part of the query, the likeliest first. */
interface Replacement extends Span {
  readonly texts: readonly string[];
}

/** A part of the query as typed, between blanks, with the articles that have it. */
interface Doubt extends Span {
  readonly text: string;
  /** What is found of the word of its that is found least. */
  readonly finding: Finding;
}

/** What is found of a word. */
interface Finding {
  /** Articles. */
  readonly count: number;
  /** Whether all have other words that it may stand for: a name in another script, words that begin like it. */
  readonly isGuess: boolean;
}

/** Of signs that are letters in another layout. */
const NOWHERE: Finding = { count: 0, isGuess: true };

/**
 * Proposes queries. Loads files only if a word is found nowhere: from two to four of each shard in its script.
 * @param typed the query
 * @param query the same, parsed
 * @param matches those of its words
 * @param isWhole whether an article has the whole query
 * @returns whole queries, each with words replaced, the likeliest first; at most three
 */
export async function proposalsFor(
  typed: string,
  query: Query,
  matches: readonly ClauseMatch[],
  isWhole: boolean,
  index: FederatedIndex,
  planning: Planning,
): Promise<string[]> {
  // The last word may be cut off.
  if (query.issue === 'shortened') return [];
  const found = new Map(matches.map((match) => [match.clause.text, findingOf(match, isWhole)]));
  const words = wordsIn(typed, query, found).filter(({ finding }) => finding.count <= FEW);
  const replacements = await Promise.all(
    words.slice(0, MOST_WORDS).map(async (word): Promise<Replacement[]> => {
      const texts = await meantBy(word, index, planning);
      return texts.length > 0 ? [{ start: word.start, end: word.end, texts }] : [];
    }),
  );
  return queriesOf(typed, replacements.flat());
}

function findingOf({ hits, used }: ClauseMatch, isWhole: boolean): Finding {
  const origins = [...used.values()].flat().map(({ origin }) => origin);
  const guesses = isWhole ? GUESSES_BESIDE : GUESSES;
  return { count: hits.size, isGuess: origins.every((origin) => guesses.has(origin)) };
}

/** Splits a query at blanks; without phrases, filters and words that are excluded. */
function wordsIn(typed: string, query: Query, found: ReadonlyMap<string, Finding>): Doubt[] {
  const { groups, excluded, conditions } = query;
  const others = [...groups.filter((group) => !isPlain(group)), ...excluded, ...conditions];
  return [...typed.matchAll(/\S+/g)].flatMap(({ 0: text, index: start }): Doubt[] => {
    const end = start + text.length;
    const isIn = (span: Span) => span.start < end && start < span.end;
    if (others.some(isIn)) return [];
    // A stop word, and a word that is a name with others, is not in doubt.
    const own = groups.filter(isIn).map(({ units: [unit] }) => found.get(unit?.text ?? ''));
    const known = own.filter((finding) => finding !== undefined);
    if (known.length < own.length) return [];
    // A word of letters that is no group is an operator, or is there twice.
    if (known.length === 0 && /^[\p{L}\p{M}]+$/u.test(text)) return [];
    const [least = NOWHERE] = known.toSorted((a, b) => a.count - b.count);
    return [{ start, end, text, finding: least }];
  });
}

/** Finds what may be meant by a word: what it is in another keyboard layout, or what words resemble it. */
async function meantBy(
  { text, finding }: Doubt,
  index: FederatedIndex,
  planning: Planning,
): Promise<string[]> {
  const [other, near] = await Promise.all([
    finding.isGuess ? inAnotherLayout(text, index, planning) : [],
    resembling(text, finding, index, planning),
  ]);
  return [...new Set([...other, ...near])].slice(0, MOST);
}

/** Writes a word in the layouts in which it is a word of the archive. */
async function inAnotherLayout(
  text: string,
  index: FederatedIndex,
  { analyzer, languages }: Planning,
): Promise<string[]> {
  const written = await Promise.all(
    inOtherLayouts(text).map(async ({ script, text: other }) => {
      const parts = partsOf(other);
      if (other.length < SHORTEST_LAYOUT) return [];
      const own = languages.filter((language) => language.script === script);
      const areKnown = await Promise.all(
        parts.map(async (part) => {
          const keys = new Set(own.flatMap(({ lang }) => analyzer.stems(part, lang).slice(0, 1)));
          const groups = await Promise.all([...keys].map((key) => index.group(indexed(key))));
          return groups.some((terms) => terms.length > 0);
        }),
      );
      return areKnown.every((is) => is) ? [other] : [];
    }),
  );
  return written.flat();
}

/** Finds the words of the archive that a word resembles. */
async function resembling(
  text: string,
  { count, isGuess }: Finding,
  index: FederatedIndex,
  planning: Planning,
): Promise<string[]> {
  const [part = '', ...others] = partsOf(text);
  if (others.length > 0 || !/^\p{L}+$/u.test(part)) return [];
  if (!isGuess && part.length < SHORTEST_FOUND) return [];
  const form = indexed(part);
  const most = mostMistakes(form.length + 1);
  if (most === 0) return [];
  const forms = new Map(await index.loadedForms());
  if (isGuess) {
    for (const [other, times] of await index.formsLike(form)) {
      if (!forms.has(other)) forms.set(other, times);
    }
  }
  const least = Math.max(1, isGuess ? count : count * TIMES_MORE);
  // A word that is there is seldom one with two mistakes.
  const near = nearWords(form, forms, least, isGuess ? undefined : 1);
  if (!/^\p{Lu}\p{Ll}+$/u.test(text)) return near.map((word) => inCaseOf(text, word));
  const areWords = await Promise.all(near.map((word) => isOtherWord(form, word, index, planning)));
  return near.filter((_, i) => !areWords[i]).map((word) => inCaseOf(text, word));
}

/** Whether an ordinary word differs too much from a name to be meant by it: `Начальных`, for `Навальный`. */
async function isOtherWord(
  typed: string,
  { form }: NearWord,
  index: FederatedIndex,
  planning: Planning,
): Promise<boolean> {
  const cost = costOfEdits(typed, form, mostMistakes(form.length)) ?? 0;
  if ((cost / EDIT) * LETTERS_OF_MISTAKE < typed.length) return false;
  const unit = { text: shown(form), parts: [form], quoted: false };
  return (await kindAsTyped(typedClause(unit, planning), index)) === 'word';
}

/** Writes a word as the typed one is written: with a capital letter, or in capitals. */
function inCaseOf(typed: string, { form }: NearWord): string {
  const word = shown(form);
  if (typed !== typed.toLowerCase() && typed === typed.toUpperCase()) return word.toUpperCase();
  const [first = ''] = typed;
  return first === first.toLowerCase() ? word : capitalize(word);
}

/** Writes queries: the first with the likeliest words, the others each with another word in one place. */
function queriesOf(typed: string, replacements: readonly Replacement[]): string[] {
  if (replacements.length === 0) return [];
  const best = replacements.map(() => 0);
  const others = replacements.flatMap(({ texts }, place) =>
    texts.slice(1).map((_, i) => best.with(place, i + 1)),
  );
  const choices = [best, ...others.toSorted((a, b) => Math.max(...a) - Math.max(...b))];
  const queries = choices.map((choice) =>
    replacements.reduceRight(
      (query, { start, end, texts }, i) =>
        replaceSpan(query, { start, end }, texts[choice[i] ?? 0]),
      typed,
    ),
  );
  return [...new Set(queries)].slice(0, MOST);
}
