/** Asks for words with typing mistakes, and for words typed in the wrong keyboard layout. */
import { below, pick, type Random } from '../../../random.ts';
import { isAmongFirst } from '../judgement.ts';
import {
  isDrawn,
  LANGS,
  type Lang,
  type Material,
  type Question,
  type Reply,
  randomOf,
} from '../question.ts';
import { fold, isOfLetters, wordsOf } from '../words.ts';
import { shuffled } from './shuffled.ts';

/** Letters of a word that may have one mistake, and two. */
const ONE_MISTAKE = 5;
const TWO_MISTAKES = 8;
/** Proposals that count. */
const PROPOSALS = 3;

const LETTERS: Readonly<Record<Lang, string>> = {
  id: 'abcdefghijklmnopqrstuvwxyz',
  ru: 'абвгдежзийклмнопрстуфхцчшщъыьэюя',
};

/** The keys of a Russian keyboard, and what they type in the Latin layout. */
const RUSSIAN_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

/** Asks for words with one random edit, or with two. */
export function typos(material: Material): Question[] {
  return LANGS.flatMap((lang) => {
    const random = randomOf(material, `typo ${lang}`);
    const { corpora, lemmas } = material;
    const isWord = (word: string) =>
      lemmas[lang].of(word).length > 0 || LANGS.some((one) => corpora[one].having(word).size > 0);
    return drawWords(material, lang, random).flatMap((word): Question[] => {
      const edits = word.length >= TWO_MISTAKES && random() < 0.5 ? 2 : 1;
      const typed = misspelled(random, word, edits, LETTERS[lang]);
      if (isWord(typed)) return [];
      return [
        questionOf(
          material,
          lang,
          word,
          typed,
          'typo',
          `${lang}, ${edits} edit${edits > 1 ? 's' : ''}`,
        ),
      ];
    });
  });
}

/** Asks for Russian words typed in the Latin layout, and for Indonesian ones typed in the Russian one. */
export function wrongLayouts(material: Material): Question[] {
  return LANGS.flatMap((lang) => {
    const random = randomOf(material, `layout ${lang}`);
    return drawWords(material, lang, random)
      .slice(0, material.most / 2)
      .map((word) =>
        questionOf(material, lang, word, inOtherLayout(word), 'wrong keyboard layout', lang),
      );
  });
}

/** Articles that are enough: nobody who finds so many is asked whether another word was meant. */
const ENOUGH = 4;

/** Asks for words as the texts have them, of which nothing is to be proposed. */
export function rightWords(material: Material): Question[] {
  return LANGS.flatMap((lang) => {
    const random = randomOf(material, `right ${lang}`);
    return drawWords(material, lang, random).map((word): Question => {
      const isRare = material.corpora[lang].having(word).size < ENOUGH;
      return {
        row: isRare ? 'false proposal, rare word' : 'false proposal',
        part: lang,
        text: word,
        edition: lang,
        score: ({ proposals }) => Number(proposals.length > 0),
        right: 'no proposal',
      };
    });
  });
}

function questionOf(
  { corpora }: Material,
  lang: Lang,
  word: string,
  typed: string,
  row: Question['row'],
  part: string,
): Question {
  const right = new Set([...corpora[lang].having(word)].map(({ address }) => address));
  return {
    row,
    part,
    text: typed,
    edition: lang,
    score: (reply) => Math.max(isAmongFirst(reply, right), isProposed(reply, word)),
    right: word,
  };
}

/** Whether a word, or a title or a name that has it, is among the first proposals. */
function isProposed({ proposals }: Reply, word: string): number {
  return Number(
    proposals.slice(0, PROPOSALS).some((text) => wordsOf(text).some((one) => fold(one) === word)),
  );
}

/** Words of the texts, each as probable as another. */
function drawWords(material: Material, lang: Lang, random: Random): string[] {
  const { vocabulary } = material.corpora[lang];
  const isOurs = (word: string) =>
    [...material.corpora[lang].having(word)].some(({ story }) => story !== undefined);
  const script = lang === 'ru' ? /^[а-я]+$/ : /^[a-z]+$/;
  const words = vocabulary.filter(
    (word) =>
      word.length >= ONE_MISTAKE &&
      isOfLetters(word) &&
      script.test(word) &&
      isDrawn(material, `${lang} ${word}`) &&
      isOurs(word),
  );
  return shuffled(random, words).slice(0, material.most);
}

/** Makes random edits: a letter more, less, another one, or two in turn. */
export function misspelled(random: Random, word: string, edits: number, letters: string): string {
  let typed = word;
  for (let i = 0; i < edits; i++) typed = edited(random, typed, letters);
  return typed === word ? misspelled(random, word, edits, letters) : typed;
}

function edited(random: Random, word: string, letters: string): string {
  const at = below(random, word.length);
  const [before, letter = '', after] = [word.slice(0, at), word[at], word.slice(at + 1)];
  switch (below(random, 4)) {
    case 0:
      return before + after;
    case 1:
      return before + pick(random, [...letters]) + letter + after;
    case 2:
      return before + pick(random, [...letters]) + after;
    default:
      return after === '' ? word : before + after.slice(0, 1) + letter + after.slice(1);
  }
}

/** Types the keys of a word in the other layout. */
export function inOtherLayout(word: string): string {
  return Array.from(word, (letter) => {
    const russian = RUSSIAN_KEYS.indexOf(letter);
    const latin = LATIN_KEYS.indexOf(letter);
    return (russian >= 0 ? LATIN_KEYS[russian] : RUSSIAN_KEYS[latin]) ?? letter;
  }).join('');
}
