/** Reads JSON Lines: an object on each line. */
import { cellsOf, isRecord, recordsIn } from './json-cells.ts';
import { linesOf } from './lines.ts';
import { type Found, faultOfRow, LONGEST_SAID, type Reader } from './reader.ts';

const EXPECTED = 'an object on one line, such as {"judul": "…", "isi": "…"}';

/** Lines by which the format is told. */
const MOST_TRIED = 20;

export const jsonLines: Reader = {
  name: 'JSON Lines',
  tells({ text, whole }) {
    const lines = text.split('\n', MOST_TRIED + 1).filter((line) => line.trim() !== '');
    const complete = whole ? lines.slice(0, MOST_TRIED) : lines.slice(0, -1);
    const looks = (line: string) => /^\s{0,9}\{\s{0,9}"/.test(line) && /\}\s{0,9}$/.test(line);
    // A single line may be longer than the beginning. A single object may be written on several lines.
    if (complete.length === 0) return !whole && /^\s{0,9}\{\s{0,9}"[^\n]+$/.test(text);
    if (complete.length === 1) {
      const value = parse(complete[0] ?? '');
      const [only] = recordsIn(value);
      return isRecord(value) && only === value;
    }
    // A line may be faulty, even the first.
    return complete.filter(looks).length * 2 >= complete.length;
  },
  async *read({ chunks }) {
    let row = 0;
    for await (const lines of linesOf(chunks())) {
      for (const { text, line, tooLong } of lines) {
        if (tooLong === undefined && text.trim() === '') continue;
        row++;
        yield tooLong === undefined
          ? recordOf(text, row, line)
          : faultOfRow(row, line, [`a line of ${tooLong} characters`, LONGEST_SAID]);
      }
    }
  },
};

function recordOf(text: string, row: number, line: number): Found {
  const value = parse(text);
  if (value === undefined) return faultOfRow(row, line, ['a line that is no JSON', EXPECTED], text);
  if (!isRecord(value)) return faultOfRow(row, line, ['JSON that is no object', EXPECTED], text);
  return { kind: 'row', cells: cellsOf(value), row, line };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
