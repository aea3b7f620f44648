/** Finds the articles that have the words of an alternative, with the positions of the words. */
import { indexed } from '../../index-terms.ts';
import { ZONES } from '../../zones.ts';
import type { FederatedIndex, Posting } from './federated-index.ts';
import { fieldScore, type Places } from './field-score.ts';
import type { IndexedArticle } from './indexed-articles.ts';
import { phraseHits } from './phrase-hits.ts';
import type { Alternative, AlternativeWord } from './plan.ts';
import { findForms, type WordForms } from './word-forms.ts';

/** An article that satisfies a clause by an alternative. */
export interface Hit extends Places {
  readonly article: IndexedArticle;
  readonly posting: Posting;
  /** The positions of the alternative's first word. */
  readonly positions: readonly number[];
  /** All positions that are marked. */
  readonly marked: readonly number[];
  /** From 0 to 1: whether the alternative is meant, and not another word that has the form, too. */
  readonly trust: number;
  /** What it is worth besides its places. */
  readonly bonus?: number;
  readonly alternative: Alternative;
  /** Forms of the word by which it is marked besides: see `WordForms`. */
  readonly otherForms: readonly string[];
}

/** Trust in each origin of alternatives. */
const TRUST = {
  typed: 1,
  // With initials, and without them: the surname alone may be another one's.
  person: 1,
  surname: 0.6,
  spelling: 0.9,
  name: 0.9,
  romanized: 0.9,
  tag: 0.75,
  variant: 0.6,
  prefix: 0.5,
} as const;

/** Factor of the trust in a spelling of so few letters: it is another word by chance. */
const SHORT_SPELLING = 0.3;
const SHORT = 4;

/** Factor of the trust in a form that may be another word's: so often as it may be there, it hardly outranks the word. */
const UNLIKELY = 0.3;

/**
 * What a hit is worth, before the rarity of its words.
 * @param length that of the article's text, as a multiple of the mean
 */
export function scoreOf(hit: Hit, length = 1): number {
  return fieldScore(hit, length) * hit.trust + (hit.bonus ?? 0);
}

/** Finds the articles of a language that have the words of an alternative. */
export async function hitsOf(
  alternative: Alternative,
  lang: string,
  index: FederatedIndex,
): Promise<Hit[]> {
  const hits = alternative.quoted
    ? await hitsOfPhrase(alternative, lang, index)
    : await hitsOfWords(alternative, lang, index);
  return alternative.inTitle ? hits.flatMap(inTitle) : hits;
}

/** Limits a hit to the title. */
function inTitle(hit: Hit): Hit[] {
  const isInTitle = (position: number) => position < ZONES.title.size;
  const positions = hit.positions.filter(isInTitle);
  if (positions.length === 0) return [];
  const marked = hit.marked.filter(isInTitle);
  return [{ ...hit, positions, marked, exact: hit.exact.filter(isInTitle) }];
}

async function hitsOfPhrase(
  alternative: Alternative,
  lang: string,
  index: FederatedIndex,
): Promise<Hit[]> {
  const { words } = alternative;
  const found = await phraseHits(words, lang, index);
  return found.map(({ posting, starts }): Hit => {
    const marked = starts.flatMap((start) => words.map(({ offset }) => start + offset));
    const { article } = posting;
    const places = { positions: starts, exact: starts };
    return { article, posting, ...places, marked, trust: 1, alternative, otherForms: [] };
  });
}

async function hitsOfWords(
  alternative: Alternative,
  lang: string,
  index: FederatedIndex,
): Promise<Hit[]> {
  const forms = await Promise.all(
    alternative.words.map(async (word) => ({
      ...word,
      forms: await formsOf(alternative, word, index),
    })),
  );
  const words = forms.map((word) => ({ ...word, found: byArticle(word.forms, lang) }));
  const otherForms = forms.length === 1 ? (forms[0]?.forms.otherForms ?? []) : [];
  const [first, ...others] = words;
  if (!first) return [];
  return [...first.found.values()].flatMap((posting): Hit[] => {
    const { article } = posting;
    const rest = others.map((word) => {
      const { positions = [], exact = NONE } = word.found.get(article) ?? {};
      return { ...word, positions, exact };
    });
    if (rest.some(({ positions }) => positions.length === 0)) return [];
    const runs = posting.positions.map((position) => phraseFrom(position, first, rest));
    const whole = alternative.inOrder ? runs.filter((run) => !run.includes(MISSING)) : runs;
    if (whole.length === 0) return [];
    const positions = whole.map(([position = 0]) => position);
    const marked = alternative.inOrder
      ? whole.flatMap(wholeRun)
      : [posting.positions, ...rest.map((word) => word.positions)].flat();
    const trust = trustIn(alternative) * (posting.isLikely ? 1 : UNLIKELY);
    const isExact = (run: readonly number[]) =>
      run.every((at, i) => at === MISSING || (i === 0 ? posting : rest[i - 1])?.exact.has(at));
    const startsOf = (some: readonly (readonly number[])[]) => some.map(([at = 0]) => at);
    const isTyped = alternative.origin === 'typed' || alternative.origin === 'surname';
    // A name of several words is the name in any case; one word may be another's form.
    const exact =
      isTyped && !(alternative.isName && words.length > 1)
        ? startsOf(whole.filter(isExact))
        : positions;
    const apart = new Set(startsOf(whole.filter((run) => run.includes(MISSING))));
    const places = { positions, exact, ...(apart.size > 0 && { apart }) };
    return [{ article, posting, ...places, marked, trust, alternative, otherForms }];
  });
}

/** A surname alone may be another one's, also in another spelling. */
function trustIn({ origin, text, ofPerson }: Alternative): number {
  if (!ofPerson || origin === 'person') return TRUST[origin];
  const isShort = origin !== 'surname' && text.length <= SHORT;
  const factor = isShort ? SHORT_SPELLING : 1;
  return (origin === 'surname' ? 1 : TRUST[origin]) * TRUST.surname * factor;
}

/** In place of a position: a word that is not where the phrase needs it. */
const MISSING = -1;

interface PhraseWord extends AlternativeWord {
  /** All its positions in the article. */
  readonly positions: readonly number[];
}

/**
 * Follows a phrase through an article.
 * @param position that of the first word
 * @returns the positions of all words; `MISSING` for a word that does not follow the one before
 */
function phraseFrom(
  position: number,
  first: AlternativeWord,
  rest: readonly PhraseWord[],
): number[] {
  const run = [position];
  let [at, before] = [position, first];
  for (const word of rest) {
    const next = at + word.offset - before.offset;
    run.push(word.positions.includes(next) ? next : MISSING);
    [at, before] = [next, word];
  }
  return run;
}

/** All positions from the first to the last one, those of stop words between them included. */
function wholeRun(run: readonly number[]): number[] {
  const first = Math.min(...run);
  return Array.from({ length: Math.max(...run) - first + 1 }, (_, i) => first + i);
}

/** Finds the forms of a word; of one that is not typed to its end, the words that begin so. */
async function formsOf(
  { origin, text }: Alternative,
  { form, stems }: AlternativeWord,
  index: FederatedIndex,
): Promise<WordForms> {
  if (origin !== 'prefix') return findForms(index, form, stems);
  const likely = text.endsWith('*')
    ? await index.postingsOfBeginning(indexed(form), stems.map(indexed))
    : await index.postingsByPrefix(form);
  return { exact: [], likely, unlikely: [], otherForms: [] };
}

/** A word in an article. */
interface WordPosting extends Posting {
  /** The positions where it is as it was typed. */
  readonly exact: ReadonlySet<number>;
  /** Whether one of its positions is of a form that is likely meant. */
  readonly isLikely: boolean;
}

const NONE: ReadonlySet<number> = new Set();

/** Merges the places of a word's forms in each article of a language. */
function byArticle(
  { exact, likely, unlikely }: WordForms,
  lang: string,
): Map<IndexedArticle, WordPosting> {
  const merged = new Map<IndexedArticle, WordPosting>();
  const add = (posting: Posting, isExact: boolean, isLikely: boolean) => {
    const { article, positions } = posting;
    if (article.lang !== lang) return;
    const known = merged.get(article);
    merged.set(article, {
      ...posting,
      positions: known ? [...new Set([...known.positions, ...positions])] : positions,
      exact: isExact ? new Set([...(known?.exact ?? []), ...positions]) : (known?.exact ?? NONE),
      isLikely: isLikely || (known?.isLikely ?? false),
    });
  };
  for (const posting of likely) add(posting, false, true);
  for (const posting of unlikely) add(posting, false, false);
  for (const posting of exact) add(posting, true, true);
  return merged;
}
