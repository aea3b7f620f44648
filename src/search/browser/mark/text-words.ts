/** Reads the words of an article from its page, each with its place in the document. */
import { partsOf, splitWords } from '../../analyzer.ts';
import type { TextWord } from './find-marks.ts';

export interface ShownWord extends TextWord {
  readonly node: Text;
  /** In the node, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of an article that are searched, and what is left out of them: a reference is about another article, and
 * the number of a footnote stands in the middle of words.
 */
const SEARCHED = 'h1, .text, figcaption';
const LEFT_OUT = '.reference, [role^=doc-], script, style, svg';

/** Elements inside a line, across which a phrase may go. */
const INLINE =
  'a, abbr, b, bdi, bdo, cite, code, del, dfn, em, i, ins, kbd, mark, q, s, small, span, strong, sub, sup, time, u, var';

/** Letters with the apostrophes and invisible signs inside them, which do not split them; or the digits of a number. */
const PIECE = /[\p{L}\p{M}](?:['’‘ʼ`\p{Cf}]*[\p{L}\p{M}])*|\p{N}+(?:[\s.,:/-]\p{N}+)*/gu;
const DIGITS = /\p{N}+/gu;

/** @returns the words of each paragraph */
export function shownWords(article: Element): ShownWord[][] {
  const paragraphs: ShownWord[][] = [];
  let block: Element | undefined;
  for (const node of textNodes(article)) {
    const own = node.parentElement?.closest(`:not(${INLINE})`) ?? article;
    if (own !== block) paragraphs.push([]);
    block = own;
    paragraphs.at(-1)?.push(...wordsIn(node));
  }
  return paragraphs;
}

function textNodes(article: Element): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const around = node.parentElement;
    if (around?.closest(SEARCHED) && !around.closest(LEFT_OUT)) nodes.push(node);
  }
  return nodes;
}

function wordsIn(node: Text): ShownWord[] {
  const lang = node.parentElement?.closest<HTMLElement>('[lang]')?.lang || 'und';
  let end = 0;
  return splitWords(node.data).flatMap((word) => {
    const start = node.data.indexOf(word, end);
    end = start + word.length;
    const parts = [...word.matchAll(PIECE)].flatMap(({ 0: piece, index }) =>
      wordsOf(piece).map(({ part, from, to }) => {
        const place = start + index;
        return { part, lang, node, start: place + from, end: place + to };
      }),
    );
    return parts.map((part, i) => ({ ...part, isJoined: i > 0 }));
  });
}

/** Finds the parts of a piece in it: those of a date are its numbers, those of an amount the whole of it. */
function wordsOf(piece: string) {
  const parts = partsOf(piece);
  const groups = [...piece.matchAll(DIGITS)];
  return parts.map((part, i) => {
    const group = parts.length > 1 && parts.length === groups.length ? groups[i] : undefined;
    const from = group?.index ?? 0;
    return { part, from, to: group ? from + group[0].length : piece.length };
  });
}
