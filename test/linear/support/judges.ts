/** Tries regular expressions in processes of their own: the detector does not always keep its limit, and some never end. */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Expression } from './expressions.ts';
import type { Slow } from './try-expression.ts';

/** Milliseconds for the detector, by its own limit. */
const PATIENCE = 8000;

/** Milliseconds after which a process is ended, that of the detector or that of the measures, on a crowded machine, too. */
const MOST_PATIENCE = 60_000;

/** What a process is asked. */
export interface Asked {
  readonly expression: Pick<Expression, 'source' | 'flags'>;
  /** Letters that it is ever given. */
  readonly longest: number | undefined;
  /** Of the detector; 0: it is not asked. */
  readonly milliseconds: number;
}

/** What a process tells: that the detector is done, and then what was found. */
export type Told = { readonly isMeasuring: boolean } | { readonly slow: Slow | null };

/** What was found of an expression. */
export interface Verdict {
  /** Nothing where it is fast enough. */
  readonly slow?: string | undefined;
  /** The detector came to no end: the expression was measured with common texts only. */
  readonly isMeasuredOnly: boolean;
}

/**
 * Tries expressions, as many at a time as there are processors.
 * @param longestOf letters that an expression is ever given, where they are limited
 * @param tell is called with each verdict
 */
export async function judge<One extends Expression>(
  expressions: readonly One[],
  longestOf: (one: One) => number | undefined,
  tell: (one: One, verdict: Verdict) => void,
): Promise<void> {
  const queue = expressions.values();
  const judges = Math.min(availableParallelism(), expressions.length);
  await Promise.all(
    Array.from({ length: judges }, async () => {
      const judge = new Judge();
      try {
        for (const one of queue) tell(one, await judge.verdictOf(one, longestOf(one)));
      } finally {
        judge.end();
      }
    }),
  );
}

/** One process at a time; another in its place where it had to be ended. */
class Judge {
  #process: ChildProcess | undefined;

  async verdictOf(expression: Expression, longest: number | undefined): Promise<Verdict> {
    const { source, flags } = expression;
    const asked = { expression: { source, flags }, longest };
    const found = await this.#ask({ ...asked, milliseconds: PATIENCE });
    if (found !== 'undecided') return { slow: found, isMeasuredOnly: false };
    const measured = await this.#ask({ ...asked, milliseconds: 0 });
    return { slow: measured, isMeasuredOnly: true };
  }

  end(): void {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
  }

  /** @returns `undecided` where the detector came to no end */
  async #ask(asked: Asked): Promise<'undecided' | string | undefined> {
    this.#process ??= fork(fileURLToPath(new URL('judge-process.js', import.meta.url)));
    const told = await answerOf(this.#process, asked);
    if (!('slow' in told)) {
      this.end();
      return told.isMeasuring ? 'it comes to no end' : 'undecided';
    }
    if (!told.slow) return undefined;
    const { attack, growth } = told.slow;
    const cost = `${Math.round(growth.milliseconds)} ms for ${growth.letters} letters`;
    return `${attack} takes ${cost}, and longer ones more than that`;
  }
}

/** The last that a process tells: where it comes to no end, or ends by itself, how far it came. */
function answerOf(child: ChildProcess, asked: Asked): Promise<Told> {
  return new Promise((resolve) => {
    let last: Told = { isMeasuring: false };
    const end = () => {
      clearTimeout(timer);
      child.off('message', hear);
      child.off('exit', end);
      resolve(last);
    };
    const hear = (told: unknown) => {
      last = told as Told;
      if ('slow' in last) end();
      else timer.refresh();
    };
    const timer = setTimeout(end, MOST_PATIENCE);
    child.on('message', hear);
    child.on('exit', end);
    child.send(asked);
  });
}
