/** Defines the words by which a language writes searches: names of fields, operators and dates. */

/** What a word of a query can be limited to. */
export type QueryField =
  | 'title'
  | 'lang'
  | 'date'
  | 'source'
  | 'tag'
  | 'editor'
  | 'outlet'
  | 'place'
  | 'reporter'
  | 'translator';

/** The words of a language; all are folded (lower case, `е` for `ё`), but operators, which are in capitals. */
export interface QueryWords {
  /** Before a colon: `judul:`. */
  readonly fields: Readonly<Record<QueryField, readonly string[]>>;
  readonly operators: Readonly<Record<'or' | 'and' | 'not', readonly string[]>>;
  /** Words beside the number of a year: `tahun 2017`, `2017 год`. */
  readonly year: readonly string[];
  /** Words between the parts of a date, or before it: `tanggal 18 Maret`. */
  readonly beforeDay: readonly string[];
  /** Forms of the months, January first, which `Intl` does not give: abbreviations, other cases. */
  readonly months: readonly string[];
  /** In place of the sign of percent. */
  readonly percent: readonly string[];
  /** Words of large numbers, abbreviated ones without a full stop. */
  readonly scales: Readonly<
    Record<'thousand' | 'million' | 'billion' | 'trillion', readonly string[]>
  >;
}
