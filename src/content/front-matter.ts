/** Splits the text of a file into front matter and body. */

import { parseDocument } from 'yaml';

/** The two parts of an article's file. */
export interface SplitFile {
  readonly yaml: string;
  /** The line that the YAML begins on, one-based. */
  readonly yamlLine: number;
  readonly body: string;
  /** The line that the body begins on, one-based. */
  readonly bodyLine: number;
}

/** Blank lines, then the first fence. */
const OPEN = /^(?:[^\S\n]*\n)*---[^\S\n]*(?:\n|$)/;
const CLOSE = /(?<![^\n])---[^\S\n]*(?:\n|$)/g;

/**
 * @param text with `\n` as line end; there may be blank lines before the first fence
 * @returns the parts, or the line, one-based, at which a fence `---` is missing
 */
export function splitFrontMatter(text: string): SplitFile | { readonly missing: number } {
  const open = OPEN.exec(text);
  if (!open) return { missing: text.trim() === '' ? 1 : lineAt(text, text.search(/\S/)) };
  const start = open[0].length;
  // The search begins after the first fence and ends at the second: the long body is not searched.
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

/** Whether front matter says that its record was erased: it has other keys then. */
export function isErased(yaml: string): boolean {
  // Nearly no file has the word, and reading YAML twice would take time.
  if (!yaml.includes('erased')) return false;
  const options = { schema: 'failsafe', logLevel: 'silent', uniqueKeys: false } as const;
  try {
    const document = parseDocument(yaml, options);
    return document.errors.length === 0 && document.getIn(['withdrawn', 'level']) === 'erased';
  } catch (error) {
    // Nested too deep; `checkYaml` says so.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The line of an offset, one-based. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Copies a slice: without that, values read from the front matter would keep the whole text in memory. */
function copyOf(piece: string): string {
  return piece.split('\n').join('\n');
}
