/** Changes a query as the reader would: takes parts out of it, or lists them with what is left without each. */
import type { QueryPart } from '../protocol.ts';
import type { Query, QueryUnit, UnitGroup } from './parse.ts';
import type { Span } from './tokens.ts';

/** Replaces a part of a query; blanks around it become one. */
export function replaceSpan(query: string, { start, end }: Span, text = ''): string {
  const around = [query.slice(0, start).trimEnd(), text, query.slice(end).trimStart()];
  return around.filter((part) => part !== '').join(' ');
}

/** Makes a query that demands some groups of its words in every result. */
export function requireGroups(query: string, groups: readonly UnitGroup[]): string {
  return groups
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start }) => `${text.slice(0, start)}+${text.slice(start)}`, query);
}

/** Lists the parts of a query that have an operator, in its order. */
export function partsWithOperators(query: string, parsed: Query): QueryPart[] {
  const { groups, excluded, conditions } = parsed;
  const parts: (Span & QueryPart)[] = [
    ...groups.flatMap((group) => partOfGroup(query, group)),
    ...excluded.map((group): Span & QueryPart => ({
      ...partOf(query, group),
      kind: kindOf(group.units[0]) ?? 'word',
      negated: true,
    })),
    ...conditions.map(({ field, values, negated, start, end }): Span & QueryPart => ({
      start,
      end,
      kind: field,
      values,
      negated,
      without: replaceSpan(query, { start, end }),
    })),
  ];
  return parts
    .toSorted((a, b) => a.start - b.start)
    .map(({ kind, values, negated, without }) => ({ kind, values, negated, without }));
}

function partOfGroup(query: string, group: UnitGroup): (Span & QueryPart)[] {
  const [first, ...others] = group.units;
  const kind =
    others.length > 0 ? 'any' : (kindOf(first) ?? (group.required ? 'required' : undefined));
  if (!kind) return [];
  const part: Span & QueryPart = { ...partOf(query, group), kind, negated: false };
  const isOfWords = kind === 'phrase' || kind === 'required' || kind === 'title';
  return [isOfWords ? { ...part, without: replaceSpan(query, group, first?.text) } : part];
}

function partOf(query: string, { units, start, end }: UnitGroup) {
  const values = units.map(({ text, prefix }) => (prefix ? `${text}*` : text));
  return { start, end, values, without: replaceSpan(query, { start, end }) };
}

function kindOf(unit: QueryUnit | undefined): 'title' | 'prefix' | 'phrase' | undefined {
  if (unit?.inTitle) return 'title';
  if (unit?.prefix) return 'prefix';
  return unit?.quoted ? 'phrase' : undefined;
}
