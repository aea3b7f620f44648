/** Progress of a command, on stderr: a live line in a terminal, a plain line now and then elsewhere. */
import type { Writable } from 'node:stream';
import yoctoSpinner from 'yocto-spinner';
import type { ProgressListener } from '../src/build/progress.ts';

const LABELS = {
  reading: 'Reading articles',
  pages: 'Making pages',
  search: 'Making the search',
  pictures: 'Encoding pictures',
  writing: 'Putting files in place',
  checking: 'Checking',
  walking: 'Reading the site',
  asking: 'Asking other hosts',
  learning: 'Looking through texts',
  cleaning: 'Cleaning texts',
  importing: 'Writing articles',
} satisfies Record<Parameters<ProgressListener>[0], string> & Record<string, string>;

type Work = keyof typeof LABELS;

/** Takes how many of how many pieces of work are done: see `ProgressListener`. Of 0 where nobody knows how many. */
export type CommandProgressListener = (work: Work, done: number, all: number) => void;

interface Stage {
  readonly work: Work;
  done: number;
  all: number;
  /** The first report of finished pieces: the time before it was spent on something else. */
  first?: { readonly done: number; readonly at: number };
  /** Milliseconds for which this was the stage shown. */
  time: number;
}

/** Milliseconds before the live line appears, and of work that is worth a plain line at its end. */
const LONG = 1000;

/** Milliseconds from one change of the live line, or one plain line, to the next. */
const INTERVALS = { live: 100, plain: 5000, none: Number.POSITIVE_INFINITY };

/** Where progress is written, and a clock in milliseconds that only goes forward. */
interface Surroundings {
  readonly stream: Writable & { readonly isTTY?: boolean };
  readonly now?: () => number;
}

/**
 * Does work and shows how far it is.
 * @param isWanted whether anything is shown; the times are measured in any case
 * @returns the result of the work, and the time of each stage: `Reading articles 3.2 s, making pages 41.3 s`
 */
export async function showProgress<Value>(
  isWanted: boolean,
  work: (onProgress: CommandProgressListener) => Promise<Value>,
  { stream, now = () => performance.now() }: Surroundings,
): Promise<{ value: Value; times: string }> {
  const { TERM, CI } = process.env;
  const isLive = stream.isTTY && TERM !== 'dumb' && CI === undefined;
  const mode = isWanted ? (isLive ? 'live' : 'plain') : 'none';
  // A command that ends in its own way on Ctrl-C must not be ended by the spinner.
  const handleSignals = process.listenerCount('SIGINT') === 0;
  const spinner = yoctoSpinner({ stream, handleSignals });
  const stages = new Map<Work, Stage>();
  let shown: Stage | undefined;
  let shownSince = now();
  let due = shownSince + Math.max(LONG, INTERVALS[mode]);

  /** Shows another stage. The time before the first stage counts as the first one's. */
  const turnTo = (stage?: Stage) => {
    if (shown) {
      shown.time += now() - shownSince;
      shownSince = now();
      const isLong = shown.time >= LONG;
      if (mode === 'plain' && isLong) stream.write(`${lineOf(shown)} in ${seconds(shown.time)}\n`);
    }
    shown = stage;
  };

  // It writes when something is reported, as a busy process runs no timers.
  const onProgress: CommandProgressListener = (work, done, all) => {
    const stage = stages.get(work) ?? { work, done: 0, all: 0, time: 0 };
    stages.set(work, stage);
    const ends = stage.done < stage.all && done >= all;
    Object.assign(stage, { done, all });
    if (done > 0) stage.first ??= { done, at: now() };
    // Where phases overlap, the first one that is not done is what the others wait for.
    const known = [...stages.values()];
    const current = known.find((one) => one.done < one.all) ?? known.at(-1);
    const isNews = ends || current !== shown;
    if (current !== shown) turnTo(current);
    if (!current || (now() < due && !(isNews && spinner.isSpinning))) return;
    due = now() + INTERVALS[mode];
    const line = lineOf(current) + restOf(current, now());
    if (mode === 'plain') stream.write(`${line}\n`);
    else spinner.start(line).text = line;
  };

  try {
    const value = await work(onProgress);
    turnTo();
    return { value, times: timesOf([...stages.values()]) };
  } finally {
    turnTo();
    spinner.stop();
  }
}

/** `Making pages: 12,000 of 32,500 (36%)`; `Looking through texts: 12,000` */
function lineOf({ work, done, all }: Stage): string {
  if (all === 0) return done === 0 ? LABELS[work] : `${LABELS[work]}: ${numbers.format(done)}`;
  const percent = Math.floor((100 * done) / all);
  return `${LABELS[work]}: ${numbers.format(done)} of ${numbers.format(all)} (${percent}%)`;
}

/** `, 830/s, about 25 s left`; nothing in the first two seconds of the work, nor at its end. */
function restOf({ first, done, all }: Stage, now: number): string {
  const isOver = all > 0 && done >= all;
  if (!first || done === first.done || isOver || now - first.at < 2000) return '';
  const rate = (done - first.done) / ((now - first.at) / 1000);
  if (all === 0) return `, ${rates.format(rate)}/s`;
  const left = Math.ceil((all - done) / rate / 5) * 5;
  const time = left < 60 ? `${left} s` : `${Math.ceil(left / 60)} min`;
  return `, ${rates.format(rate)}/s, about ${time} left`;
}

const numbers = new Intl.NumberFormat('en');
const rates = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

function timesOf(stages: readonly Stage[]): string {
  const times = stages.map(({ work, time }) => `${LABELS[work]} ${seconds(time)}`);
  return times.join(', ').replace(/(?<=, )./g, (letter) => letter.toLowerCase());
}

function seconds(time: number): string {
  return `${(time / 1000).toFixed(1)} s`;
}
