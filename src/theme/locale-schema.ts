/** Checks a locale that an archive's owner wrote in YAML, and makes the locale. */
import { z } from 'zod';
import { text } from '../archive/schema-parts.ts';
import { faultOfSegment } from '../archive/segments.ts';
import { isTimeZone } from '../dates/article-date.ts';
import type { Label, Locale, Section, SubPage } from '../locales/locale.ts';
import { stringsOf } from '../locales/templates/templates.ts';
import { stringsSchema } from './strings-schema.ts';

/** Tokens of luxon that a pattern may have; words stand in single quotes. */
const TOKENS = /^(?:EEEE?|cccc?|dd?|MMMM|LLLL|MMM|LLL|MM?|LL?|yyyy|yy|y|HH?|hh?|mm?|ss?|a)$/;

const pattern = text.refine(
  (value) => (value.replace(/'[^']*'/g, '').match(/[A-Za-z]+|'/g) ?? []).every(isToken),
  "a pattern such as `d MMMM yyyy`, with other words in single quotes ('…')",
);

function isToken(letters: string): boolean {
  return TOKENS.test(letters);
}

const addressWord = text
  .regex(/^[a-z][a-z0-9-]*$/, 'a word for addresses: small letters a–z, digits and hyphens')
  .superRefine((word, context) => {
    const fault = faultOfSegment(word);
    if (fault === undefined) return;
    context.addIssue({ code: 'custom', message: `a word for addresses: this one is ${fault}` });
  });

const words = z.array(
  text.refine((word) => word === word.toLowerCase(), 'a word in small letters'),
  'a list of words',
);

const SECTIONS = {
  tag: addressWord.optional(),
  source: addressWord.optional(),
  editor: addressWord.optional(),
  outlet: addressWord.optional(),
  place: addressWord.optional(),
  reporter: addressWord.optional(),
  translator: addressWord.optional(),
  person: addressWord.optional(),
  organisation: addressWord.optional(),
  dates: addressWord.optional(),
  search: addressWord.optional(),
  about: addressWord.optional(),
  accessibility: addressWord.optional(),
  data: addressWord.optional(),
  wanted: addressWord.optional(),
  undated: addressWord.optional(),
  onThisDay: addressWord.optional(),
  feeds: addressWord.optional(),
  corrections: addressWord.optional(),
  figures: addressWord.optional(),
} satisfies Record<Section, z.ZodType>;

const SUB_PAGES = {
  changes: addressWord.min(4, 'a word of four letters or more, as no language is').optional(),
} satisfies Record<SubPage, z.ZodType>;

const label = z.array(text, 'a list of labels, without colons');

const LABELS = {
  readAlso: label,
  next: label,
  source: label,
  editor: label,
  reporter: label,
} satisfies Record<Label, z.ZodType>;

/** What the program brings that a locale may use. */
export interface Program {
  readonly locales: readonly Locale[];
  /** The locale that has the words which another one lacks. */
  readonly fallback: Locale;
}

/** @param lang the language, which its file's name has; one that the program does not have */
export function localeSchema(lang: string, program: Program) {
  return z.strictObject(partsOf(lang, program));
}

/** The schema of the changes that an owner makes to a locale of the program: any of its keys but the stems. */
export function localeChangesSchema(locale: Locale, program: Program) {
  const parts = partsOf(locale.lang, { ...program, fallback: locale });
  return z.strictObject(parts).omit({ stems: true }).partial();
}

function partsOf(lang: string, { locales, fallback }: Program) {
  const stems = ['none', ...locales.map((locale) => locale.lang)];
  const names = ['none', ...locales.filter(({ stem }) => stem).map((locale) => locale.lang)];
  const oneOf = (values: string[]) => z.enum(values, `one of ${values.join(', ')}`);
  return {
    name: text,
    script: z.enum(['Latn', 'Cyrl'], '`Latn` or `Cyrl`'),
    territory: text.regex(/^[A-Z]{2}$/, 'two capital letters, such as `MY`').optional(),
    sections: z.strictObject(SECTIONS).superRefine((own, context) => {
      const all = { ...fallback.sections, ...present(own) };
      for (const [key, word] of Object.entries(own)) {
        const others = Object.entries(all).filter(([other]) => other !== key);
        if (!others.some(([, other]) => other === word)) continue;
        context.addIssue({
          code: 'custom',
          path: [key],
          message: 'a word that no other section has',
        });
      }
    }),
    subPages: z.strictObject(SUB_PAGES).optional(),
    labels: z.strictObject(LABELS),
    commonWords: words,
    decisiveWords: words.optional(),
    dates: z.strictObject({
      full: pattern,
      day: pattern,
      time: pattern,
      month: pattern,
      dayOfMonth: pattern,
      year: pattern.optional(),
      monthAfterAbout: pattern.optional(),
      lengthSpace: z.literal('no-break', '`no-break`').optional(),
    }),
    zones: z
      .record(z.string().refine(isTimeZone, 'a time zone such as Asia/Jakarta'), text)
      .optional(),
    stems: oneOf(stems).optional(),
    nameForms: oneOf(names).optional(),
    strings: stringsSchema(lang),
  };
}

/** A checked locale of an archive's own. */
type LocaleFile = z.output<ReturnType<typeof localeSchema>>;

/** Makes a locale; the strings and words of addresses that it lacks are those of the fallback. */
export function makeLocale(
  lang: string,
  {
    territory,
    sections,
    subPages,
    decisiveWords,
    dates,
    zones,
    stems,
    nameForms,
    strings,
    ...own
  }: LocaleFile,
  { locales, fallback }: Program,
): Locale {
  const forms = locales.find((one) => one.lang === nameForms);
  return {
    ...own,
    lang,
    ...(territory === undefined ? {} : { territory }),
    sections: { ...fallback.sections, ...present(sections) },
    subPages: { ...fallback.subPages, ...present(subPages ?? {}) },
    stem: forms?.stem,
    isForm: forms?.isForm,
    decisiveWords: decisiveWords ?? [],
    dates: { ...dates, lengthSpace: dates.lengthSpace && '\u00A0' },
    zones: zones ?? {},
    wordRules: stems === 'none' ? undefined : stems,
    strings: { ...fallback.strings, ...stringsOf(strings, lang) },
  };
}

/** The changes that an owner makes to a locale of the program, checked. */
type LocaleChanges = z.output<ReturnType<typeof localeChangesSchema>>;

/** Makes a locale of the program with an owner's changes; the keys that are left out stay as they are. */
export function changeLocale(
  locale: Locale,
  { sections, subPages, dates, nameForms, strings, ...own }: LocaleChanges,
  { locales }: Program,
): Locale {
  const forms = nameForms === undefined ? locale : locales.find(({ lang }) => lang === nameForms);
  return {
    ...locale,
    ...present(own),
    sections: { ...locale.sections, ...present(sections ?? {}) },
    subPages: { ...locale.subPages, ...present(subPages ?? {}) },
    stem: forms?.stem,
    isForm: forms?.isForm,
    dates: dates ? { ...dates, lengthSpace: dates.lengthSpace && '\u00A0' } : locale.dates,
    strings: { ...locale.strings, ...stringsOf(strings ?? {}, locale.lang) },
  };
}

/** The entries that have a value. */
function present<Value>(
  values: Readonly<Record<string, Value | undefined>>,
): Record<string, Value> {
  const there = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there) as Record<string, Value>;
}
