/** Checks the words of the interface as an archive's owner writes them in YAML: keys, placeholders, plural forms. */
import { z } from 'zod';
import { text } from '../archive/schema-parts.ts';
import { NUMBER, type PluralKind, placeholdersIn } from '../locales/templates/saying.ts';
import { type Shape, STRING_SHAPES } from '../locales/templates/string-shapes.ts';
import { pluralCategories, type Template, type Templates } from '../locales/templates/templates.ts';

/**
 * The schema of strings in a language: any of the keys, each with a template of its shape.
 * @param lang whose plural categories the forms may have
 */
export function stringsSchema(lang: string): z.ZodType<Templates> {
  const shape = Object.entries(STRING_SHAPES).map(
    ([key, one]) => [key, templateSchema(one, lang).optional()] as const,
  );
  return z.strictObject(Object.fromEntries(shape)) as unknown as z.ZodType<Templates>;
}

function templateSchema(shape: Shape, lang: string): z.ZodType<Template> {
  if (shape !== 'count' && shape !== 'ordinal') {
    return templateWith(shape === 'text' ? [] : shape);
  }
  const one = templateWith([NUMBER[shape]]);
  return z.union(
    [one, formsSchema(one, lang, shape)],
    'a text, or one for each plural form (`other: …`)',
  ) as z.ZodType<Template>;
}

function formsSchema(form: z.ZodType<string>, lang: string, kind: PluralKind) {
  const categories = pluralCategories(lang, kind);
  const forms = categories.map((category) => {
    const isNeeded = category === 'other';
    return [category, isNeeded ? form : form.optional()] as const;
  });
  return z.strictObject(Object.fromEntries(forms));
}

/** A text with no other placeholders than these. */
function templateWith(names: readonly string[]): z.ZodType<string> {
  const known = names.map((name) => `{${name}}`);
  return text.superRefine((template, context) => {
    const unknown = placeholdersIn(template).filter((one) => !known.includes(one));
    const [first] = unknown;
    if (first === undefined) return;
    const right =
      known.length === 0
        ? 'a text without placeholders'
        : `the placeholder${known.length === 1 ? '' : 's'} ${known.map((one) => `\`${one}\``).join(' and ')}`;
    context.addIssue({ code: 'custom', message: `${right}, instead of \`${first}\`` });
  });
}
