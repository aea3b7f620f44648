/** Changes a query as the reader would: takes parts out of it, or lists them with what is left without each. */
import type { QueryPart } from '../protocol.ts';
import type { Query, QueryUnit, UnitGroup } from './parse.ts';
import { withoutPart } from './remove-part.ts';
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
  const parts: (QueryPart & Pick<Span, 'start'>)[] = [
    ...groups.flatMap((group) => {
      const kind = kindOfGroup(group);
      if (!kind) return [];
      const isOfWords = kind === 'phrase' || kind === 'required' || kind === 'title';
      const without = withoutPart(query, parsed, group, isOfWords);
      return [{ start: group.start, kind, values: valuesOf(group), negated: false, without }];
    }),
    ...excluded.map((group) => ({
      start: group.start,
      kind: kindOf(group.units[0]) ?? ('word' as const),
      values: valuesOf(group),
      negated: true,
      without: withoutPart(query, parsed, group),
    })),
    ...conditions.map((condition) => ({
      start: condition.start,
      kind: condition.field,
      values: condition.values,
      negated: condition.negated,
      without: withoutPart(query, parsed, condition),
    })),
  ];
  return parts
    .toSorted((a, b) => a.start - b.start)
    .map(({ kind, values, negated, without }) => ({ kind, values, negated, without }));
}

function kindOfGroup({ units, required }: UnitGroup): QueryPart['kind'] | undefined {
  const [first, ...others] = units;
  if (others.length > 0) return 'any';
  return kindOf(first) ?? (required ? 'required' : undefined);
}

function valuesOf({ units }: UnitGroup): string[] {
  return units.map(({ text, prefix }) => (prefix ? `${text}*` : text));
}

function kindOf(unit: QueryUnit | undefined): 'title' | 'prefix' | 'phrase' | undefined {
  if (unit?.inTitle) return 'title';
  if (unit?.prefix) return 'prefix';
  return unit?.quoted ? 'phrase' : undefined;
}
