/** Rules of access: finds what is withheld of an article by what the site, its terms and it itself say. */
import { foldName } from '../text/fold.ts';
import { type Access, narrowest, type Withholding } from './access.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Registries, RegistryEntry } from './registry.ts';
import type { Site } from './site.ts';

/** The kinds of terms whose entries may have an `access`, with the names by which an article gives them. */
const NAMES = {
  source: ({ source = [] }) => source.map(({ name }) => name),
  outlet: ({ outlet }) => (outlet === undefined ? [] : [outlet]),
} as const satisfies Partial<Record<keyof Registries, (meta: FrontMatter) => readonly string[]>>;

type KindWithAccess = keyof typeof NAMES;
const KINDS = Object.keys(NAMES) as readonly KindWithAccess[];

const NOTHING_SHOWN: Withholding = { level: 'metadata', searchable: false };

/** What the site and its registries say of access. */
export class AccessRules {
  readonly #site: Access | undefined;
  /** By kind of term, the access of entries that have one, by all their folded names. */
  readonly #byName: ReadonlyMap<KindWithAccess, ReadonlyMap<string, Access>>;

  constructor({ access }: Pick<Site, 'access'>, registries: Registries) {
    this.#site = access;
    const named = KINDS.map((kind) => [kind, accessByName(registries[kind])] as const);
    this.#byName = new Map(named.filter(([, names]) => names.size > 0));
  }

  /** What the public is not shown of an article's text; nothing where it is shown all. */
  of(meta: FrontMatter): Withholding | undefined {
    const { access, withdrawn } = meta;
    if (withdrawn?.level === 'text') return NOTHING_SHOWN;
    if (!access && !this.#site && this.#byName.size === 0) return undefined;
    return narrowest([this.#site, access, ...this.#ofTerms(meta)]);
  }

  /** The access of each term that an article names. */
  #ofTerms(meta: FrontMatter): (Access | undefined)[] {
    return [...this.#byName].flatMap(([kind, byName]) =>
      NAMES[kind](meta).map((name) => byName.get(foldName(name))),
    );
  }
}

/** Names first: one of them means its entry, even if it is another entry's identity. */
function accessByName(entries: readonly RegistryEntry[]): Map<string, Access> {
  const byName = new Map<string, Access>();
  const owners = new Map<string, RegistryEntry>();
  const add = (name: string, entry: RegistryEntry) => {
    const key = foldName(name);
    if (owners.has(key)) return;
    owners.set(key, entry);
    if (entry.access) byName.set(key, entry.access);
  };
  for (const entry of entries) {
    for (const name of [...Object.values(entry.label), ...entry.aliases]) add(name, entry);
  }
  for (const entry of entries) add(entry.id, entry);
  return byName;
}
