/** Checks YAML against a schema, and reports each problem with its line and column. */
import { closest, distance } from 'fastest-levenshtein';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../archive/problem.ts';
import { VERSION } from '../program/version.ts';
import { shorten } from '../text/fold.ts';
import { withOddShown } from '../text/odd-characters.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { findSlips } from './yaml-slips.ts';

/** A line and a column of a file, one-based. */
export type Position = Pick<Problem, 'file' | 'line' | 'column'>;

/** The outcome of checking a document. */
export interface Checked<Value> {
  /** The value; `undefined` where there are problems. */
  readonly value: Value | undefined;
  readonly problems: readonly Problem[];
  /** Finds the position of a top-level key; the beginning of the YAML where there is no such key. */
  readonly locate: (key: string) => Position;
}

/** Keys that people try by mistake, and the right way instead. */
const HINTS: Readonly<Record<string, string>> = {
  lang: 'the language in the folder: content/id/…',
  language: 'the language in the folder: content/id/…',
  slug: 'the slug in the name of the file',
  permalink: 'the address in the date and the name of the file',
};

/** Largest edit distance at which an unknown key counts as a misspelling of a known one; of a short key, half of it. */
const MISSPELLING = 3;

/** Most keys that a message lists. */
const MOST_LISTED = 50;

/** Where the others are listed: only the strings of a language are so many. */
const LIST_OF_STRINGS = 'https://github.com/kliping/kliping/blob/main/docs/examples/locale.ms.yaml';

/** What is right of nearly all that is no YAML. */
const VALID =
  'valid YAML: a text with `: `, or with `*`, `{` or a quotation mark first, stands in quotes';

/** The subject of problems of the syntax. */
const SYNTAX = 'YAML';

type Path = readonly PropertyKey[];

/**
 * Parses and checks YAML. Scalars stay text as written (YAML's failsafe schema), so that `title: 1984` is a title
 * and a wrong `date: 2021-02-30` can be quoted as it was found.
 * @param at the file, and the line on which the YAML begins there, one-based
 * @returns the value as the schema makes it, or all problems: those of the syntax, else those of the schema
 */
export function checkYaml<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  at: { file: string; line: number },
): Checked<z.output<Schema>> {
  const plain = readPlainYaml(source);
  const result = plain && schema.safeParse(withoutEmpty(plain.value));
  // Only the full parser reports problems.
  if (!plain || !result?.success) return checkWithSlips(source, schema, at);
  const { file, line } = at;
  const { lines } = plain;
  return {
    value: result.data,
    problems: [],
    locate: (key) => ({ file, line: line + (lines.get(key) ?? 0), column: 1 }),
  };
}

/** How much worse than a wrong value it is that there is no YAML at all. */
const UNREADABLE = 1_000_000;

/** Most problems of one file that are told: the rest is counted. */
const MOST_TOLD = 50;

/** Letters of a file from which on no slips are looked for where so much is wrong that not all is told. */
const LARGE = 20_000;

/** What a reading of YAML found, whether or not all of it is told. */
interface Weighed<Value> extends Checked<Value> {
  /** How much is wrong: one for each wrong value. */
  readonly weight: number;
}

/** Checks YAML without the slips that are in it, and reports each of them once, instead of what follows from it. */
function checkWithSlips<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  at: { file: string; line: number },
): Checked<z.output<Schema>> {
  const checked = checkAnyYaml(source, schema, at);
  const isHopeless = source.length > LARGE && checked.weight > MOST_TOLD * UNREADABLE;
  if (checked.problems.length === 0 || isHopeless) return checked;
  const { slips, mended } = findSlips(source, (text) => checkAnyYaml(text, schema, at).weight);
  if (slips.length === 0) return checked;
  const told = slips.map(({ line, column, found, expected }) => ({
    file: at.file,
    line: at.line + line,
    column: column + 1,
    subject: SYNTAX,
    found,
    expected,
  }));
  const others = checkAnyYaml(mended, schema, at);
  // How a slip has moved the lines that belong to it is a guess, and what is wrong with the guess is no mistake.
  const isGuess = (line: number) =>
    slips.some((slip) => line >= at.line + slip.line && line < at.line + slip.end);
  const rest = others.problems.filter(({ subject, line }) => subject !== SYNTAX || !isGuess(line));
  return { ...others, value: undefined, problems: [...told, ...rest] };
}

function checkAnyYaml<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  at: { file: string; line: number },
): Weighed<z.output<Schema>> {
  const lineCounter = new LineCounter();
  const document = parsed(source, lineCounter);
  if (!document) {
    const start = { file: at.file, line: at.line, column: 1 };
    const found = 'lists or maps in one another, hundreds deep';
    const problem = { ...start, subject: SYNTAX, found, expected: VALID };
    return { value: undefined, problems: [problem], locate: () => start, weight: UNREADABLE };
  }
  const positionAt = (offset: number | undefined): Position => {
    const { line, col } = lineCounter.linePos(offset ?? 0);
    return { file: at.file, line: at.line + line - 1, column: col };
  };
  const pairs = (path: Path): Pair[] => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    return isMap(node) ? node.items : [];
  };
  // A map with very many keys is searched once, and not once for each of them.
  const offsets = new Map<string, ReadonlyMap<unknown, number>>();
  const keyOffset = (path: Path): number | undefined => {
    const around = path.slice(0, -1);
    const name = around.join('\n');
    const known = offsets.get(name) ?? offsetsOf(pairs(around));
    offsets.set(name, known);
    return known.get(path.at(-1));
  };
  /** The offset of a value; without one, of its key, else of the closest value around it. */
  const nearestOffset = (path: Path): number | undefined => {
    const node = path.length > 0 ? document.getIn(path, true) : document.contents;
    const own = (isNode(node) ? node.range?.[0] : undefined) ?? keyOffset(path);
    return own ?? (path.length > 0 ? nearestOffset(path.slice(0, -1)) : undefined);
  };
  const locate = (key: string) => positionAt(keyOffset([key]));

  const errors = document.errors.map(({ pos, message, code }) => ({
    offset: pos[0],
    message,
    expected: code === 'TAB_AS_INDENT' ? 'spaces instead of the tab' : VALID,
  }));
  visit(document, {
    Alias: (_, { range, source: name }) => {
      errors.push({ offset: range?.[0] ?? 0, message: `an alias \`*${name}\``, expected: VALID });
    },
    Map: (_, { items }) => {
      for (const offset of repeatedKeys(items)) {
        errors.push({ offset, message: 'Map keys must be unique', expected: VALID });
      }
    },
  });
  const syntax = bounded(errors, ({ offset, message, expected }) => [
    {
      ...positionAt(offset),
      subject: SYNTAX,
      found: message.replace(/\s+/g, ' '),
      expected,
    },
  ]);
  if (syntax.length > 0) {
    return { value: undefined, problems: syntax, locate, weight: errors.length * UNREADABLE };
  }

  const nothing = schema.def.type === 'array' ? [] : {};
  const input = withoutEmpty(document.toJS() ?? nothing);
  const result = schema.safeParse(input, { error: typeMessage });
  if (result.success) return { value: result.data, problems: [], locate, weight: 0 };

  const issues = result.error.issues.flatMap(deepest).flatMap(oneForEachKey);
  const problems = bounded(issues, (issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, issue.path);
      return issue.keys.map((key) => ({
        ...positionAt(keyOffset([...issue.path, key])),
        subject: subjectOf(issue.path, key),
        found: 'an unknown key',
        expected: expectedKey(key, known),
      }));
    }
    if (issue.code === 'invalid_key') {
      const [wrong] = issue.issues;
      return [
        {
          ...positionAt(keyOffset(issue.path) ?? nearestOffset(issue.path)),
          subject: subjectOf(issue.path),
          found: `the key ${describe(issue.path.at(-1))}`,
          expected: wrong?.message ?? 'another key',
        },
      ];
    }
    return [
      {
        ...positionAt(nearestOffset(issue.path)),
        subject: subjectOf(issue.path),
        found: describe(valueAt(input, issue.path)),
        expected: issue.message,
      },
    ];
  });
  return { value: undefined, problems, locate, weight: issues.length };
}

/** @returns `undefined` for what is nested too deep to be read */
function parsed(source: string, lineCounter: LineCounter): Document.Parsed | undefined {
  // The library compares each key with all before it; see `repeatedKeys`.
  const options = { schema: 'failsafe', prettyErrors: false, uniqueKeys: false } as const;
  try {
    return parseDocument(source, { ...options, lineCounter });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Where each key of a map begins, the first where there are several. */
function offsetsOf(items: readonly Pair[]): ReadonlyMap<unknown, number> {
  const offsets = new Map<unknown, number>();
  for (const { key } of items) {
    const offset = isScalar(key) ? key.range?.[0] : undefined;
    if (isScalar(key) && offset !== undefined && !offsets.has(key.value)) {
      offsets.set(key.value, offset);
    }
  }
  return offsets;
}

/** The offsets of keys that a map has already. */
function repeatedKeys(items: readonly Pair[]): number[] {
  const known = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    if (known.has(key.value)) return key.range?.[0] ?? 0;
    known.add(key.value);
    return [];
  });
}

/** Problems for what is wrong: for as much as somebody reads, and one that counts the rest. */
function bounded<Wrong>(all: readonly Wrong[], tell: (one: Wrong) => Problem[]): Problem[] {
  const told = all.slice(0, MOST_TOLD).flatMap(tell);
  const [next] = all.slice(MOST_TOLD, MOST_TOLD + 1).flatMap(tell);
  if (!next) return told;
  const more = (all.length - MOST_TOLD).toLocaleString('en');
  const { file, line, column } = next;
  const rest = { subject: 'and more', found: `${more} other problems`, expected: 'none of them' };
  return [...told, { file, line, column, ...rest }];
}

/** Unknown keys are one issue. */
function oneForEachKey(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ ...issue, keys: [key] }));
}

/** Words for a wrong type, in place of the messages of zod. */
function typeMessage(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'array') return 'a list';
  return issue.expected === 'string' ? 'a text' : 'lines with `key: value`';
}

/** Keys that keep a text from the public, or from other sites: that they were left empty must not give it away. */
const PROTECTING: ReadonlySet<string> = new Set(['access', 'withdrawn', 'rights']);

/** Drops keys without a value: an empty `editor:` or `tags: []` counts as a missing key, but for protecting ones. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, entry]) => PROTECTING.has(key) || !isEmpty(entry))
      .map(([key, entry]) => [key, withoutEmpty(entry)]),
  );
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0);
}

/** Replaces an issue of a union by those of its branch that got furthest: they describe the mistake best. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const reach = (branch: readonly z.core.$ZodIssue[]) =>
    Math.max(0, ...branch.map((i) => i.path.length + Number(i.code === 'unrecognized_keys')));
  const [best] = [...issue.errors].sort((a, b) => reach(b) - reach(a));
  if (!best || reach(best) === 0) return [issue];
  return best.flatMap((i) => deepest({ ...i, path: [...issue.path, ...i.path] }));
}

/** The keys that the schema allows at a path of the input. */
function knownKeys(schema: z.core.$ZodType, path: Path): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const [first, ...rest] = path;
  if (def.type === 'optional') return knownKeys(def.innerType, path);
  if (def.type === 'pipe') return knownKeys(def.in, path);
  if (def.type === 'union') return def.options.flatMap((option) => knownKeys(option, path));
  if (def.type === 'array') return knownKeys(def.element, rest);
  if (def.type !== 'object') return [];
  if (first === undefined) return Object.keys(def.shape);
  const inner = def.shape[String(first)];
  return inner ? knownKeys(inner, rest) : [];
}

function expectedKey(key: string, known: readonly string[]): string {
  const hint = Object.hasOwn(HINTS, key.toLowerCase()) ? HINTS[key.toLowerCase()] : undefined;
  // The hints are for front matter, which alone has a `date`.
  if (hint && known.includes('date')) return hint;
  if (known.length === 0) return 'only the keys of the guide';
  const nearest = closest(key.toLowerCase(), [...known]);
  const most = Math.min(MISSPELLING, Math.ceil(key.length / 2));
  if (distance(key.toLowerCase(), nearest.toLowerCase()) <= most) return `\`${nearest}\``;
  const keys = known.length > MOST_LISTED ? `the keys in ${LIST_OF_STRINGS}` : known.join(', ');
  return `one of ${keys}, or a later version than ${VERSION} if that has it`;
}

function subjectOf(path: Path, key?: string): string {
  const parts = key === undefined ? path : [...path, key];
  return parts.length === 0
    ? 'file'
    : parts.map((part) => (typeof part === 'number' ? `${part + 1}` : String(part))).join('.');
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    input,
  );
}

function describe(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : `"${withOddShown(shorten(String(value), 60))}"`;
}
