/** Keeps the initials of a name on one line with what follows them. */

/** The space behind an initial: `А. С. Пушкин` has two. */
const BEHIND_INITIAL = /(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu}[\p{L}.])/gu;

/** @returns the text with spaces at which no line is broken, where an initial is before a name or another initial */
export function keepInitials(text: string): string {
  return text.replace(BEHIND_INITIAL, '\u00A0');
}
