/** Lines -> paragraphs: a line each, or several lines each where the text is wrapped by hand. */

/** Lines longer than this are not wrapped by hand or by a mail program. */
const WIDEST_WRAP = 100;

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
 * most of its lines break off in the middle of a sentence, and none is long.
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
  if (widest === 0 || widest > WIDEST_WRAP) return undefined;
  const followed = lines.filter((_, index) => wrappable[index] && wrappable[index + 1]);
  const cut = followed.filter((line) => !SENTENCE_END.test(line) && line.length > widest * SHORT);
  return cut.length * 2 > followed.length ? widest : undefined;
}

/** Whether something ends with a line that another follows directly, in a text wrapped by hand. */
function endsThere(line: string, following: string, width: number): boolean {
  if (line.length < width * SHORT) return true;
  const nextWord = following.slice(0, following.indexOf(' ') + 1 || undefined).trimEnd();
  const hadRoom = line.length + 1 + nextWord.length <= width;
  return hadRoom && SENTENCE_END.test(line);
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
