/** Shows on stderr how far a command is: in a terminal one line that is rewritten, elsewhere plain lines. */
import { clearLine, cursorTo } from 'node:readline';
import { Speed } from './speed.ts';
import { drawnLine, endLine, type Spent, type Standing, standingLine, type Work } from './words.ts';

/** Where progress is shown. */
export type Screen = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
};

/** Takes how many of how many pieces are done: see `Report`. */
export type Tell = (work: Work, done: number, all: number) => void;

/** Milliseconds before anything is shown, and of a phase that is worth a plain line at its end. */
const LONG = 1000;

/** Milliseconds between two drawings in a terminal. */
const OFTEN = 100;

/** Milliseconds between two plain lines. */
const SELDOM = 5000;

/** The share of the work, at least, of which the time for the rest is told: what begins is slow. */
const ENOUGH = 0.05;

interface Stage {
  readonly work: Work;
  readonly speed: Speed;
  done: number;
  all: number;
  /** Milliseconds that it was the one shown. */
  spent: number;
}

/**
 * Draws whenever it is told of something and at no other time, as work that keeps the process busy lets
 * no timer run.
 */
export class Progress {
  readonly #screen: Screen;
  readonly #now: () => number;
  readonly #begun: number;
  readonly #stages: Stage[] = [];
  #shown: Stage | undefined;
  /** Since when the stage is shown. */
  #since: number;
  /** When something was last drawn or said. */
  #said: number;
  #isDrawn = false;

  /** @param now a clock in milliseconds that only goes forward */
  constructor(screen: Screen = process.stderr, now = () => performance.now()) {
    this.#screen = screen;
    this.#now = now;
    this.#begun = this.#since = this.#said = now();
  }

  readonly tell: Tell = (work, done, all) => {
    const now = this.#now();
    const stage = this.#stageOf(work);
    const ends = stage.done < stage.all && done >= all;
    Object.assign(stage, { done, all });
    stage.speed.see(done, now);
    // Where phases overlap, the first one that is not done is what the others wait for.
    const current = this.#stages.find((one) => one.done < one.all) ?? this.#stages.at(-1) ?? stage;
    const isOther = current !== this.#shown;
    if (isOther) this.#turnTo(current, now);
    if (this.#isTerminal) {
      const isDue = isOther || ends || now - this.#said >= OFTEN;
      if (isDue && now - this.#begun >= LONG) this.#draw(current);
    } else if (current.done < current.all && now - this.#said >= SELDOM) {
      this.#say(standingLine(standingOf(current)));
    }
  };

  /** Lets lines be written that stay, above the one that is rewritten. */
  above(write: () => void): void {
    const wasDrawn = this.#isDrawn;
    this.#clear();
    write();
    if (wasDrawn && this.#shown) this.#draw(this.#shown);
  }

  /**
   * Ends, whether the work is done or failed, and leaves no line behind that is half of one.
   * @returns what the time was spent on
   */
  end(): Spent[] {
    this.#turnTo(undefined, this.#now());
    this.#clear();
    return this.#stages.map(({ work, spent }) => ({ work, time: spent }));
  }

  get #isTerminal(): boolean {
    return this.#screen.isTTY === true && process.env.TERM !== 'dumb';
  }

  #stageOf(work: Work): Stage {
    const known = this.#stages.find((stage) => stage.work === work);
    if (known) return known;
    const stage = { work, speed: new Speed(), done: 0, all: 0, spent: 0 };
    this.#stages.push(stage);
    return stage;
  }

  /** The time until the first stage is the first one's. */
  #turnTo(stage: Stage | undefined, now: number): void {
    const last = this.#shown;
    if (last) {
      last.spent += now - this.#since;
      this.#since = now;
      if (!this.#isTerminal && last.spent >= LONG) this.#say(endLine(standingOf(last), last.spent));
    }
    this.#shown = stage;
  }

  #say(line: string): void {
    this.#screen.write(`${line}\n`);
    this.#said = this.#now();
  }

  #draw(stage: Stage): void {
    cursorTo(this.#screen, 0);
    this.#screen.write(drawnLine(standingOf(stage), this.#screen.columns || 80));
    // After it, so that the line does not flicker.
    clearLine(this.#screen, 1);
    this.#isDrawn = true;
    this.#said = this.#now();
  }

  #clear(): void {
    if (!this.#isDrawn) return;
    cursorTo(this.#screen, 0);
    clearLine(this.#screen, 1);
    this.#isDrawn = false;
  }
}

function standingOf({ work, done, all, speed }: Stage): Standing {
  const isTold = done < all && done >= all * ENOUGH;
  return { work, done, all, left: isTold ? speed.timeFor(all - done) : undefined };
}

/**
 * Does work and shows how far it is.
 * @returns what came of it, and what the time was spent on
 */
export async function showProgress<Value>(
  work: (progress: Progress) => Promise<Value>,
): Promise<{ value: Value; spent: Spent[] }> {
  const progress = new Progress();
  try {
    const value = await work(progress);
    return { value, spent: progress.end() };
  } catch (error) {
    progress.end();
    throw error;
  }
}
