/** The scripts that are told apart, by their ISO 15924 codes. */

/** Letters of each, as a class of a regular expression with the flag `u`. */
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

export type Script = keyof typeof LETTERS;

export function isScript(code: string): code is Script {
  return code in LETTERS;
}

/** One of them in a text. */
const SOME = Object.fromEntries(
  Object.entries(LETTERS).map(([script, letters]) => [script, new RegExp(`[${letters}]`, 'u')]),
) as Record<Script, RegExp>;

/** Whether a text has letters of a script; a script that is not told apart may be any text's. */
export function writes(script: string, text: string): boolean {
  return !isScript(script) || SOME[script].test(text);
}
