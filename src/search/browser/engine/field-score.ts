/** Scores the places of words in an article: BM25F, with a saturation of its own for each field. */
import { type Field, fieldAt, LEAD, TEXT_START } from '../../zones.ts';

/** Places of a word or of a name in an article. */
export interface Places {
  readonly positions: readonly number[];
  /** Those where it is as it was typed; all of them for what was not typed. */
  readonly exact: readonly number[];
  /** Those of a name whose words do not follow one another there. */
  readonly apart?: ReadonlySet<number>;
}

interface FieldRule {
  /** What a word of the field is worth, compared with one of the text. */
  readonly weight: number;
  /** BM25's `k1`: how soon repetitions add nothing. */
  readonly saturation: number;
  /** Share of the value that other forms of the word have. */
  readonly otherForms: number;
}

/*
 * A field is saturated before it is weighed: a word that is repeated in the text is worth 2.2 at most, one in the title
 * 4. A mention as typed outweighs many of a relative, but not a title, which Russian often has in another case.
 */
const RULES: Readonly<Record<Field, FieldRule>> = {
  title: { weight: 4, saturation: 0.3, otherForms: 0.15 },
  tags: { weight: 2.5, saturation: 0.3, otherForms: 0.1 },
  names: { weight: 1.2, saturation: 0.3, otherForms: 0.1 },
  // It says where an article was written, and not what it is about.
  dateline: { weight: 0, saturation: 0.3, otherForms: 0.1 },
  description: { weight: 1.6, saturation: 0.8, otherForms: 0.1 },
  text: { weight: 1, saturation: 1.2, otherForms: 0.1 },
};

/** BM25's `b`: how much long texts lose. Other fields have nearly the same length everywhere. */
const LENGTH_SHARE = 0.4;

/** What a mention in the first words of a text counts, compared with a later one. */
const LEADING = 1.6;

/** What a place counts where the words of a name are apart. */
const APART = 0.3;

/**
 * Scores places.
 * @param length that of the article's text, as a multiple of the mean
 * @returns 1 for a single mention in the middle of a text of the mean length; 0 for the dateline alone
 */
export function fieldScore({ positions, exact, apart }: Places, length: number): number {
  const all = countByField(positions, apart);
  const typed = exact === positions ? all : countByField(exact, apart);
  let score = 0;
  for (const [field, count] of all) {
    const { weight, saturation, otherForms } = RULES[field];
    const norm = field === 'text' ? 1 - LENGTH_SHARE + LENGTH_SHARE * length : 1;
    const saturated = (one: number) => (one * (saturation + 1)) / (one + saturation * norm);
    const value =
      saturated(count) * otherForms + saturated(typed.get(field) ?? 0) * (1 - otherForms);
    score += value * weight;
  }
  return score;
}

function countByField(
  positions: readonly number[],
  apart: ReadonlySet<number> | undefined,
): Map<Field, number> {
  const counts = new Map<Field, number>();
  for (const position of positions) {
    const field = fieldAt(position);
    const isLeading = position >= TEXT_START && position < TEXT_START + LEAD.size;
    const count = (isLeading ? LEADING : 1) * (apart?.has(position) ? APART : 1);
    counts.set(field, (counts.get(field) ?? 0) + count);
  }
  return counts;
}
