/** Makes a title of a sentence: the sentence itself, or as many of its clauses as a title has room for. */

import { shorten } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches.ts';

/** Longest title, in characters: headlines of newsrooms have up to about this many. */
const LONGEST = 110;

/** A shorter beginning says too little. */
const SHORTEST = 25;

/** The end of a clause: a sign behind a word, or a space before a conjunction that begins another one. */
const CLAUSE_END =
  /(?<=[\p{L}\p{N}"”»’)%])(?:[,;:](?=\s)|\s(?=[–—-]{1,2}\s)|\s(?=(?:yang|karena|sehingga|sementara|sedangkan|setelah|sebelum|ketika|saat|agar|meski|meskipun|namun|tetapi|dengan|который|которая|которое|которые|чтобы|поскольку|когда|если|однако|because|while|which|who|when|after|before|although|but)(?!\p{L})))/giu;

/** Words that a title does not end with. */
const OPEN_END = /\s(?:dan|atau|di|ke|dari|и|или|а|но|в|на|с|and|or|of|the|in|to)$/iu;

/**
 * @param sentence without its full stop
 * @returns the sentence, if it is short; else its clauses up to the last that fits, in which no quotation or bracket is
 *   open; else its first words and `…`
 */
export function titleOfSentence(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const beginning = sentence.slice(0, LONGEST + 1);
  let title = '';
  for (const { index } of matchesOf(CLAUSE_END, beginning)) {
    const clause = sentence.slice(0, index);
    if (clause.length > LONGEST || clause.length < SHORTEST) continue;
    if (isClosed(clause) && !OPEN_END.test(clause)) title = clause;
  }
  return title === '' ? shorten(sentence, LONGEST) : title;
}

/** Whether no quotation and no bracket is open at the end of a text. */
function isClosed(text: string): boolean {
  const count = (sign: string) => text.split(sign).length - 1;
  // `“` ends a quotation that began with `„`.
  const isGerman = text.includes('„');
  return (
    count('"') % 2 === 0 &&
    (isGerman ? count('„') === count('“') + count('”') : count('“') === count('”')) &&
    count('«') === count('»') &&
    count('(') === count(')')
  );
}
