/** Edits the registries of terms, `_data/tags.yaml` and the others, as texts. */
import { join } from 'node:path';
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { FolderError } from '../archive/problem.ts';
import type { Term } from '../archive/term.ts';
import type { TermKind } from '../archive/term-kinds.ts';
import { foldName } from '../text/fold.ts';
import { nameHash } from '../text/slug.ts';
import { textsIn } from './article-text.ts';
import type { Edits } from './edits.ts';
import { type Written, written, YamlText } from './yaml-text.ts';

/** The files that may have the entry of a term; a new entry comes into the first. */
const FILES: Readonly<Record<TermKind, readonly string[]>> = {
  tag: ['tags.yaml'],
  source: ['sources.yaml'],
  editor: ['editors.yaml', 'people.yaml'],
  outlet: ['outlets.yaml'],
  place: ['places.yaml'],
  reporter: ['people.yaml'],
  translator: ['people.yaml'],
};

/** The key of an entry's names. */
const nameKeyOf = (kind: TermKind) => (kind === 'tag' ? 'label' : 'name');

/** By which a term has its entry. */
export type TermKey = Pick<Term, 'kind' | 'id'>;

/** The registries of an archive, with the edits of a command. */
export class RegistryTexts {
  readonly #edits: Edits;
  readonly #dataDir: string;

  constructor(edits: Edits, dataDir: string) {
    this.#edits = edits;
    this.#dataDir = dataDir;
  }

  /** The keys of an entry, as the file has them. */
  valuesOf(term: TermKey): Readonly<Record<string, Written>> {
    const path = this.#pathOf(term);
    const entry = entryOf(this.#read(path), term.id);
    return (entry?.toJSON() ?? {}) as Record<string, Written>;
  }

  /** Edits an entry. */
  edit(term: TermKey, change: (yaml: YamlText, entry: YAMLMap) => void): void {
    const path = this.#pathOf(term);
    this.#change(path, (yaml) => {
      const entry = entryOf(yaml, term.id);
      if (entry) change(yaml, entry);
    });
  }

  /** Sets the name of a term in some languages, or the one for all. */
  setName(term: TermKey, languages: readonly string[], name: string): void {
    const key = nameKeyOf(term.kind);
    this.edit(term, (yaml, entry) => {
      const names = YamlText.valueOf(entry, key);
      if (isMap(names)) for (const lang of languages) yaml.set(names, lang, name);
      else yaml.set(entry, key, name);
    });
  }

  /** Adds other names of a term, and takes out those that are its names now. */
  addAliases(term: TermKey, aliases: readonly string[], lang: string | undefined): void {
    if (aliases.length === 0) return;
    this.edit(term, (yaml, entry) => {
      const known = YamlText.valueOf(entry, 'aliases');
      if (isSeq(known)) return yaml.append(known, aliases);
      if (!isMap(known)) return yaml.set(entry, 'aliases', aliases);
      const [first] = known.items;
      const other = isScalar(first?.key) ? String(first.key.value) : '';
      const own = YamlText.valueOf(known, lang ?? other);
      if (isSeq(own)) return yaml.append(own, aliases);
      return yaml.set(known, lang ?? other, aliases);
    });
  }

  /** Takes other names out of an entry. */
  removeAliases(term: TermKey, isGone: (name: string) => boolean): void {
    this.edit(term, (yaml, entry) => {
      const known = YamlText.valueOf(entry, 'aliases');
      const lists = isMap(known) ? known.items.map(({ value }) => value) : [known];
      for (const list of lists.filter(isSeq)) {
        const names = textsIn(list);
        yaml.removeItems(
          list,
          names.flatMap(({ text }, i) => (isGone(text) ? [i] : [])),
        );
      }
    });
  }

  /** States slugs, so that a term keeps its addresses whatever its names become. */
  stateSlugs(term: TermKey, slugs: ReadonlyMap<string, string>): void {
    if (slugs.size === 0) return;
    this.edit(term, (yaml, entry) => {
      const known = YamlText.valueOf(entry, 'slug');
      if (!isMap(known)) return yaml.set(entry, 'slug', Object.fromEntries(slugs));
      for (const [lang, slug] of slugs) yaml.set(known, lang, slug);
    });
  }

  /** Adds addresses that are to lead to a term, and takes out those that it has now. */
  addFormerAddresses(term: TermKey, addresses: readonly string[], now: readonly string[]): void {
    this.edit(term, (yaml, entry) => {
      const known = YamlText.valueOf(entry, 'formerAddresses');
      const old = textsIn(known).map(({ text }) => text);
      const added = addresses.filter((one) => !old.includes(one) && !now.includes(one));
      const left = old.filter((one) => !now.includes(one));
      if (left.length === old.length && isSeq(known)) return yaml.append(known, added);
      const all = [...left, ...added];
      if (all.length > 0) return yaml.set(entry, 'formerAddresses', all);
      return yaml.remove(entry, 'formerAddresses');
    });
  }

  /** Removes the entry of a term. */
  remove(term: TermKey): void {
    this.#change(this.#pathOf(term), (yaml) => {
      const list = yaml.root;
      if (!isSeq(list)) return;
      const at = list.items.findIndex((item) => isMap(item) && item.get('id') === term.id);
      yaml.removeItems(list, at < 0 ? [] : [at]);
    });
  }

  /** Makes other tags part of another one. */
  adopt(from: TermKey, to: string): void {
    if (from.kind !== 'tag') return;
    this.#change(this.#pathOf(from), (yaml) => {
      for (const entry of entriesOf(yaml)) {
        if (entry.get('parent') === from.id) yaml.set(entry, 'parent', to);
      }
    });
  }

  /**
   * Makes an entry for a term that has none: with its name, its other spellings, and the slugs that it has.
   * @param names as articles write them, the first of them its name in `lang`
   * @returns the identity of the entry
   */
  register(
    { kind, id }: TermKey,
    { names, lang, slugs }: NewEntry,
    taken: ReadonlySet<string>,
  ): string {
    const [name = id, ...others] = names;
    const own = taken.has(id) ? `${id}-${nameHash(name)}` : id;
    const lines = [
      `- id: ${own}`,
      `  ${nameKeyOf(kind)}: ${written({ [lang]: name }, false)}`,
      `  slug: ${written(Object.fromEntries(slugs), false)}`,
      ...(others.length > 0 ? [`  aliases: ${written(others, false)}`] : []),
    ];
    const path = join(this.#dataDir, FILES[kind][0] ?? '');
    this.#edits.readOrBegin(path);
    this.#change(path, (yaml) => yaml.appendLines(yaml.root, lines));
    return own;
  }

  /** The file that has the entry of a term. */
  #pathOf({ kind, id }: TermKey): string {
    const paths = FILES[kind].map((name) => join(this.#dataDir, name));
    const found = paths.find((path) => {
      this.#edits.readOrBegin(path);
      return entryOf(this.#read(path), id) !== undefined;
    });
    if (found === undefined) throw new Error(`no registry has ${id}`);
    return found;
  }

  #read(path: string): YamlText {
    const yaml = YamlText.read(this.#edits.read(path));
    if (yaml) return yaml;
    throw new FolderError(
      `${path}: found a form that is not written to; expected a list of entries, without anchors`,
    );
  }

  #change(path: string, change: (yaml: YamlText) => void): void {
    const yaml = this.#read(path);
    change(yaml);
    if (yaml.isChanged) this.#edits.change(path, () => yaml.toString());
  }
}

/** What the entry of a term that no registry has begins with. */
interface NewEntry {
  readonly names: readonly string[];
  readonly lang: string;
  /** By language. */
  readonly slugs: ReadonlyMap<string, string>;
}

function entriesOf(yaml: YamlText): YAMLMap[] {
  return isSeq(yaml.root) ? yaml.root.items.filter(isMap) : [];
}

function entryOf(yaml: YamlText, id: string): YAMLMap | undefined {
  return entriesOf(yaml).find((entry) => entry.get('id') === id);
}

/** Whether two names mean the same term. */
export function isSameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}
