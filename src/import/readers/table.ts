/** Reads tables of text: cells with commas, semicolons, tabs or bars between them, a row a line. */
import { type Line, linesOf } from './lines.ts';
import type { Found, Reader } from './reader.ts';
import type { Shape } from './table-cells.ts';
import { RowReader } from './table-rows.ts';
import { isSep, tellShape } from './table-shape.ts';

export const table: Reader = {
  name: 'a table',
  tells: (beginning) => tellShape(beginning) !== undefined,
  async *read(source) {
    const shape = tellShape(source.beginning);
    if (!shape) throw new Error('a table is read once its shape is told');
    for (let line = 1; line < shape.line; line++) {
      const fault = { line, column: 1, ...ABOVE };
      if (!isSep(lineAt(source.beginning.text, line))) yield { kind: 'fault', fault };
    }
    yield* readRows(linesOf(source.chunks()), shape);
  },
};

const ABOVE = {
  subject: 'line above the names of the columns',
  found: 'a line that is no row; it is left aside',
  expected: 'the names in the first line',
};

function lineAt(text: string, line: number): string {
  return text.split(/\r?\n/, line)[line - 1] ?? '';
}

/** Reads the rows below the names. */
async function* readRows(
  groups: AsyncIterable<readonly Line[]>,
  shape: Shape,
): AsyncGenerator<Found> {
  const reader = new RowReader(shape);
  for await (const lines of groups) {
    for (const line of lines) {
      if (line.line > shape.line) yield* reader.push(line);
    }
  }
  yield* reader.end();
}
