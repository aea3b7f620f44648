/** Tells scripts apart, by their ISO 15924 codes. */

/** The letters of each known script, as the inside of a character class for regular expressions with the flag `u`. */
export const LETTERS = {
  Latn: String.raw`\p{Script=Latin}`,
  Cyrl: String.raw`\p{Script=Cyrillic}`,
  Arab: String.raw`\p{Script=Arabic}`,
  Hani: String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`,
  Kore: String.raw`\p{Script=Hangul}`,
  Grek: String.raw`\p{Script=Greek}`,
  Hebr: String.raw`\p{Script=Hebrew}`,
  Thai: String.raw`\p{Script=Thai}`,
  Deva: String.raw`\p{Script=Devanagari}`,
} as const;

/** The code of a known script. */
export type Script = keyof typeof LETTERS;

/** The codes of all known scripts. */
export const SCRIPTS = Object.keys(LETTERS) as readonly Script[];

/** Whether a code is that of a known script. */
export function isScript(code: string): code is Script {
  return code in LETTERS;
}

/** For each script, what matches one of its letters. */
const LETTER: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(LETTERS).map(([script, letters]) => [script, new RegExp(`[${letters}]`, 'u')]),
);

/** Whether a text has letters of a script; always true for a script that is not known. */
export function writes(script: string, text: string): boolean {
  return LETTER.get(script)?.test(text) ?? true;
}
