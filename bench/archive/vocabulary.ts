/** Draws the words of a text with the frequencies that they have in a newspaper. */
import { below, type Random, weighted, zipf } from '../random.ts';
import { INDONESIAN } from './indonesian.ts';
import type { Lexeme, Lexicon } from './lexeme.ts';
import { RUSSIAN } from './russian.ts';

/** The languages of the generated archive. */
export type Lang = Lexicon['lang'];

/** The words of each language. */
export const LEXICONS: Readonly<Record<Lang, Lexicon>> = { id: INDONESIAN, ru: RUSSIAN };

/** The number of words made of syllables. With all their forms, they are as many as in a few thousand news articles. */
const MADE = 40_000;
/** First ranks of Zipf's law that are left out: they belong to function words, which are drawn separately. */
const SKIPPED = 10;
/** Probability of the dictionary form of a word; in all other cases, any of its forms is drawn. */
const DICTIONARY_FORM = 0.35;

/** The words of one language, to draw from. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  /** Draws a function word or a content word. */
  readonly word: (random: Random) => string;
  /** Draws a content word. */
  readonly meaning: (random: Random) => string;
}

/** The vocabularies that were made already. */
const made = new Map<Lang, Vocabulary>();

/** Returns the vocabulary of a language, which is made only once. */
export function vocabularyOf(lang: Lang): Vocabulary {
  const known = made.get(lang);
  if (known) return known;
  const fresh = makeVocabulary(LEXICONS[lang]);
  made.set(lang, fresh);
  return fresh;
}

function makeVocabulary(lexicon: Lexicon): Vocabulary {
  const lexemes = [...lexicon.common, ...madeLexemes(lexicon)];
  const drawLexeme = weighted(zipf(lexemes.length + SKIPPED).slice(SKIPPED));
  const meaning = (random: Random) => formOf(lexemes[drawLexeme(random)] as Lexeme, random);
  const between = lexicon.functionWords.map(([word]) => word);
  const perThousand = lexicon.functionWords.map(([, weight]) => weight);
  const drawBetween = weighted(perThousand);
  const share = perThousand.reduce((sum, weight) => sum + weight, 0) / 1000;
  return {
    lexicon,
    meaning,
    word: (random) =>
      random() < share ? (between[drawBetween(random)] as string) : meaning(random),
  };
}

function formOf({ forms }: Lexeme, random: Random): string {
  return forms[random() < DICTIONARY_FORM ? 0 : below(random, forms.length)] as string;
}

/** Makes words of syllables, except those that search could mistake for a word of a query. */
function madeLexemes({ made: make, common, rare, functionWords }: Lexicon): Lexeme[] {
  const known = new Set([...common, ...rare].flatMap(({ forms }) => forms));
  for (const [word] of functionWords) known.add(word);
  const parts = new Set(rare.flatMap(({ forms }) => forms.flatMap(partsOf)));
  const stems = new Set(rare.map(({ forms }) => sharedBeginning(forms)));
  return Array.from({ length: MADE }, (_, index) => make(index)).filter(({ forms }) => {
    const [plain = ''] = forms;
    const isLike =
      parts.has(plain) || lengthsOf(plain).some((end) => stems.has(plain.slice(0, end)));
    return !isLike && forms.every((form) => !known.has(form));
  });
}

/** Shortest part of a word that could be its root, and shortest beginning that could be its stem. */
const SHORTEST_PART = 4;
const SHORTEST_STEM = 3;

/** Returns the parts of a word that look like its root, such as `limut` of `selimut`. */
function partsOf(word: string): string[] {
  const begins = Array.from({ length: Math.max(0, word.length - SHORTEST_PART + 1) }, (_, i) => i);
  return begins.flatMap((begin) =>
    lengthsOf(word)
      .filter((end) => end - begin >= SHORTEST_PART)
      .map((end) => word.slice(begin, end)),
  );
}

function lengthsOf(word: string): number[] {
  return Array.from(word, (_, i) => i + 1).filter((length) => length >= SHORTEST_STEM);
}

/** Returns the longest common beginning of all forms; `undefined` where it is too short to be a stem. */
function sharedBeginning([first = '', ...others]: readonly string[]): string | undefined {
  return lengthsOf(first)
    .map((length) => first.slice(0, length))
    .findLast((beginning) => others.every((other) => other.startsWith(beginning)));
}
