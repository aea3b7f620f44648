/** Finds phrases as they were typed: by their words in the index, and by stop words in the index or in stored articles. */
import { partsOf, splitWords } from '../../analyzer.ts';
import type { StoredArticle } from '../../stored.ts';
import { TEXT_START, ZONES } from '../../zones.ts';
import { exactPostings } from './exact-postings.ts';
import type { FederatedIndex, Posting } from './federated-index.ts';
import type { IndexedArticle } from './indexed-articles.ts';
import type { AlternativeWord } from './plan.ts';

/** An article that has a phrase, with the positions of its first word. */
interface PhraseHit {
  readonly posting: Posting;
  readonly starts: readonly number[];
}

/**
 * Most articles that are read for stop words: each takes a few kilobytes, and the first ten are read for the results
 * anyway. Where there are more, the stop words are looked up in the index.
 */
const MOST_READ = 20;

/**
 * Finds the articles of a language that have a phrase.
 * @param words all words of the phrase, stop words included, in their order
 */
export async function phraseHits(
  words: readonly AlternativeWord[],
  lang: string,
  index: FederatedIndex,
): Promise<PhraseHit[]> {
  const meaningful = words.filter(({ isStopWord }) => !isStopWord);
  // Stop words are in nearly all articles, and so take a large file: they are looked up only where they must be.
  const first = meaningful.length > 0 ? meaningful : words;
  let starts = await narrowed(undefined, first, lang, index);
  const rest = words.filter((word) => !first.includes(word));
  let isSure = rest.length === 0;
  if (!isSure && starts.size > MOST_READ) {
    starts = await narrowed(starts, rest, lang, index);
    isSure = true;
  }
  const candidates = [...starts.values()];
  if (isSure) return candidates.map(hitOf);
  const forms = words.map(({ form }) => form);
  const read = await Promise.all(
    candidates.map(async (candidate) => {
      const has = phraseFinder(await candidate.posting.result.data(), forms);
      return { ...candidate, starts: new Set([...candidate.starts].filter(has)) };
    }),
  );
  return read.filter(({ starts }) => starts.size > 0).map(hitOf);
}

interface Candidate {
  readonly posting: Posting;
  /** The positions at which the phrase may begin. */
  readonly starts: ReadonlySet<number>;
}

type Candidates = ReadonlyMap<IndexedArticle, Candidate>;

function hitOf({ posting, starts }: Candidate): PhraseHit {
  return { posting, starts: [...starts].toSorted((a, b) => a - b) };
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
      return { found: await exactPostings(form, stems, lang, index), offset };
    }),
  );
  let starts = before;
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
  return starts ?? new Map();
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
    // Dateline and description.
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
