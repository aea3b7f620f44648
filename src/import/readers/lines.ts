/** Cuts a stream of characters into lines, and keeps no more of a line than a line may have. */
import { LONGEST } from './reader.ts';

/** A line of a file. */
export interface Line {
  /** Without its line end; empty where the line is too long. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** The number of characters of a line that is too long to be kept. */
  readonly tooLong?: number;
}

/**
 * Cuts characters into lines.
 * @param longest most characters of a line that is kept
 * @returns the lines in groups, one group for each chunk; the last line is there even if it has no line end. Lines end
 *   in LF or CRLF; where the first chunk has no LF, in CR, as old spreadsheets for the Macintosh write them
 */
export async function* linesOf(
  chunks: AsyncIterable<string>,
  longest = LONGEST,
): AsyncGenerator<readonly Line[]> {
  let end: string | undefined;
  let line = 1;
  let pieces: string[] = [];
  let length = 0;
  const add = (piece: string) => {
    length += piece.length;
    if (length > longest) pieces = [];
    else pieces.push(piece);
  };
  const take = (): Line => {
    const text = pieces.join('');
    const taken =
      length > longest
        ? { text: '', line, tooLong: length }
        : { text: end === '\n' && text.endsWith('\r') ? text.slice(0, -1) : text, line };
    pieces = [];
    length = 0;
    line++;
    return taken;
  };
  for await (const chunk of chunks) {
    end ??= !chunk.includes('\n') && /\r[\s\S]/.test(chunk) ? '\r' : '\n';
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(end); at >= 0; at = chunk.indexOf(end, from)) {
      add(chunk.slice(from, at));
      lines.push(take());
      from = at + 1;
    }
    add(chunk.slice(from));
    yield lines;
  }
  if (length > 0) yield [take()];
}
