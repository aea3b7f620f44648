/** Finds lines and last sentences that many texts share: they are offered as boilerplate, for a person to confirm. */

/** A line that texts share. */
export interface Repeated {
  readonly text: string;
  /** The texts that have it; at most a thousandth of all texts may be missing in the count. */
  readonly count: number;
  readonly where: 'line' | 'last sentence';
}

/** The share of texts from which on a line is offered, and the least number of texts. */
const LEAST_SHARE = 0.01;
const LEAST = 5;

/** Longer lines are paragraphs; shorter ones are words. */
const LONGEST = 300;
const SHORTEST = 8;

/** Texts after which what is rare is forgotten: so the memory is that of a thousand texts, whatever their number. */
const BUCKET = 1000;

/** Most lines shown. */
const MOST_SHOWN = 40;

/**
 * Counts the lines of texts by lossy counting (Manku and Motwani, 2002): after each thousand texts, lines are forgotten
 * that cannot be in one of a thousand.
 */
export class RepeatedLines {
  readonly #counts = new Map<
    string,
    { count: number; readonly missed: number; where: Repeated['where'] }
  >();
  #texts = 0;

  add(text: string): void {
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const last = lastSentence(lines.at(-1) ?? '');
    const whole = new Set(lines.filter(isShort));
    for (const line of whole) this.#count(line, 'line');
    if (last !== undefined && !whole.has(last)) this.#count(last, 'last sentence');
    this.#texts++;
    if (this.#texts % BUCKET !== 0) return;
    const bucket = this.#texts / BUCKET;
    for (const [line, { count, missed }] of this.#counts) {
      if (count + missed <= bucket) this.#counts.delete(line);
    }
  }

  /** The lines in more than a hundredth of the texts, the most frequent first. */
  found(): readonly Repeated[] {
    const least = Math.max(LEAST, this.#texts * LEAST_SHARE);
    return [...this.#counts]
      .filter(([, { count, missed }]) => count + missed >= least && count >= LEAST)
      .map(([text, { count, where }]) => ({ text, count, where }))
      .toSorted((a, b) => b.count - a.count)
      .slice(0, MOST_SHOWN);
  }

  #count(line: string, where: Repeated['where']): void {
    const known = this.#counts.get(line);
    if (known) known.count++;
    else this.#counts.set(line, { count: 1, missed: Math.floor(this.#texts / BUCKET), where });
  }
}

function isShort(line: string): boolean {
  return line.length >= SHORTEST && line.length <= LONGEST && /\p{L}/u.test(line);
}

/** The last sentence of a paragraph that has others before it. */
function lastSentence(paragraph: string): string | undefined {
  const end = paragraph.slice(-LONGEST - 2);
  const stops = [...end.matchAll(/[.!?…»”"]\s{1,3}(?=[\p{Lu}\p{N}«“"*[(])/gu)];
  const stop = stops.at(-1);
  if (!stop) return undefined;
  const sentence = end.slice(stop.index + stop[0].length);
  return isShort(sentence) ? sentence : undefined;
}
