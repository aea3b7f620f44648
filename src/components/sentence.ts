/** A text as the beginning of a line: with a capital. */
export function sentence(text: string, lang: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(lang) + text.slice(first.length);
}
