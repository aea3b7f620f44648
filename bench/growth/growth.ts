/** Measures how the time of a function grows with its input, by the time of the processor. */

/** Milliseconds that are measured well: what stays below takes no time, however it grows. */
const ENOUGH = 60;

/** Milliseconds after which a longer input is not tried. */
const MOST = 2000;

/** How much longer each input is than the one before, if nothing else is asked for. */
const STEP = 4;

/** Letters of the shortest input. */
const SHORTEST = 1024;

/**
 * The greatest exponent of what counts as n log n: a step from n to 4n costs 4.6 times as much there, 16 times where
 * time grows with the square. Between them lies what a busy machine adds.
 */
export const MOST_EXPONENT = 1.5;

export interface Growth {
  /** Of the longest input that was tried. */
  readonly letters: number;
  readonly milliseconds: number;
  /** Time grows with this power of the letters; 0 where it is too short to be measured. */
  readonly exponent: number;
}

/**
 * Measures a function with longer and longer inputs.
 * @param run does the work, each time from the beginning
 * @param inputOf makes an input of so many letters
 * @param limits letters of the longest input, and of the shortest, and how much longer each is than the one before
 */
export function growthOf<Input>(
  run: (input: Input) => void,
  inputOf: (letters: number) => Input,
  {
    longest,
    shortest = SHORTEST,
    step = STEP,
  }: { longest: number; shortest?: number; step?: number },
): Growth {
  let before = 0;
  for (let letters = shortest; ; letters *= step) {
    const input = inputOf(letters);
    let milliseconds = timeOf(run, input, 1);
    const exponentNow = () =>
      milliseconds < ENOUGH ? 0 : Math.log(milliseconds / Math.max(before, 0.1)) / Math.log(step);
    // What is plain at the first try is not less so at its best; what is short is what the next step is compared with.
    if (milliseconds < ENOUGH || (exponentNow() > MOST_EXPONENT && milliseconds < MOST / 4)) {
      milliseconds = Math.min(milliseconds, timeOf(run, input, 2));
    }
    const exponent = exponentNow();
    // A step that is limited, such as one of `[^x]{0,4000}`, grows like a square up to its limit: so it is tried on.
    const isPlain = milliseconds >= ENOUGH && exponent <= MOST_EXPONENT;
    if (isPlain || milliseconds > MOST || letters * step > longest) {
      return { letters, milliseconds, exponent };
    }
    before = milliseconds;
  }
}

/** Milliseconds of the processor that a run takes at best. @param times how often it may be tried */
export function timeOf<Input>(run: (input: Input) => void, input: Input, times = 3): number {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < times && (tries === 0 || best < MOST / 4); tries++) {
    const start = process.cpuUsage();
    run(input);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
    if (best < 1) break;
  }
  return best;
}
