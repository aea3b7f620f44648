/** Puts marks around words of the page, and takes them away again. */
import type { ShownWord } from './text-words.ts';

interface Span {
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
  const spans = runs.flatMap((run, i) => spansOf(run).map((span) => ({ span, i })));
  // From the end, as a mark parts the text: what is before it stays where it is.
  for (const { span, i } of spans.toReversed()) {
    const range = document.createRange();
    range.setStart(span.node, span.start);
    range.setEnd(span.node, span.end);
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    marks[i]?.unshift(mark);
  }
  return marks;
}

export function removeMarks(marks: readonly HTMLElement[]): void {
  const around = new Set(marks.map((mark) => mark.parentNode));
  for (const mark of marks) mark.replaceWith(...mark.childNodes);
  for (const element of around) element?.normalize();
}

function spansOf(run: readonly ShownWord[]): Span[] {
  const spans: Span[] = [];
  for (const { node, start, end } of run) {
    const last = spans.at(-1);
    if (last?.node === node) last.end = end;
    else spans.push({ node, start, end });
  }
  return spans;
}
