/** Asks with operators: what they promise must hold on the first page. */
import { pick, type Random } from '../../../random.ts';
import type { Doc } from '../corpus.ts';
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
import { ownDocs } from './quotations.ts';
import { shuffled } from './shuffled.ts';

/** Shortest word. */
const SHORTEST = 5;
/** Results that count. */
const FIRST = 10;
/** Most articles that have a word. */
const MOST_ARTICLES = 8;

/** One query with an operator, made of an article. */
interface Asked {
  readonly text: string;
  /** Articles of each kind, one of which must be on the first page. */
  readonly needed: readonly Iterable<Doc>[];
  /** Whether an article breaks the operator's promise. */
  readonly isWrong: (doc: Doc) => boolean;
}

/** What a query is made of. */
interface Making {
  readonly doc: Doc;
  /** Words of its text that few articles have, at least one. */
  readonly words: readonly string[];
  readonly random: Random;
  readonly lang: Lang;
  readonly material: Material;
}

const TITLE: Readonly<Record<Lang, string>> = { id: 'judul', ru: 'заголовок' };

/** Makers of queries, by operator. */
const MAKERS: Readonly<Record<string, (making: Making) => Asked | undefined>> = {
  '-word': ({ words, random, lang, material }) => {
    const [one, two] = shuffled(random, words);
    if (one === undefined || two === undefined) return undefined;
    const { having } = access(material, lang);
    const relatives = new Set(formsOf(two, lang, material).flatMap((form) => [...having(form)]));
    const needed = [...having(one)].filter((doc) => !relatives.has(doc));
    return { text: `${one} -${two}`, needed: [needed], isWrong: (doc) => having(two).has(doc) };
  },
  OR: ({ doc, words, random, lang, material }) => {
    const { having, docs } = access(material, lang);
    const other = pick(random, docs);
    const [one] = shuffled(random, words);
    const [two] = shuffled(random, rareWords(other, lang, material));
    if (one === undefined || two === undefined || having(one).has(other) || having(two).has(doc)) {
      return undefined;
    }
    return { text: `${one} OR ${two}`, needed: [having(one), having(two)], isWrong: () => false };
  },
  'word*': ({ words, random, lang, material }) => {
    const word = pick(random, words);
    const begin = word.slice(0, Math.max(4, word.length - 2));
    const { corpus, having } = access(material, lang);
    const found = corpus.vocabulary.filter((one) => one.startsWith(begin));
    const docs = new Set(found.flatMap((one) => [...having(one)]));
    return { text: `${begin}*`, needed: [docs], isWrong: (doc) => !docs.has(doc) };
  },
  'title:': ({ doc, random, lang, material }) => {
    const words = wordsOf(doc.title).map(fold);
    const long = words.filter((word) => word.length >= SHORTEST && isOfLetters(word));
    if (long.length === 0) return undefined;
    const word = pick(random, long);
    const forms = new Set(formsOf(word, lang, material));
    return {
      text: `${random() < 0.5 ? 'title' : TITLE[lang]}:${word}`,
      needed: [[doc]],
      isWrong: ({ title }) => !wordsOf(title).some((one) => isRelative(fold(one), word, forms)),
    };
  },
  'date:': ({ doc, words, random }) => {
    const month = doc.day.slice(0, 7);
    return {
      text: `${pick(random, words)} date:${month}..${month}`,
      needed: [[doc]],
      isWrong: ({ day }) => !day.startsWith(month),
    };
  },
  'lang:': ({ doc, random, lang, material }) => {
    const other = material.corpora[lang === 'id' ? 'ru' : 'id'];
    const both = wordsOf(doc.text)
      .map(fold)
      .filter(
        (word) => word.length >= SHORTEST && isOfLetters(word) && other.having(word).size > 0,
      );
    if (both.length === 0) return undefined;
    const word = pick(random, both);
    const { having } = access(material, lang);
    return {
      text: `${word} lang:${lang}`,
      needed: [having(word)],
      isWrong: (one) => one.lang !== lang,
    };
  },
  'empty operators': ({ words, random, lang, material }) => {
    const word = pick(random, words);
    const { having } = access(material, lang);
    return { text: `- ${word} "" |`, needed: [having(word)], isWrong: () => false };
  },
};

/** Asks with every operator. */
export function operators(material: Material): Question[] {
  const byAddress = new Map(
    LANGS.flatMap((lang) => material.corpora[lang].docs.map((doc) => [doc.address, doc] as const)),
  );
  return LANGS.flatMap((lang) =>
    Object.entries(MAKERS).flatMap(([part, make]) => {
      const random = randomOf(material, `operator ${part} ${lang}`);
      return shuffled(random, ownDocs(material, lang))
        .flatMap((doc): Question[] => {
          const words = rareWords(doc, lang, material);
          const asked = words.length > 0 && make({ doc, words, random, lang, material });
          if (!asked) return [];
          const needed = asked.needed.map(
            (docs) => new Set([...docs].map(({ address }) => address)),
          );
          if (needed.some(({ size }) => size === 0)) return [];
          return [
            {
              row: 'operators',
              part,
              text: asked.text,
              edition: lang,
              score: (reply) =>
                keeps(reply, needed, (address) => {
                  const found = byAddress.get(address);
                  return found === undefined || asked.isWrong(found);
                }),
              right: needed.map((some) => [...some].join(' ')).join(' and '),
            },
          ];
        })
        .slice(0, material.most / 4);
    }),
  );
}

/** Words of an article that few others have, and that may be drawn. */
function rareWords(doc: Doc, lang: Lang, material: Material): string[] {
  const { having } = access(material, lang);
  return [...new Set(wordsOf(doc.text).map(fold))].filter(
    (word) =>
      word.length >= SHORTEST &&
      isOfLetters(word) &&
      !word.includes('-') &&
      having(word).size <= MOST_ARTICLES &&
      isDrawn(material, `${lang} ${word}`),
  );
}

function access({ corpora }: Material, lang: Lang) {
  const corpus = corpora[lang];
  return { corpus, docs: corpus.docs, having: (word: string) => corpus.having(word) };
}

/** A word and the forms of its lemmas. */
function formsOf(word: string, lang: Lang, { lemmas }: Material): string[] {
  return [word, ...lemmas[lang].of(word).flatMap(({ forms }) => forms)];
}

/** Whether a search may take a word for a form of another: it is one, or begins in the same way. */
function isRelative(word: string, other: string, forms: ReadonlySet<string>): boolean {
  return forms.has(word) || word.startsWith(other.slice(0, Math.max(3, other.length - 3)));
}

/** Whether the first page has something of each kind that is needed, and nothing wrong. */
function keeps(
  { results }: Reply,
  needed: readonly ReadonlySet<string>[],
  isWrong: (address: string) => boolean,
): number {
  const first = results.slice(0, FIRST).map(({ address }) => address);
  const hasAll = needed.every((some) => first.some((address) => some.has(address)));
  return Number(hasAll && !first.some(isWrong));
}
