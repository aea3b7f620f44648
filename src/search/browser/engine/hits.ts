/** Finds the articles that have the words of an alternative, with the positions of the words. */
import { weightAt, ZONES } from '../../zones.ts';
import type { FederatedIndex, Posting } from './federated-index.ts';
import type { IndexedArticle } from './indexed-articles.ts';
import { phraseHits } from './phrase-hits.ts';
import type { Alternative, AlternativeWord } from './plan.ts';

/** An article that satisfies a clause by an alternative. */
export interface Hit {
  readonly article: IndexedArticle;
  readonly posting: Posting;
  /** The positions of the alternative's first word. */
  readonly positions: readonly number[];
  /** All positions that are marked. */
  readonly marked: readonly number[];
  /** The sum of the weights of the positions, reduced for alternatives that may not be meant. */
  readonly weight: number;
  readonly alternative: Alternative;
}

/** Factor of a hit's weight for each origin of alternatives. */
const TRUST = { typed: 1, spelling: 0.9, tag: 0.75, variant: 0.6, prefix: 0.5 } as const;

/** Factor of a hit's weight for a word that is found by a less likely stem, which may be another word's. */
const OTHER_STEM = 0.7;

/** Factor of a phrase's weight where nobody looked whether its words have the forms in which they were typed. */
const NOT_SURE = 0.3;

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
  const weight = (hit.weight * sumOfWeights(positions)) / sumOfWeights(hit.positions);
  return [{ ...hit, positions, marked: hit.marked.filter(isInTitle), weight }];
}

async function hitsOfPhrase(
  alternative: Alternative,
  lang: string,
  index: FederatedIndex,
): Promise<Hit[]> {
  const { words } = alternative;
  const found = await phraseHits(words, lang, index, weightAt);
  return found.map(({ posting, starts, isSure }): Hit => {
    const marked = starts.flatMap((start) => words.map(({ offset }) => start + offset));
    const weight = sumOfWeights(starts) * (isSure ? 1 : NOT_SURE);
    return { article: posting.article, posting, positions: starts, marked, weight, alternative };
  });
}

async function hitsOfWords(
  alternative: Alternative,
  lang: string,
  index: FederatedIndex,
): Promise<Hit[]> {
  const words = await Promise.all(
    alternative.words.map(async (word) => {
      const { stems } = word;
      const postings = await Promise.all(
        stems.map((stem, i) =>
          alternative.origin === 'prefix'
            ? postingsOfBeginning(stem, i === 0 ? stem : (stems[0] ?? ''), alternative, index)
            : index.postings(stem),
        ),
      );
      const own = postings.map((found) => found.filter(({ article }) => article.lang === lang));
      return {
        ...word,
        found: mergeByArticle(own),
        likeliest: new Set(own[0]?.map(({ article }) => article)),
      };
    }),
  );
  const [first, ...others] = words;
  if (!first) return [];
  return [...first.found.values()].flatMap((posting): Hit[] => {
    const { article } = posting;
    const rest = others.map((word) => ({
      ...word,
      positions: word.found.get(article)?.positions ?? [],
    }));
    if (rest.some(({ positions }) => positions.length === 0)) return [];
    const runs = posting.positions.map((position) => phraseFrom(position, first, rest));
    const whole = alternative.inOrder ? runs.filter((run) => !run.includes(MISSING)) : runs;
    if (whole.length === 0) return [];
    const positions = whole.map(([position = 0]) => position);
    const marked = alternative.inOrder
      ? whole.flatMap(wholeRun)
      : [posting.positions, ...rest.map((word) => word.positions)].flat();
    const trust = TRUST[alternative.origin] * (first.likeliest.has(article) ? 1 : OTHER_STEM);
    const weight = sumOfWeights(positions) * trust;
    return [{ article, posting, positions, marked, weight, alternative }];
  });
}

/** Finds the words that begin like one: many if the reader asked for them, the nearest if it is a guess. */
function postingsOfBeginning(
  stem: string,
  typed: string,
  { text }: Alternative,
  index: FederatedIndex,
): Promise<readonly Posting[]> {
  if (!text.endsWith('*')) return index.postingsByPrefix(stem);
  // What was typed may go beyond the stem: `korups*`.
  const isShorter = stem !== typed && typed.startsWith(stem);
  return isShorter ? index.postings(stem) : index.postingsByBeginning(stem);
}

/** The hit with the greatest weight, of equal ones the first. */
export function bestHit(hits: readonly Hit[]): Hit | undefined {
  return hits.reduce<Hit | undefined>((a, b) => (a && a.weight >= b.weight ? a : b), undefined);
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

function sumOfWeights(positions: readonly number[]): number {
  return positions.reduce((sum, position) => sum + weightAt(position), 0);
}

/** Merges the postings of all stems that a word may be indexed by. */
function mergeByArticle(postings: readonly (readonly Posting[])[]): Map<IndexedArticle, Posting> {
  const merged = new Map<IndexedArticle, Posting>();
  for (const posting of postings.flat()) {
    const known = merged.get(posting.article);
    const positions = known ? [...known.positions, ...posting.positions] : posting.positions;
    merged.set(
      posting.article,
      known ? { ...posting, positions: [...new Set(positions)] } : posting,
    );
  }
  return merged;
}
