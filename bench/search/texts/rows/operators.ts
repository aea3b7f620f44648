/** Asks with operators: what they promise must hold for every result on the first page. */
import { pick, type Random } from '../../../random.ts';
import type { Doc } from '../corpus.ts';
import { isDrawn, LANGS, type Lang, type Material, type Question, type Reply, randomOf } from '../question.ts';
import { fold, isOfLetters, wordsOf } from '../words.ts';
import { ownDocs } from './quotations.ts';
import { shuffled } from './shuffled.ts';

/** Shortest word. */
const SHORTEST = 5;
/** Results that count. */
const FIRST = 10;

/** One query with an operator, made of an article. */
interface Asked {
  readonly text: string;
  /** Whether an article in the first results must, may or must not be there. */
  readonly must: (doc: Doc) => boolean;
  readonly may: (doc: Doc) => boolean;
}

type Maker = (doc: Doc, words: readonly string[], random: Random, lang: Lang) => Asked | undefined;

const TITLE: Readonly<Record<Lang, string>> = { id: 'judul', ru: 'заголовок' };

/** Asks with every operator. */
export function operators(material: Material): Question[] {
  return LANGS.flatMap((lang) => {
    const corpus = material.corpora[lang];
    const has = (word: string) => (doc: Doc) => corpus.having(word).has(doc);
    /** Whether an article may be found by a word: it has it, or a form of the same lemma. */
    const mayHave = (word: string) => {
      const forms = material.lemmas[lang].of(word).flatMap((lemma) => lemma.forms);
      const begin = word.slice(0, Math.max(3, word.length - 3));
      const relatives = corpus.vocabulary.filter((one) => one.startsWith(begin));
      const docs = new Set([word, ...forms, ...relatives].flatMap((one) => [...corpus.having(one)]));
      return (doc: Doc) => docs.has(doc);
    };
    const titled = (word: string) => (doc: Doc) => wordsOf(doc.title).map(fold).includes(word);
    const makers: Readonly<Record<string, Maker>> = {
      '-word': (doc, words, random) => {
        const [one, two] = shuffled(random, words);
        if (one === undefined || two === undefined) return undefined;
        const others = [...corpus.having(one)].filter((other) => !mayHave(two)(other));
        if (others.length === 0) return undefined;
        const [isOne, isTwo] = [mayHave(one), has(two)];
        return {
          text: `${one} -${two}`,
          must: (other) => has(one)(other) && !mayHave(two)(other),
          may: (other) => other !== doc && isOne(other) && !isTwo(other),
        };
      },
      OR: (_, words, random) => {
        const [one] = shuffled(random, words);
        const other = pick(random, corpus.vocabulary.filter((word) => word.length >= SHORTEST && isOfLetters(word)));
        if (one === undefined) return undefined;
        const [isOne, isTwo] = [mayHave(one), mayHave(other)];
        return {
          text: `${one} OR ${other}`,
          must: (some) => has(one)(some) || has(other)(some),
          may: (some) => isOne(some) || isTwo(some),
        };
      },
      'word*': (_, words, random) => {
        const word = pick(random, words);
        const begin = word.slice(0, Math.max(4, word.length - 2));
        const all = corpus.vocabulary.filter((one) => one.startsWith(begin));
        const docs = new Set(all.flatMap((one) => [...corpus.having(one)]));
        return { text: `${begin}*`, must: (some) => docs.has(some), may: (some) => docs.has(some) };
      },
      'title:': (doc, _, random, one) => {
        const words = wordsOf(doc.title).map(fold).filter((word) => word.length >= SHORTEST && isOfLetters(word));
        if (words.length === 0) return undefined;
        const word = pick(random, words);
        const begin = word.slice(0, Math.max(3, word.length - 3));
        return {
          text: `${random() < 0.5 ? 'title' : TITLE[one]}:${word}`,
          must: titled(word),
          may: (some) => wordsOf(some.title).some((other) => fold(other).startsWith(begin) || material.lemmas[lang].of(fold(other)).some(({ forms }) => forms.includes(word))),
        };
      },
      'date:': (doc, words, random) => {
        const word = pick(random, words);
        const month = doc.day.slice(0, 7);
        const isWord = mayHave(word);
        return {
          text: `${word} date:${month}..${month}`,
          must: (some) => has(word)(some) && some.day.startsWith(month),
          may: (some) => isWord(some) && some.day.startsWith(month),
        };
      },
      'lang:': (_, words, random) => {
        const word = pick(random, words);
        const isWord = mayHave(word);
        return { text: `${word} lang:${lang}`, must: has(word), may: isWord };
      },
      'empty "-"': (_, words, random) => {
        const word = pick(random, words);
        return { text: `- ${word} ""`, must: has(word), may: mayHave(word) };
      },
    };
    return Object.entries(makers).flatMap(([name, make]) => {
      const random = randomOf(material, `operator ${name} ${lang}`);
      return shuffled(random, ownDocs(material, lang))
        .flatMap((doc): Question[] => {
          const all = [...new Set(wordsOf(doc.text).map(fold))].filter(
            (word) => word.length >= SHORTEST && isOfLetters(word) && !word.includes('-') && corpus.having(word).size <= FIRST && isDrawn(material, `${lang} ${word}`),
          );
          const asked = all.length > 0 ? make(doc, all, random, lang) : undefined;
          if (!asked) return [];
          const must = corpus.docs.filter(asked.must);
          const may = new Set(corpus.docs.filter(asked.may).map(({ address }) => address));
          const right = new Set(must.map(({ address }) => address));
          if (right.size === 0) return [];
          return [
            {
              row: 'operators',
              part: name,
              text: asked.text,
              edition: lang,
              score: (reply) => keeps(reply, lang, right, may),
              right: [...right].join(' '),
            },
          ];
        })
        .slice(0, material.most / 4);
    });
  });
}

/**
 * Whether a reply keeps a promise: nothing on the first page is wrong, and what must be there is, as far as there is
 * room. Articles in the other language are not judged.
 */
function keeps(reply: Reply, lang: Lang, must: ReadonlySet<string>, may: ReadonlySet<string>): number {
  const first = reply.results.slice(0, FIRST).filter((result) => result.lang === lang);
  const isRight = first.every(({ address }) => may.has(address) || must.has(address));
  const found = first.filter(({ address }) => must.has(address)).length;
  return Number(isRight && found >= Math.min(must.size, first.length, FIRST) && found > 0);
}
