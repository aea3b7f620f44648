/** Joins lines to paragraphs: each line is one, unless the text is hard-wrapped. */

/** The range of widths at which people and mail programs wrap lines. A narrower text is a list or a poem. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 100;

/** A hard-wrapped line may have had room for this many more characters. */
const SLACK = 8;

/** A wrapped line that is shorter than this fraction of the widest one ends a paragraph. */
const SHORT = 0.5;

const LINE_END = /\r\n|[\n\r\v\f\u{85}\u{2028}\u{2029}]/u;

/** The end of a sentence, with closing quotation marks and brackets. */
const SENTENCE_END = /[.!?…]["'”’»“)\]]{0,3}$/u;

/**
 * Splits a text into paragraphs. If it is hard-wrapped, with blank lines between paragraphs, lines are joined with a
 * space; if it is not, each line is a paragraph.
 * @param standsAlone whether a line is complete by itself, such as a credit or a reference
 * @returns the paragraphs, none of them blank or with a line end
 */
export function splitParagraphs(text: string, standsAlone: (line: string) => boolean): string[] {
  const lines = text.split(LINE_END).map(trimLine);
  const width = wrapWidth(lines, standsAlone);
  const paragraphs: string[] = [];
  let open = '';
  const close = () => {
    if (open !== '') paragraphs.push(open);
    open = '';
  };
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1] ?? '';
    const goesOn =
      width !== undefined &&
      open !== '' &&
      line !== '' &&
      !standsAlone(before) &&
      !standsAlone(line) &&
      !endsParagraph(before, line, width);
    if (goesOn) open += ` ${line}`;
    else {
      close();
      open = line;
    }
  }
  close();
  return paragraphs;
}

/**
 * Returns the width at which a text is hard-wrapped; `undefined` where it is not. A text is hard-wrapped if most lines
 * that are followed by another one are full and end in the middle of a sentence.
 */
function wrapWidth(
  lines: readonly string[],
  standsAlone: (line: string) => boolean,
): number | undefined {
  const first = lines.findIndex((line) => line !== '');
  // The first line may be a headline, which is not wrapped. A single address cannot be wrapped.
  const wrappable = lines.map(
    (line, index) => index !== first && line.includes(' ') && !standsAlone(line),
  );
  const widest = lines.reduce(
    (most, line, index) => (wrappable[index] ? Math.max(most, line.length) : most),
    0,
  );
  if (widest < NARROWEST_WRAP || widest > WIDEST_WRAP) return undefined;
  let followed = 0;
  let cut = 0;
  for (const [index, line] of lines.entries()) {
    if (!wrappable[index] || !wrappable[index + 1]) continue;
    followed++;
    const isFull = !hadRoom(line, lines[index + 1] ?? '', widest - SLACK);
    if (isFull && !SENTENCE_END.test(line)) cut++;
  }
  return cut * 2 > followed ? widest : undefined;
}

/** Whether a paragraph of a hard-wrapped text ends with a line, although no blank line follows. */
function endsParagraph(line: string, following: string, width: number): boolean {
  if (line.length < width * SHORT) return true;
  return hadRoom(line, following, width) && SENTENCE_END.test(line);
}

/** Whether a line had room for the first word of the next one. */
function hadRoom(line: string, following: string, width: number): boolean {
  const space = following.indexOf(' ');
  const nextWord = space < 0 ? following.length : space;
  return line.length + 1 + nextWord <= width;
}

/** Removes spaces and invisible characters from both ends of a line. */
function trimLine(line: string): string {
  // No regular expression: one for the end would try every run of spaces inside a long line.
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(line.charAt(start))) start++;
  while (end > start && isBlank(line.charAt(end - 1))) end--;
  return line.slice(start, end);
}

function isBlank(character: string): boolean {
  return /[\s\u{200B}-\u{200D}\u{2060}\u{FEFF}]/u.test(character);
}
