/** Print: where an article stood in a paper, as citations have it. */

/** All of it as the paper has it. */
export interface PrintPlace {
  readonly edition?: string | undefined;
  readonly issue?: string | undefined;
  readonly section?: string | undefined;
  readonly page?: string | undefined;
  readonly column?: string | undefined;
}

/** Two pages, each with a digit: `4–5`, `A4-A5`. The section of a page may be set off by a hyphen: `B-1–B-2`. */
const RANGES = [/^([^–—]*\d[^–—]*)[–—]([^–—]*\d[^–—]*)$/, /^([^-]*\d[^-]*)-([^-]*\d[^-]*)$/];

/** Splits pages into the first and the last; a single page, or a list of pages, is the first one. */
export function pageRange(page: string): readonly [first: string, last?: string] {
  for (const range of RANGES) {
    const [, first, last] = range.exec(page) ?? [];
    if (first !== undefined && last !== undefined) return [first.trim(), last.trim()];
  }
  return [page];
}
