/** Renames terms in the front matter of an article. */
import { isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { splitNames } from '../archive/front-matter.ts';
import type { TermKind } from '../archive/term-kinds.ts';
import type { YamlText } from './yaml-text.ts';
import { YamlText as Yaml } from './yaml-text.ts';

/** The key of front matter that names the terms of a kind. */
const KEYS: Readonly<Record<TermKind, string>> = {
  tag: 'tags',
  source: 'source',
  editor: 'editor',
  outlet: 'outlet',
  place: 'dateline',
  reporter: 'reporter',
  translator: 'translator',
};

/** Kinds of which one text has several names, between commas. */
const IN_ONE_TEXT: readonly TermKind[] = ['tag', 'source'];

/** What becomes of a name: other ones, or none. A name that stays is given back as it is. */
export type Rename = (name: string) => readonly string[];

/** A dateline's parts, of which those that are places are renamed. */
type ReadDateline = (
  text: string,
) => readonly { readonly text: string; readonly isPlace: boolean }[];

/**
 * Renames the terms of a kind that front matter names. A source with an address of its own stays, whatever becomes of
 * its name. A name that is there already is not added a second time.
 */
export function renameIn(
  yaml: YamlText,
  map: YAMLMap,
  kind: TermKind,
  rename: Rename,
  readDateline: ReadDateline,
): void {
  const key = KEYS[kind];
  const value = Yaml.valueOf(map, key);
  if (isScalar(value)) return void renameText(yaml, map, kind, value, rename, readDateline);
  if (isMap(value)) return void renameEntry(yaml, value, rename);
  if (!isSeq(value)) return;
  if (kind === 'place') {
    for (const item of value.items.filter(isScalar)) {
      const text = renamedDateline(String(item.value), rename, readDateline);
      if (text !== item.value) yaml.replace(item, text, value.flow === true);
    }
    return;
  }
  const names = value.items.map(nameOf);
  const seen = new Set<string>();
  const gone: number[] = [];
  const added: string[] = [];
  for (const [i, name] of names.entries()) {
    const item = value.items[i];
    if (name === undefined || !isNode(item)) continue;
    const [first, ...more] = rename(name);
    const others = names.filter((_, at) => at !== i);
    const isThere =
      first !== undefined && first !== name && (seen.has(first) || others.includes(first));
    if ((first === undefined || isThere) && !hasAddress(item)) gone.push(i);
    else if (first !== undefined && first !== name) {
      const node = isMap(item) ? Yaml.valueOf(item, 'name') : item;
      if (node)
        yaml.replace(node, first, value.flow === true || (isMap(item) && item.flow === true));
      seen.add(first);
    }
    added.push(...more.filter((one) => !names.includes(one) && !added.includes(one)));
  }
  if (gone.length === names.length) return void yaml.remove(map, key);
  yaml.removeItems(value, gone);
  yaml.append(value, added);
}

function renameText(
  yaml: YamlText,
  map: YAMLMap,
  kind: TermKind,
  value: Node & { value?: unknown },
  rename: Rename,
  readDateline: ReadDateline,
): void {
  const text = String(value.value);
  if (kind === 'place') {
    const renamed = renamedDateline(text, rename, readDateline);
    if (renamed !== text) yaml.replace(value, renamed, map.flow === true);
    return;
  }
  const names = IN_ONE_TEXT.includes(kind) ? splitNames(text) : [text];
  const renamed = [...new Set(names.flatMap(rename))];
  if (renamed.length === names.length && renamed.every((name, i) => name === names[i])) return;
  const [first] = renamed;
  if (first === undefined) return void yaml.remove(map, KEYS[kind]);
  const isOneText = IN_ONE_TEXT.includes(kind) && renamed.every((name) => !name.includes(','));
  if (isOneText) yaml.replace(value, renamed.join(', '), map.flow === true);
  else if (renamed.length === 1 && !IN_ONE_TEXT.includes(kind)) yaml.replace(value, first);
  else yaml.replace(value, renamed);
}

function renameEntry(yaml: YamlText, entry: YAMLMap, rename: Rename): void {
  const name = Yaml.valueOf(entry, 'name');
  if (!isScalar(name)) return;
  const [first] = rename(String(name.value));
  if (first !== undefined && first !== name.value) yaml.replace(name, first, entry.flow === true);
}

function renamedDateline(text: string, rename: Rename, readDateline: ReadDateline): string {
  return readDateline(text)
    .map((part) => (part.isPlace ? (rename(part.text)[0] ?? part.text) : part.text))
    .join('');
}

function nameOf(item: unknown): string | undefined {
  const node = isMap(item) ? Yaml.valueOf(item, 'name') : item;
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
}

function hasAddress(item: Node): boolean {
  return isMap(item) && item.has('url');
}
