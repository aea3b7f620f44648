/** Makes the style sheet of a theme from what an owner changed in the program's style sheets, rule by rule. */
import { plain, type StyleBlock, type StyleEntry, type StyleRule } from './style-rules.ts';

/** The style of an owner, as far as a style sheet after the program's can have it. */
interface OwnStyle {
  /** Empty where nothing was changed. */
  readonly css: string;
  /** What the owner took away: a style sheet after the program's does not take it away. */
  readonly remarks: readonly string[];
}

/** A property with its values, as a rule has it. */
type Values = readonly [property: string, values: readonly string[]];

/** Rules by what is around them and by selector: the values that count, which are the last ones. */
type Effect = ReadonlyMap<string, ReadonlyMap<string, { values: string; rule: StyleRule }>>;

const HEAD = `/* What this archive looks like, after the program's own style sheet. */`;

/**
 * Compares style sheets.
 * @param original the program's, as the owner had it before any change
 * @param own the owner's
 */
export function ownStyle(original: readonly StyleEntry[], own: readonly StyleEntry[]): OwnStyle {
  const [before, after] = [effectOf(original), effectOf(own)];
  const blocks = { before: textsOf(original), after: textsOf(own) };
  /** The properties that have been written for each selector: what follows them has to follow them still. */
  const written = new Map<string, Set<string>>();
  const parts = own.flatMap((entry): Part[] => {
    if (entry.kind === 'block') {
      return blocks.before.has(textOf(entry)) ? [] : [{ around: entry.around, css: entry.text }];
    }
    return changedParts(entry, before, after, written);
  });
  const remarks = original.flatMap((entry) =>
    entry.kind === 'block'
      ? removedBlock(entry, blocks.after)
      : removedValues(entry, before, after),
  );
  return { css: parts.length > 0 ? `${HEAD}\n\n${join(parts)}` : '', remarks };
}

/** A piece of CSS with what is around it. */
interface Part {
  readonly around: readonly string[];
  readonly css: string;
}

function changedParts(
  rule: StyleRule,
  before: Effect,
  after: Effect,
  written: Map<string, Set<string>>,
): Part[] {
  /** Selectors with the same changes, which are written together. */
  const groups = new Map<string, { selectors: string[]; values: Values[] }>();
  for (const selector of rule.selectors) {
    const key = keyOf(rule, selector);
    const earlier = written.get(selector) ?? new Set();
    const values = [...rule.values].filter(([property, list]) => {
      if ([...earlier].some((other) => areRelated(property, other))) return true;
      const counts = after.get(key)?.get(property);
      return counts?.rule === rule && before.get(key)?.get(property)?.values !== list.join('\n');
    });
    if (values.length === 0) continue;
    written.set(selector, new Set([...earlier, ...values.map(([property]) => property)]));
    const name = JSON.stringify(values);
    const group = groups.get(name) ?? { selectors: [], values };
    group.selectors.push(selector);
    groups.set(name, group);
  }
  return [...groups.values()].map(({ selectors, values }) => ({
    around: rule.around,
    css: ruleOf(selectors, values),
  }));
}

function removedValues(rule: StyleRule, before: Effect, after: Effect): string[] {
  const gone = new Map<string, string[]>();
  for (const selector of rule.selectors) {
    const key = keyOf(rule, selector);
    const own = after.get(key);
    const properties = [...rule.values.keys()].filter(
      (property) => before.get(key)?.get(property)?.rule === rule && !own?.has(property),
    );
    const name = properties.length === rule.values.size ? '' : properties.join(', ');
    if (properties.length > 0) gone.set(name, [...(gone.get(name) ?? []), selector]);
  }
  return [...gone].map(([properties, selectors]) => {
    const where = [...rule.around, selectors.join(', ')].join(' { ');
    const what = properties === '' ? 'the rule' : properties;
    return `${rule.file}:${rule.line}  you removed ${what} of \`${where}\``;
  });
}

function removedBlock(block: StyleBlock, after: ReadonlySet<string>): string[] {
  if (after.has(textOf(block))) return [];
  const [first = ''] = plain(block.text).split('{');
  return [`${block.file}:${block.line}  you removed or changed \`${first.trim()}\``];
}

/** `margin` and `margin-top`: one sets what the other does. */
function areRelated(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
}

function keyOf({ around }: StyleRule, selector: string): string {
  return [...around, selector].join('\n');
}

function effectOf(entries: readonly StyleEntry[]): Effect {
  const effect = new Map<string, Map<string, { values: string; rule: StyleRule }>>();
  for (const rule of entries) {
    if (rule.kind !== 'rule') continue;
    for (const selector of rule.selectors) {
      const key = keyOf(rule, selector);
      const known = effect.get(key) ?? new Map();
      for (const [property, values] of rule.values) {
        known.set(property, { values: values.join('\n'), rule });
      }
      effect.set(key, known);
    }
  }
  return effect;
}

function textsOf(entries: readonly StyleEntry[]): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => (entry.kind === 'block' ? [textOf(entry)] : [])));
}

function textOf({ around, text }: StyleBlock): string {
  return [...around, plain(text)].join('\n');
}

function ruleOf(selectors: readonly string[], values: readonly Values[]): string {
  const lines = values.flatMap(([property, list]) =>
    list.map((value) => `  ${property}: ${value};`),
  );
  return `${selectors.join(',\n')} {\n${lines.join('\n')}\n}`;
}

/** Writes parts in order, imports first; neighbours with the same around them share it. */
function join(parts: readonly Part[]): string {
  const groups: { around: readonly string[]; css: string[] }[] = [];
  const isImport = ({ css }: Part) => css.startsWith('@import');
  for (const { around, css } of [
    ...parts.filter(isImport),
    ...parts.filter((one) => !isImport(one)),
  ]) {
    const last = groups.at(-1);
    if (last && last.around.join('\n') === around.join('\n')) last.css.push(css);
    else groups.push({ around, css: [css] });
  }
  return groups.map(({ around, css }) => `${wrap(around, css.join('\n'))}\n`).join('');
}

function wrap([first, ...others]: readonly string[], css: string): string {
  if (first === undefined) return css;
  const inner = wrap(others, css).replace(/^(?=.)/gm, '  ');
  return `${first} {\n${inner}\n}`;
}
