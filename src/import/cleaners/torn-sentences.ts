/** Joins sentences that were torn where a link stood: `Как пишет⏎«Волна»⏎, мост закрыт.` */
import { type Block, type Cleaner, toReview } from '../clipping.ts';
import { beginsClosing, beginsInside, endsOpen } from './open-ends.ts';

/** A dash before a small letter: `— сказал он`; not a list, whose items are several. */
const DASH_AND_SMALL = /^[-–—]\s{1,3}\p{Ll}/u;
const NUMBER_OR_QUOTE = /^[\d"«“„]/u;
const ENDS_SENTENCE = /[.!?…:;]["'”’»“)\]]{0,3}$/u;

/** What only looks like a word in small letters: an address, a handle, a tag, a bullet. */
const NO_WORDS = /^(?:https?:|www\.|pic\.|t\.co|[\w-]{2,40}\.\p{Ll}{2,6}(?:\/|$)|[@#•*·▪■])/iu;

/** Longest words of a link, in characters, and longest line that may be a heading, in characters and words. */
const LONGEST_LINK = 80;
const LONGEST_HEADING = 80;
const MOST_WORDS = 9;

/** Lines of a poem: at least so many, none longer (in characters), and most with so many words. */
const FEWEST_LINES = 4;
const LONGEST_LINE = 70;
const WORDS_OF_LINE = [3, 10] as const;
const MOST_LINES = 0.7;

/**
 * The cleaner that joins torn sentences. A line that begins with a comma or a small letter goes on with the line
 * before; so does the link between two pieces. Poems, lists and tables keep their lines.
 */
export const tornSentences: Cleaner = (clipping) => {
  const { blocks } = clipping;
  const poems = poemLines(blocks);
  const joined: Block[] = [];
  let isGuess = false;
  /** The lines of the last block, none of which ended a sentence but perhaps the last. */
  let pieces: string[] = [];
  let text = '';
  const close = () => {
    if (pieces.length > 0) joined.push({ kind: 'paragraph', text });
    pieces = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') {
      close();
      joined.push(block);
      continue;
    }
    const next = blocks[index + 1];
    const following = next?.kind === 'paragraph' ? next.text : '';
    const goesOn =
      pieces.length > 0 && !poems.has(index) && continues(pieces, block.text, following);
    if (goesOn) {
      if (goesOn === 'perhaps') isGuess = true;
      const isClose = /^[,;!?)\]»”%.:…]/u.test(block.text) || /[(«„[]$/u.test(text.slice(-1));
      text += isClose ? block.text : ` ${block.text}`;
      // The pieces are looked at, never joined again: a paragraph of many lines takes no square of them.
      pieces = [...pieces.slice(-1), block.text];
    } else {
      close();
      pieces = [block.text];
      text = block.text;
    }
  }
  close();
  if (joined.length === blocks.length) return clipping;
  const mended = { ...clipping, blocks: joined };
  if (!isGuess) return mended;
  return toReview(mended, { field: 'text', reason: 'a short line was joined to the next one' });
};

/** Whether a line goes on with the sentence of the lines before. */
function continues(
  pieces: readonly string[],
  line: string,
  following: string,
): boolean | 'perhaps' {
  const last = pieces.at(-1) ?? '';
  if (NO_WORDS.test(line) || NO_WORDS.test(last)) return false;
  if (beginsClosing(line)) return true;
  if (ENDS_SENTENCE.test(last)) return false;
  const isFragment = isContinuation(last);
  // Several lines that all begin small are a list.
  if (DASH_AND_SMALL.test(line) && [last, following].some((other) => DASH_AND_SMALL.test(other)))
    return false;
  if (isContinuation(line)) return pieces.length > 1 || !isFragment;
  if (endsOpen(last) && !isListed(line)) return true;
  // `рассказал⏎глава порта⏎Анна Причалова на встрече.`: a link in small letters, and a name behind it.
  const isName = pieces.length > 1 && isFragment && last.length <= LONGEST_LINK;
  if (isName && !NUMBER_OR_QUOTE.test(line) && ENDS_SENTENCE.test(line) && !isListed(line)) {
    return true;
  }
  // The words of a link between two pieces, which go on below it.
  const isLink = line.length <= LONGEST_LINK && !ENDS_SENTENCE.test(line) && !isListed(line);
  if (!isLink || !isContinuation(following) || NO_WORDS.test(following)) return false;
  if (pieces.length > 1 || isFragment || !mayBeHeading(last)) return true;
  return 'perhaps';
}

function isContinuation(line: string): boolean {
  return beginsInside(line) || DASH_AND_SMALL.test(line);
}

function isListed(line: string): boolean {
  return /^(?:[-–—•*·▪■+]|\d{1,3}[.)])\s?/u.test(line);
}

function mayBeHeading(line: string): boolean {
  return line.length <= LONGEST_HEADING && line.split(/\s+/).length <= MOST_WORDS;
}

/** Returns the indexes of blocks that are lines of a poem: several lines of like length, none of which ends a sentence. */
function poemLines(blocks: readonly Block[]): ReadonlySet<number> {
  const lines = new Set<number>();
  let run: number[] = [];
  const close = () => {
    const count = run.map((index) => (blocks[index]?.text ?? '').split(/\s+/).length);
    const [least, most] = WORDS_OF_LINE;
    const even = count.filter((words) => words >= least && words <= most).length;
    if (run.length >= FEWEST_LINES && even >= run.length * MOST_LINES) {
      for (const index of run) lines.add(index);
    }
    run = [];
  };
  for (const [index, { kind, text }] of blocks.entries()) {
    const isLine = kind === 'paragraph' && text.length <= LONGEST_LINE && !beginsClosing(text);
    if (!isLine) {
      close();
      continue;
    }
    run.push(index);
    if (/[.]$/.test(text) && run.length < FEWEST_LINES) run = [];
  }
  close();
  return lines;
}
