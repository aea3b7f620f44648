/** Says why a text or a row is not imported. */

import { NO_CHARACTERS } from './readers/encoding.ts';
import { addressIn, type Cells, type Fault, rowSubject } from './readers/reader.ts';
import type { TwoLanguages } from './readers/two-languages.ts';

/** The fault of a text that begins in one language and goes on in another: perhaps two articles. */
export function faultOfTwo(
  { first, second, line }: TwoLanguages,
  row: number | undefined,
  start: number,
): Fault {
  return {
    subject: row === undefined ? 'text' : `row ${row}`,
    line: start + line - 1,
    column: 1,
    found: `a text in ${first} and, from here on, one in ${second}`,
    expected: 'a file for each article, or a line between them and `--separator`',
  };
}

/** Names a row by the first address in its cells. */
export function subjectOf(row: number, cells: Cells): string {
  const addresses = cells.flatMap(([, value]) => addressIn(value.slice(0, LONGEST_ADDRESS)) ?? []);
  return rowSubject(row, addresses[0]);
}

const LONGEST_ADDRESS = 1000;

/** The fault of cells that are no text. @param mayBeFaulty whether bytes may be no characters */
export function faultOfCells(cells: Cells, mayBeFaulty: boolean) {
  const nul = cells.find(([, value]) => value.includes('\0'));
  if (nul) {
    return { found: `a NUL character in the column ${nul[0]}`, expected: 'a text without it' };
  }
  const wrong = mayBeFaulty ? cells.find(([, value]) => NO_CHARACTERS.test(value)) : undefined;
  if (!wrong) return undefined;
  return {
    found: `bytes that are no characters in the column ${wrong[0]}`,
    expected: 'the encoding of the other rows',
  };
}
