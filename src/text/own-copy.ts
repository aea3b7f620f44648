/** Copies a string out of a longer one. */

/**
 * A piece of a text keeps the whole text in memory, as V8 makes it: what is kept of each of a hundred thousand texts
 * must be a copy.
 */
export function ownCopy(text: string): string {
  // Joining makes a new string, which the piece then belongs to.
  return ` ${text}`.slice(1);
}
