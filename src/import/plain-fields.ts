/** Makes fields plain: a build refuses names with characters that nobody sees, or that turn the words around them. */
import { LOST, withoutOdd } from '../text/odd-characters.ts';
import type { Fields, Proposed, Review, Stated } from './clipping.ts';

/** Why a text with a lost character is looked at. */
export const LOST_REASON = 'a character was lost before the import';

/** Fields of which each can be reviewed; the others belong to the text. */
const REVIEWED = new Set<string>([
  'title',
  'outlet',
  'dateline',
  'source',
  'editor',
  'reporter',
  'sourceUrl',
] satisfies Proposed[]);

/**
 * Makes what a call or a column states plain. Of what has no other characters nothing is stated.
 * @returns what is to be reviewed, too: fields of which a character was lost
 */
export function plainStated(stated: Stated): {
  readonly stated: Stated;
  readonly doubts: Review[];
} {
  const doubts: Review[] = [];
  const plain = plainValues(stated, (key, before, after) => {
    if (before.includes(LOST) || !after.includes(LOST)) return;
    const field = REVIEWED.has(key) ? (key as Proposed) : 'text';
    doubts.push({ field, reason: LOST_REASON });
  });
  return { stated: plain, doubts };
}

/** Makes fields plain that cleaners have found in a text: one in letters from right to left may turn its direction. */
export function plainFields({ review, ...fields }: Fields): Fields {
  const lists = { source: [], editor: [], reporter: [] };
  return {
    ...lists,
    ...plainValues(fields),
    review: review.map((one) => ({ ...one, reason: withoutOdd(one.reason) })),
  };
}

/** @param tell is called with each text before and after */
function plainValues<Values extends Stated>(
  values: Values,
  tell: (key: string, before: string, after: string) => void = () => {},
): Values {
  const plainOf = (key: string, text: string) => {
    const plain = withoutOdd(text).trim();
    tell(key, text, plain);
    return plain;
  };
  const entries = Object.entries(values).map(([key, value]) =>
    typeof value === 'string'
      ? ([key, plainOf(key, value)] as const)
      : ([key, value.map((one) => plainOf(key, one)).filter((one) => one !== '')] as const),
  );
  return Object.fromEntries(entries.filter(([, value]) => value.length > 0)) as Values;
}
