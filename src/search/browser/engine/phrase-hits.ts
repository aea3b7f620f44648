/** Finds phrases as they were typed: by their words in the index, then, as far as that is not sure, in stored articles. */
import { partsOf, splitWords } from '../../analyzer.ts';
import type { StoredArticle } from '../../stored.ts';
import { TEXT_START, ZONES } from '../../zones.ts';
import { exactPostings } from './exact-postings.ts';
import type { FederatedIndex, Posting } from './federated-index.ts';
import type { IndexedArticle } from './indexed-articles.ts';
import type { AlternativeWord } from './plan.ts';

/** An article that has a phrase, with the positions of its first word. */
export interface PhraseHit {
  readonly posting: Posting;
  readonly starts: readonly number[];
  /** Whether the phrase stands there as typed; otherwise its words may have other forms. */
  readonly isSure: boolean;
}

/**
 * Most articles that are read to be sure: each takes a few kilobytes, and the first ten are read for the results
 * anyway. Of a phrase with more than that, stop words are looked up, too.
 */
const MOST_READ = 20;

/**
 * Finds the articles of a language that have a phrase.
 * @param words all words of the phrase, stop words included, in their order
 * @param weightAt gives the weight of a position: of many articles, the weightiest are read
 */
export async function phraseHits(
  words: readonly AlternativeWord[],
  lang: string,
  index: FederatedIndex,
  weightAt: (position: number) => number,
): Promise<PhraseHit[]> {
  const meaningful = words.filter(({ isStopWord }) => !isStopWord);
  // Stop words are in nearly all articles, and so take a large file: they are looked up only where they must be.
  const first = meaningful.length > 0 ? meaningful : words;
  let found = await narrowed(undefined, first, lang, index);
  let isSure = found.isExact && first.length === words.length;
  if (!isSure && first.length < words.length && found.starts.size > MOST_READ) {
    const rest = words.filter((word) => !first.includes(word));
    const all = await narrowed(found, rest, lang, index);
    isSure = all.isExact && found.isExact;
    found = all;
  }
  const candidates = [...found.starts.values()].filter(({ starts }) => starts.size > 0);
  if (isSure) return candidates.map(hitOf(true));
  const weightOf = ({ starts }: Candidate) =>
    [...starts].reduce((sum, position) => sum + weightAt(position), 0);
  const sorted = candidates
    .map((candidate) => ({ candidate, weight: weightOf(candidate) }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ candidate }) => candidate);
  const forms = words.map(({ form }) => form);
  const read = await Promise.all(
    sorted.slice(0, MOST_READ).map(async (candidate) => {
      const stored = await candidate.posting.result.data();
      const has = phraseFinder(stored, forms);
      return { ...candidate, starts: new Set([...candidate.starts].filter(has)) };
    }),
  );
  return [
    ...read.filter(({ starts }) => starts.size > 0).map(hitOf(true)),
    ...sorted.slice(MOST_READ).map(hitOf(false)),
  ];
}

interface Candidate {
  readonly posting: Posting;
  /** The positions at which the phrase may begin. */
  readonly starts: ReadonlySet<number>;
}

interface Candidates {
  readonly starts: ReadonlyMap<IndexedArticle, Candidate>;
  readonly isExact: boolean;
}

function hitOf(isSure: boolean) {
  return ({ posting, starts }: Candidate): PhraseHit => ({
    posting,
    starts: [...starts].toSorted((a, b) => a - b),
    isSure,
  });
}

/** Keeps the places that have some words, too, where the phrase needs them. */
async function narrowed(
  before: Candidates | undefined,
  words: readonly AlternativeWord[],
  lang: string,
  index: FederatedIndex,
): Promise<Candidates> {
  const lookedUp = await Promise.all(
    words.map(async ({ form, stems, offset }) => {
      return { ...(await exactPostings(form, stems, lang, index)), offset };
    }),
  );
  let starts = before?.starts;
  for (const { found, offset } of lookedUp) {
    const next = new Map<IndexedArticle, Candidate>();
    for (const posting of found) {
      const { article } = posting;
      const known = starts?.get(article);
      if (starts && !known) continue;
      // A word with several stems has several postings of an article.
      const own = new Set(next.get(article)?.starts);
      for (const position of posting.positions) {
        const start = position - offset;
        if (start >= 0 && (!known || known.starts.has(start))) own.add(start);
      }
      if (own.size > 0) next.set(article, { posting: known?.posting ?? posting, starts: own });
    }
    starts = next;
  }
  const isExact = (before?.isExact ?? true) && lookedUp.every((one) => one.isExact);
  return { starts: starts ?? new Map(), isExact };
}

/**
 * Makes a function that says whether a phrase stands at a position of a stored article. Of positions whose words are
 * not stored (descriptions, names that only the registry has) the index must be believed.
 */
function phraseFinder({ content, meta }: StoredArticle, forms: readonly string[]) {
  const { title, tags = [], sources = [], outlet = '', editors = [], reporters = [] } = meta;
  const tagsStart = ZONES.title.size;
  const namesStart = tagsStart + ZONES.tags.size;
  const zones = [
    { start: 0, end: tagsStart, words: [title] },
    { start: tagsStart, end: namesStart, words: tags },
    {
      start: namesStart,
      end: namesStart + ZONES.names.size,
      words: [...sources, outlet, ...editors, ...reporters],
    },
    { start: namesStart + ZONES.names.size, end: TEXT_START, words: [] },
    { start: TEXT_START, end: Number.POSITIVE_INFINITY, words: [content] },
  ].map(({ words, ...zone }) => ({
    ...zone,
    parts: splitWords(words.join(' ')).flatMap(partsOf),
  }));
  return (position: number): boolean => {
    const zone = zones.find(({ start, end }) => position >= start && position < end);
    // No phrase goes from one zone to the next.
    if (!zone || position + forms.length > zone.end) return false;
    if (position - zone.start >= zone.parts.length) return zone.start > 0;
    return forms.every((form, i) => zone.parts[position - zone.start + i] === form);
  };
}
