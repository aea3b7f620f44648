/** One search over several Pagefind bundles, one a language, each with its own stemmer. */
import { writes } from '../../archive/scripts.ts';
import type { ResultMeta } from '../records.ts';
import type { SearchLanguage } from '../settings.ts';
import { isTrueHit } from './true-hit.ts';

/** What Pagefind says of a result once it is asked for it. */
export interface ResultData {
  readonly url: string;
  /** The words of the article. */
  readonly content: string;
  /** Which of the words were found. */
  readonly locations: readonly number[];
  /** HTML: the words that were found are in `<mark>`, all else is escaped. */
  readonly excerpt: string;
  readonly meta: ResultMeta;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<ResultData>;
}

/** The documented functions of a Pagefind bundle that are used here. */
interface Pagefind {
  readonly options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (query: string) => Promise<{ results: readonly PagefindResult[] }>;
}

export interface Result extends PagefindResult {
  readonly language: SearchLanguage;
}

export interface Found {
  readonly results: readonly Result[];
  /** Whether the results have some of the words only, as none has them all. */
  readonly partial: boolean;
  /** The languages whose index did not answer. */
  readonly failed: readonly SearchLanguage[];
}

/** Words of an excerpt. */
const EXCERPT_LENGTH = 28;

/** How long a language may take, in milliseconds, before the others' results are shown without it. */
const PATIENCE = 15_000;

/** Best results of a language that are looked at: it has the words if one of these does. */
const LOOKED_AT = 10;

/** Words looked for one by one where no article has them all: the longest say most. */
const MOST_WORDS = 5;

/**
 * Makes the search over the bundles of some languages. They are loaded at the first search.
 * @param own the language of the edition that asks
 * @param baseUrl the path prefix, which stands before the address of every result
 */
export function federate(languages: readonly SearchLanguage[], own: string, baseUrl: string) {
  const bundles = new Map<string, Promise<Pagefind>>();
  /** How often a bundle was asked for: a browser never loads one again under an address that failed. */
  let attempts = 0;

  const bundleOf = (language: SearchLanguage): Promise<Pagefind> => {
    const known = bundles.get(language.lang);
    if (known) return known;
    const loading = load(language, baseUrl, attempts++);
    bundles.set(language.lang, loading);
    return loading;
  };

  const ask = async (
    language: SearchLanguage,
    query: string,
  ): Promise<readonly PagefindResult[]> => {
    const bundle = await bundleOf(language);
    const { results } = await bundle.search(query);
    // Where an index lacks a word, Pagefind answers with the longest beginning that it has.
    const best = await Promise.all(results.slice(0, LOOKED_AT).map((result) => result.data()));
    return best.some((data) => isTrueHit(query, data)) ? results : [];
  };

  /** What each language answers; one that fails is named, and loaded anew by the next search. */
  const askAll = async (
    ranked: readonly SearchLanguage[],
    answer: (language: SearchLanguage) => Promise<readonly PagefindResult[]>,
  ) => {
    const failed: SearchLanguage[] = [];
    const answers = await Promise.all(
      ranked.map(async (language) => {
        try {
          return { language, results: await soon(answer(language)) };
        } catch {
          failed.push(language);
          bundles.delete(language.lang);
          return { language, results: [] };
        }
      }),
    );
    return { answers, failed };
  };

  return async (query: string): Promise<Found> => {
    const ranked = inOrderOf(query, languages, own);
    const whole = await askAll(ranked, (language) => ask(language, query));
    const results = merge(query, whole.answers);
    const words = wordsOf(query);
    if (results.length > 0 || words.length < 2) {
      return { results, partial: false, failed: whole.failed };
    }
    const some = await askAll(ranked, async (language) =>
      byWordsFound(await Promise.all(words.map((word) => ask(language, word)))),
    );
    return { results: merge(query, some.answers), partial: true, failed: some.failed };
  };
}

async function load(
  { bundle }: SearchLanguage,
  baseUrl: string,
  attempt: number,
): Promise<Pagefind> {
  const pagefind: Pagefind = await import(`${bundle}pagefind.js?${attempt}`);
  await pagefind.options({ baseUrl, excerptLength: EXCERPT_LENGTH });
  await pagefind.init();
  return pagefind;
}

async function soon<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The longest words of a query. */
function wordsOf(query: string): string[] {
  const words = new Set(query.match(/[\p{L}\p{M}\p{N}]{3,}/gu));
  return [...words].toSorted((a, b) => b.length - a.length).slice(0, MOST_WORDS);
}

/** Puts the results for several words together: those found for more words first. */
function byWordsFound(answers: readonly (readonly PagefindResult[])[]): PagefindResult[] {
  const found = new Map<string, { result: PagefindResult; words: number; score: number }>();
  for (const result of answers.flat()) {
    const known = found.get(result.id) ?? { result, words: 0, score: 0 };
    found.set(result.id, {
      result: known.result,
      words: known.words + 1,
      score: known.score + result.score,
    });
  }
  return [...found.values()]
    .toSorted((a, b) => b.words - a.words || b.score - a.score)
    .map(({ result }) => result);
}

/** The languages written in the query's script first; of those, the edition's own first. */
function inOrderOf(
  query: string,
  languages: readonly SearchLanguage[],
  own: string,
): SearchLanguage[] {
  const rank = (language: SearchLanguage) =>
    Number(!writes(language.script, query)) * 2 + Number(language.lang !== own);
  return languages.toSorted((a, b) => rank(a) - rank(b));
}

interface Answer {
  readonly language: SearchLanguage;
  readonly results: readonly PagefindResult[];
}

/**
 * Puts the answers together. Scores of two indexes cannot be compared as they are, and a language
 * that is not written in the query's script answers with names at best: languages of the query's
 * script take turns, rank by rank, and the others follow.
 */
function merge(query: string, answers: readonly Answer[]): Result[] {
  const [near, far] = [true, false].map((same) =>
    answers.filter(({ language }) => writes(language.script, query) === same),
  );
  return [...takeTurns(near ?? []), ...takeTurns(far ?? [])];
}

function takeTurns(answers: readonly Answer[]): Result[] {
  const longest = Math.max(0, ...answers.map(({ results }) => results.length));
  return Array.from({ length: longest }, (_, rank) =>
    answers.flatMap(({ language, results }) => {
      const result = results[rank];
      // Changed in place, not copied: Pagefind forgets the data of a result that nobody holds.
      return result ? [Object.assign(result, { language })] : [];
    }),
  ).flat();
}
