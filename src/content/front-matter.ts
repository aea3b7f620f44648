/** Parts a file into its front matter and its body. */

export interface Parts {
  readonly yaml: string;
  /** The line that the YAML begins on, one-based. */
  readonly yamlLine: number;
  readonly body: string;
  /** The line that the body begins on, one-based. */
  readonly bodyLine: number;
}

/**
 * @param text with `\n` as line end; blank lines may stand before the fence
 * @returns the parts, or the line at which a fence `---` is missing
 */
export function splitFrontMatter(text: string): Parts | { readonly missing: number } {
  const lines = text.split('\n');
  const open = lines.findIndex((line) => line.trim() !== '');
  if (!isFence(lines[open])) return { missing: Math.max(open, 0) + 1 };
  const close = lines.findIndex((line, index) => index > open && isFence(line));
  if (close < 0) return { missing: lines.length };
  return {
    yaml: lines.slice(open + 1, close).join('\n'),
    yamlLine: open + 2,
    body: lines.slice(close + 1).join('\n'),
    bodyLine: close + 2,
  };
}

function isFence(line: string | undefined): boolean {
  return line?.trimEnd() === '---';
}
