/**
 * Reads marked texts: raw text that says, in marks which are no part of it, what an importer has to make of it.
 *
 * | mark | |
 * |---|---|
 * | `⟦-…⟧` | leaves the body: credits, dateline, date line, boilerplate, script |
 * | `⟦=label\|title⟧`, `⟦=label\|title\|teaser⟧` | a reference; the teaser may stay or leave |
 * | `⟦#…⟧` | a heading |
 * | `⟦"…⟧` | quoted words with their attribution: they stay, and none is a heading |
 * | `⟦?…⟧` | a caption: it may stay or leave, and is no heading |
 * | `⟦*…⟧` | stays as it is, with any line ends in it: a table, a second article |
 * | `¶` | a paragraph ends where the raw text has a space, or nothing |
 * | `~` | a space after which no paragraph begins, though it looks like the end of a sentence |
 * | `⏎` | a line end at which no paragraph ends |
 * | `&nbsp;` and the like | as they are in the raw text; they are no words |
 * | `⍽`, `⌿`, `⌀` | a no-break space, a soft hyphen, a zero-width space |
 */

/** A word of the raw text. */
export interface RawWord {
  readonly text: string;
  /** Whether it belongs into the body. */
  readonly fate: 'stays' | 'leaves' | 'either';
  /** The kind of text that it stands in. */
  readonly kind: PartKind;
  /** Whether a paragraph begins with it: as the text shows, where the importer likes, or never. */
  readonly begins: 'shown' | 'free' | 'never';
}

type PartKind =
  | 'prose'
  | 'cut'
  | 'reference'
  | 'teaser'
  | 'heading'
  | 'quotation'
  | 'caption'
  | 'kept';

/** A reference of a text. */
export interface MarkedReference {
  readonly label: string;
  readonly title: string;
}

/** A text, and what is expected of it. */
export interface MarkedText {
  /** As a scraper has it. */
  readonly raw: string;
  readonly words: readonly RawWord[];
  readonly references: readonly MarkedReference[];
  readonly headings: readonly string[];
  /** Letters of the longest line of its prose. */
  readonly longestLine: number;
}

interface Part {
  readonly kind: PartKind;
  /** With the marks for spaces and line ends. */
  readonly text: string;
}

const KINDS: Readonly<Record<string, PartKind>> = {
  '-': 'cut',
  '#': 'heading',
  '"': 'quotation',
  '?': 'caption',
  '*': 'kept',
};

const FATES: Readonly<Record<PartKind, RawWord['fate']>> = {
  prose: 'stays',
  cut: 'leaves',
  reference: 'stays',
  teaser: 'either',
  heading: 'stays',
  quotation: 'stays',
  caption: 'either',
  kept: 'stays',
};

/** Reads a marked text. */
export function readMarked(marked: string): MarkedText {
  const parts: Part[] = [];
  const references: MarkedReference[] = [];
  for (const [index, piece] of marked.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 0) parts.push({ kind: 'prose', text: piece });
    else if (piece.startsWith('=')) {
      const [label = '', title = '', teaser] = piece.slice(1).split('|');
      references.push({ label: bareLabel(label), title: title.replace(/\]$/, '') });
      parts.push({ kind: 'reference', text: label + title });
      if (teaser !== undefined) parts.push({ kind: 'teaser', text: teaser });
    } else parts.push({ kind: KINDS[piece.charAt(0)] ?? 'cut', text: piece.slice(1) });
  }
  let words: readonly RawWord[] | undefined;
  return {
    raw: parts.map(({ text }) => unmarked(text)).join(''),
    // Takes most of the time, and a table is written without it.
    get words() {
      words ??= wordsOfParts(parts);
      return words;
    },
    references,
    headings: parts.flatMap(({ kind, text }) => (kind === 'heading' ? [unmarked(text)] : [])),
    longestLine: Math.max(0, ...proseLines(parts).map(({ length }) => length)),
  };
}

/** The label without colon, brackets, emoji and line end. */
function bareLabel(label: string): string {
  return splitWords(label).join(' ');
}

const CHARACTERS: Readonly<Record<string, string>> = {
  '¶': '',
  '~': ' ',
  '⏎': '\n',
  '⍽': '\u00a0',
  '⌿': '\u00ad',
  '⌀': '\u200b',
};

function unmarked(text: string): string {
  return text.replace(/[¶~⏎⍽⌿⌀]/g, (mark) => CHARACTERS[mark] ?? '');
}

/** Entities of HTML are no words; those of the rows stand for spaces, dashes and other marks. */
function readEntities(text: string): string {
  const marks: Readonly<Record<string, string>> = { nbsp: ' ', mdash: '—', amp: '&' };
  return text.replace(
    /&(nbsp|mdash|amp|quot|ldquo|rdquo|laquo|raquo);/g,
    (_, name: string) => marks[name] ?? '"',
  );
}

/** Splits a text into words: letters and digits, without what is between them, composed (NFC). */
export function splitWords(text: string): string[] {
  return text.normalize('NFC').match(WORD) ?? [];
}

/** A mark without a letter, as behind an emoji, is none. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** The end of a sentence, as far as the characters between two words say: a stop, then marks that close, then a space. */
const SENTENCE_END = /[.!?…][\])"'”’»]*\s/u;

function wordsOfParts(parts: readonly Part[]): RawWord[] {
  const words: RawWord[] = [];
  // What stands between the last word and the next, marks included.
  let between = '';
  let isNewPart = false;
  for (const { kind, text } of parts) {
    isNewPart = true;
    const clean = readEntities(text.replace(/[⌿⌀]/g, '')).normalize('NFC');
    let end = 0;
    for (const { 0: word, index } of clean.matchAll(WORD)) {
      between += clean.slice(end, index);
      end = index + word.length;
      words.push({
        text: word,
        fate: FATES[kind],
        kind,
        begins: isNewPart && kind !== 'prose' ? 'free' : beginsAt(between, word, kind, isNewPart),
      });
      between = '';
      isNewPart = false;
    }
    between += clean.slice(end);
  }
  return words;
}

function beginsAt(
  between: string,
  word: string,
  kind: PartKind,
  isNewPart: boolean,
): RawWord['begins'] {
  if (/[\n¶]/.test(between)) return kind === 'prose' ? 'shown' : 'free';
  if (kind === 'reference') return between.includes('⏎') ? 'free' : 'never';
  if (kind === 'heading') return 'never';
  if (kind !== 'prose' || isNewPart) return 'free';
  if (/[⏎~]/.test(between)) return 'never';
  // An abbreviation: the sentence goes on in small letters.
  const goesOn = word.charAt(0) !== word.charAt(0).toUpperCase();
  return SENTENCE_END.test(between) && !goesOn ? 'free' : 'never';
}

/** Lines of the raw text, without what leaves it. */
function proseLines(parts: readonly Part[]): string[] {
  const left = parts.filter(({ kind }) => kind !== 'cut').map(({ text }) => unmarked(text));
  return left.join('').split('\n');
}
