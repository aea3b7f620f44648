/** Recognizes references, wherever they stand: on lines of their own, in the middle of a text, over several lines. */
import type { Locale } from '../../locales/locale.ts';
import { onOneLine, shorten } from '../../text/fold.ts';
import { type Block, type Cleaner, type Clipping, type Review, toReview } from '../clipping.ts';
import { gluedEnd } from './glued-end.ts';
import { looksLikeTitle, type ReadAlsoKnowledge } from './knowledge.ts';
import { bareLabelReader, type FindLabels, type FoundLabel, labelFinder } from './labels.ts';
import { namesIn } from './names.ts';
import { mayBeTeaser, repeatsTitle } from './teasers.ts';
import { findTitleEnd } from './title-end.ts';
import { wordsBetween } from './words.ts';

/** Below this probability, the end of a title is to be reviewed: see the record of decisions for what was measured. */
const SURE = 0.93;

/** Most words of a title that is a line of its own. */
const MOST_WORDS = 22;

/** Longest title in brackets, in characters. */
const LONGEST_IN_BRACKETS = 300;

/** A bullet or number at the beginning of a line. */
const BULLET = /^(?:[•●▪■◆·*►▶→›»-]|\d{1,2}[.)])\s{1,4}(?=\S)/u;

/** A reference that was cut out of a line. */
interface Cut {
  readonly title: string;
  /** Where the text goes on. */
  readonly end: number;
  readonly isSure: boolean;
}

/** A label whose title is on the next line, and what was found below it so far. */
interface Waiting {
  readonly label: string;
  /** The line as it is, if no title follows. */
  readonly line: string;
  /** Whether the label had no colon: such a block may end with a teaser. */
  readonly isBare: boolean;
}

/**
 * Makes the cleaner that makes references blocks of their own. What follows a title in its line goes on as a
 * paragraph. An end of a title that is not sure is to be reviewed.
 * @param locales all: a text may use the labels of another language
 */
export function readAlso(locales: readonly Locale[], knowledge: ReadAlsoKnowledge): Cleaner {
  const findLabels = labelFinder(locales);
  const readBare = bareLabelReader(locales);
  return (clipping) => {
    const find = remembering(findLabels);
    const hasLabel = clipping.blocks.some(
      ({ kind, text }) =>
        kind === 'paragraph' && (readBare(text) !== undefined || find(text).length > 0),
    );
    return hasLabel ? new Run(clipping, knowledge, find, readBare).result() : clipping;
  };
}

/** Three steps ask for the labels of each block of a clipping. */
function remembering(findLabels: FindLabels): FindLabels {
  const known = new Map<string, FoundLabel[]>();
  return (line) => {
    const found = known.get(line) ?? findLabels(line);
    known.set(line, found);
    return found;
  };
}

/** The work on one clipping. */
class Run {
  readonly #clipping: Clipping;
  readonly #knowledge: ReadAlsoKnowledge;
  readonly #findLabels: FindLabels;
  #names: ReadonlySet<number> | undefined;
  readonly #blocks: Block[] = [];
  readonly #reviews: Review[] = [];
  readonly #dropped: { kind: string; text: string }[] = [];
  #waiting: Waiting | undefined;
  /** The label of the list of titles that goes on. */
  #list: string | undefined;
  /** The block of label and title that may have a teaser. */
  #teased: { readonly label: string; readonly title: string } | undefined;

  constructor(
    clipping: Clipping,
    knowledge: ReadAlsoKnowledge,
    findLabels: FindLabels,
    readBare: (line: string) => string | undefined,
  ) {
    this.#clipping = clipping;
    this.#knowledge = knowledge;
    this.#findLabels = findLabels;
    for (const block of clipping.blocks) {
      if (block.kind !== 'paragraph') {
        this.#end();
        this.#blocks.push(block);
        continue;
      }
      const bare = readBare(block.text);
      if (bare !== undefined) {
        this.#end();
        this.#waiting = { label: bare, line: block.text, isBare: true };
      } else this.#paragraph(block.text);
    }
    this.#end();
  }

  result(): Clipping {
    const { dropped = [] } = this.#clipping;
    const changed = {
      ...this.#clipping,
      blocks: this.#blocks,
      ...(this.#dropped.length > 0 && { dropped: [...dropped, ...this.#dropped] }),
    };
    return toReview(changed, ...this.#reviews);
  }

  #paragraph(text: string): void {
    const labels = this.#findLabels(text);
    if (labels.length > 0) {
      this.#end();
      this.#split(text, labels);
    } else if (!this.#takeTitle(text) && !this.#takeTeaser(text)) {
      this.#end();
      this.#blocks.push({ kind: 'paragraph', text });
    }
  }

  /** Takes a line as the title of the label above it. */
  #takeTitle(text: string): boolean {
    const bullet = BULLET.exec(text)?.[0];
    const label = this.#waiting?.label ?? (bullet === undefined ? undefined : this.#list);
    const title = bullet === undefined ? text : text.slice(bullet.length);
    if (label === undefined || !looksLikeTitle(title)) return false;
    const isBare = this.#waiting?.isBare === true;
    this.#waiting = undefined;
    this.#reference(label, title);
    this.#list = bullet === undefined ? undefined : label;
    this.#teased = isBare && bullet === undefined ? { label, title } : undefined;
    return true;
  }

  /** Takes a line as the teaser of the title above it. */
  #takeTeaser(text: string): boolean {
    const teased = this.#teased;
    this.#teased = undefined;
    if (!teased || !mayBeTeaser(text)) return false;
    if (this.#knowledge.teasers.areRule(teased.label)) {
      this.#dropped.push({ kind: 'teaser', text });
      return true;
    }
    if (repeatsTitle(text, teased.title)) {
      const reason = `whether “${shorten(text, 40)}” is the teaser of another article`;
      this.#reviews.push({ field: 'text', reason });
    }
    return false;
  }

  /** Ends what waits for further lines. A label without a title is text. */
  #end(): void {
    if (this.#waiting) this.#blocks.push({ kind: 'paragraph', text: this.#waiting.line });
    this.#waiting = undefined;
    this.#list = undefined;
    this.#teased = undefined;
  }

  #split(text: string, labels: readonly FoundLabel[]): void {
    let from = 0;
    for (const [i, found] of labels.entries()) {
      // A label inside a title that was cut already is part of it.
      if (found.start < from) continue;
      const next = labels[i + 1];
      const to = next?.start ?? text.length;
      const cut = this.#cut(text, found, to, next !== undefined);
      if (!cut && next) continue;
      this.#text(text.slice(from, found.start));
      if (!cut) {
        const { label } = found;
        this.#waiting = { label, line: text.slice(found.start).trim(), isBare: false };
        return;
      }
      this.#reference(found.label, cut.title);
      if (!cut.isSure) {
        const reason = `where the title “${shorten(cut.title, 40)}” ends`;
        this.#reviews.push({ field: 'text', reason });
      }
      from = cut.end;
    }
    this.#text(text.slice(from));
  }

  /** Finds the title after a label; `undefined` where there is none. */
  #cut(text: string, found: FoundLabel, to: number, labelFollows: boolean): Cut | undefined {
    const { end: from, closing, isFirst } = found;
    if (!/[\p{L}\p{N}\p{So}]/u.test(text.slice(from, to))) return undefined;
    const bracket = closing === undefined ? -1 : text.indexOf(closing, from);
    if (closing !== undefined && bracket > from && bracket < from + LONGEST_IN_BRACKETS) {
      return { title: text.slice(from, bracket), end: bracket + closing.length, isSure: true };
    }
    const rest = text.slice(from, to);
    const words = wordsBetween(text, from, to, MOST_WORDS + 1);
    const isLine = isFirst && looksLikeTitle(rest) && words.length <= MOST_WORDS;
    const known = this.#knowledge.titles.lengthsAt(words).filter((count) => count > 2);
    if (words.length === 0) return { title: rest, end: to, isSure: true };
    if (isLine && (known.length === 0 || known.at(-1) === words.length)) {
      return { title: rest, end: to, isSure: true };
    }
    const glued = known.length === 0 ? gluedEnd(text, from, to, this.#knowledge) : undefined;
    if (glued) return { title: text.slice(from, glued.end), ...glued };
    this.#names ??= namesIn(this.#clipping, this.#findLabels);
    const around = { to, isFirst, labelFollows, names: this.#names };
    const ended = findTitleEnd(text, from, around, this.#knowledge);
    if (!ended) return { title: rest, end: to, isSure: false };
    const goesOn = /[\p{L}\p{N}]/u.test(text.slice(ended.end, to));
    const end = goesOn ? ended.end : to;
    return { title: text.slice(from, end), end, isSure: ended.confidence >= SURE };
  }

  #reference(label: string, title: string): void {
    this.#blocks.push({ kind: 'reference', text: `${label}: ${onOneLine(title)}` });
  }

  #text(text: string): void {
    const trimmed = text.trim();
    if (trimmed !== '') this.#blocks.push({ kind: 'paragraph', text: trimmed });
  }
}
