/** Excerpts: the first whole sentences of a text, as many as a number of words allows. */
import { withoutEnd } from '../text/ends.ts';
import { wordsIn } from '../text/wording.ts';
import { type Block, blockHtml } from './article.ts';

/** The end of a sentence: a mark with what closes after it, then a blank before a new beginning. */
const SENTENCE_END =
  /(?<![.!?…])[.!?…]+["'»”’)\]]*\s+(?!\s)(?=["'«“„‘([—–-]*\s*[\p{Lu}\p{Lt}\p{Lo}\p{N}])/gu;

/**
 * Makes the excerpt of a text. Blocks that fit are kept as they are; the one in which the words end is cut to whole
 * sentences, without its markup. Pictures, references and footnotes are left out: a footnote may be about words that are
 * withheld.
 * @param most the excerpt never has more words: a first sentence that is longer is cut, with an ellipsis
 */
export function excerptOf(blocks: readonly Block[], most: number): Block[] {
  const shown: Block[] = [];
  let room = most;
  for (const block of blocks) {
    if (block.kind !== 'html' || block.text === '' || block.shape === 'footnotes') continue;
    const count = countWords(block.text);
    if (count <= room) {
      shown.push(leadsElsewhere(blockHtml(block)) ? paragraph(block.text) : block);
      room -= count;
      continue;
    }
    const text =
      firstSentences(block.text, room) || (shown.length === 0 ? firstWords(block.text, room) : '');
    if (text !== '') shown.push(paragraph(text));
    break;
  }
  return shown;
}

/** The number of words of a text. */
export function countWords(text: string): number {
  return wordsIn(text).length;
}

function firstSentences(text: string, most: number): string {
  let end = 0;
  for (const { index, 0: mark } of text.matchAll(SENTENCE_END)) {
    const next = index + mark.length;
    if (countWords(text.slice(0, next)) > most) break;
    end = next;
  }
  return text.slice(0, end).trimEnd();
}

function firstWords(text: string, most: number): string {
  const words = wordsIn(text).slice(0, most).join(' ');
  return `${withoutEnd(words, /[\s\p{P}]/u)} …`;
}

/** Whether HTML that Markdown made needs what an excerpt does not have: the file of a picture, or a footnote. */
function leadsElsewhere(html: string): boolean {
  return html.includes('<img') || html.includes('role="doc-noteref"');
}

function paragraph(text: string): Block {
  return { kind: 'html', shape: 'paragraph', text };
}
