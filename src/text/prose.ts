/** Finds the prose in a text: what is left without addresses, markup, script and codes, which are in no language. */

/** Signs that a word has only where it is part of an address, of markup or of a script. */
const NO_PROSE = /[/\\@_=<>|#{}*]|\p{L}[.([]\p{L}|\p{L}\d|\d\p{L}{4}/u;

/**
 * Returns the words of a text, without their signs.
 * @param text of any length; give only as much as is needed
 */
export function proseWords(text: string): string[] {
  const words: string[] = [];
  for (const part of text.split(/\s+/u)) {
    if (NO_PROSE.test(part)) continue;
    for (const [word] of part.matchAll(/\p{L}\p{M}*(?:[\p{L}\p{M}]|['’](?=\p{L}))*/gu))
      words.push(word);
  }
  return words;
}

/** Elements, and what stands in the brackets of a script, innermost first. Each ends where another one begins. */
const DEBRIS =
  /<[^<>]{1,4000}>|\{[^{}]{0,4000}\}|(?<![\p{L}\p{N}_.$])[\p{L}\p{N}_.$]{1,80}\([^(){"']{0,4000}[{"'][^()]{0,4000}\)/gu;

/** Scripts are nested, but hardly deeper. */
const DEEPEST = 3;

/** Returns a text without the elements and calls of a script that it has among its words. */
export function withoutScripts(text: string): string {
  let left = text;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next = left.replace(DEBRIS, ' ');
    if (next === left) break;
    left = next;
  }
  return left;
}
