/** Makes the functions of a locale from templates: `{count} for “{query}”`. Small, as pages load it with some strings. */

/** A template for each plural category of a language; `other` stands for those that are left out. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Which plural rules choose the form: `3 articles`, or `3rd passage`. */
export type PluralKind = 'count' | 'ordinal';

/** The language whose rules are used where Unicode has none: without it, that of the machine would be. */
export const ELSE = 'en';

const PLACEHOLDER = /\{(\w+)\}/g;

/** Puts values into a template; what is no placeholder of these names stays as it is. */
function fill(template: string, names: readonly string[], values: readonly unknown[]): string {
  return template.replace(PLACEHOLDER, (whole, name: string) =>
    names.includes(name) ? String(values[names.indexOf(name)]) : whole,
  );
}

/**
 * Makes the function that fills a template.
 * @param names of the placeholders, in the order of the function's arguments
 */
export function sayer(
  names: readonly string[],
  template: string,
): (...values: readonly unknown[]) => string {
  return (...values) => fill(template, names, values);
}

/** The name of the placeholder for the number, by the kind of its plural rules. */
export const NUMBER = { count: 'count', ordinal: 'number' } as const;

/**
 * Makes the function that puts a number into the form of its plural category.
 * @param lang BCP 47 language, whose plural rules and digits are used
 */
export function numberSayer(
  lang: string,
  kind: PluralKind,
  forms: Forms,
): (number: number) => string {
  const type = kind === 'count' ? 'cardinal' : 'ordinal';
  const rules = new Intl.PluralRules([lang, ELSE], { type });
  const numbers = new Intl.NumberFormat([lang, ELSE]);
  return (number) => {
    const form = forms[rules.select(number)] ?? forms.other;
    // A count is written as the language writes it: 1.000. A number is a name, as that of a page: 1000.
    const written = kind === 'count' ? numbers.format(number) : number;
    return fill(form, [NUMBER[kind]], [written]);
  };
}

/** What looks like a placeholder in a template, with its braces: `{ count }`, which is none, too. */
export function placeholdersIn(template: string): string[] {
  return template.match(/\{[^{}]*\}/g) ?? [];
}
