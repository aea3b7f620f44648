/** Measures the worst texts of a length, and says what they cost. */
import { growthOf, timeOf } from './growth.ts';
import { WORST_FRONT_MATTER, WORST_TEXTS, type WorstText } from './texts.ts';
import { FRONT_MATTER_WORKS, IMPORT_WORKS, LINE_WORKS, TEXT_WORKS, type Work } from './works.ts';

/** The worst text for a work. */
export interface Worst {
  readonly work: string;
  readonly text: string;
  readonly letters: number;
  /** Of a processor. */
  readonly milliseconds: number;
  /** See `Growth`. */
  readonly exponent: number;
}

/**
 * Measures everything that the program does with a text.
 * @param letters of each text
 * @param say told what is measured
 */
export function measureGrowth(letters: number, say: (line: string) => void): Worst[] {
  return [
    ...worstOf(TEXT_WORKS, WORST_TEXTS, letters, say),
    ...worstOf(LINE_WORKS, WORST_TEXTS, letters, say),
    ...worstOf(IMPORT_WORKS, WORST_TEXTS, letters, say),
    ...worstOf(FRONT_MATTER_WORKS, WORST_FRONT_MATTER, letters, say),
  ];
}

function worstOf(
  works: Readonly<Record<string, Work>>,
  texts: readonly WorstText[],
  letters: number,
  say: (line: string) => void,
): Worst[] {
  return Object.entries(works).map(([work, run]) => {
    say(`${work} …`);
    const measured = texts.map((text) => ({ text, milliseconds: timeOf(run, text.make(letters)) }));
    const [worst] = measured.toSorted((a, b) => b.milliseconds - a.milliseconds);
    if (!worst) throw new Error(`no text for ${work}`);
    const { text, milliseconds } = worst;
    const { exponent } = growthOf(run, text.make, { longest: letters * 4 });
    return { work, text: text.name, letters, milliseconds, exponent };
  });
}

/** A table for people. */
export function formatGrowth(all: readonly Worst[]): string {
  const rows = all.map(({ work, text, letters, milliseconds, exponent }) => {
    const cost = `${Math.round(milliseconds)} ms`.padStart(8);
    return `${work.padEnd(30)} ${cost}   n^${exponent.toFixed(2)}   ${letters} letters: ${text}`;
  });
  return ['What the worst text costs, of a processor:', ...rows].join('\n');
}
