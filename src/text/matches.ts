/** Finds all matches of an expression, in many texts one after the other. */

/**
 * Finds all matches. `matchAll` makes a copy of the expression each time; V8 forgets how to run copies while it throws away
 * memory, and then compiles them again: up to a tenth of a second for a large expression, thousands of times in an
 * import.
 * @param pattern with the flag `g`
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex = next(text, match.index, pattern.unicode);
  }
  return found;
}

/** The position after a character, which may be of two UTF-16 units. */
function next(text: string, index: number, isUnicode: boolean): number {
  return index + (isUnicode && (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
}
