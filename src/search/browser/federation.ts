/** One search over several Pagefind bundles, one a language, each with its own stemmer. */
import type { ResultMeta } from '../records.ts';
import type { SearchLanguage } from '../settings.ts';

/** What Pagefind says of a result once it is asked for it. */
export interface ResultData {
  readonly url: string;
  /** HTML: the words that were found are in `<mark>`, all else is escaped. */
  readonly excerpt: string;
  readonly meta: ResultMeta;
}

interface PagefindResult {
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
  /** The languages whose index did not answer. */
  readonly failed: readonly SearchLanguage[];
}

/** Words of an excerpt. */
const EXCERPT_LENGTH = 28;

/** How long a language may take, in milliseconds, before the others' results are shown without it. */
const PATIENCE = 15_000;

/** The letters of the scripts that the languages of a site are written in, by ISO 15924 code. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
};

/**
 * Makes the search over the bundles of some languages. They are loaded at the first search.
 * @param own the language of the edition that asks
 * @param baseUrl the path prefix, which stands before the address of every result
 */
export function federate(languages: readonly SearchLanguage[], own: string, baseUrl: string) {
  const bundles = new Map<string, Promise<Pagefind>>();
  const bundleOf = (language: SearchLanguage): Promise<Pagefind> => {
    const known = bundles.get(language.lang);
    if (known) return known;
    const loading = load(language, baseUrl);
    bundles.set(language.lang, loading);
    // One that did not load is asked for again by the next search.
    loading.catch(() => bundles.delete(language.lang));
    return loading;
  };

  return async (query: string): Promise<Found> => {
    const failed: SearchLanguage[] = [];
    const ranked = inOrderOf(query, languages, own);
    const answers = await Promise.all(
      ranked.map(async (language) => {
        try {
          const { results } = await soon(bundleOf(language).then((bundle) => bundle.search(query)));
          return { language, results };
        } catch {
          failed.push(language);
          return { language, results: [] };
        }
      }),
    );
    return { results: merge(query, answers), failed };
  };
}

async function load({ bundle }: SearchLanguage, baseUrl: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(`${bundle}pagefind.js`);
  await pagefind.options({ baseUrl, excerptLength: EXCERPT_LENGTH });
  await pagefind.init();
  return pagefind;
}

function soon<Value>(promise: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('no answer in time')), PATIENCE);
  });
  return Promise.race([promise, late]);
}

/** The languages written in the query's script first; of those, the edition's own first. */
function inOrderOf(
  query: string,
  languages: readonly SearchLanguage[],
  own: string,
): SearchLanguage[] {
  const rank = (language: SearchLanguage) =>
    Number(!writes(language, query)) * 2 + Number(language.lang !== own);
  return [...languages].sort((a, b) => rank(a) - rank(b));
}

function writes({ script }: SearchLanguage, query: string): boolean {
  return LETTERS[script]?.test(query) ?? true;
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
    answers.filter(({ language }) => writes(language, query) === same),
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
