/** Puts marks around words of the page, and removes them again. */
import type { ShownWord } from './text-words.ts';

interface TextRange {
  readonly node: Text;
  readonly start: number;
  end: number;
}

/**
 * Marks runs of words. A run that goes on in another element, such as a link, has a mark in each.
 * @param runs in the order of the page, none inside another
 * @returns the marks of each
 */
export function putMarks(runs: readonly (readonly ShownWord[])[]): HTMLElement[][] {
  const marks = runs.map((): HTMLElement[] => []);
  const ranges = runs.flatMap((run, i) => rangesOf(run).map((textRange) => ({ textRange, i })));
  // From the end, as a mark splits the text: offsets before it stay the same.
  for (const { textRange, i } of ranges.toReversed()) {
    const range = document.createRange();
    range.setStart(textRange.node, textRange.start);
    range.setEnd(textRange.node, textRange.end);
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    marks[i]?.unshift(mark);
  }
  return marks;
}

/** Removes marks, and joins the texts that they split. */
export function removeMarks(marks: readonly HTMLElement[]): void {
  const around = new Set(marks.map((mark) => mark.parentNode));
  for (const mark of marks) mark.replaceWith(...mark.childNodes);
  for (const element of around) element?.normalize();
}

function rangesOf(run: readonly ShownWord[]): TextRange[] {
  const ranges: TextRange[] = [];
  for (const { node, start, end } of run) {
    const last = ranges.at(-1);
    if (last?.node === node) last.end = end;
    else ranges.push({ node, start, end });
  }
  return ranges;
}
