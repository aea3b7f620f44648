/** Capitalizes the first letter of a text, by the rules of its language. */
export function sentence(text: string, lang: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(lang) + text.slice(first.length);
}
