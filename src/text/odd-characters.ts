/** Characters that no name or address has for good reason: those nobody sees, and those that turn the words around them. */

/**
 * Control characters, but for a line break and a tab; marks that turn or embed the direction of what follows; halves of
 * a surrogate pair, and two code points that are no characters: XML cannot have these, and file names lose them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ODD = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u;

/** Those that a text of many words cannot have either; it may turn the direction of some. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]/;

const ALL_ODD = new RegExp(ODD, 'gu');
const ALL_CONTROLS = new RegExp(CONTROLS, 'g');

/** The first odd character of a name, as it is told: `U+0008`; `undefined` where there is none. */
export function oddCharacterIn(text: string): string | undefined {
  const [odd] = ODD.exec(text) ?? [];
  return odd === undefined ? undefined : codeOf(odd);
}

/** A text in which every odd character is written out, so that a message shows it. */
export function withOddShown(text: string): string {
  return text.replace(ALL_ODD, (odd) => `\\u${codeOf(odd).slice(2).toLowerCase()}`);
}

/** A control character of a longer text: the first, with the place of it. */
interface ControlCharacter {
  /** `U+0008` */
  readonly code: string;
  /** In UTF-16 units. */
  readonly index: number;
}

/** Finds the first control character of a text. */
export function controlCharacterIn(text: string): ControlCharacter | undefined {
  const found = CONTROLS.exec(text);
  return found ? { code: codeOf(found[0]), index: found.index } : undefined;
}

/** A text without control characters. */
export function withoutControls(text: string): string {
  return text.replace(ALL_CONTROLS, '');
}

/** What stands for a character that was lost. */
export const LOST = '\uFFFD';

/** What XML has no way to write: control characters, halves of a surrogate pair, and two code points that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/gu;

/** A text with something else in place of each character that XML has no way to write. */
export function writableInXml(text: string, instead: string = LOST): string {
  return text.replace(NOT_XML, instead);
}

/** A text with a sign in place of each half of a surrogate pair, which was a character once. */
export function withLostShown(text: string): string {
  return text.replace(/\p{Cs}/gu, LOST);
}

/** A text without odd characters, and with a sign in place of a lost one. */
export function withoutOdd(text: string): string {
  if (!ODD.test(text)) return text;
  return withLostShown(text).replace(ALL_ODD, '');
}

function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
