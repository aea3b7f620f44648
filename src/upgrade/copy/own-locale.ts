/** Makes the files of a theme from what an owner changed in a locale of the program, or from a locale of the owner's. */
import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import type { Locale } from '../../locales/locale.ts';
import { STRING_SHAPES } from '../../locales/templates/string-shapes.ts';
import { stringsOf, type Templates, templatesOf } from '../../locales/templates/templates.ts';

/** All of a locale that can be written down: words as templates, and the rest as it is. */
interface LocaleFacts {
  readonly name: string;
  readonly script: Locale['script'];
  readonly territory?: string | undefined;
  readonly sections: Locale['sections'];
  readonly labels: Locale['labels'];
  readonly commonWords: readonly string[];
  readonly decisiveWords: readonly string[];
  readonly dates: Locale['dates'];
  readonly zones: Locale['zones'];
  readonly strings: Templates;
}

/** Locales by their languages. */
export type KnownLocales = Readonly<Record<string, LocaleFacts>>;

/** What becomes of a locale in a theme. */
interface OwnLocale {
  /** The file of the theme, and its text; none where the owner changed nothing. */
  readonly file: { readonly path: string; readonly text: string } | undefined;
  readonly remarks: readonly string[];
}

/** Takes the facts from a locale. */
export function factsOf(locale: Locale): LocaleFacts {
  const { name, script, territory, sections, labels, commonWords, decisiveWords } = locale;
  const { dates, zones, strings, lang } = locale;
  const facts = { name, script, sections, labels, commonWords, decisiveWords, dates, zones };
  return {
    ...facts,
    ...(territory === undefined ? {} : { territory }),
    strings: templatesOf(strings, lang),
  };
}

/**
 * Compares a locale of an owner with the one that the program had.
 * @param own of the owner's copy
 * @param original that of 0.2.0; none for a language that 0.2.0 did not have
 * @param present the program's locale of today, if it has one
 */
export function ownLocale(
  own: Locale,
  original: LocaleFacts | undefined,
  present: Locale | undefined,
): OwnLocale {
  const { lang } = own;
  const { strings, ...others } = factsOf(own);
  const known: Partial<LocaleFacts> = original ?? {};
  const ownStrings = changedIn(strings, known.strings ?? {});
  const words = Object.fromEntries(
    Object.entries(ownStrings).filter(([key]) => key in STRING_SHAPES),
  );
  const remarks = remarksOn(own, words, original, present);
  const otherFacts: Readonly<Record<string, unknown>> = changedIn(others, known);
  if (original && Object.keys(otherFacts).length === 0) {
    const isSame = Object.keys(words).length === 0;
    const file = { path: `strings.${lang}.yaml`, text: stringify(words, YAML) };
    return { file: isSame ? undefined : file, remarks };
  }
  const all = present
    ? { ...otherFacts, ...(otherFacts.dates ? { dates: datesOf(others, present) } : {}) }
    : { ...otherFacts, stems: 'none' };
  const text = stringify(plain({ ...all, strings: words }), YAML);
  return { file: { path: `locale.${lang}.yaml`, text }, remarks };
}

/** Long texts stay on their lines. */
const YAML = { lineWidth: 0 };

/** The entries that are not as they were. */
function changedIn<Value extends object>(own: Value, known: Partial<Value>): Partial<Value> {
  const before: Readonly<Record<string, unknown>> = { ...known };
  const entries = Object.entries(own).filter(
    ([key, value]) => !isDeepStrictEqual(plain({ value }), plain({ value: before[key] })),
  );
  return Object.fromEntries(entries) as Partial<Value>;
}

/** Date patterns; those of the program say what is between a number and its unit, which 0.2.0 did elsewhere. */
function datesOf({ dates }: Pick<LocaleFacts, 'dates'>, present: Locale) {
  return { ...dates, lengthSpace: present.dates.lengthSpace && 'no-break' };
}

/** What a file of a theme cannot say as the locale did. */
function remarksOn(
  own: Locale,
  templates: Templates,
  original: LocaleFacts | undefined,
  present: Locale | undefined,
): string[] {
  const { lang } = own;
  const made: Readonly<Record<string, unknown>> = stringsOf(templates, lang);
  const said: Readonly<Record<string, unknown>> = { ...own.strings };
  const inexact = Object.keys(templates).filter((key) => !sayTheSame(said[key], made[key]));
  const unknown = Object.keys(said).filter(
    (key) => !(key in STRING_SHAPES) && !(original && key in original.strings),
  );
  return [
    ...inexact.map((key) => `\`${key}\` computes its words: read what became of it`),
    ...unknown.map((key) => `\`${key}\` is a string that the program does not have`),
    ...(own.stem && !present ? ['`stem` and `isForm` are code, which a theme cannot have'] : []),
  ];
}

/** Numbers in all plural categories of all languages, up to one with a separator. */
const NUMBERS = [...Array.from({ length: 125 }, (_, i) => i), 1000, 1234, 1_000_000];

/** Whether two strings of locales, or functions that make one, say the same. */
function sayTheSame(one: unknown, other: unknown): boolean {
  if (!isSaying(one) || !isSaying(other)) return one === other;
  const samples: unknown[][] = [
    ['Aa', 'Bb', 'Cc'],
    ...(one.length === 1 ? NUMBERS.map((number) => [number]) : []),
  ];
  return samples.every((sample) => answer(one, sample) === answer(other, sample));
}

type Saying = (...values: readonly unknown[]) => unknown;

function isSaying(value: unknown): value is Saying {
  return typeof value === 'function';
}

/** What a function says; the same for all functions that are not made for these values. */
function answer(say: Saying, values: readonly unknown[]): unknown {
  try {
    return say(...values);
  } catch {
    return undefined;
  }
}

/** Values as JSON has them: without keys that have none. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
