/** Terms: gives each tag, source, outlet, place and person that articles name one identity, and names and slugs by language. */

import { foldName } from '../text/fold.ts';
import { addTo } from '../text/grouping.ts';
import { nameHash, slugOf, stableSlug } from '../text/slug.ts';
import type { Article } from './article.ts';
import { type DatelinePart, datelineParts } from './dateline.ts';
import { ANY_LANGUAGE, type RegistryEntry, type Thing } from './registry.ts';
import type { TermKind } from './term-kinds.ts';

/** What terms of a kind are, unless their entry says otherwise. */
const THINGS: Partial<Readonly<Record<TermKind, Thing>>> = {
  outlet: 'organisation',
  place: 'place',
  reporter: 'person',
  translator: 'person',
};

/** A text and its language; none for a name that is the same in all languages. */
export interface Labelled {
  readonly text: string;
  readonly lang: string | undefined;
}

/** A term as an article credits it. */
export interface Credited {
  readonly term: Term;
  /** The name as the article has it. */
  readonly name: string;
}

/** A tag, source, editor, outlet, place, reporter or translator. */
export class Term {
  readonly kind: TermKind;
  /** The identity from the registry, or the stable slug of the name. */
  readonly id: string;
  readonly entry: RegistryEntry | undefined;
  readonly #name: Labelled;
  readonly #slugs = new Map<string, string>();

  /** Names it among the terms of its kind: one that no registry has may have the `id` of one that is registered. */
  get key(): string {
    return this.entry ? this.id : `~${this.id}`;
  }

  /** @param name for a term that no registry has: the name as its first article spells it */
  constructor(kind: TermKind, id: string, name: Labelled, entry: RegistryEntry | undefined) {
    this.kind = kind;
    this.id = id;
    this.entry = entry;
    this.#name = name;
  }

  /** The name in a language, or the one for all languages, or that of another language. */
  label(lang: string): Labelled {
    const labels = this.entry?.label ?? {};
    const own = labels[lang];
    if (own) return { text: own, lang };
    const everywhere = labels[ANY_LANGUAGE];
    if (everywhere) return { text: everywhere, lang: undefined };
    const [other] = Object.entries(labels);
    return other ? { text: other[1], lang: other[0] } : this.#name;
  }

  /** Whether the term has a name in a language: its own, or one that is the same in all. */
  isNamedIn(lang: string): boolean {
    const label = this.label(lang);
    return label.lang === undefined || label.lang === lang;
  }

  /** The slug in a language, as addresses have it. */
  slug(lang: string): string {
    return this.#slugs.get(lang) ?? this.ownSlug(lang);
  }

  /** The slugs in all editions. */
  get slugs(): string[] {
    return [...this.#slugs.values()];
  }

  /** The slug by its registry entry or its name alone: another term may have the same, see `separateSlugs`. */
  ownSlug(lang: string): string {
    if (!this.entry) return this.id;
    return this.entry.slug[lang] ?? (slugOf(this.label(lang).text) || this.id);
  }

  /** Sets the slug in a language; `Terms` sees to it that no other term has it. */
  setSlug(lang: string, slug: string): void {
    this.#slugs.set(lang, slug);
  }

  /** The description in a language, if the registry has one. */
  description(lang: string): string | undefined {
    return this.entry?.description[lang];
  }

  /** What the term is, as far as its kind or its entry says. */
  get thing(): Thing | undefined {
    return this.entry?.thing ?? THINGS[this.kind];
  }

  /** All names of the term, in all languages, aliases included. */
  get names(): string[] {
    return this.entry ? namesOf(this.entry) : [this.#name.text];
  }
}

function namesOf(entry: RegistryEntry): string[] {
  return [...Object.values(entry.label), ...entry.aliases];
}

/** All terms of one kind, found by the names that articles use. */
export class Terms {
  readonly kind: TermKind;
  readonly #byName = new Map<string, Term>();
  /** The same by names as written: articles repeat a few thousand names, which are folded once. */
  readonly #byWriting = new Map<string, Term>();
  /** Datelines as written, in their parts: articles repeat them, and a build asks for each several times. */
  readonly #datelines = new Map<string, readonly DatelinePart[]>();
  readonly #byId = new Map<string, Term>();
  readonly #byParent = new Map<string, Term[]>();
  readonly #unregistered = new Map<string, Term>();
  /** Those of each article that names any: a build asks for them many times. */
  readonly #in = new Map<Article, readonly Term[]>();

  /** @param entries the registry of the kind */
  constructor(kind: TermKind, entries: readonly RegistryEntry[]) {
    this.kind = kind;
    for (const entry of entries) {
      const term = new Term(kind, entry.id, { text: entry.id, lang: undefined }, entry);
      this.#byId.set(entry.id, term);
      if (entry.parent !== undefined) addTo(this.#byParent, entry.parent, term);
      for (const name of namesOf(entry)) this.#name(name, term);
    }
    // Names first: a name in an article means the term with that name, even if it is another term's identity.
    for (const term of this.#byId.values()) this.#name(term.id, term);
  }

  #name(name: string, term: Term): void {
    const key = foldName(name);
    if (!this.#byName.has(key)) this.#byName.set(key, term);
  }

  /**
   * The term of a name. A name that no registry has makes a new term.
   * @param lang the language of the article that has the name
   */
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

  /** The terms that an article names, each once, in the order of the article. */
  in(article: Article): readonly Term[] {
    const known = this.#in.get(article);
    if (known) return known;
    const names = this.#namesIn(article);
    if (names.length === 0) return NO_TERMS;
    const terms = [...new Set(names.map((name) => this.of(name, article.lang)))];
    this.#in.set(article, terms);
    return terms;
  }

  /** The terms that an article names, each as the article first writes it. */
  creditedIn(article: Article): Credited[] {
    const credited: Credited[] = [];
    for (const name of this.#namesIn(article)) {
      const term = this.of(name, article.lang);
      if (!credited.some((one) => one.term === term)) credited.push({ term, name });
    }
    return credited;
  }

  /** The parts of an article's dateline, of which those that are places are terms; of the kind `place`. */
  datelineOf({ meta }: Article): readonly DatelinePart[] {
    const { dateline } = meta;
    if (dateline === undefined) return NO_PARTS;
    const known = this.#datelines.get(dateline);
    if (known) return known;
    const parts = datelineParts(dateline, (name) => this.#isRegistered(name));
    this.#datelines.set(dateline, parts);
    return parts;
  }

  #isRegistered(name: string): boolean {
    return this.#byName.get(foldName(name))?.entry !== undefined;
  }

  /** The names by which an article refers to terms of the kind. */
  #namesIn(article: Article): readonly string[] {
    const { meta } = article;
    switch (this.kind) {
      case 'tag':
        return article.tags;
      case 'source':
        return article.sources.length === 0
          ? NO_NAMES
          : article.sources.map((source) => source.name);
      case 'editor':
        return article.editors;
      case 'outlet':
        return one(meta.outlet);
      case 'place':
        return meta.dateline === undefined
          ? NO_NAMES
          : this.datelineOf(article).flatMap(({ text, isPlace }) => (isPlace ? text : []));
      case 'reporter':
        return meta.reporter ?? NO_NAMES;
      case 'translator':
        return one(meta.translator);
    }
  }

  /** The terms that a term is part of, the widest first. */
  above(term: Term): Term[] {
    const above: Term[] = [];
    let parent = this.#parentOf(term);
    // `tagsSchema` refuses circles of parents; this ends even if there is one.
    while (parent && parent !== term && !above.includes(parent)) {
      above.unshift(parent);
      parent = this.#parentOf(parent);
    }
    return above;
  }

  /** The terms that are part of a term, one level down. */
  below(term: Term): Term[] {
    return this.#byParent.get(term.id) ?? [];
  }

  /** The term with an identity of the registry. */
  byId(id: string): Term | undefined {
    return this.#byId.get(id);
  }

  #parentOf({ entry }: Term): Term | undefined {
    return entry?.parent === undefined ? undefined : this.byId(entry.parent);
  }

  /** All terms: those of the registry, then the others. */
  get all(): Term[] {
    return [...this.#byId.values(), ...this.#unregistered.values()];
  }

  /**
   * Gives each term a slug of its own in a language: first the slugs that the registry names, then those made of
   * its labels, then those of unregistered terms, which are all different.
   */
  separateSlugs(lang: string): void {
    const taken = new Set<string>();
    const chosen = (term: Term) => term.entry?.slug[lang] !== undefined;
    const inOrder = this.all.toSorted((a, b) => Number(chosen(b)) - Number(chosen(a)));
    for (const term of inOrder) {
      const own = term.ownSlug(lang);
      // Some file systems compare without case.
      const slug = taken.has(own.toLowerCase()) ? `${own}-${nameHash(term.id)}` : own;
      taken.add(slug.toLowerCase());
      term.setSlug(lang, slug);
    }
  }
}

const NO_TERMS: readonly Term[] = [];
const NO_NAMES: readonly string[] = [];
const NO_PARTS: readonly DatelinePart[] = [];

function one(name: string | undefined): readonly string[] {
  return name === undefined ? NO_NAMES : [name];
}

/** The name of a credited term in a language, where the registry has the term; else as the article has it. */
export function creditedName({ term, name }: Credited, lang: string): string {
  return term.entry ? term.label(lang).text : name;
}
