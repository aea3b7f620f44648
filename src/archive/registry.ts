/** Registries: what `_data/tags.yaml`, `sources.yaml` and `editors.yaml` say of names. */
import { z } from 'zod';

const text = z.string().trim().min(1, 'some text');
const perLanguage = z.record(z.string(), text, 'a text per language (`id: …`)');
const identity = text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');
const slug = text.regex(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u, 'letters, digits and hyphens');
const webAddress = z.url({
  protocol: /^https?$/,
  error: 'an address such as https://example.org/',
});
const nameOrNames = z.union([text, perLanguage], 'a name, or one per language (`id: …`)');
const namesOrNamesPerLanguage = z.union(
  [z.array(text), z.record(z.string(), z.array(text))],
  'a list of names, or one per language (`id: […]`)',
);

const shared = {
  id: identity,
  slug: z.record(z.string(), slug, 'a slug per language (`id: …`)').optional(),
  aliases: namesOrNamesPerLanguage.optional(),
  description: perLanguage.optional(),
};

export const tagsSchema = z
  .array(z.strictObject({ ...shared, label: perLanguage, parent: identity.optional() }))
  .superRefine((entries, context) => {
    reportDuplicates(entries, context);
    const known = new Set(entries.map(({ id }) => id));
    for (const [i, { id, parent }] of entries.entries()) {
      if (parent === undefined || (known.has(parent) && parent !== id)) continue;
      context.addIssue({ code: 'custom', path: [i, 'parent'], message: 'the `id` of another tag' });
    }
  });
/** Sources and editors: the same form, under `name` instead of `label`. */
export const namesSchema = z
  .array(z.strictObject({ ...shared, name: nameOrNames, url: webAddress.optional() }))
  .superRefine(reportDuplicates);

function reportDuplicates(
  entries: readonly { readonly id: string }[],
  context: z.RefinementCtx,
): void {
  const seen = new Set<string>();
  for (const [i, { id }] of entries.entries()) {
    if (seen.has(id)) {
      context.addIssue({
        code: 'custom',
        path: [i, 'id'],
        message: 'an `id` that no other entry has',
      });
    }
    seen.add(id);
  }
}

/** One entry of a registry, whichever file it came from. */
export interface RegistryEntry {
  readonly id: string;
  readonly label: Readonly<Record<string, string>>;
  readonly slug: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly description: Readonly<Record<string, string>>;
  readonly parent?: string | undefined;
  readonly url?: string | undefined;
}

export interface Registries {
  readonly tag: readonly RegistryEntry[];
  readonly source: readonly RegistryEntry[];
  readonly editor: readonly RegistryEntry[];
}

/** Any language: a name that is written the same everywhere. */
export const ANY_LANGUAGE = '*';

type TagFile = z.infer<typeof tagsSchema>;
type NamesFile = z.infer<typeof namesSchema>;

export function tagEntries(file: TagFile): RegistryEntry[] {
  return file.map((entry) => ({ ...entry, ...common(entry) }));
}

export function nameEntries(file: NamesFile): RegistryEntry[] {
  return file.map((entry) => ({
    ...common(entry),
    id: entry.id,
    label: typeof entry.name === 'string' ? { [ANY_LANGUAGE]: entry.name } : entry.name,
    url: entry.url,
  }));
}

function common(entry: TagFile[number] | NamesFile[number]) {
  const aliases = entry.aliases ?? [];
  return {
    slug: entry.slug ?? {},
    aliases: Array.isArray(aliases) ? aliases : Object.values(aliases).flat(),
    description: entry.description ?? {},
  };
}
