/** Tries a regular expression: a detector says which texts may take it long, and these are measured. */
import { createRequire } from 'node:module';
import type { AttackPattern, checkSync } from 'recheck';
import { type Growth, growthOf, MOST_EXPONENT } from '../../../bench/growth/growth.ts';
import type { Expression } from './expressions.ts';

// Its program in JavaScript alone: the others need Java, or are not there for every machine.
const { checkSync: check } = createRequire(import.meta.url)('recheck/lib/browser.js') as {
  checkSync: typeof checkSync;
};

/** Milliseconds for an expression; on a busy machine, too. What is not proven by then is measured. */
const PATIENCE = 30_000;

/** Letters of the longest text. */
const LONGEST = 2 ** 20;

/** Letters that take no time but where each of them doubles it. */
const FEW = 28;

/** An expression that takes longer than it may, with a text that shows it. */
export interface Slow {
  readonly attack: string;
  readonly growth: Growth;
}

/** @returns nothing where the time grows with the length of the text only */
export function trySlow(
  { source, flags }: Pick<Expression, 'source' | 'flags'>,
  longest = LONGEST,
): Slow | undefined {
  const found = check(source, flags, { timeout: PATIENCE });
  if (found.status === 'safe' && found.checker === 'automaton') return undefined;
  const texts = common(source);
  if (found.status === 'vulnerable') {
    const { attack, complexity } = found;
    const make = (letters: number) => attackOf(attack, letters);
    texts.unshift({ name: attack.pattern, make });
    // Of what doubles with each letter, no longer text would come to an end.
    if (complexity.type === 'exponential') {
      const growth = growthOf((text: string) => read(new RegExp(source, flags), text), make, {
        longest: FEW,
        shortest: FEW,
      });
      if (growth.exponent > 0) return { attack: attack.pattern, growth };
    }
  }
  for (const { name, make } of texts) {
    const growth = growthOf(
      (text: string) => read(new RegExp(source, flags), text),
      (letters) => make(Math.min(letters, longest)),
      { longest: LONGEST },
    );
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

/** Texts of one letter, for letters of all kinds and of the expression itself; each ends with what is in no expression. */
function common(source: string): { name: string; make: (letters: number) => string }[] {
  const own = source.replace(/\\(?:[pP]\{[^}]{0,60}\}|.)/g, '');
  return [...new Set([...LETTERS, ...own])].map((letter) => ({
    name: `${JSON.stringify(letter)} again and again`,
    make: (letters) => `${letter.repeat(letters / letter.length)}\0`,
  }));
}
