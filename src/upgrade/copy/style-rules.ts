/** Reads style sheets as lists of rules, in the order in which a browser takes them. */
import { posix } from 'node:path';
import {
  type AtRule,
  type ChildNode,
  CssSyntaxError,
  type Declaration,
  parse,
  type Rule,
} from 'postcss';
import { ContentError } from '../../archive/problem.ts';

/** Where a rule stands: its file as a person knows it, and its line. */
interface Place {
  readonly file: string;
  readonly line: number;
}

/** A rule with its selectors one by one. */
export interface StyleRule extends Place {
  readonly kind: 'rule';
  /** What is around it, the outermost first: `@media print`. */
  readonly around: readonly string[];
  readonly selectors: readonly string[];
  /** The values of each property, in order; more than one where later ones are for browsers that know them. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Anything else: `@font-face`, `@keyframes`, an `@import` of a package. */
export interface StyleBlock extends Place {
  readonly kind: 'block';
  readonly around: readonly string[];
  readonly text: string;
}

export type StyleEntry = StyleRule | StyleBlock;

/** Style sheets by their paths. */
export type Sheets = ReadonlyMap<string, string>;

/** At-rules that have rules in them, which count one by one. */
const AROUND = ['media', 'supports', 'layer', 'container', 'scope', 'starting-style'];

/**
 * Reads a style sheet with those that it imports.
 * @param sheets by their paths in one folder
 * @param entry the path of the one to begin with
 * @param folder the name of the folder, for the places of rules
 * @throws ContentError where one of them is not CSS
 */
export function readRules(sheets: Sheets, entry: string, folder: string): StyleEntry[] {
  const css = moveAddresses(sheets.get(entry) ?? '', posix.dirname(entry));
  const file = posix.join(folder, entry);
  const place = (node: ChildNode): Place => ({ file, line: node.source?.start?.line ?? 1 });
  return read(parseAt(css, file).nodes, []);

  function read(nodes: readonly ChildNode[], around: readonly string[]): StyleEntry[] {
    return nodes.flatMap((node): StyleEntry[] => {
      if (node.type === 'rule') return readRule(node, around);
      if (node.type === 'atrule') return readAtRule(node, around);
      return [];
    });
  }

  function readRule(rule: Rule, around: readonly string[]): StyleEntry[] {
    const nested = rule.nodes.filter((node) => node.type !== 'decl' && node.type !== 'comment');
    const own: StyleRule = {
      kind: 'rule',
      ...place(rule),
      around,
      selectors: rule.selectors.map(plain),
      values: valuesOf(rule.nodes.filter((node) => node.type === 'decl')),
    };
    return [own, ...read(nested, [...around, plain(rule.selector)])];
  }

  function readAtRule(rule: AtRule, around: readonly string[]): StyleEntry[] {
    const { name, params } = rule;
    if (name === 'charset') return [];
    const [, path = '', condition = ''] =
      (name === 'import' && /^(?:url\()?["']?([^"')]+)["']?\)?\s*(.*)$/s.exec(params)) || [];
    const imported = posix.join(posix.dirname(entry), path);
    if (path.startsWith('.') && sheets.has(imported)) {
      const inside = condition === '' ? around : [...around, `@media ${plain(condition)}`];
      return readRules(sheets, imported, folder).map((one) => ({
        ...one,
        around: [...inside, ...one.around],
      }));
    }
    const isAround = AROUND.includes(name) && rule.nodes !== undefined;
    if (isAround) return read(rule.nodes ?? [], [...around, plain(`@${name} ${params}`)]);
    const text = rule.nodes === undefined ? `${rule};` : rule.toString();
    return [{ kind: 'block', ...place(rule), around, text }];
  }
}

/** Has `url()` begin from the folder of the first style sheet, as all become one. */
function moveAddresses(css: string, folder: string): string {
  if (folder === '.') return css;
  return css.replace(/(url\(\s*["']?)(\.{1,2}\/[^"')]+)/g, (_, start: string, path: string) => {
    const moved = posix.join(folder, path);
    return start + (moved.startsWith('.') ? moved : `./${moved}`);
  });
}

function parseAt(css: string, file: string) {
  try {
    return parse(css);
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const { line = 1, column = 1, reason } = error;
    const found = reason.replace(/\s+/g, ' ');
    throw new ContentError([{ file, line, column, subject: 'CSS', found, expected: 'valid CSS' }]);
  }
}

function valuesOf(declarations: readonly Declaration[]): StyleRule['values'] {
  const values = new Map<string, string[]>();
  for (const { prop, value, important } of declarations) {
    const name = prop.startsWith('--') ? prop : prop.toLowerCase();
    const all = [...(values.get(name) ?? []), `${plain(value)}${important ? ' !important' : ''}`];
    values.set(name, all);
  }
  return values;
}

/** A comment that nothing ends is a text. */
function withoutComments(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; ; ) {
    const start = text.indexOf('/*', at);
    const end = start < 0 ? -1 : text.indexOf('*/', start + 2);
    if (end < 0) return [...pieces, text.slice(at)].join(' ');
    pieces.push(text.slice(at, start));
    at = end + 2;
  }
}

/** A text without line breaks and comments. */
export function plain(text: string): string {
  return withoutComments(text).replace(/\s+/g, ' ').trim();
}
