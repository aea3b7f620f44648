/** Tells the language of a passage from the sequences of its letters, by a kept detector of sixty languages. */
import { detectorOfLanguages } from '../detector/load-detector.ts';

/** The detector has one language for Malay and Indonesian, which differ less than two newspapers do. */
const MALAY = 'ms';
const INDONESIAN = 'id';

/** Browsers know Tagalog by the name of its standard form. */
const TAGALOG = 'tl';
const FILIPINO = 'fil';

/** A language, and how much likelier it is than another one. */
interface Detected {
  readonly lang: string;
  /** The score of the language divided by that of the other one; of equally likely ones it is 1. */
  readonly likelier: number;
  /** The same, divided by that of the next one. */
  readonly likelierThanNext: number;
}

/**
 * Tells the language of a text.
 * @param text a dozen words or more; the language of fewer is a guess
 * @param than the language that it is compared with
 * @param known languages that are likely, by which Indonesian is told from Malay
 * @returns `undefined` where the detector cannot tell
 */
export function detectLanguage(
  text: string,
  than: string,
  known: readonly string[],
): Detected | undefined {
  const result = detectorOfLanguages().detect(text);
  if (result.language === '') return undefined;
  const nameOf = (lang: string) => {
    if (lang === MALAY && (than === INDONESIAN || known.includes(INDONESIAN))) return INDONESIAN;
    return lang === TAGALOG ? FILIPINO : lang;
  };
  const codeOf = (lang: string) => (lang === INDONESIAN ? MALAY : lang);
  const scores = result.getScores();
  const lang = nameOf(result.language);
  const [best = 0, next = 0] = Object.values(scores).toSorted((a, b) => b - a);
  const other = lang === than ? best : (scores[codeOf(than)] ?? 0);
  return { lang, likelier: ratio(best, other), likelierThanNext: ratio(best, next) };
}

function ratio(score: number, other: number): number {
  return other > 0 ? score / other : Number.POSITIVE_INFINITY;
}
