/** Draws the words of a text as often as a newspaper has them. */
import { below, type Random, weighted, zipf } from '../random.ts';
import { INDONESIAN } from './indonesian.ts';
import type { Lexeme, Lexicon } from './lexeme.ts';
import { RUSSIAN } from './russian.ts';

export type Lang = Lexicon['lang'];

export const LEXICONS: Readonly<Record<Lang, Lexicon>> = { id: INDONESIAN, ru: RUSSIAN };

/** Words of syllables: with their forms, as many words as some thousand articles of a newspaper have. */
const MADE = 40_000;
/** How much more even than Zipf's the first words are: without those between, which are drawn apart. */
const SKIPPED = 10;
/** How often a word stands in the form that a dictionary has; else in any of its forms. */
const PLAIN = 0.35;

export interface Vocabulary {
  readonly lexicon: Lexicon;
  /** A word between the others, or one with a meaning. */
  readonly word: (random: Random) => string;
  /** A word with a meaning. */
  readonly meaning: (random: Random) => string;
}

/** Those of both languages are made once. */
const made = new Map<Lang, Vocabulary>();

export function vocabularyOf(lang: Lang): Vocabulary {
  const there = made.get(lang);
  if (there) return there;
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
  return forms[random() < PLAIN ? 0 : below(random, forms.length)] as string;
}

/** Without those that would pass for a word of the language, and make a second answer to a query. */
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

/** Shortest part of a word that passes for a root of it, and shortest beginning for its stem. */
const SHORTEST_PART = 4;
const SHORTEST_STEM = 3;

/** `limut` is a part of `selimut`, and looks like its root. */
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

/** What all forms begin with; none where it is too short to tell a word by. */
function sharedBeginning([first = '', ...others]: readonly string[]): string | undefined {
  return lengthsOf(first)
    .map((length) => first.slice(0, length))
    .findLast((beginning) => others.every((other) => other.startsWith(beginning)));
}
