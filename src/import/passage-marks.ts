/** Marks passages for Markdown: splits a text into pieces, each with its language if that is not the article's. */
import { foreignBlock, foreignLanguage, splitQuotations } from '../text/foreign-text.ts';
import { type Passage, type PassageLanguage, scriptOf, splitPassages } from '../text/passages.ts';

/** A text in pieces. If all its words are in one other language, the whole text has that language, and no piece. */
export interface Marked {
  readonly pieces: readonly Passage[];
  readonly lang?: string;
  /** A language of the same script that the whole text may be in. */
  readonly perhaps?: string;
}

const OPENING_QUOTE = /["“«„'‘]$/u;
/** The end of a sentence, before the closing quotation mark. */
const END_IN_QUOTES = /^[.!?…]{1,3}(?=["”»“'’])/u;

/**
 * Finds the passages of a block.
 * @param text on one line
 * @param lang the language of the article
 * @param languages the languages of the site first, then other known ones
 */
export function markPassages(
  text: string,
  lang: string,
  languages: readonly PassageLanguage[],
): Marked {
  const foreign = foreignLanguage(text, lang, languages);
  const whole = foreign && foreignBlock(text, lang, languages, foreign);
  if (whole?.isCertain) return { pieces: [{ text }], lang: whole.lang };
  const perhaps = foreign && !foreign.isCertain && { perhaps: foreign.lang };
  const pieces = splitPassages(text, scriptOf(lang, languages), languages).flatMap((piece) =>
    piece.lang ? [piece] : splitQuotations(piece.text, lang, languages),
  );
  const langs = new Set(pieces.flatMap(({ lang: other }) => other ?? []));
  const [only] = langs;
  const allForeign = pieces.every((piece) => piece.lang || !/\p{L}/u.test(piece.text));
  if (langs.size === 1 && only && allForeign) return { pieces: [{ text }], lang: only, ...perhaps };
  return { pieces: takeSentenceEnds(pieces), ...perhaps };
}

/** Moves the full stop of a quoted sentence into its passage: `"[Да.]{lang=ru}"`. */
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
