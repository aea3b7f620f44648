/** Parts a file into its front matter and its body. */

export interface Parts {
  readonly yaml: string;
  /** The line that the YAML begins on, one-based. */
  readonly yamlLine: number;
  readonly body: string;
  /** The line that the body begins on, one-based. */
  readonly bodyLine: number;
}

/** Lines of blanks, and the first fence. */
const OPEN = /^(?:[^\S\n]*\n)*---[^\S\n]*(?:\n|$)/;
const CLOSE = /(?<![^\n])---[^\S\n]*(?:\n|$)/g;

/**
 * @param text with `\n` as line end; blank lines may stand before the fence
 * @returns the parts, or the line at which a fence `---` is missing
 */
export function splitFrontMatter(text: string): Parts | { readonly missing: number } {
  const open = OPEN.exec(text);
  if (!open) return { missing: text.trim() === '' ? 1 : lineAt(text, text.search(/\S/)) };
  const start = open[0].length;
  // The body, which is far longer, is not looked through.
  CLOSE.lastIndex = start;
  const close = CLOSE.exec(text);
  if (!close) return { missing: lineAt(text, text.length) };
  const body = close.index + close[0].length;
  return {
    yaml: copyOf(text.slice(start, Math.max(start, close.index - 1))),
    yamlLine: lineAt(text, start - 1) + 1,
    body: text.slice(body),
    bodyLine: lineAt(text, close.index) + 1,
  };
}

/** The line that a place is on, one-based. */
function lineAt(text: string, place: number): number {
  return text.slice(0, place).split('\n').length;
}

/** A piece of a text that does not keep the whole in memory, as long as any value that is read of it is kept. */
function copyOf(piece: string): string {
  return piece.split('\n').join('\n');
}
