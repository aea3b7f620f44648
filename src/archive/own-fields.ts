/** Own fields: keys that an archive adds to front matter, which `site.yaml` declares. */
import { z } from 'zod';
import {
  date,
  type FrontMatter,
  frontMatterSchema,
  names,
  type OwnValue,
  type OwnValues,
} from './front-matter.ts';
import { perLanguage, text, webAddress, yesOrNo } from './schema-parts.ts';
import type { Labelled } from './term.ts';

/** What the values of each kind of field are. */
const VALUES = { text, date, link: webAddress, term: names } as const;

const KINDS = Object.keys(VALUES) as (keyof typeof VALUES)[];
const PLACES = ['article', 'list', 'none'] as const;

const key = text
  .regex(/^[A-Za-z][\w-]*$/, 'a key that begins with a letter: letters, digits, `-` and `_`')
  .refine(
    (value) => !Object.hasOwn(frontMatterSchema.shape, value),
    'a key that front matter does not have already',
  )
  // Every object has these: an article without the field would seem to have it.
  .refine((value) => !(value in {}), 'another key: this one has a meaning in JavaScript');

const field = z
  .strictObject({
    key,
    name: z.union([text, perLanguage], 'a name, or one per language (`id: …`)'),
    kind: z.enum(KINDS, KINDS.join(', ')).default('text'),
    /** On the article's page, there and in lists, or in exports only. */
    shown: z.enum(PLACES, PLACES.join(', ')).default('article'),
    /** Whether a search finds the article by the words of its values. */
    searched: yesOrNo.default(false),
  })
  .refine(({ kind, searched }) => !searched || kind === 'text' || kind === 'term', {
    path: ['searched'],
    message: 'true only where `kind` is text or term',
  });

/** Checks the key `fields` of `site.yaml`. */
export const ownFieldsSchema = z
  .array(field, 'a list of `key:` with `name:`')
  .superRefine((fields, context) => {
    for (const [i, one] of fields.entries()) {
      if (fields.findIndex((other) => other.key === one.key) === i) continue;
      context.addIssue({
        code: 'custom',
        path: [i, 'key'],
        message: 'a key that no other field has',
      });
    }
  });

/** A declared field. */
export type OwnField = z.infer<typeof field>;

/**
 * The schema of front matter that may have these fields, too. Their values are apart from the others, in `own`.
 * Without fields it is the plain schema, so that reading costs the same.
 */
export function frontMatterSchemaOf(fields: readonly OwnField[]): z.ZodType<FrontMatter> {
  if (fields.length === 0) return frontMatterSchema;
  const values = fields.map(({ key, kind }) => [key, VALUES[kind].optional()] as const);
  const own = z.object(Object.fromEntries(values));
  return frontMatterSchema.safeExtend(own.shape).transform((all): FrontMatter => {
    const known: Record<string, unknown> = { ...all };
    const found: Record<string, OwnValue> = {};
    for (const { key } of fields) {
      if (known[key] !== undefined) found[key] = known[key] as OwnValue;
      delete known[key];
    }
    return { ...(known as FrontMatter), ...(Object.keys(found).length > 0 ? { own: found } : {}) };
  });
}

/** The name of a field in a language, else in the first one that it has a name in. */
export function fieldName({ name }: OwnField, lang: string): Labelled {
  if (typeof name === 'string') return { text: name, lang: undefined };
  const [first] = Object.entries(name);
  const own = name[lang];
  return own === undefined ? { text: first?.[1] ?? '', lang: first?.[0] } : { text: own, lang };
}

/** The words by which a search finds an article that has these values. */
export function searchedWords(fields: readonly OwnField[], values: OwnValues = {}): string[] {
  return fields
    .filter(({ searched }) => searched)
    .flatMap(({ key }) => values[key] ?? [])
    .filter((value) => typeof value === 'string');
}
