/** Turns the strings of a locale into templates, which a person can write in YAML, and templates into strings. */
import type { Strings } from '../locale.ts';
import { ELSE, type Forms, NUMBER, numberSayer, type PluralKind, sayer } from './saying.ts';
import { type Shape, STRING_SHAPES } from './string-shapes.ts';

/** A string as a person writes it: `Tag: {tag}`, or a form for each plural category. */
export type Template = string | Forms;

/** Templates by the keys of the strings; those of some keys may be missing. */
export type Templates = { readonly [Key in keyof Strings]?: Template | undefined };

const SHAPES: Readonly<Record<string, Shape>> = STRING_SHAPES;

/**
 * Makes strings from templates.
 * @param lang whose plural rules choose the forms
 */
export function stringsOf(templates: Templates, lang: string): Partial<Strings> {
  const made = Object.entries(templates).flatMap(([key, template]) =>
    template === undefined ? [] : [[key, stringOf(SHAPES[key] ?? 'text', template, lang)]],
  );
  return Object.fromEntries(made);
}

function stringOf(shape: Shape, template: Template, lang: string) {
  if (shape === 'count' || shape === 'ordinal') {
    return numberSayer(lang, shape, typeof template === 'string' ? { other: template } : template);
  }
  const text = typeof template === 'string' ? template : template.other;
  return shape === 'text' ? text : sayer(shape, text);
}

/**
 * Makes the templates of strings, by calling those that are functions with placeholders. They say the same as the
 * strings do, provided that these do nothing but put words around their arguments.
 * @param lang whose plural categories the forms are for
 */
export function templatesOf(strings: Partial<Strings>, lang: string): Templates {
  return Object.fromEntries(
    Object.entries(strings).map(([key, value]) => [
      key,
      templateOf(SHAPES[key] ?? 'text', value, lang),
    ]),
  );
}

function templateOf(shape: Shape, value: Strings[keyof Strings], lang: string): Template {
  if (typeof value === 'string') return value;
  const say = value as (...values: readonly unknown[]) => string;
  if (shape === 'count' || shape === 'ordinal') return formsOf(shape, say, lang);
  return say(...(shape === 'text' ? [] : shape).map((name) => `{${name}}`));
}

/** Numbers of which each language has one in each of its categories. The first are hardly in a text themselves. */
const SAMPLES = [
  ...Array.from({ length: 1200 }, (_, i) => 2345 + i),
  ...Array.from({ length: 200 }, (_, i) => 199 - i),
  1_000_000,
  1.5,
];

/** The plural categories of a language: `one`, `other`. */
export function pluralCategories(lang: string, kind: PluralKind): Intl.LDMLPluralRule[] {
  return rulesOf(lang, kind).resolvedOptions().pluralCategories;
}

function rulesOf(lang: string, kind: PluralKind): Intl.PluralRules {
  return new Intl.PluralRules([lang, ELSE], { type: kind === 'count' ? 'cardinal' : 'ordinal' });
}

/** One template where all categories have the same, else one for each. */
function formsOf(kind: PluralKind, say: (number: number) => string, lang: string): Template {
  const rules = rulesOf(lang, kind);
  const written = (number: number) =>
    kind === 'count' ? new Intl.NumberFormat([lang, ELSE]).format(number) : String(number);
  const forms = pluralCategories(lang, kind).flatMap((category) => {
    const number = SAMPLES.find((one) => rules.select(one) === category);
    if (number === undefined) return [];
    return [[category, say(number).replace(written(number), `{${NUMBER[kind]}}`)] as const];
  });
  const [first] = forms;
  if (first && forms.every(([, form]) => form === first[1])) return first[1];
  return Object.fromEntries(forms) as unknown as Forms;
}
