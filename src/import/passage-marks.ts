/** Passages on their way to Markdown: which pieces of a text say what language they are in. */
import { type Passage, type PassageLanguage, scriptOf, splitPassages } from '../text/passages.ts';

/** A text in pieces; where all of its words are in one other language, the whole says so. */
export interface Marked {
  readonly pieces: readonly Passage[];
  readonly lang?: string;
}

const OPENING_QUOTE = /["“«„'‘]$/u;
/** The end of a sentence that stands inside the quotation marks. */
const END_IN_QUOTES = /^[.!?…]{1,3}(?=["”»“'’])/u;

/**
 * @param text a block's text
 * @param lang the language of the article
 * @param languages the languages of the site first, then the others that it knows
 */
export function markPassages(
  text: string,
  lang: string,
  languages: readonly PassageLanguage[],
): Marked {
  const pieces = splitPassages(text, scriptOf(lang, languages), languages);
  const foreign = new Set(pieces.flatMap(({ lang: other }) => other ?? []));
  const [only] = foreign;
  const allForeign = pieces.every((piece) => piece.lang || !/\p{L}/u.test(piece.text));
  if (foreign.size === 1 && only && allForeign) return { pieces: [{ text }], lang: only };
  return { pieces: takeSentenceEnds(pieces) };
}

/** Takes the full stop of a quoted sentence into its passage: `"[Да.]{lang=ru}"`. */
function takeSentenceEnds(pieces: readonly Passage[]): Passage[] {
  const taken = [...pieces];
  for (let i = 1; i < taken.length - 1; i++) {
    const [before, passage, after] = taken.slice(i - 1, i + 2) as [Passage, Passage, Passage];
    const end = END_IN_QUOTES.exec(after.text)?.[0];
    if (!passage.lang || after.lang || !end || !OPENING_QUOTE.test(before.text)) continue;
    taken[i] = { ...passage, text: passage.text + end };
    taken[i + 1] = { text: after.text.slice(end.length) };
  }
  return taken;
}
