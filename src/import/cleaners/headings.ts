/** Recognizes headings: short lines without a full stop between paragraphs of whole sentences. */
import type { FindDates } from '../../dates/find-dates.ts';
import type { Block, Cleaner } from '../clipping.ts';
import { endsWithAgency, isAgencyLine } from './agencies.ts';
import { beginsInside, endsOpen } from './open-ends.ts';

const MOST_WORDS = 9;
const LONGEST = 80;

/** The paragraph below a heading is at least this many times longer, and so long. In characters. */
const LONGER = 2;
const SHORTEST_BELOW = 60;

/** The paragraph above is no shorter: a shorter one is a caption, or a name. In characters. */
const SHORTEST_ABOVE = 40;

/** One such line alone is a heading if it has at most so many words: a longer one may be the title of another article. */
const MOST_WORDS_ALONE = 4;

/** So many are trusted in any text but a Russian one. */
const ENOUGH = 3;

/**
 * In a Russian text such lines may be the captions of pictures, which portals print without a credit. A question is none
 * (`Что будет дальше`), and shows that a text has headings; else so many of them are headings, if none looks like a
 * caption. They are so short.
 */
const FEWEST_WITHOUT_QUESTION = 4;
const MOST_WORDS_OF_RUSSIAN = 5;

/** Among headings that a question shows, one in so many lines may look like a caption, and stays a paragraph. */
const CAPTIONS_AMONG = 3;

/** A line in which each word has a capital is a name if it has at most so many, and the text writes none of them small. */
const MOST_WORDS_OF_NAME = 4;

const ENDS_SENTENCE = /[.!?…]["'”’»“)\]]{0,3}$/u;
const NUMBER = /^\d{1,2}[.)]\s/u;

/**
 * A verb in a Russian line that is no question: it is the title of another article, which says what happened. Some
 * nouns end in the same way; their headings stay paragraphs.
 */
const RUSSIAN_VERB =
  /(?<!\p{L})\p{L}{2,20}(?:лся|лась|лось|лись|ется|ится|утся|ются|атся|ятся|[аеиоуыя]л[аио]?|[аяу]ет|ют|ут)(?!\p{L})/iu;
const RUSSIAN_QUESTION =
  /^(?:Что|Как|Кто|Где|Почему|Зачем|Когда|Чем|Чего|Куда|Откуда|Сколько)(?!\p{L})/u;

/** A capital behind the first word: in Russian that of a name, which captions have. */
const CAPITAL_INSIDE = /.[\s«"(-]\p{Lu}/u;

/** What captions have and few headings: where something is, another clause, the kind of the picture. */
const CAPTION =
  /(?<!\p{L})(?:на|в|во|у|над|под|перед|после|возле|около|со?)\s\p{L}|,|^(?:\p{L}{1,20}\s)?(?:фото|фотография|вид|кадр|скриншот|снимок|портрет|фрагмент|карта|схема|эскиз|рисунок|плакат|афиша|сцена)(?!\p{L})/iu;

/** An address, a handle, a tag; a year or a number at the end, which dates and captions have. */
const NO_HEADING = /[@#/]|\p{L}\.\p{L}|\d(?:\s(?:год|года|г))?$|[)\]]$/u;

/** Makes the cleaner that recognizes headings. The first block is never one: it would be the heading of the whole text. */
export function headings(findDates: FindDates): Cleaner {
  return (clipping) => {
    const { blocks } = clipping;
    const candidates = new Set<number>();
    for (const [index, { text }] of blocks.entries()) {
      if (standsLikeHeading(blocks, index) && findDates(text).length === 0) candidates.add(index);
    }
    if (candidates.size === 0) return clipping;
    const small = smallWords(blocks);
    const counts = new Map<string, number>();
    for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
    for (const index of candidates) {
      const text = blocks[index]?.text ?? '';
      if (counts.get(text) !== 1 || isName(text, small) || isTitle(text)) candidates.delete(index);
    }
    const found = trusted(blocks, candidates);
    if (found.size === 0) return clipping;
    return {
      ...clipping,
      blocks: blocks.map((block, index) =>
        found.has(index) ? { kind: 'heading', text: block.text } : block,
      ),
    };
  };
}

/** Of the lines that may be headings, those that are: the other lines of the text tell. */
function trusted(blocks: readonly Block[], candidates: ReadonlySet<number>): ReadonlySet<number> {
  const none = new Set<number>();
  const isOther = ({ kind, text }: Block, index: number) =>
    kind === 'paragraph' && !candidates.has(index) && !endsLikeSentence(text);
  // The first block may be a date line, an author, a lead without a full stop.
  const others = blocks.filter((block, index) => index > 0 && isOther(block, index));
  // Where pictures have captions, one without its agency looks like a heading.
  if (others.some(({ text }) => endsWithAgency(text))) return none;
  const textOf = (index: number) => blocks[index]?.text ?? '';
  const [first = 0] = candidates;
  const hasHeading = blocks.some(({ kind }) => kind === 'heading');
  if (isRussian(textOf(first))) {
    const lines = [...candidates];
    const short = lines.filter(
      (index) => wordsIn(textOf(index)) <= MOST_WORDS_OF_RUSSIAN && !hasNameInside(textOf(index)),
    );
    const questions = short.filter((index) => RUSSIAN_QUESTION.test(textOf(index)));
    const plain = short.filter((index) => !CAPTION.test(textOf(index)));
    const all = new Set([...questions, ...plain]);
    const captions = others.length + lines.length - all.size;
    const isTold =
      questions.length * CAPTIONS_AMONG >= all.size ||
      hasHeading ||
      all.size >= FEWEST_WITHOUT_QUESTION;
    if (isTold && all.size > 1 && captions * CAPTIONS_AMONG <= all.size) return all;
    return questions.length > 0 ? new Set(questions) : none;
  }
  if (others.length > 0) return candidates.size > 1 ? candidates : none;
  if (candidates.size >= ENOUGH || hasHeading) return candidates;
  return candidates.size > 1 || wordsIn(textOf(first)) <= MOST_WORDS_ALONE ? candidates : none;
}

function wordsIn(line: string): number {
  return line.split(/\s+/).length;
}

/** Whether a Russian line tells what happened, as titles do. */
function isTitle(line: string): boolean {
  return RUSSIAN_VERB.test(line) && !RUSSIAN_QUESTION.test(line);
}

function isRussian(line: string): boolean {
  return /\p{Script=Cyrillic}/u.test(line);
}

function hasNameInside(line: string): boolean {
  return isRussian(line) && CAPITAL_INSIDE.test(line);
}

function standsLikeHeading(blocks: readonly Block[], index: number): boolean {
  const [above, block, below] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (!above || !block || below?.kind !== 'paragraph' || !isShortLine(block)) return false;
  if (above.kind === 'paragraph' && above.text.length < SHORTEST_ABOVE) return false;
  if (above.kind === 'paragraph' && !ENDS_SENTENCE.test(above.text)) return false;
  return (
    above.kind !== 'heading' &&
    below.text.length >= Math.max(block.text.length * LONGER, SHORTEST_BELOW) &&
    endsLikeSentence(below.text) &&
    !beginsInside(below.text)
  );
}

function endsLikeSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text) || text.endsWith(':');
}

function isShortLine({ kind, text }: Block): boolean {
  const words = text.replace(NUMBER, '');
  return (
    kind === 'paragraph' &&
    text.length <= LONGEST &&
    words.split(/\s+/).length <= MOST_WORDS &&
    /^\p{Lu}/u.test(words) &&
    // No full stop or other sign that ends or interrupts a sentence, inside quotation marks or not.
    /[\p{L}\p{M}\p{N}%]["”’»'“]{0,3}$/u.test(text) &&
    !text.includes(':') &&
    !NO_HEADING.test(words) &&
    !endsOpen(text) &&
    !isAgencyLine(text) &&
    hasWholeQuotations(text)
  );
}

/** Whether all quotations of a line end in it: if not, the line is the rest of a quotation. */
function hasWholeQuotations(text: string): boolean {
  return (text.match(/["“”„«»]/gu)?.length ?? 0) % 2 === 0;
}

/** The words that a text writes with a small letter. */
function smallWords(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap(({ text }) => wordsOf(text).filter((word) => /^\p{Ll}/u.test(word))),
  );
}

function isName(line: string, small: ReadonlySet<string>): boolean {
  const words = wordsOf(line);
  return (
    words.length <= MOST_WORDS_OF_NAME &&
    words.every((word) => /^\p{Lu}/u.test(word) && !small.has(word.toLowerCase()))
  );
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}]+/gu) ?? [];
}
