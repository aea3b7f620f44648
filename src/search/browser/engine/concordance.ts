/** Reads the texts of articles that were found, and gives every occurrence of the words in its line. */
import { type Analyzer, partsOf, splitWords, wordsByPosition } from '../../analyzer.ts';
import { TEXT_START, ZONES } from '../../zones.ts';
import { markFinder, type TextWord } from '../mark/find-marks.ts';
import { passageOf } from '../mark/passage.ts';
import { wordsOfAddress } from '../mark/words-of-address.ts';
import type { ConcordanceBatch, ContextLine } from '../protocol.ts';
import { textToMark } from './expansion.ts';
import type { Hit } from './hits.ts';
import { linesOfText } from './keyword-in-context.ts';
import type { RankedArticle } from './rank.ts';
import type { FoundStory } from './refine.ts';
import { hrefOf, type LinkContext, loadStored, markedWords } from './result.ts';

/** Texts that are loaded at once, each a file. */
const BATCH = 20;

interface ConcordanceContext extends LinkContext {
  readonly analyzer: Analyzer;
}

/**
 * Reads some of the articles of the stories that were found, in their order, in all languages.
 * @param from the number of the first one, counted from 0
 * @throws Error if a text cannot be loaded
 */
export async function readConcordance(
  stories: readonly FoundStory[],
  from: number,
  context: ConcordanceContext,
): Promise<ConcordanceBatch> {
  const articles = stories.flatMap(({ shown, others }) => [shown, ...others]);
  const some = articles.slice(from, from + BATCH);
  const lines = await Promise.all(some.map((one) => linesOf(one, context)));
  return { lines: lines.flat(), read: from + some.length, all: articles.length };
}

async function linesOf(ranked: RankedArticle, context: ConcordanceContext): Promise<ContextLine[]> {
  const { article, hits } = ranked;
  const { lang } = article;
  const { url, content, meta } = await loadStored(ranked);
  const href = hrefOf(url, lang, context);
  const { title, date = '' } = meta;
  const source = { lang, title, date };
  const finder = finderOfOthers(hits, lang, context);
  const [inTitle, inText] = [splitWords(title), splitWords(content)];
  const found = (words: readonly string[], start: number, size?: number) => {
    const numbers = wordsByPosition(words);
    const marked = markedWords(numbers.slice(0, size), hits, start);
    return new Set([...marked.keys(), ...finder(words, numbers)]);
  };
  return [
    ...linesOfText(inTitle, found(inTitle, 0, ZONES.title.size)).map((line) => {
      return { ...source, ...line, href, inTitle: true };
    }),
    ...linesOfText(inText, found(inText, TEXT_START)).map((line) => {
      const at = encodeURIComponent(passageOf(line));
      return { ...source, ...line, href: `${href}&at=${at}`, inTitle: false };
    }),
  ];
}

/**
 * Makes the function that finds what hits do not have: a hit has the places of the alternative that counts most, and a
 * text may have others, too (`AS` and `Amerika Serikat`). They are found as on the article's page.
 */
function finderOfOthers(
  hits: readonly Hit[],
  lang: string,
  { words, analyzer }: ConcordanceContext,
): (words: readonly string[], numbers: readonly number[]) => number[] {
  const keyOf = ({ parts }: { readonly parts: readonly string[] }) => parts.join(' ');
  const own = hits.flatMap(({ alternative, otherForms }) => [
    textToMark(alternative),
    ...otherForms,
  ]);
  const known = new Set(wordsOfAddress(own.join(' ')).map(keyOf));
  const others = wordsOfAddress(words.get(lang) ?? '').filter((unit) => !known.has(keyOf(unit)));
  // A word that is asked for in titles is not to be found in texts.
  if (others.length === 0 || hits.some(({ alternative }) => alternative.inTitle)) return () => [];
  const find = markFinder(others, analyzer);
  return (words, numbers) => {
    const parts = words.flatMap((word) =>
      partsOf(word).map((part, i): TextWord => ({ part, lang, isJoined: i > 0 })),
    );
    return find(parts).flatMap(({ start, end }) => numbers.slice(start, end));
  };
}
