/** The ends of a text: finds the characters there without trying each run of them in the middle. */

/**
 * Returns a text without certain characters at its end. A pattern such as `/[.,]+$/` tries every run of these
 * characters in the text, and each again from its second character on: half a minute for a long line of dashes.
 * @param isOne matches a single character of those that go
 */
export function withoutEnd(text: string, isOne: RegExp): string {
  let end = text.length;
  while (end > 0) {
    const pair = end > 1 ? text.codePointAt(end - 2) : undefined;
    const start = pair !== undefined && pair > 0xffff ? end - 2 : end - 1;
    if (!isOne.test(text.slice(start, end))) break;
    end = start;
  }
  return text.slice(0, end);
}
