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
const BETWEEN_PAGES = [/[–—]/, /-/];

/** Splits pages into the first and the last; a single page, or a list of pages, is the first one. */
export function pageRange(page: string): readonly [first: string, last?: string] {
  for (const dash of BETWEEN_PAGES) {
    const [first = '', last = '', ...more] = page.split(dash);
    if (more.length === 0 && /\d/.test(first) && /\d/.test(last))
      return [first.trim(), last.trim()];
  }
  return [page];
}
