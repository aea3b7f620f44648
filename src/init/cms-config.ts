/** The configuration of a form in the browser, Sveltia CMS or Decap CMS, made of the schema of front matter. */
import { stringify } from 'yaml';
import type { z } from 'zod';
import { frontMatterJsonSchema, type JsonSchema } from './json-schemas.ts';

/** What the configuration of an archive is made from. */
interface CmsAnswers {
  /** `OWNER/NAME` on GitHub. */
  readonly repo: string;
  readonly branch: string;
  /** The languages of the site with their names, in order. */
  readonly editions: readonly { readonly lang: string; readonly name: string }[];
  /** Of front matter, with the archive's own fields. */
  readonly schema: z.ZodType;
}

/** A field of a form. */
export interface CmsField {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly required?: boolean;
  readonly hint?: string;
  readonly options?: readonly string[];
  readonly fields?: readonly CmsField[];
  readonly pattern?: readonly [expression: string, message: string];
  readonly default?: unknown;
}

/** The folder below `content/` for pictures that a form adds. */
const PICTURES_FOLDER = 'gambar';

/** Keys whose texts may be long. */
const LONG = ['description', 'caption', 'reason'];

/** Makes `admin/config.yml`: a collection for each language, whose fields are the keys of front matter. */
export function cmsConfig({ repo, branch, editions, schema }: CmsAnswers): string {
  const fields = fieldsOf(frontMatterJsonSchema(schema));
  const body: CmsField = { name: 'body', label: 'body', widget: 'markdown', required: false };
  const config = {
    backend: { name: 'github', repo, branch },
    media_folder: `content/${PICTURES_FOLDER}`,
    public_folder: `/${PICTURES_FOLDER}`,
    slug: { encoding: 'ascii', clean_accents: true },
    collections: editions.map(({ lang, name }) => ({
      name: lang,
      label: name,
      folder: `content/${lang}`,
      path: '{{year}}/{{month}}/{{slug}}',
      slug: '{{title}}',
      extension: 'md',
      format: 'yaml-frontmatter',
      create: true,
      identifier_field: 'title',
      fields: [...fields, body],
    })),
  };
  const text = stringify(config, { lineWidth: 0, aliasDuplicateObjects: false });
  return `# Made by \`kliping cms\` of the schema of front matter: made again, it loses what was changed here.\n${text}`;
}

/** The page that loads the form. */
export const CMS_PAGE = `<!doctype html>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>Kliping</title>
<script src="https://unpkg.com/@sveltia/cms/dist/sveltia-cms.js" type="module"></script>
`;

/** The fields of a form for the keys of an object. */
export function fieldsOf({ properties = {}, required = [] }: JsonSchema): CmsField[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    label: name,
    ...widgetOf(name, schema),
    required: required.includes(name),
    ...(schema.description === undefined ? {} : { hint: schema.description }),
  }));
}

function widgetOf(name: string, schema: JsonSchema): Omit<CmsField, 'name' | 'label'> {
  const forms = formsOf(schema);
  const [text, list, object] = ['string', 'array', 'object'].map((type) =>
    forms.find((form) => typesOf(form).includes(type)),
  );
  if (forms.some((form) => typesOf(form).includes('boolean') && form.enum)) {
    return { widget: 'boolean', default: false };
  }
  // A list of texts is one, though it may also be written as one text, or with more in its items.
  if (list) {
    const item = formsOf(list.items ?? {}).find((form) => !form.properties) ?? list.items;
    return item?.properties ? { widget: 'list', fields: fieldsOf(item) } : { widget: 'list' };
  }
  if (text?.enum) {
    return { widget: 'select', options: text.enum.filter((one) => typeof one === 'string') };
  }
  if (text) {
    const { pattern } = text;
    const widget = LONG.includes(name) ? 'text' : 'string';
    return pattern === undefined ? { widget } : { widget, pattern: [pattern, pattern] };
  }
  if (object?.properties) return { widget: 'object', fields: fieldsOf(object) };
  return { widget: object ? 'keyvalue' : 'string' };
}

/** The forms that a value may have. */
function formsOf(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf ? schema.anyOf.flatMap(formsOf) : [schema];
}

function typesOf({ type = [] }: JsonSchema): readonly string[] {
  return [type].flat();
}
