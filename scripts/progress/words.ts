/** What is said of work under way, in words: pure. */
import type { Phase } from '../../src/build/progress.ts';

/** What a command is doing. */
export type Work = Phase | 'checking' | 'importing';

const WORDS: Readonly<Record<Work, string>> = {
  reading: 'Reading articles',
  pages: 'Making pages',
  search: 'Making the search',
  writing: 'Putting files in place',
  checking: 'Checking',
  importing: 'Importing texts',
};

/** How far work is. */
export interface Standing {
  readonly work: Work;
  /** Pieces of work. */
  readonly done: number;
  /** 0 where nobody knows. */
  readonly all: number;
  /** Milliseconds, where they can be told. */
  readonly left?: number | undefined;
}

/** How long work took, in milliseconds. */
export interface Spent {
  readonly work: Work;
  readonly time: number;
}

const numbers = new Intl.NumberFormat('en');

/** Characters of the bar, without its ends. */
const BAR = 16;

/** `Making pages: 12,000 of 32,500, about 20 s left` */
export function standingLine({ work, done, all, left }: Standing): string {
  const far = all > 0 ? `: ${numbers.format(done)} of ${numbers.format(all)}` : '';
  return `${WORDS[work]}${far}${left === undefined ? '' : `, ${timeLeft(left)}`}`;
}

/**
 * The same after a bar, `[=====           ]  36% Making pages: …`, in one line of a terminal.
 * @param columns of the terminal; the last one stays free, as some go to the next line after it
 */
export function drawnLine(standing: Standing, columns: number): string {
  const { done, all } = standing;
  const share = Math.min(1, done / all);
  const percent = `${Math.floor(100 * share)}%`.padStart(4);
  const bar = `[${'='.repeat(Math.floor(BAR * share)).padEnd(BAR)}] ${percent} `;
  return `${all > 0 ? bar : ''}${standingLine(standing)}`.slice(0, columns - 1);
}

/** `Making pages: 32,500 in 41.3 s`; work that was left unfinished says so: `1,200 of 32,500`. */
export function endLine({ work, done, all }: Standing, time: number): string {
  const far =
    done < all ? `${numbers.format(done)} of ${numbers.format(all)}` : numbers.format(done);
  return `${WORDS[work]}${all > 0 ? `: ${far}` : ''} in ${seconds(time)}`;
}

/** `Reading articles 3.2 s, making pages 41.3 s` */
export function timesLine(spent: readonly Spent[]): string {
  const line = spent.map(({ work, time }) => `${WORDS[work].toLowerCase()} ${seconds(time)}`);
  return line.join(', ').replace(/^./, (first) => first.toUpperCase());
}

/**
 * `about 20 s left`, `about 2 min left`: the longer, the more it is rounded up.
 * @param time in milliseconds
 */
export function timeLeft(time: number): string {
  const exact = Math.max(1, Math.round(time / 1000));
  const rounded = exact <= 10 ? exact : Math.ceil(exact / 5) * 5;
  if (rounded < 60) return `about ${rounded} s left`;
  const minutes = Math.ceil(exact / 60);
  return minutes < 120 ? `about ${minutes} min left` : `about ${Math.ceil(minutes / 60)} h left`;
}

function seconds(time: number): string {
  return `${(time / 1000).toFixed(1)} s`;
}
