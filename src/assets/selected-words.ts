/** Reads what a reader has selected in a text, in whole words: parts of words are not found by an address. */
import type { SelectedWords } from './text-fragment.ts';

interface Selected extends SelectedWords {
  /** The blocks of the text in which the selection begins and ends. */
  readonly first: Element;
  readonly end: Element;
  /** Where it is on the screen. */
  readonly box: DOMRect;
}

/** A place in the document, as ranges have it. */
type Place = readonly [Node, number];

/**
 * @param text an element whose children are the blocks of a text
 * @returns `undefined` where nothing is selected, or something that is not in the text
 */
export function selectedWords(text: Element): Selected | undefined {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const [start, stop] = wholeWords(range);
  const first = blockAround(start[0], text);
  const end = blockAround(stop[0], text);
  if (!first || !end) return undefined;
  const isOne = first === end;
  const words = lineBetween(start, isOne ? stop : endOf(first));
  const last = isOne ? undefined : lineBetween([end, 0], stop);
  if (words === '' || last === '') return undefined;
  return {
    words,
    last,
    before: lineBetween([first, 0], start),
    after: isOne ? lineBetween(stop, endOf(end)) : '',
    isRepeated: onOneLine(document.body.textContent ?? '').split(words).length > 2,
    first,
    end,
    box: range.getBoundingClientRect(),
  };
}

function blockAround(node: Node, text: Element): Element | undefined {
  let block: Node | null = node;
  while (block && block.parentNode !== text) block = block.parentNode;
  return block instanceof Element ? block : undefined;
}

function endOf(block: Element): Place {
  return [block, block.childNodes.length];
}

function lineBetween(start: Place, end: Place): string {
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return onOneLine(range.toString());
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

/** Where the words begin and end that a range has a part of. */
function wholeWords({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
}: Range): [Place, Place] {
  const isInWord = (node: Node, at: number) => IN_WORD.test(node.textContent?.[at] ?? '');
  let [start, end] = [startOffset, endOffset];
  if (startContainer instanceof Text && isInWord(startContainer, start)) {
    while (start > 0 && isInWord(startContainer, start - 1)) start--;
  }
  if (endContainer instanceof Text && isInWord(endContainer, end - 1)) {
    while (isInWord(endContainer, end)) end++;
  }
  return [
    [startContainer, start],
    [endContainer, end],
  ];
}
