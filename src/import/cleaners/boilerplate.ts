/** Cuts lines that a newsroom puts into every text, and lists them among what was dropped. */
import { matchesOf } from '../../text/matches.ts';
import { type Block, type Cleaner, type Dropped, drop } from '../clipping.ts';
import { findBoilerplate } from './boilerplate-forms.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Makes the cleaner that cuts boilerplate: lines and sentences of general forms, and those that the user has confirmed.
 * @param confirmed lines or sentences as they are in texts; case and the width of spaces do not matter
 */
export function boilerplate(confirmed: readonly string[] = []): Cleaner {
  const pattern = patternOf(confirmed);
  return (clipping) => {
    const cut: Dropped[] = [];
    const blocks = clipping.blocks.flatMap((block): Block[] => {
      if (block.kind !== 'paragraph') return [block];
      const forms = findBoilerplate(block.text);
      const ranges = merge([...forms, ...(pattern ? rangesOf(block.text, pattern, forms) : [])]);
      if (ranges.length === 0) return [block];
      cut.push(
        ...ranges.map(({ start, end }) => ({
          kind: 'boilerplate',
          text: block.text.slice(start, end).trim(),
        })),
      );
      // What stood before and behind it were two paragraphs.
      return without(block.text, ranges).map((text) => ({ kind: 'paragraph', text }));
    });
    return cut.length > 0 ? drop({ ...clipping, blocks }, ...cut) : clipping;
  };
}

function patternOf(confirmed: readonly string[]): RegExp | undefined {
  const sources = confirmed
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .sort((a, b) => b.length - a.length)
    .map((line) => line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s{1,3}'));
  if (sources.length === 0) return undefined;
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${sources.join('|')})(?![\p{L}\p{N}])`, 'giu');
}

/** With fewer words, a confirmed line may be a part of a sentence or of a name by chance. */
const FEWEST_WORDS = 4;

/** @param forms what is cut in any case: a line may stand before it or behind it */
function rangesOf(text: string, pattern: RegExp, forms: readonly Range[]): Range[] {
  const isBlank = (from: number, to: number) => from <= to && !/\S/.test(text.slice(from, to));
  const ranges: Range[] = [];
  /** Where the text ends without what is cut at its end. */
  let last = text.length;
  // From the end on: what stands before a last sentence may be the last one then.
  for (const match of matchesOf(pattern, text).reverse()) {
    const behind = match.index + match[0].length;
    // The full stop that the line was listed without goes with it.
    const stop = /^\s?[.!](?=\s|$)/.exec(text.slice(behind, behind + 3))?.[0] ?? '';
    const [start, end] = [match.index, behind + stop.length];
    last = forms.find((one) => one.start >= end && isBlank(one.end, last))?.start ?? last;
    // No `Telukpos` of `Telukpos.com - Surabaya`: few words have to be a line of their own, or a last sentence.
    const isLast = isBlank(end, last);
    const isWhole =
      /(?:^|[.!?…:;"”»)\]])\s*$/.test(text.slice(Math.max(0, start - 4), start)) ||
      forms.some((one) => isBlank(one.end, start));
    const isLong = match[0].split(/\s+/).length >= FEWEST_WORDS;
    if (!isLong && !(isLast && isWhole)) continue;
    ranges.push({ start, end });
    if (isLast) last = start;
  }
  return ranges;
}

/** Sorts ranges, and joins those that overlap. */
function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) {
      merged.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) });
    } else merged.push(range);
  }
  return merged;
}

/** The pieces of a text between ranges; none is blank. */
function without(text: string, ranges: readonly Range[]): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of [...ranges, { start: text.length, end: text.length }]) {
    pieces.push(text.slice(from, start).trim());
    from = end;
  }
  return pieces.filter((piece) => piece !== '');
}
