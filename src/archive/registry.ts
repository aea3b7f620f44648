/** Registries: the schemas and the entries of the lists of terms in `_data/`, such as `tags.yaml` and `places.yaml`. */
import { z } from 'zod';
import { foldName } from '../text/fold.ts';
import { type Access, access } from './access.ts';
import type { Address } from './address.ts';
import { type Coordinates, coordinates } from './coordinates.ts';
import { type Rights, rights } from './rights.ts';
import { perLanguage, SITE_ADDRESS, siteAddress, text, webAddress } from './schema-parts.ts';
import { faultOfSegment, GOOD_SEGMENTS } from './segments.ts';
import type { TermKind } from './term-kinds.ts';

const identity = text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');
const slug = text
  .regex(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u, 'letters, digits and hyphens')
  .superRefine((value, context) => {
    const fault = faultOfSegment(value);
    if (fault === undefined) return;
    context.addIssue({ code: 'custom', message: `${GOOD_SEGMENTS}: this slug has ${fault}` });
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
  /** Addresses that its pages had once. */
  formerAddresses: z
    .union(
      [siteAddress.transform((one) => [one]), z.array(siteAddress).min(1)],
      `${SITE_ADDRESS}, or a list of them`,
    )
    .optional(),
  description: perLanguage.optional(),
  sameAs: z
    .union(
      [webAddress.transform((one) => [one]), z.array(webAddress).min(1)],
      'the address of a page about the same, or a list of such addresses',
    )
    .optional(),
  wikidata: text.regex(/^Q[1-9]\d*$/, 'an item of Wikidata, such as Q3630').optional(),
};

/** What a term may be, in the vocabulary of schema.org. */
const THINGS = ['person', 'place', 'organisation', 'event', 'subject'] as const;

/** What a term is. */
export type Thing = (typeof THINGS)[number];

/** Checks `tags.yaml`: its entries, and that parents exist and form no circle. */
export const tagsSchema = z
  .array(
    z.strictObject({
      ...shared,
      label: perLanguage,
      parent: identity.optional(),
      kind: z.enum(THINGS, `one of ${THINGS.join(', ')}`).optional(),
    }),
  )
  .superRefine((entries, context) => {
    reportDuplicates(entries, context);
    const parents = new Map(entries.map(({ id, parent }) => [id, parent]));
    for (const [i, { id, parent }] of entries.entries()) {
      if (parent === undefined) continue;
      const problem = !parents.has(parent) || parent === id;
      if (problem || isOwnAncestor(id, parents)) {
        const message = problem
          ? 'the `id` of another tag'
          : 'the `id` of a tag that is not, by its own parents, part of this one';
        context.addIssue({ code: 'custom', path: [i, 'parent'], message });
      }
    }
  });

function isOwnAncestor(id: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  let parent = parents.get(id);
  while (parent !== undefined && parent !== id && !seen.has(parent)) {
    seen.add(parent);
    parent = parents.get(parent);
  }
  return parent === id;
}

const named = { ...shared, name: nameOrNames, url: webAddress.optional() };

/** Checks `editors.yaml`, whose entries have a `name` instead of a `label`. */
export const namesSchema = z.array(z.strictObject(named)).superRefine(reportDuplicates);

const personOrOrganisation = z
  .enum(['person', 'organisation'], '`person` or `organisation`')
  .optional();

/**
 * Checks `sources.yaml` and `outlets.yaml`, which may also say how much of their texts the public may see and what others
 * may do with them, and of which most are organisations.
 */
export const sourcesSchema = z
  .array(
    z.strictObject({
      ...named,
      kind: personOrOrganisation,
      access: access.optional(),
      rights: rights.optional(),
    }),
  )
  .superRefine(reportDuplicates);

/** Checks `people.yaml`: those who report, translate or edit, of whom some are desks and bureaus. */
export const peopleSchema = z
  .array(z.strictObject({ ...named, kind: personOrOrganisation }))
  .superRefine(reportDuplicates);

/** Checks `places.yaml`. */
export const placesSchema = z
  .array(z.strictObject({ ...named, coordinates: coordinates.optional() }))
  .superRefine(reportDuplicates);

/** Checks `names.yaml`: each entry has names that mean the same, as a list or by language. */
export const sameNamesSchema = z.array(
  z
    .union(
      [z.array(text), z.record(z.string(), z.union([text, z.array(text)]))],
      'a list of names, or names per language (`id: …`)',
    )
    .transform((entry) => (Array.isArray(entry) ? entry : Object.values(entry).flat()))
    .refine((names) => new Set(names.map(foldName)).size > 1, {
      message: 'at least two names that mean the same',
    }),
);

/** The parts of an entry that no other entry may have: its identity, its names, its slugs. */
interface Identifiers {
  readonly id: string;
  readonly label?: Readonly<Record<string, string>>;
  readonly name?: string | Readonly<Record<string, string>>;
  readonly aliases?: readonly string[] | Readonly<Record<string, readonly string[]>> | undefined;
  readonly slug?: Readonly<Record<string, string>> | undefined;
  readonly formerAddresses?: readonly string[] | undefined;
}

function reportDuplicates(entries: readonly Identifiers[], context: z.RefinementCtx): void {
  const owners = new Map<string, number>();
  const claim = (kind: string, value: string, entry: number, path: string[], message: string) => {
    // Slugs become folders, which some file systems compare without case.
    const key = `${kind} ${foldName(value)}`;
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, entry);
    else if (owner !== entry) context.addIssue({ code: 'custom', path: [entry, ...path], message });
  };
  for (const [i, entry] of entries.entries()) {
    const { id, label, name, aliases = [], slug = {}, formerAddresses = [] } = entry;
    claim('id', id, i, ['id'], 'an `id` that no other entry has');
    const names = label ?? name ?? {};
    const own = 'a name that no other entry has';
    for (const one of typeof names === 'string' ? [names] : Object.values(names)) {
      claim('name', one, i, [label ? 'label' : 'name'], own);
    }
    for (const one of Object.values(aliases).flat()) claim('name', one, i, ['aliases'], own);
    for (const one of formerAddresses) {
      claim('address', one, i, ['formerAddresses'], 'an address that no other entry has');
    }
    for (const [lang, one] of Object.entries(slug)) {
      claim(`slug ${lang}`, one, i, ['slug', lang], 'a slug that no other entry has');
    }
  }
}

/** An entry of a registry, in one form for all files. */
export interface RegistryEntry {
  readonly id: string;
  readonly label: Readonly<Record<string, string>>;
  readonly slug: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  /** Addresses that its pages had once. */
  readonly formerAddresses?: readonly Address[] | undefined;
  readonly description: Readonly<Record<string, string>>;
  readonly parent?: string | undefined;
  readonly url?: string | undefined;
  /** What the entry says that it is. */
  readonly thing?: Thing | undefined;
  /** Pages of other hosts about the same. */
  readonly sameAs?: readonly string[] | undefined;
  /** The item of Wikidata: `Q3630`. */
  readonly wikidata?: string | undefined;
  readonly coordinates?: Coordinates | undefined;
  /** How much of the texts that name it the public may see. */
  readonly access?: Access | undefined;
  /** What others may do with them. */
  readonly rights?: Rights | undefined;
}

/** The entries of all registries, by the kind of term. */
export type Registries = Readonly<Record<TermKind, readonly RegistryEntry[]>>;

/** Key of a label that is the same in all languages. */
export const ANY_LANGUAGE = '*';

type TagFile = z.infer<typeof tagsSchema>;
/** Any other file: entries with a `name`. */
type NamesFile =
  | z.infer<typeof namesSchema>
  | z.infer<typeof sourcesSchema>
  | z.infer<typeof peopleSchema>
  | z.infer<typeof placesSchema>;

/** The entries of a checked `tags.yaml`. */
export function tagEntries(file: TagFile): RegistryEntry[] {
  return file.map(({ label, parent, ...entry }) => ({ ...common(entry), label, parent }));
}

/** The entries of any other checked file. */
export function nameEntries(file: NamesFile): RegistryEntry[] {
  return file.map((entry) => ({
    ...common(entry),
    label: typeof entry.name === 'string' ? { [ANY_LANGUAGE]: entry.name } : entry.name,
    url: entry.url,
    coordinates: 'coordinates' in entry ? entry.coordinates : undefined,
    ...('access' in entry && entry.access ? { access: entry.access } : {}),
    ...('rights' in entry && entry.rights ? { rights: entry.rights } : {}),
  }));
}

function common(entry: Omit<TagFile[number], 'label' | 'parent'>) {
  const aliases = entry.aliases ?? [];
  return {
    id: entry.id,
    slug: entry.slug ?? {},
    aliases: Array.isArray(aliases) ? aliases : Object.values(aliases).flat(),
    ...(entry.formerAddresses ? { formerAddresses: entry.formerAddresses } : {}),
    description: entry.description ?? {},
    thing: entry.kind,
    sameAs: entry.sameAs,
    wikidata: entry.wikidata,
  };
}
