/** Finds a person with initials among the words of a query: `A. B. Ivanov`, `Л.Н. Толстой`, `Ivanov A.B.`. */
import { partsOf } from '../../analyzer.ts';
import type { QueryUnit } from './parse.ts';

interface Person {
  /** How many units it takes. */
  readonly length: number;
  readonly initials: readonly string[];
  readonly surname: QueryUnit;
}

const INITIALS = /^(?:(?:дж|\p{L})\.-?)+$/iu;
const JOINED = /^((?:(?:дж|\p{L})\.-?)+)([^.]+)$/iu;

/** Abbreviations with full stops that are no one's initials: `U.S. President`, `P.T. Pelni`. */
const ABBREVIATIONS: ReadonlySet<string> = new Set('us uk un eu dc ri pt cv'.split(' '));

/** Shortest surname: `U. N. Or` may be anything. */
const SHORTEST = 3;

/**
 * Finds a person at the beginning of some units, each of which is a plain word.
 * @returns nothing where no initials stand beside the first word, or where none of them has a full stop
 */
export function personAt(units: readonly QueryUnit[]): Person | undefined {
  const [first] = units;
  if (!first) return undefined;
  const [, letters = '', name = ''] = JOINED.exec(first.text) ?? [];
  const joined = { ...first, text: name, parts: partsOf(name) };
  if (letters !== '' && isSurname(joined)) {
    return { length: 1, initials: partsOf(letters), surname: joined };
  }
  const before = initialsIn(units);
  const own = units[before];
  // What begins with a small letter behind capitals is no surname: `P. falciparum`.
  const isSmall = isCapital(first.text) && own !== undefined && !isCapital(own.text);
  if (before > 0 && own && isSurname(own)) {
    return isSmall ? undefined : personOf(units.slice(0, before), own);
  }
  const behind = initialsIn(units.slice(1));
  // In `Ivanov A. Petrov`, the initial is that of the second man.
  const next = units[1 + behind];
  if (behind === 0 || !isSurname(first) || (next && isSurname(next))) return undefined;
  return personOf(units.slice(1, 1 + behind), first);
}

function personOf(initials: readonly QueryUnit[], surname: QueryUnit): Person {
  return { length: initials.length + 1, initials: initials.flatMap(({ parts }) => parts), surname };
}

/** Counts the units of initials at the beginning. */
function initialsIn(units: readonly QueryUnit[]): number {
  const end = units.findIndex(
    ({ text, parts }) => !INITIALS.test(text) || ABBREVIATIONS.has(parts.join('')),
  );
  return end < 0 ? units.length : end;
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function isSurname({ text, parts }: QueryUnit): boolean {
  const letters = parts.join('');
  return !INITIALS.test(text) && letters.length >= SHORTEST && /^[\p{L}\p{M}]+$/u.test(letters);
}
