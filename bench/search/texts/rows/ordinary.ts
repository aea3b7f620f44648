/** Asks for ordinary words, which are no names, and counts what the search takes for one all the same. */
import { pick } from '../../../random.ts';
import { isDrawn, LANGS, type Lang, type Material, type Question, randomOf } from '../question.ts';
import { fold, isCapitalized, isOfLetters, wordsOf } from '../words.ts';
import { shuffled } from './shuffled.ts';

/** Shortest word. */
const SHORTEST = 3;
/** Least share of the lines with a word in whose translation an addition must stand. */
const LEAST_SHARE = 0.2;

/**
 * Asks for words that stand in the aligned lines and are always written small, and for pairs of them. An addition in
 * the other language is right if the translations of the word's lines have it; one in the same language, if it is a
 * form of the word's lemma.
 */
export function ordinaryQueries(material: Material): Question[] {
  return LANGS.flatMap((lang) => {
    const random = randomOf(material, `ordinary ${lang}`);
    const lines = linesOf(material.aligned, lang);
    const { lemmas, corpora } = material;
    const isOrdinary = (word: string) =>
      word.length >= SHORTEST &&
      isOfLetters(word) &&
      !isCapitalized(word) &&
      corpora[lang].capitalized(word).size * 3 < corpora[lang].having(word).size &&
      lemmas[lang].of(fold(word)).length > 0 &&
      isDrawn(material, `${lang} ${fold(word)}`);
    const words = [...new Set(lines.flatMap(({ own }) => own.filter(isOrdinary).map(fold)))];
    const pairs = lines.flatMap(({ own }) => {
      const starts = own.flatMap((word, i) => {
        const next = own[i + 1];
        return next !== undefined && isOrdinary(word) && isOrdinary(next) ? [[word, next]] : [];
      });
      return starts.length > 0 ? [pick(random, starts).map(fold)] : [];
    });
    const ask = (typed: readonly string[], part: string): Question => ({
      row: 'false widening',
      part: `${lang}, ${part}`,
      text: typed.join(' '),
      edition: lang,
      score: ({ widened }) =>
        Number(widened.some(({ words, text }) => isFalse(words, text, lang, lines, material))),
      right: 'nothing else, or what translations of its lines have',
    });
    const asked = [
      ...shuffled(random, words)
        .slice(0, material.most)
        .map((word) => ask([word], 'a word')),
      ...shuffled(random, pairs)
        .slice(0, material.most / 2)
        .map((pair) => ask(pair, 'two words')),
    ];
    return asked.flatMap((question): Question[] => [
      question,
      { ...question, row: 'false widening, among many names', amongNames: true },
    ]);
  });
}

/** A line, with the words of its translation. */
interface Line {
  readonly own: readonly string[];
  readonly other: ReadonlySet<string>;
}

function linesOf(aligned: Material['aligned'], lang: Lang): Line[] {
  const other = lang === 'id' ? 'ru' : 'id';
  return aligned.map((line) => ({
    own: wordsOf(line[lang] ?? ''),
    other: new Set(wordsOf(line[other] ?? '').map(fold)),
  }));
}

function isFalse(
  words: string,
  text: string,
  lang: Lang,
  lines: readonly Line[],
  { lemmas }: Material,
): boolean {
  const added = wordsOf(text).map(fold);
  const other = lang === 'id' ? 'ru' : 'id';
  const formsOf = (word: string) => [word, ...lemmas[other].of(word).flatMap(({ forms }) => forms)];
  const keys = (word: string) => lemmas[lang].of(word).map(({ key }) => key);
  const typed = wordsOf(words).map(fold);
  const isSameWord = added.every((word) =>
    typed.some((one) => one === word || keys(one).some((key) => keys(word).includes(key))),
  );
  if (isSameWord) return false;
  const having = lines.filter(({ own }) =>
    typed.every((word) => own.some((one) => fold(one) === word)),
  );
  const right = having.filter((line) =>
    added.every((word) => formsOf(word).some((form) => line.other.has(form))),
  );
  return right.length === 0 || right.length < having.length * LEAST_SHARE;
}
