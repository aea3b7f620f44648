/** Learns which lines and sentences stand in many texts of an import, to propose them as boilerplate. */
import { compare } from '../../text/compare.ts';
import { foldTitle } from '../../text/fold.ts';
import { ownCopy } from '../../text/own-copy.ts';
import type { Learner, RawText } from '../raw.ts';
import { noArticle } from '../sameness/no-articles.ts';
import { Tally } from '../tally.ts';
import { findBoilerplate } from './boilerplate-forms.ts';

/** A line that many texts have. */
interface RepeatedLine {
  /** As it stands in the first text in which it was counted. */
  readonly text: string;
  readonly texts: number;
  /** The part of all texts that have it, from 0 to 1. */
  readonly share: number;
  /** Whether it has a general form, and is cut without being confirmed. */
  readonly isGeneral: boolean;
}

/** What repeats in an import, the most frequent first. */
export interface Repetition {
  readonly texts: number;
  readonly lines: readonly RepeatedLine[];
}

/** A line in more than this part of the texts, and in so many of them, is no chance. */
const SHARE = 0.01;
const FEWEST = 5;

/** Lines at the top and at the bottom of a text, and sentences at its end, that are counted. */
const TOP_LINES = 10;
const BOTTOM_LINES = 10;
const LAST_SENTENCES = 3;

/** Shorter lines are headings or credits; longer ones are paragraphs. In characters. */
const SHORTEST = 12;
const LONGEST = 240;
/** Characters at the top and at the bottom of a text in which its lines, and its last sentences, are. */
const REACH = 2000;
const REACH_OF_SENTENCES = 800;

/**
 * Lines between two rounds of forgetting. With at most 23 lines a text, a line in 1 % of the texts is at least every
 * 2300th: it is never forgotten, and its count is too low by at most 0.05 % of the texts.
 */
const WIDTH = 50_000;

const LINE_END = /[\r\n\v\f\u{85}\u{2028}\u{2029}]+/u;
const SENTENCE = /[^.!?…]{1,400}(?:[.!?…]+["”»)]{0,2}(?=\s|$)|[.!?…]+|$)/gu;

/** Makes a learner of repeated lines. It keeps counts and one example of each line that may be frequent. */
export function boilerplateLearner(): Learner<Repetition> {
  const tally = new Tally(WIDTH);
  const examples = new Map<string, string>();
  let texts = 0;
  return {
    learn: ({ text }: RawText) => {
      texts++;
      // A page that is no article has nothing that could be taken out of it.
      if (text.length < LONGEST && noArticle(foldTitle(text)) !== undefined) return;
      // A line that stands in a text twice counts once.
      for (const [key, line] of candidates(text)) {
        tally.add(key);
        if (tally.count(key) === FEWEST) examples.set(ownCopy(key), ownCopy(line));
      }
      if (examples.size > WIDTH) prune(examples, tally);
    },
    known: () => {
      const lines = tally
        .list(FEWEST)
        .filter(({ key, count }) => count > texts * SHARE && examples.has(key))
        .map(({ key, count }): RepeatedLine => {
          const text = examples.get(key) ?? '';
          const isGeneral = findBoilerplate(text).length > 0;
          return { text, texts: count, share: count / texts, isGeneral };
        });
      return {
        texts,
        lines: lines.sort((a, b) => b.texts - a.texts || compare(a.text, b.text)),
      };
    },
  };
}

function prune(examples: Map<string, string>, tally: Tally): void {
  for (const key of examples.keys()) {
    if (tally.count(key) === 0) examples.delete(key);
  }
}

/** Lines without pieces of sentences: those that a link was torn out of go on below it with a comma or a stop. */
function whole(lines: readonly string[]): string[] {
  const goesOn = (at: number) => /^\s*[,.;:)]/.test(lines[at] ?? '');
  return lines.filter((_, at) => !goesOn(at) && !goesOn(at + 1) && !goesOn(at + 2));
}

/** The lines and sentences of a text that may be boilerplate, by their folded forms. */
function candidates(text: string): Map<string, string> {
  const top = text.slice(0, REACH).split(LINE_END);
  const bottom = text.slice(-REACH).split(LINE_END);
  // The reach of a long text ends within a line.
  if (text.length > REACH) top.pop();
  if (text.length > REACH && bottom.length > 1) bottom.shift();
  const lastLine = bottom.findLast((line) => line.trim() !== '') ?? '';
  const last = lastLine.slice(-REACH_OF_SENTENCES).match(SENTENCE) ?? [];
  const all = [
    ...whole(top).slice(0, TOP_LINES),
    ...whole(bottom).slice(-BOTTOM_LINES),
    ...last.slice(-LAST_SENTENCES),
  ];
  const found = new Map<string, string>();
  for (const one of all) {
    const line = one.trim();
    if (line.length >= SHORTEST && line.length <= LONGEST) found.set(foldTitle(line), line);
  }
  return found;
}
