/** Lines -> paragraphs: a line each, or several lines each where the text is wrapped by hand. */

/** Hands and mail programs wrap lines at a width between these; a narrow text is a list or a poem. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 100;

/** A line wrapped by hand may have had room for this many letters more. */
const SLACK = 8;

/** A wrapped line that is shorter than this part of the widest one ends something. */
const SHORT = 0.5;

const LINE_END = /\r\n|[\n\r\v\f\u{85}\u{2028}\u{2029}]/u;

/** Ends a sentence, with the quotation marks and brackets that may close after it. */
const SENTENCE_END = /[.!?…]["'”’»“)\]]{0,3}$/u;

/**
 * Parts a text into paragraphs. Where blank lines part it and the lines are wrapped by hand, lines
 * are joined with a space; else a line is a paragraph.
 * @param standsAlone says of a line that it is whole as it is, such as a credit or a reference
 * @returns the paragraphs, none of them blank, none with a line end in it
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
      !endsThere(before, line, width);
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
 * The width at which the text is wrapped by hand; `undefined` where it is not wrapped. It is where
 * most lines that another follows are full and break off in the middle of a sentence.
 */
function wrapWidth(
  lines: readonly string[],
  standsAlone: (line: string) => boolean,
): number | undefined {
  const first = lines.findIndex((line) => line !== '');
  // The first line may be a headline, which is not wrapped; a lone address cannot be.
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

/** Whether something ends with a line that another follows directly, in a text wrapped by hand. */
function endsThere(line: string, following: string, width: number): boolean {
  if (line.length < width * SHORT) return true;
  return hadRoom(line, following, width) && SENTENCE_END.test(line);
}

/** Whether a line could have taken in the first word of the next. */
function hadRoom(line: string, following: string, width: number): boolean {
  const space = following.indexOf(' ');
  const nextWord = space < 0 ? following.length : space;
  return line.length + 1 + nextWord <= width;
}

/** Takes spaces and what is as good as invisible from both ends of a line. */
function trimLine(line: string): string {
  // Not a regex: one for the end would try every run of spaces inside a long line.
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(line.charAt(start))) start++;
  while (end > start && isBlank(line.charAt(end - 1))) end--;
  return line.slice(start, end);
}

function isBlank(character: string): boolean {
  return /[\s\u{200B}-\u{200D}\u{2060}\u{FEFF}]/u.test(character);
}
