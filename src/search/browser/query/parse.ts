/** Parses a query into what it says: words, phrases, alternatives, what is excluded, and filters. */

import { partsOf, splitWords } from '../../analyzer.ts';
import { LONGEST_QUERY, type QueryIssue } from '../protocol.ts';
import { applyScopes } from './scopes.ts';
import { type Operand, type Span, type Token, tokensOf } from './tokens.ts';
import type { QueryField } from './vocabulary.ts';

/** A word, a word of several parts (`Luna-25`), or a phrase in quotation marks. */
export interface QueryUnit {
  /** As typed, without quotation marks. */
  readonly text: string;
  /** Its words, folded; those of a phrase must follow one another. */
  readonly parts: readonly string[];
  /** Whether it was in quotation marks: then its words are meant as they are typed. */
  readonly quoted: boolean;
  /** Whether words that begin like it are meant. */
  readonly prefix?: boolean;
  /** Whether only titles are meant. */
  readonly inTitle?: boolean;
}

/** Where a part of a query stands. */
interface Placed extends Span {
  /** Everywhere that it stands, each time with the brackets around it and what is before them. */
  readonly places: readonly Span[];
}

/** Units of which an article needs one. Most groups have a single unit. */
export interface UnitGroup extends Placed {
  readonly units: readonly QueryUnit[];
  /** How many parts of words stand before it in the query. */
  readonly at: number;
  /** Whether every result must have it: else those with most of the query are shown where none has all. */
  readonly required: boolean;
}

/** Whether a group is a word alone, without an operator. */
export function isPlain({ units }: UnitGroup): boolean {
  const [unit] = units;
  return units.length === 1 && !unit?.quoted && !unit?.prefix && !unit?.inTitle;
}

/** A filter as it is written: an article needs one of the values, or none if it is negated. */
export interface Condition extends Placed {
  readonly field: Exclude<QueryField, 'title'>;
  readonly values: readonly string[];
  readonly negated: boolean;
}

export interface Query {
  /** An article needs all of them. */
  readonly groups: readonly UnitGroup[];
  /** An article needs none of them. */
  readonly excluded: readonly UnitGroup[];
  readonly conditions: readonly Condition[];
  /** The parts of the query that were not understood, as typed, each once. */
  readonly notUnderstood: readonly string[];
  readonly issue?: QueryIssue;
}

/** Most groups that are searched for: each costs a download of a few kilobytes. */
const MOST_GROUPS = 12;

/** Most conditions and exclusions. */
const MOST_CONDITIONS = 12;

/** Most letters of a part of the query that is named. */
const LONGEST_NAMED = 40;

/** A group or a condition while it is read. */
interface Reading extends Span {
  readonly operands: Operand[];
  end: number;
  /** With the brackets around it and what is before them. */
  whole: Span;
}

/**
 * Parses a query.
 * @param typed any text; all after `LONGEST_QUERY` characters is ignored
 * @returns each group once, in the order of the query
 */
export function parseQuery(typed: string): Query {
  const query = typed.slice(0, LONGEST_QUERY);
  const named = new Set<string>();
  const notUnderstood = ({ start, end }: Span) => {
    const text = query.slice(start, end).trim();
    named.add(text.length > LONGEST_NAMED ? `${text.slice(0, LONGEST_NAMED)}…` : text);
  };
  const readings = readingsOf(applyScopes(tokensOf(query)), notUnderstood);

  const groups = new Map<string, UnitGroup>();
  const excluded = new Map<string, UnitGroup>();
  const conditions: Condition[] = [];
  let at = 0;
  for (const { operands, start, end, whole } of readings) {
    const [first] = operands;
    if (!first) continue;
    const { field, negated } = first;
    if (field === undefined || field === 'title') {
      const units = operands.flatMap(unitOf);
      const key = units.map(keyOf).join(' ');
      const into = negated ? excluded : groups;
      const required = operands.some((operand) => operand.required);
      const known = into.get(key);
      const places = [...(known?.places ?? []), whole];
      if (known) into.set(key, { ...known, places, required: known.required || required });
      else if (units.length > 0) into.set(key, { units, start, end, places, at, required });
      if (!negated) at += sizeOf(units);
    } else {
      const values = operands.map(({ text }) => text);
      conditions.push({ field, values, negated, start, end, places: [whole] });
    }
  }
  const isCut =
    typed.length > LONGEST_QUERY ||
    groups.size > MOST_GROUPS ||
    Math.max(excluded.size, conditions.length) > MOST_CONDITIONS;
  const isEmpty = groups.size + excluded.size + conditions.length === 0 && typed.trim() !== '';
  const issue = isEmpty ? 'no-words' : isCut ? 'shortened' : undefined;
  return {
    groups: [...groups.values()].slice(0, MOST_GROUPS),
    excluded: [...excluded.values()].slice(0, MOST_CONDITIONS),
    conditions: conditions.slice(0, MOST_CONDITIONS),
    notUnderstood: [...named],
    ...(issue ? { issue } : {}),
  };
}

/** Joins the operands on both sides of an "or", and applies each "not". */
function readingsOf(tokens: readonly Token[], notUnderstood: (span: Span) => void): Reading[] {
  const readings: Reading[] = [];
  const brackets = new Brackets(notUnderstood);
  /** The last operator, until its operand comes. */
  let operator: Token | undefined;
  for (const token of tokens) {
    if (token.kind === 'strange') notUnderstood(token);
    else if (token.kind === 'open') brackets.open(token, readings.length, operator?.kind === 'or');
    else if (token.kind === 'close') brackets.close(token, readings.length);
    else if (token.kind !== 'operand') {
      // `AND NOT` is `NOT`. Of other operators between two words, or without a word before, those after the first say nothing.
      if (operator?.kind === 'and' && token.kind === 'not') operator = token;
      else if (operator || (token.kind !== 'not' && readings.length === 0)) notUnderstood(token);
      else operator = token;
      if (token.kind === 'or') brackets.or(readings.length);
    } else {
      const last = readings.at(-1);
      if (operator?.kind === 'or' && last) {
        if (canJoin(last.operands[0], token)) {
          last.operands.push(token);
          last.end = token.end;
          last.whole = around(last.whole, token, token.whole);
          operator = undefined;
          continue;
        }
        notUnderstood(operator);
      }
      const isNot = operator?.kind === 'not';
      const start = isNot && operator ? operator.start : token.start;
      const operand = isNot ? { ...token, negated: true } : token;
      const { end } = token;
      const whole = around({ start, end }, token.whole);
      readings.push({ operands: [operand], start, end, whole });
      operator = undefined;
    }
  }
  if (operator) notUnderstood(operator);
  brackets.end();
  return readings;
}

function around(...spans: readonly (Span | undefined)[]): Span {
  const all = spans.filter((span) => span !== undefined);
  return {
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
  };
}

/** Whether two operands can be alternatives: words and titles, or values of one field. */
function canJoin(one: Operand | undefined, other: Operand): boolean {
  const kindOf = ({ field }: Operand) => (field === undefined ? 'title' : field);
  return one !== undefined && !one.negated && !other.negated && kindOf(one) === kindOf(other);
}

interface OpenBracket extends Span {
  /** The number of groups before it. */
  readonly before: number;
  readonly afterOr: boolean;
}

/** Follows brackets: they mean nothing, but for several words in them as one side of an "or", which is not understood. */
class Brackets {
  readonly #notUnderstood: (span: Span) => void;
  readonly #open: OpenBracket[] = [];
  /** The last bracket that was closed, if it has several groups, with the number of groups at its end. */
  #closed: { readonly span: Span; readonly at: number } | undefined;

  constructor(notUnderstood: (span: Span) => void) {
    this.#notUnderstood = notUnderstood;
  }

  open({ start, end }: Span, before: number, afterOr: boolean): void {
    // The words of a bracket after an "or" join the group before it.
    this.#open.push({ start, end, before: afterOr ? before - 1 : before, afterOr });
  }

  close(token: Span, groups: number): void {
    const open = this.#open.pop();
    if (!open) {
      this.#notUnderstood(token);
      return;
    }
    const span = { start: open.start, end: token.end };
    const hasSeveral = groups - open.before > 1;
    if (hasSeveral && open.afterOr) this.#notUnderstood(span);
    this.#closed = hasSeveral ? { span, at: groups } : undefined;
  }

  /** An "or" follows. */
  or(groups: number): void {
    if (this.#closed?.at === groups) this.#notUnderstood(this.#closed.span);
    this.#closed = undefined;
  }

  end(): void {
    for (const open of this.#open) this.#notUnderstood(open);
  }
}

function unitOf({ text, quoted, prefix, field }: Operand): QueryUnit[] {
  const parts = splitWords(text).flatMap(partsOf);
  if (parts.length === 0) return [];
  return [
    {
      text: text.trim(),
      parts,
      quoted,
      ...(prefix && { prefix }),
      ...(field === 'title' && { inTitle: true }),
    },
  ];
}

/** How many parts units take; of alternatives, the first. */
function sizeOf([unit]: readonly QueryUnit[]): number {
  return unit?.parts.length ?? 0;
}

function keyOf({ parts, quoted, prefix = false, inTitle = false }: QueryUnit): string {
  return `${quoted} ${prefix} ${inTitle} ${parts.join(' ')}`;
}
