/** Tells the language of a text among those of the site, and whether it is in one language only. */
import type { Locale } from '../locales/locale.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { hasProse, proseWords, withoutScripts } from '../text/prose.ts';
import { LETTERS, writes } from '../text/scripts.ts';
import { type Clipping, type Review, toReview } from './clipping.ts';
import type { Marked } from './passage-marks.ts';

/** Characters at the beginning of a text that are enough for a guess. */
const ENOUGH = 20_000;

/**
 * Share of a text's words from which on another language is told to the archivist; and that of a single quotation, which
 * a short text may have without being in two languages.
 */
const LARGE_PART = 0.3;
const LARGE_QUOTATION = 0.5;

/**
 * Tells the language of a text: by its letters, and among languages of one script by the sequences of letters.
 * @param locales those of the site's editions, in the order of the site, which decides a tie
 * @returns the language that fits best; `undefined` where no edition is written in the text's letters
 */
export function guessLanguage(text: string, locales: readonly Locale[]): string | undefined {
  // A player's script in a short Russian text has more Latin letters than the text has Cyrillic ones.
  const beginning = withoutScripts(text.slice(0, ENOUGH));
  const written = locales.filter(({ script }) => writes(script, beginning));
  const [only, ...others] = written;
  // Most texts are in one script, which only one language has: no letter need be counted.
  if (!only || others.length === 0) {
    return only && hasProse(beginning, only.script) ? only.lang : undefined;
  }
  const prose = proseWords(beginning).join(' ');
  const letters = new Map<string, number>();
  for (const { script } of written) {
    if (letters.has(script)) continue;
    letters.set(script, lettersIn(prose, script));
  }
  const most = Math.max(...letters.values());
  if (most === 0) return undefined;
  const candidates = written.filter(({ script }) => letters.get(script) === most);
  const [first] = candidates;
  if (!first || candidates.length === 1) return first?.lang;
  return likeliest(prose, candidates);
}

const NOT_OF = {
  Latn: new RegExp(`[^${LETTERS.Latn}]+`, 'gu'),
  Cyrl: new RegExp(`[^${LETTERS.Cyrl}]+`, 'gu'),
} as const satisfies Record<Locale['script'], RegExp>;

/** Counts the letters of a script. */
function lettersIn(text: string, script: Locale['script']): number {
  return text.replace(NOT_OF[script], '').length;
}

function likeliest(text: string, candidates: readonly Locale[]): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const langs = candidates.map(({ lang }) => lang);
  const scored = candidates.map(({ lang, commonWords }) => {
    const common = new Set(commonWords);
    return { lang, hits: words.filter((word) => common.has(word)).length };
  });
  const [best, second] = scored.toSorted((a, b) => b.hits - a.hits);
  if (best && best.hits > (second?.hits ?? 0) * CLEARLY) return best.lang;
  const detected = detectLanguage(text, best?.lang ?? '', langs);
  return detected && langs.includes(detected.lang) ? detected.lang : best?.lang;
}

/** How much more frequent the common words of one language have to be, so that nothing else is asked. */
const CLEARLY = 3;

/**
 * Compares the language of a clipping with that of its blocks, and has it reviewed where a large part of its words is
 * in another one: the language is wrong then, or there are two texts in one.
 * @param blocks the passages of its blocks
 */
export function reviewLanguage(clipping: Clipping, blocks: readonly Marked[]): Clipping {
  const reviewed = toReview(clipping, ...proposals(clipping, blocks));
  // Nearly all texts have no passage: their words need not be counted.
  const isForeign = ({ pieces, lang }: Marked) => lang ?? pieces.some((piece) => piece.lang);
  if (!blocks.some(isForeign)) return reviewed;
  const words = new Map<string, number>();
  const places = new Map<string, number>();
  let all = 0;
  for (const { pieces, lang } of blocks) {
    for (const piece of pieces) {
      // Script that no cleaner has removed is in no language.
      const count = withoutScripts(piece.text).match(/\p{L}+/gu)?.length ?? 0;
      const itsLang = lang ?? piece.lang ?? clipping.lang;
      words.set(itsLang, (words.get(itsLang) ?? 0) + count);
      all += count;
      if (count >= FEWEST_OF_PLACE) places.set(itsLang, (places.get(itsLang) ?? 0) + 1);
    }
  }
  const partOf = (lang: string) => ((places.get(lang) ?? 0) > 1 ? LARGE_PART : LARGE_QUOTATION);
  const foreign = [...words].filter(
    ([lang, count]) => lang !== clipping.lang && count > all * partOf(lang),
  );
  return toReview(
    reviewed,
    ...foreign.map(([lang, count]) => ({
      field: 'lang' as const,
      reason: `${Math.round((count / all) * 100)} % of the words are in ${lang}`,
    })),
  );
}

/** Fewest words of a quotation, or a paragraph, in another language. */
const FEWEST_OF_PLACE = 5;

/** Words of a paragraph that show which one is meant. */
const FIRST_WORDS = 6;

/** Paragraphs that may be in another language of the same script: the first one of each language, and how many. */
function proposals(clipping: Clipping, marked: readonly Marked[]): Review[] {
  const found = new Map<string, string[]>();
  for (const [index, { text }] of clipping.blocks.entries()) {
    const lang = marked[index]?.perhaps;
    if (lang !== undefined) found.set(lang, [...(found.get(lang) ?? []), text]);
  }
  return [...found].map(([lang, [first = '', ...more]]) => {
    const beginning = first.split(/\s+/u, FIRST_WORDS).join(' ');
    const others = more.length > 0 ? `, and ${more.length} more` : '';
    return { field: 'text', reason: `perhaps in ${lang}: "${beginning} …"${others}` };
  });
}
