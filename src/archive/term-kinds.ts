/** Lists the kinds of terms. It imports nothing, so that scripts of pages can share it. */

/** All kinds of terms. The file of suggestions has their numbers in this list. */
export const TERM_KINDS = [
  'tag',
  'source',
  'editor',
  'outlet',
  'place',
  'reporter',
  'translator',
] as const;

/** A kind of term: tag, source, editor, outlet, place, reporter or translator. */
export type TermKind = (typeof TERM_KINDS)[number];

/** Makes a value for each kind of term. */
export function forEachKind<Value>(make: (kind: TermKind) => Value): Record<TermKind, Value> {
  return Object.fromEntries(TERM_KINDS.map((kind) => [kind, make(kind)])) as Record<
    TermKind,
    Value
  >;
}
