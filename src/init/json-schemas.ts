/** JSON Schemas of the files that an owner writes, made of the schemas that check them: text editors complete by them. */
import { z } from 'zod';
import { deadLinksSchema } from '../archive/dead-links.ts';
import { fetchAgainSchema } from '../archive/fetch-again.ts';
import { frontMatterSchema } from '../archive/front-matter.ts';
import {
  namesSchema,
  peopleSchema,
  placesSchema,
  sameNamesSchema,
  sourcesSchema,
  tagsSchema,
} from '../archive/registry.ts';
import { siteSchema } from '../archive/site.ts';
import { ENTRY_WORDS, FRONT_MATTER_WORDS, SITE_WORDS } from './key-words.ts';

/** A JSON Schema, as far as it is read here. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly description?: string;
  readonly additionalProperties?: boolean | JsonSchema;
}

interface Described {
  readonly schema: z.ZodType;
  readonly words: Readonly<Record<string, string>>;
}

/** The files of `_data/` that have a schema. */
const DATA_FILES: Readonly<Record<string, Described>> = {
  'site.yaml': { schema: siteSchema, words: SITE_WORDS },
  'tags.yaml': { schema: tagsSchema, words: ENTRY_WORDS },
  'sources.yaml': { schema: sourcesSchema, words: ENTRY_WORDS },
  'outlets.yaml': { schema: sourcesSchema, words: ENTRY_WORDS },
  'editors.yaml': { schema: namesSchema, words: ENTRY_WORDS },
  'places.yaml': { schema: placesSchema, words: ENTRY_WORDS },
  'people.yaml': { schema: peopleSchema, words: ENTRY_WORDS },
  'names.yaml': { schema: sameNamesSchema, words: {} },
  'links.yaml': { schema: deadLinksSchema, words: {} },
  'fetch-again.yaml': { schema: fetchAgainSchema, words: ENTRY_WORDS },
};

/** The names of these files. */
export const DATA_FILE_NAMES = Object.keys(DATA_FILES);

/** The name of the schema of a file in the package's folder `schemas/`. */
export function schemaNameOf(file: string): string {
  return file.replace(/\.yaml$/, '.json');
}

/** The schemas of front matter and of all files of `_data/`, as files by their names. */
export function schemaFiles(): Map<string, string> {
  const all = new Map([['front-matter.json', frontMatterJsonSchema()]]);
  for (const [file, { schema, words }] of Object.entries(DATA_FILES)) {
    all.set(schemaNameOf(file), jsonSchemaOf(schema, file, words));
  }
  return new Map([...all].map(([name, one]) => [name, `${JSON.stringify(one, null, 2)}\n`]));
}

/**
 * The schema of front matter.
 * @param schema of an archive with fields of its own: see `frontMatterSchemaOf`
 */
export function frontMatterJsonSchema(schema: z.ZodType = frontMatterSchema): JsonSchema {
  return jsonSchemaOf(schema, 'front matter', FRONT_MATTER_WORDS);
}

function jsonSchemaOf(
  schema: z.ZodType,
  title: string,
  words: Readonly<Record<string, string>>,
): JsonSchema {
  // What a person writes, before it is turned into values; of the draft that the most editors know.
  const made = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  const { $schema, ...rest } = made;
  return { $schema, title, ...withWords(asYaml(rest as JsonSchema), words) } as JsonSchema;
}

/**
 * The archive reads each scalar as a text; a text editor takes `1984` for a number, `true` for a word of its own, and a
 * key without a value for nothing, which is as if the key were not there.
 */
function asYaml(schema: JsonSchema): JsonSchema {
  const { properties, required = [], items, anyOf, additionalProperties, type, ...rest } = schema;
  const inner = typeof additionalProperties === 'object';
  // Each key of a map by language is a text in any case.
  const { propertyNames, ...kept } = rest as { propertyNames?: unknown };
  void propertyNames;
  return {
    ...kept,
    ...typesOf(schema),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, one]) => {
          const value = asYaml(one);
          return [key, required.includes(key) ? value : orNothing(value)];
        }),
      ),
      ...(required.length > 0 ? { required } : {}),
    }),
    // Of a pair, such as coordinates, each item has a schema of its own.
    ...(items && {
      items: Array.isArray(items) ? (items.map(asYaml) as JsonSchema) : asYaml(items),
    }),
    ...(anyOf && { anyOf: anyOf.map(asYaml) }),
    ...(additionalProperties === undefined
      ? {}
      : {
          additionalProperties: inner ? asYaml(additionalProperties) : additionalProperties,
        }),
  };
}

function typesOf(schema: JsonSchema): JsonSchema {
  const { type, enum: words } = schema;
  if (type !== 'string') return type === undefined ? {} : { type };
  if (!words) return { type: ['string', 'number', 'boolean'] };
  return isYesOrNo(schema)
    ? { type: ['boolean', 'string'], enum: [true, false, 'true', 'false'] }
    : { type };
}

/** Whether a schema is that of a yes or a no. */
function isYesOrNo({ enum: words }: JsonSchema): boolean {
  return words?.length === 2 && words[0] === 'true' && words[1] === 'false';
}

function orNothing(schema: JsonSchema): JsonSchema {
  const { type, enum: words, anyOf } = schema;
  if (anyOf) return { ...schema, anyOf: [...anyOf, { type: 'null' }] };
  if (type === undefined) return schema;
  return {
    ...schema,
    type: [type, 'null'].flat(),
    ...(words ? { enum: [...words, null] } : {}),
  };
}

function withWords(schema: JsonSchema, words: Readonly<Record<string, string>>): JsonSchema {
  const { items, properties } = schema;
  if (items) return { ...schema, items: withWords(items, words) };
  if (!properties) return schema;
  const described = Object.entries(properties).map(([key, one]) => {
    const description = words[key];
    return [key, description === undefined ? one : { description, ...one }] as const;
  });
  return { ...schema, properties: Object.fromEntries(described) };
}
