/** Recognizes teasers: the first words of another article below its title, in a block of label, title, teaser. */
import { foldName, foldWord } from '../../text/fold.ts';

/** Longest teaser, in characters. */
const LONGEST_TEASER = 450;

/** Words with fewer letters are too common; of longer ones the beginning is compared, as endings change. */
const SHORTEST_WORD = 5;

/** The share of the title's long words that a teaser repeats, and how many at least. */
const REPEATED = 0.3;
const FEWEST_REPEATED = 2;

/** An outlet has teasers if most of at least this many blocks have one that repeats its title. */
const FEWEST_BLOCKS = 5;
const MOST_HAVE = 0.6;

/** Whether a line has the form of a teaser: whole sentences, not too long. */
export function mayBeTeaser(line: string): boolean {
  return line.length <= LONGEST_TEASER && /[.!?…]["”»)]?$/u.test(line.trimEnd());
}

/** Whether a line repeats words of a title. */
export function repeatsTitle(line: string, title: string): boolean {
  const words = stems(title);
  const repeated = [...stems(line)].filter((stem) => words.has(stem)).length;
  return repeated >= FEWEST_REPEATED && repeated >= words.size * REPEATED;
}

function stems(text: string): Set<string> {
  const words = text.slice(0, LONGEST_TEASER).match(/[\p{L}\p{M}]+/gu) ?? [];
  return new Set(
    words
      .filter(({ length }) => length >= SHORTEST_WORD)
      .map((word) => foldWord(word).slice(0, SHORTEST_WORD)),
  );
}

/** Counts blocks of three lines, by label. */
export class TeaserCounts {
  readonly #labels: Map<string, { blocks: number; teasers: number }>;

  /** @param labels those of counts that another thread has made */
  constructor(labels: Map<string, { blocks: number; teasers: number }> = new Map()) {
    this.#labels = labels;
  }

  /** The counts as plain data, which another thread can take. */
  get labels(): Map<string, { blocks: number; teasers: number }> {
    return this.#labels;
  }

  add(label: string, title: string, below: string): void {
    const count = this.#labels.get(foldName(label)) ?? { blocks: 0, teasers: 0 };
    count.blocks++;
    if (mayBeTeaser(below) && repeatsTitle(below, title)) count.teasers++;
    this.#labels.set(foldName(label), count);
  }

  /** Whether the blocks below a label have teasers as a rule. */
  areRule(label: string): boolean {
    const { blocks, teasers } = this.#labels.get(foldName(label)) ?? { blocks: 0, teasers: 0 };
    return blocks >= FEWEST_BLOCKS && teasers >= blocks * MOST_HAVE;
  }
}
