/** Terms: the tags, sources and editors that articles name, each with one identity. */

import { foldName } from '../text/fold.ts';
import { addTo } from '../text/grouping.ts';
import { shortHash, slugOf, stableSlug } from '../text/slug.ts';
import type { Article } from './article.ts';
import { ANY_LANGUAGE, type Registries, type RegistryEntry } from './registry.ts';

export type TermKind = keyof Registries;

export const TERM_KINDS: readonly TermKind[] = ['tag', 'source', 'editor'];

/** A text and the language that it is in; none where it is a name that is the same everywhere. */
export interface Labelled {
  readonly text: string;
  readonly lang: string | undefined;
}

export class Term {
  readonly kind: TermKind;
  /** The identity: a registry's, or the stable slug of the name. */
  readonly id: string;
  readonly entry: RegistryEntry | undefined;
  readonly #name: Labelled;
  readonly #slugs = new Map<string, string>();

  /**
   * @param name as an article first wrote it, for a term that no registry has
   */
  constructor(kind: TermKind, id: string, name: Labelled, entry: RegistryEntry | undefined) {
    this.kind = kind;
    this.id = id;
    this.entry = entry;
    this.#name = name;
  }

  /** What the term is called in a language, or else in the language that has a word for it. */
  label(lang: string): Labelled {
    const labels = this.entry?.label ?? {};
    const own = labels[lang];
    if (own) return { text: own, lang };
    const everywhere = labels[ANY_LANGUAGE];
    if (everywhere) return { text: everywhere, lang: undefined };
    const [other] = Object.entries(labels);
    return other ? { text: other[1], lang: other[0] } : this.#name;
  }

  /** The part of its addresses in a language. */
  slug(lang: string): string {
    return this.#slugs.get(lang) ?? this.ownSlug(lang);
  }

  /** Its slugs in all editions. */
  get slugs(): string[] {
    return [...this.#slugs.values()];
  }

  /** The slug before terms whose slugs fall together are told apart. */
  ownSlug(lang: string): string {
    if (!this.entry) return this.id;
    return this.entry.slug[lang] ?? (slugOf(this.label(lang).text) || this.id);
  }

  setSlug(lang: string, slug: string): void {
    this.#slugs.set(lang, slug);
  }

  description(lang: string): string | undefined {
    return this.entry?.description[lang];
  }

  /** Every name that it goes by, in all languages. */
  get names(): string[] {
    return this.entry ? namesOf(this.entry) : [this.#name.text];
  }
}

function namesOf(entry: RegistryEntry): string[] {
  return [...Object.values(entry.label), ...entry.aliases];
}

/** All terms of one kind: finds the one that a name in an article means. */
export class Terms {
  readonly kind: TermKind;
  readonly #byName = new Map<string, Term>();
  /** The same by names as they are written: every article says some, of a few thousand. */
  readonly #byWriting = new Map<string, Term>();
  readonly #byId = new Map<string, Term>();
  readonly #byParent = new Map<string, Term[]>();
  readonly #unregistered = new Map<string, Term>();

  constructor(kind: TermKind, entries: readonly RegistryEntry[]) {
    this.kind = kind;
    for (const entry of entries) {
      const term = new Term(kind, entry.id, { text: entry.id, lang: undefined }, entry);
      this.#byId.set(entry.id, term);
      if (entry.parent !== undefined) addTo(this.#byParent, entry.parent, term);
      for (const name of namesOf(entry)) this.#name(name, term);
    }
    // A name that somebody wrote is what he meant, though it may be another one's identity.
    for (const term of this.#byId.values()) this.#name(term.id, term);
  }

  #name(name: string, term: Term): void {
    const key = foldName(name);
    if (!this.#byName.has(key)) this.#byName.set(key, term);
  }

  /** The term of a name; one that no registry has comes into being with its first use. */
  of(name: string, lang: string): Term {
    const known = this.#byWriting.get(name);
    if (known) return known;
    const term = this.#ofFolded(name, lang);
    this.#byWriting.set(name, term);
    return term;
  }

  #ofFolded(name: string, lang: string): Term {
    const key = foldName(name);
    const known = this.#byName.get(key);
    if (known) return known;
    const id = stableSlug(name);
    const same = this.#unregistered.get(id);
    const term = same ?? new Term(this.kind, id, { text: name, lang }, undefined);
    this.#byName.set(key, term);
    this.#unregistered.set(id, term);
    return term;
  }

  /** The terms that an article names, each once, in its own order. */
  in(article: Article): Term[] {
    const terms: Term[] = [];
    for (const name of namesIn(article, this.kind)) {
      const term = this.of(name, article.lang);
      if (!terms.includes(term)) terms.push(term);
    }
    return terms;
  }

  /** The terms that one is part of, the widest first. */
  above(term: Term): Term[] {
    const above: Term[] = [];
    let parent = this.#parentOf(term);
    // A registry that goes in a circle is refused, but this must end all the same.
    while (parent && parent !== term && !above.includes(parent)) {
      above.unshift(parent);
      parent = this.#parentOf(parent);
    }
    return above;
  }

  /** The terms that are part of one, one level down. */
  below(term: Term): Term[] {
    return this.#byParent.get(term.id) ?? [];
  }

  /** The term of a registry's identity. */
  byId(id: string): Term | undefined {
    return this.#byId.get(id);
  }

  #parentOf({ entry }: Term): Term | undefined {
    return entry?.parent === undefined ? undefined : this.byId(entry.parent);
  }

  get all(): Term[] {
    return [...this.#byId.values(), ...this.#unregistered.values()];
  }

  /**
   * Gives each term a slug of its own in a language: first those that a registry chose, then those made
   * of its labels, then the names that it does not have, which differ among themselves as it is.
   */
  separateSlugs(lang: string): void {
    const taken = new Set<string>();
    const chosen = (term: Term) => term.entry?.slug[lang] !== undefined;
    const inOrder = this.all.toSorted((a, b) => Number(chosen(b)) - Number(chosen(a)));
    for (const term of inOrder) {
      const own = term.ownSlug(lang);
      // Some file systems compare without case.
      const slug = taken.has(own.toLowerCase()) ? `${own}-${shortHash(term.id)}` : own;
      taken.add(slug.toLowerCase());
      term.setSlug(lang, slug);
    }
  }
}

/** The names by which an article refers to terms of a kind. */
function namesIn(article: Article, kind: TermKind): readonly string[] {
  if (kind === 'tag') return article.tags;
  if (kind === 'source') return article.sources.map((source) => source.name);
  return article.editors;
}
