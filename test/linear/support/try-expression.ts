/** Tries a regular expression: a detector says which texts may take it long, and these are measured. */
import type { AttackPattern, check, Diagnostics } from 'recheck';
import { type Growth, growthOf, MOST_EXPONENT } from '../../../bench/growth/growth.ts';
import type { Expression } from './expressions.ts';

/** Letters of the longest text: of those that the detector gives, and of common ones, of which there are many. */
const LONGEST = 2 ** 20;
const LONGEST_COMMON = 2 ** 16;

/** Letters that take no time but where each of them doubles it. */
const FEW = 28;

/** An expression that takes longer than it may, with a text that shows it. */
export interface Slow {
  readonly attack: string;
  readonly growth: Growth;
}

/**
 * Asks the detector.
 * @param detect recheck's, which may take a lot longer than its own limit
 * @param milliseconds its own limit
 * @returns nothing where it has proven that the time grows with the length of the text only
 */
export async function suspect(
  detect: typeof check,
  { source, flags }: Pick<Expression, 'source' | 'flags'>,
  milliseconds: number,
): Promise<Suspicion | undefined> {
  const found = await detect(source, flags, { timeout: milliseconds });
  if (found.status === 'safe' && found.checker === 'automaton') return undefined;
  return found.status === 'vulnerable' ? attackIn(found) : NO_SUSPICION;
}

/** What is to be measured: the text that the detector gives, or none. */
export interface Suspicion {
  readonly attack?: AttackPattern;
  /** Each letter doubles the time. */
  readonly isExponential: boolean;
}

/** Of what the detector has not decided: it is measured with common texts. */
export const NO_SUSPICION: Suspicion = { isExponential: false };

function attackIn({ attack, complexity }: Diagnostics & { status: 'vulnerable' }): Suspicion {
  return { attack, isExponential: complexity.type === 'exponential' };
}

/**
 * Measures an expression.
 * @param longest letters that it is ever given
 * @returns nothing where the time grows with the length of the text only
 */
export function measure(
  { source, flags }: Pick<Expression, 'source' | 'flags'>,
  { attack, isExponential }: Suspicion,
  longest = LONGEST,
): Slow | undefined {
  const run = (text: string) => read(new RegExp(source, flags), text);
  const texts = common(source);
  if (attack) {
    const make = (letters: number) => attackOf(attack, letters);
    // Of what doubles with each letter, no longer text would come to an end.
    if (isExponential) {
      const growth = growthOf(run, make, { longest: FEW, shortest: FEW });
      if (growth.exponent > 0) return { attack: attack.pattern, growth };
    }
    texts.unshift({ name: attack.pattern, make, most: LONGEST });
  }
  for (const { name, make, most } of texts) {
    const growth = growthOf(run, (letters) => make(Math.min(letters, longest)), { longest: most });
    if (growth.exponent > MOST_EXPONENT) return { attack: name, growth };
  }
  return undefined;
}
function read(expression: RegExp, text: string): void {
  if (expression.global) text.replace(expression, '');
  else expression.exec(text);
}

function attackOf({ pumps, suffix }: AttackPattern, letters: number): string {
  const once = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.max(1, Math.floor(letters / Math.max(once, 1)));
  return (
    pumps
      .map(({ prefix, pump, bias }) => prefix + pump.repeat(Math.max(1, times + bias)))
      .join('') + suffix
  );
}

/** Of each kind that expressions ask for. */
const LETTERS = ['a', 'A', 'я', 'Я', '0', ' ', '\t', '\n', '.', ',', '-', '—', '…', '!', '"', "'"];

interface Text {
  readonly name: string;
  readonly make: (letters: number) => string;
  readonly most: number;
}

/** Texts of one letter, for letters of all kinds and of the expression itself; each ends with what is in no expression. */
function common(source: string): Text[] {
  const own = source.replace(/\\(?:[pP]\{[^}]{0,60}\}|.)/g, '');
  return [...new Set([...LETTERS, ...own])].map((letter) => ({
    name: `${JSON.stringify(letter)} again and again`,
    most: LONGEST_COMMON,
    make: (letters) => `${letter.repeat(letters / letter.length)}\0`,
  }));
}
