/** Finds the nominatives of which a Russian name may be a form. */
import { type Guess, readGuess } from './rewrite.ts';

/**
 * Endings of words with those of the nominatives, the likeliest first; the first line that fits is used. The
 * letters in brackets stay; `=` is the word as it is, `_` is no ending, `K` is any consonant, digits are costs.
 */
const ENDINGS = `
([оеи]в|ин|ын)(?:ом|ым|ых) _
([оеи]в|ин|ын)ой а
([оеи]в|ин|ын)[уе] _ а4
([оеи]в|ин|ын)ы а _4
([оеи]в|ин|ын)а _ =4
([сц]к)им ий
(н)ым ий
([сц]к|[жнш])ого ий
([сц]к|[жнш])ому ий
(K|Kь)(?:ого|ому) ий ой3
([сц]к)(?:ой|ую) ая
(ск)ом ий =6
(дзе) =
(н)ом _ ий6
([аеоу])(?:ем|ю) й я6
(а)(?:и|е|ей) я й3 =7
(о)(?:е|ем) й
([еоу])я й =7
(а)я = й4
(и)я = й5
(и)(?:и|ю|ей) я й5
(и)ем й
(K)ью ь =9
([лнртдв])(?:ем|ю) ь
([лнр])я = ь3
([гкхжшч])и а4 =
([нлртдм])и = ь5 я6
(е)и я
(K)ами _
(K)ы а =8
(K)ом _ =5
(ст)ой = а6
(K)ой а =3
(K)у _ =3 а4
([нл])е _ а2 =4 ь5
(K)е _ а2 =4
(K)а = _3
(Kь)(?:е|и) я =4
`
  .trim()
  .split('\n')
  .map((line) => {
    const [ending = '', ...nominatives] = line.split(' ');
    return {
      ending: new RegExp(`${ending.replaceAll('K', '[^аеиоуыэюяьй]')}$`),
      nominatives: nominatives.map(readGuess),
    };
  });

/**
 * Finds nominatives.
 * @param word lower case, `е` for `ё`
 * @returns at least one, the likeliest first
 */
export function nominatives(word: string): Guess[] {
  for (const { ending, nominatives } of ENDINGS) {
    const stem = word.replace(ending, '$1');
    if (!ending.test(word) || !/[аеиоуыэюя]./.test(stem)) continue;
    return nominatives.map(({ text, cost }) => ({
      text: text === '=' ? word : stem + text,
      cost,
    }));
  }
  return [{ text: word, cost: 0 }];
}
