/** Rewrites a word from one script into another by a table of rules, with the likeliest results first. */

/** A spelling with its cost: 0 for the usual spelling, 10 for one that is hardly ever seen. */
export interface Guess {
  readonly text: string;
  readonly cost: number;
}

interface Rule {
  /** Text that must precede the letters; without it, anything may. */
  readonly before?: RegExp;
  readonly letters: RegExp;
  readonly become: readonly Guess[];
}

/** Width of the beam search: most beginnings of a word that are continued at each letter. */
const WIDTH = 24;
/** Cost of writing a doubled consonant once: `Makassar`, `Макасар`. */
const ONCE = 7;
const DOUBLED = /([^aeiouyаеиоуыэюя])\1/y;

/**
 * Reads rules, one a line: `[before<]letters[>after] result result5 …`. The parts are regular
 * expressions, `V` in them any vowel and `K` any consonant; the digit is a result's cost, `_` is nothing.
 */
export function readRules(table: string): readonly Rule[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [pattern = '', ...results] = line.split(' ');
      const [, before, letters = '', after] =
        /^(?:([^<>]*)<)?([^<>]*)(?:>([^<>]*))?$/.exec(pattern) ?? [];
      return {
        ...(before ? { before: new RegExp(`(?:${classes(before)})$`) } : {}),
        letters: new RegExp(`(?:${letters})${after ? `(?=${classes(after)})` : ''}`, 'y'),
        become: results.map(readGuess),
      };
    });
}

/** Reads a result and its cost: `ий4`. */
export function readGuess(result: string): Guess {
  const [, text = '', cost] = /^(\D*)(\d*)$/.exec(result) ?? [];
  return { text: text === '_' ? '' : text, cost: Number(cost) };
}

function classes(pattern: string): string {
  return pattern.replaceAll('V', '[aeiouyаеиоуыэюя]').replaceAll('K', '[^aeiouyаеиоуыэюя]');
}

/**
 * Rewrites a whole word: at each letter, the first rule that fits gives the replacements.
 * @returns at most `WIDTH` guesses; none if a letter is in no rule
 */
export function rewrite(word: string, rules: readonly Rule[]): Guess[] {
  const beams = Array.from({ length: word.length + 1 }, () => new Map<string, number>());
  beams[0]?.set('', 0);
  for (const [i, beam] of beams.entries()) {
    if (i === word.length) break;
    const steps: (Guess & { readonly end: number })[] = [];
    for (const { before, letters, become } of rules) {
      letters.lastIndex = i;
      if (!letters.test(word) || (before && !before.test(word.slice(0, i)))) continue;
      steps.push(...become.map((guess) => ({ ...guess, end: letters.lastIndex })));
      break;
    }
    DOUBLED.lastIndex = i;
    if (DOUBLED.test(word)) steps.push({ text: '', cost: ONCE, end: i + 1 });
    for (const [text, cost] of likeliest(beam)) {
      for (const step of steps) {
        const next = beams[step.end];
        const longer = text + step.text;
        const sum = cost + step.cost;
        if (next && sum < (next.get(longer) ?? Infinity)) next.set(longer, sum);
      }
    }
  }
  return likeliest(beams.at(-1) ?? new Map()).map(([text, cost]) => ({ text, cost }));
}

function likeliest(beam: ReadonlyMap<string, number>): [string, number][] {
  return [...beam].sort(([, a], [, b]) => a - b).slice(0, WIDTH);
}
