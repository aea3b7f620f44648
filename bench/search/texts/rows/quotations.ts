/** Asks for phrases in quotation marks, and for two words of a title. */
import { below, pickSome } from '../../../random.ts';
import type { Doc } from '../corpus.ts';
import { isFirst } from '../judgement.ts';
import { isDrawn, LANGS, type Lang, type Material, type Question, randomOf } from '../question.ts';
import { fold, isOfLetters, runsOf, wordsOf } from '../words.ts';
import { shuffled } from './shuffled.ts';

/** Words of a phrase, and most articles that have it. */
const PHRASE = { least: 3, most: 5, articles: 3 };
/** Shortest word of a title that is asked for. */
const TITLE_WORD = 4;
/** Largest share of articles that have it: a word that is nearly everywhere is not asked for. */
const MOST_COMMON = 0.2;

/** Asks for phrases that few articles have: any run of words, stop words among them. */
export function phrases(material: Material): Question[] {
  return LANGS.flatMap((lang) => {
    const random = randomOf(material, `phrase ${lang}`);
    return shuffled(random, ownDocs(material, lang))
      .flatMap((doc): Question[] => {
        const length = PHRASE.least + below(random, PHRASE.most - PHRASE.least + 1);
        const runs = runsOf(doc.text).filter((run) => run.length >= length);
        const run = runs[below(random, runs.length)];
        if (!run) return [];
        const start = below(random, run.length - length + 1);
        const words = run.slice(start, start + length);
        const having = material.corpora[lang].quoting(words.flatMap(wordsOf));
        if (having.length === 0 || having.length > PHRASE.articles) return [];
        const right = new Set(having.map(({ address }) => address));
        return [
          {
            row: `phrase in quotation marks, ${lang}`,
            part: 'all',
            text: `"${words.join(' ')}"`,
            edition: lang,
            score: (reply) => isFirst(reply, right),
            right: [...right].join(' '),
          },
        ];
      })
      .slice(0, material.most);
  });
}

/** Asks for two words of a title, in any order. Other titles with both words are right, too. */
export function titleWords(material: Material): Question[] {
  return LANGS.flatMap((lang) => {
    const random = randomOf(material, `title ${lang}`);
    const docs = material.corpora[lang].docs;
    const titles = docs.map((doc) => ({ doc, words: new Set(wordsOf(doc.title).map(fold)) }));
    return shuffled(random, ownDocs(material, lang))
      .flatMap((doc): Question[] => {
        const words = wordsOf(doc.title).filter(
          (word) =>
            word.length >= TITLE_WORD &&
            isOfLetters(word) &&
            material.corpora[lang].having(word).size < docs.length * MOST_COMMON,
        );
        const [one, two] = pickSome(random, [...new Set(words)], 2);
        if (one === undefined || two === undefined) return [];
        const having = titles.filter(
          (title) => title.words.has(fold(one)) && title.words.has(fold(two)),
        );
        const right = new Set(having.map((title) => title.doc.address));
        return [
          {
            row: `two title words, ${lang}`,
            part: 'all',
            text: `${one} ${two}`,
            edition: lang,
            score: (reply) => isFirst(reply, right),
            right: [...right].join(' '),
          },
        ];
      })
      .slice(0, material.most);
  });
}

/** The articles that queries may be drawn from. */
export function ownDocs(material: Material, lang: Lang): Doc[] {
  return material.corpora[lang].docs.filter(
    ({ story }) => story !== undefined && isDrawn(material, story),
  );
}
