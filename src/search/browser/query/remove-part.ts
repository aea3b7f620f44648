/** Takes a part out of a query, with all that stands there only for it: signs, brackets, operators. */
import type { Condition, Query, QueryUnit, UnitGroup } from './parse.ts';
import { closedBrackets } from './scopes.ts';
import { type Span, type Token, tokensOf } from './tokens.ts';
import { fieldOf, operatorOf, type QueryField } from './vocabulary.ts';

type Part = UnitGroup | Condition;

/** A part, or several that share what is before them. */
interface Writing {
  /** Sign and field. */
  readonly lead: string;
  readonly text: string;
  /** Whether the same words in brackets, after the lead, mean the same. */
  readonly mayShare: boolean;
}

/**
 * Makes the query without a part, wherever it stands. What shares signs, a field or brackets with it is written anew:
 * of `+(emas perak tua)` without `emas` is left `+(perak tua)`.
 * @param part one of the parsed query, by identity
 * @param asWords whether its words stay, without an operator
 */
export function withoutPart(query: string, parsed: Query, part: Part, asWords = false): string {
  const { groups, excluded, conditions } = parsed;
  const all: readonly Part[] = [...groups, ...excluded, ...conditions];
  const pieces: string[] = [];
  let from = 0;
  for (const region of merged(all.flatMap(({ places }) => places))) {
    const isIn = ({ places }: Part) =>
      places.some(({ start, end }) => region.start <= start && end <= region.end);
    if (!isIn(part)) continue;
    const written = query.slice(region.start, region.end);
    const writings = all
      .filter(isIn)
      .toSorted((a, b) => a.start - b.start)
      .flatMap((one) => {
        const sign = excluded.some((group) => group === one) ? '-' : '+';
        if (one !== part) return [writingOf(one, sign, (field) => nameOf(field, written))];
        return asWords ? [{ lead: '', text: wordsOf(one), mayShare: false }] : [];
      });
    pieces.push(query.slice(from, region.start), ...inBrackets(writings));
    from = region.end;
    if (joined(pieces) === '') from = afterOperator(query, from);
  }
  return tidy(joined([...pieces, query.slice(from)]));
}

/** Skips an operator: at the beginning of a query, a single letter is a word. */
function afterOperator(query: string, from: number): number {
  const rest = query.slice(from).trimStart();
  const [word = ''] = rest.split(/\s/, 1);
  return operatorOf(word) ? query.length - rest.length + word.length : from;
}

/** Merges places that overlap. */
function merged(places: readonly Span[]): Span[] {
  const regions: Span[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    const last = regions.at(-1);
    if (!last || place.start >= last.end) regions.push(place);
    else regions[regions.length - 1] = { ...last, end: Math.max(last.end, place.end) };
  }
  return regions;
}

function writingOf(part: Part, groupSign: '-' | '+', name: (field: QueryField) => string): Writing {
  if ('field' in part) {
    const lead = `${part.negated ? '-' : ''}${name(part.field)}:`;
    const values = part.values.map((value) => (/[\s()|]/.test(value) ? `"${value}"` : value));
    return { lead, text: values.join(` OR ${lead}`), mayShare: values.every(isPlainText) };
  }
  const sign = groupSign === '-' || part.required ? groupSign : '';
  const [lead = '', ...others] = part.units.map((unit, i) => {
    const own = unit.inTitle ? `${name('title')}:` : '';
    return i === 0 ? sign + own : own;
  });
  const texts = part.units.map(textOf);
  const text = texts.map((one, i) => (i === 0 ? one : `OR ${others[i - 1]}${one}`)).join(' ');
  const mayShare =
    others.length === 0 &&
    part.units.every(({ quoted, prefix }, i) => !prefix && (quoted || isPlainText(texts[i] ?? '')));
  return { lead, text, mayShare };
}

function textOf({ text, quoted, prefix }: QueryUnit): string {
  if (quoted) return `"${text}"`;
  return prefix ? `${text}*` : withoutSigns(text);
}

/** Takes off what would be a sign before a word: `++a`. */
function withoutSigns(text: string): string {
  return text.replace(/^[-+]+/, '');
}

/** Finds the name of a field as it is typed. */
function nameOf(field: QueryField, typed: string): string {
  const names = typed.split(':').map((before) => before.split(/[^\p{L}]/u).at(-1) ?? '');
  return names.find((name) => fieldOf(name) === field) ?? field;
}

/** Puts neighbours with the same signs and field in brackets. */
function inBrackets(writings: readonly Writing[]): string[] {
  const runs: Writing[][] = [];
  for (const one of writings) {
    const last = runs.at(-1);
    const isLike = last?.every(({ lead, mayShare }) => mayShare && lead === one.lead);
    if (last && isLike && one.mayShare && one.lead !== '') last.push(one);
    else runs.push([one]);
  }
  return runs.map((run) => {
    const text = run.map((one) => one.text).join(' ');
    return `${run[0]?.lead ?? ''}${run.length > 1 ? `(${text})` : text}`;
  });
}

/** The words of a part; folded, if any of them would be an operator. */
function wordsOf(part: Part): string {
  if ('field' in part) return '';
  return part.units
    .map(({ text, parts }) => {
      const words = withoutSigns(text);
      return isPlainText(words) ? words : parts.join(' ');
    })
    .join(' ');
}

/** Whether a text says nothing but its words wherever it stands in a query. */
function isPlainText(text: string): boolean {
  return tokensOf(`x ${text}`).every(
    (token) =>
      token.kind === 'operand' &&
      !(token.negated || token.required || token.prefix || token.quoted || token.field),
  );
}

/** Takes out brackets with nothing in them or without the other half, and operators without a word on either side. */
function tidy(query: string): string {
  const tokens = tokensOf(query);
  const closed = closedBrackets(tokens);
  const kept: Token[] = [];
  const dropOperators = () => {
    while (isOperator(kept.at(-1))) kept.pop();
  };
  for (const token of tokens) {
    const last = kept.at(-1);
    if (token.kind === 'open') {
      if (closed.has(token)) kept.push(token);
    } else if (token.kind === 'close') {
      dropOperators();
      const open = closed.get(token);
      if (open && kept.at(-1) === open) kept.pop();
      else if (open) kept.push(token);
    } else if (!isOperator(token)) kept.push(token);
    else if (isOperator(last)) {
      // What stood on both sides of the part that is gone is no alternative now.
      const isOr = last?.kind === 'or' && token.kind === 'and';
      // `AND NOT` is `NOT`.
      const isNot = last?.kind === 'and' && token.kind === 'not';
      if (isOr || isNot) kept[kept.length - 1] = token;
    } else if (token.kind === 'not' || (last && last.kind !== 'open')) kept.push(token);
  }
  dropOperators();
  const keeps = new Set(kept);
  const pieces: string[] = [];
  let from = 0;
  for (const token of tokens) {
    if (keeps.has(token) || token.kind === 'operand' || token.kind === 'strange') continue;
    pieces.push(query.slice(from, token.start));
    from = token.end;
  }
  return joined([...pieces, query.slice(from)]);
}

function isOperator(token: Token | undefined): boolean {
  return token?.kind === 'or' || token?.kind === 'and' || token?.kind === 'not';
}

/** Joins pieces of a query: blanks between them become one, and there are none at the ends of brackets. */
function joined(pieces: readonly string[]): string {
  const texts = pieces.map((piece) => piece.trim()).filter((text) => text !== '');
  return texts.reduce((left, right) => {
    const isTight = left === '' || left.endsWith('(') || right.startsWith(')');
    return isTight ? left + right : `${left} ${right}`;
  }, '');
}
