/** Reads the words of an article from its page, each with its place in the document. */
import { partsOf } from '../../analyzer.ts';
import type { TextWord } from './find-marks.ts';

export interface ShownWord extends TextWord {
  readonly node: Text;
  /** In the node, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** The parts of an article that are searched, and what is left out of them: a reference is about another article. */
const SEARCHED = 'h1, .text, figcaption';
const LEFT_OUT = '.reference, script, style, svg';

/** Elements inside a line, across which a phrase may go. */
const INLINE =
  'a, abbr, b, bdi, bdo, cite, code, del, dfn, em, i, ins, kbd, mark, q, s, small, span, strong, sub, sup, time, u, var';

/** A word with the apostrophes and invisible signs inside it, which do not split it. */
const WORD = /[\p{L}\p{M}\p{N}](?:['’‘ʼ`\p{Cf}]*[\p{L}\p{M}\p{N}])*/gu;

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
  let before = -1;
  return [...node.data.matchAll(WORD)].flatMap((match) => {
    const [part] = partsOf(match[0]);
    const [start, end] = [match.index, match.index + match[0].length];
    const isJoined = before >= 0 && /^\S+$/.test(node.data.slice(before, start));
    before = end;
    return part === undefined ? [] : [{ part, lang, isJoined, node, start, end }];
  });
}
