/** Leaves out of HTML what it lets one leave out: quotation marks, slashes, end tags. */

/** The signs by which tags are told apart: each is one byte in UTF-8, which is part of no other sign. */
const LINE_END = 0x0a;
const SPACE = 0x20;
const EXCLAMATION = 0x21;
const QUOTE = 0x22;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** Bytes from here on belong to characters of several bytes. */
const BEYOND_ASCII = 0x80;

/** ASCII that a value without quotation marks cannot have, by its code: spaces, and what has a meaning in tags. */
const ENDS_VALUE: readonly boolean[] = Array.from({ length: BEYOND_ASCII }, (_, code) =>
  /[\s"'=<>`]/.test(String.fromCharCode(code)),
);

/** The first bytes of spaces beyond ASCII: letters of most scripts begin with others, and need not be read as text. */
const MAY_BE_SPACE: ReadonlySet<number> = new Set([0xc2, 0xe1, 0xe2, 0xe3, 0xef]);

/** Elements without content, whose tags mean the same without a slash. */
const VOID = wordsOf('area base br col embed hr img input link meta param source track wbr');

/** Elements in which nothing is a tag, with scripts or without. */
const RAW = wordsOf('iframe noembed noframes noscript script style textarea title xmp');

/** Elements in which tags follow the rules of XML: there a slash ends an element. */
const FOREIGN = wordsOf('svg math');

/**
 * Elements that cannot be in a paragraph: their start tags end it, and an end tag that comes later makes an empty one.
 * These are all that HTML has: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
 */
const ENDS_PARAGRAPH = wordsOf(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
);

/**
 * Elements whose end tag may be left out, each with the tags that may follow then: of HTML's longer lists, those that
 * pages have. A paragraph within a link needs its end tag, so that `/a` is not among them; and one at the end of an item
 * keeps it, as not all programs know that the next item ends it, too.
 */
const ENDED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', wordsOf('li /ul /ol')],
  ['dt', wordsOf('dt dd')],
  ['dd', wordsOf('dt dd /dl /div')],
  // A heading's cell after one of data is rare, and not all programs know that it ends that.
  ['td', wordsOf('td /tr')],
  ['th', wordsOf('th td /tr')],
  [
    'p',
    wordsOf(
      'p div h2 h3 h4 ul ol dl table blockquote figure header footer section nav article pre ' +
        '/div /blockquote /section /article /header /footer /nav /main',
    ),
  ],
]);

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** What is known of an element, so that its name is looked up once for a tag. */
interface Element {
  readonly name: string;
  readonly isVoid: boolean;
  readonly isRaw: boolean;
  readonly isForeign: boolean;
  readonly endsParagraph: boolean;
  readonly endedBy: ReadonlySet<string> | undefined;
}

/** The elements of pages so far, by the hashes of their names: of two with the same hash, the one seen last. */
const elements = new Map<number, Element>();

const encoder = new TextEncoder();

/** Most bytes of UTF-8 that a unit of a string becomes. */
const LONGEST = 3;

/** Room for a page: where it is shortened in place, its end moves towards its beginning. */
let room = Buffer.alloc(0);

/**
 * Shortens a page. Browsers make the same document of it, but for line ends between paragraphs. The tags of heads and
 * bodies stay, as hosts put what is theirs before their ends.
 *
 * Slots of a theme may have any HTML. Plain tags in them are shortened like the program's own. The rest of the page stays
 * as it is from the first place on where the tags are not written as the program writes them: one with other quotation
 * marks, one that does not end, an end tag that is not that of the innermost element, or a paragraph with a block in it.
 *
 * It works on bytes, which a page is written as in any case: the string of a page is thousands of pieces, and to cut it
 * would make thousands of others.
 * @returns the page in UTF-8
 */
export function shortenTags(text: string): Uint8Array {
  const most = text.length * LONGEST + 1;
  if (room.length < most) room = Buffer.alloc(2 * most);
  const length = encoder.encodeInto(text, room).written;
  // A byte that no name and no tag has, so that no loop reads beyond it.
  room[length] = 0;
  const html = room.subarray(0, length + 1);
  // Everything before `from` is done: what is kept of it ends at `to`.
  let from = 0;
  let to = 0;
  /** The elements around a place, the innermost last. */
  const open: Element[] = [];
  let isInParagraph = false;
  let at = placeOf(html, LESS, 0);
  while (at >= 0) {
    let end: number;
    const sign = html[at + 1];
    if (sign === SLASH) {
      end = placeOf(html, GREATER, at) + 1;
      const element = open.pop();
      if (end === 0 || !element || !isName(html, at + 2, end - 1, element.name)) break;
      if (element.name === 'p') isInParagraph = false;
      const next = html[end] === LINE_END ? end + 1 : end;
      if (element.endedBy && isEndedAt(html, next, element.endedBy, open.at(-1))) {
        to = move(html, from, at, to);
        from = next;
      }
    } else if (sign === EXCLAMATION) {
      // The shortest comment is `<!-->`.
      const isComment = isName(html, at + 2, at + 4, '--');
      end = isComment ? html.indexOf('-->', at + 2) : placeOf(html, GREATER, at);
    } else {
      const nameEnd = endOfName(html, at + 1);
      end = nameEnd === at + 1 ? -1 : endOfTag(html, nameEnd);
      if (end < 0) break;
      const element = elementAt(html, at + 1, nameEnd);
      if (isInParagraph && element.endsParagraph) break;
      // All that follows is its text, end tags too.
      if (element.name === 'plaintext') break;
      const isSlashed = html[end - 2] === SLASH;
      // Browsers ignore a slash here, and the element is open.
      if (isSlashed && !element.isVoid && !element.isForeign) break;
      // An attribute without quotation marks would take a slash for a part of its value.
      if (!isSlashed || element.isVoid) {
        for (let value = nextValue(html, nameEnd, end); value > 0; ) {
          const close = placeOf(html, QUOTE, value);
          if (isPlain(html, value, close)) {
            to = move(html, from, value - 1, to);
            to = move(html, value, close, to);
            from = close + 1;
          }
          value = nextValue(html, close + 1, end);
        }
        if (isSlashed) {
          to = move(html, from, end - 2, to);
          from = end - 1;
        }
      }
      if (!element.isVoid && !isSlashed) {
        open.push(element);
        if (element.name === 'p') isInParagraph = true;
        if (element.isForeign) end = endOfForeign(html, element.name, end);
        else if (element.isRaw) end = html.indexOf(`</${element.name}`, end);
      }
    }
    // A comment, or an element with other rules, that has no end.
    if (end <= at) break;
    at = placeOf(html, LESS, end);
  }
  // Not as a `Buffer`: see `templateOf`.
  return new Uint8Array(html.subarray(0, move(html, from, length, to)));
}

/** Longest piece that is moved byte by byte: for a short one that takes less than a call. */
const SHORT = 64;

/**
 * Moves a piece towards the beginning.
 * @returns where it ends then
 */
function move(html: Buffer, start: number, end: number, to: number): number {
  if (start === to) return end;
  if (end - start > SHORT) html.copyWithin(to, start, end);
  else for (let i = start, j = to; i < end; i++, j++) html[j] = html[i] as number;
  return to + end - start;
}

/** The place of a sign from a place on; -1 if there is none. */
function placeOf(html: Buffer, sign: number, from: number): number {
  for (let at = from; at < html.length; at++) if (html[at] === sign) return at;
  return -1;
}

/** Whether a name is between two places. */
function isName(html: Buffer, start: number, end: number, name: string): boolean {
  if (end - start !== name.length) return false;
  for (let i = 0; i < name.length; i++) {
    if (html[start + i] !== name.charCodeAt(i)) return false;
  }
  return true;
}

/** The element whose name is between two places. */
function elementAt(html: Buffer, start: number, end: number): Element {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (html[at] as number)) | 0;
  const known = elements.get(hash);
  if (known && isName(html, start, end, known.name)) return known;
  const name = html.toString('latin1', start, end);
  const element = {
    name,
    isVoid: VOID.has(name),
    isRaw: RAW.has(name),
    isForeign: FOREIGN.has(name),
    endsParagraph: ENDS_PARAGRAPH.has(name),
    endedBy: ENDED_BY.get(name),
  };
  elements.set(hash, element);
  return element;
}

/** Where the name of an element ends that begins at a place, and has small letters, digits and `-`. */
function endOfName(html: Buffer, start: number): number {
  let at = start;
  while (isSmall(html[at]) || (at > start && isDigitOrHyphen(html[at]))) at++;
  return at;
}

/**
 * Where a tag ends whose attributes are written as JSX and markdown-it write them; -1 if they are written otherwise.
 * @param start the end of its name
 */
function endOfTag(html: Buffer, start: number): number {
  let at = start;
  while (html[at] === SPACE) {
    const name = at + 1;
    at = endOfAttributeName(html, name);
    if (at === name) return -1;
    if (html[at] !== EQUALS || html[at + 1] !== QUOTE) continue;
    at = placeOf(html, QUOTE, at + 2) + 1;
    if (at === 0) return -1;
  }
  if (html[at] === SLASH) at++;
  return html[at] === GREATER ? at + 1 : -1;
}

/**
 * Where the next value begins within a tag; -1 if there is none.
 * @param start a place outside of values
 * @param end that of the tag
 */
function nextValue(html: Buffer, start: number, end: number): number {
  for (let at = start; at < end; at++) if (html[at] === QUOTE) return at + 1;
  return -1;
}

/** Where the name of an attribute ends that begins at a place, and has letters, `-` and `:`. */
function endOfAttributeName(html: Buffer, start: number): number {
  for (let at = start; ; at++) {
    const sign = html[at] as number;
    // Capitals differ from small letters by one bit.
    if (isSmall(sign | 0x20)) continue;
    if (at === start || (sign !== HYPHEN && sign !== COLON)) return at;
  }
}

function isSmall(sign = 0): boolean {
  return sign >= 0x61 && sign <= 0x7a;
}

function isDigitOrHyphen(sign = 0): boolean {
  return (sign >= 0x30 && sign <= 0x39) || sign === HYPHEN;
}

/** Whether a value means the same without quotation marks. */
function isPlain(html: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const sign = html[at] as number;
    if (sign < BEYOND_ASCII ? ENDS_VALUE[sign] : MAY_BE_SPACE.has(sign) && isSpaceAt(html, at))
      return false;
  }
  return end > start;
}

/** Whether a space of any script is at a place. */
function isSpaceAt(html: Buffer, at: number): boolean {
  return /^\s/.test(html.toString('utf8', at, at + LONGEST));
}

/** Whether the tag at a place ends an element by itself. An end tag does so if it is that of the element around. */
function isEndedAt(
  html: Buffer,
  at: number,
  endedBy: ReadonlySet<string>,
  around: Element | undefined,
): boolean {
  if (html[at] !== LESS) return false;
  const isEnd = html[at + 1] === SLASH;
  const start = isEnd ? at + 2 : at + 1;
  const end = endOfName(html, start);
  if (end === start || !isNameEnd(html, end)) return false;
  const next = elementAt(html, start, end);
  return isEnd ? next === around && endedBy.has(`/${next.name}`) : endedBy.has(next.name);
}

/** Whether no sign at a place belongs to a name. */
function isNameEnd(html: Buffer, at: number): boolean {
  const sign = html[at];
  return sign === SLASH || sign === GREATER || at === html.length - 1 || isSpaceAt(html, at);
}

/** Where the end tag of a picture or a formula begins; -1 without one, or if there is another one within it. */
function endOfForeign(html: Buffer, name: string, at: number): number {
  const end = html.indexOf(`</${name}`, at);
  const nested = html.indexOf(`<${name}`, at);
  return nested >= 0 && nested < end ? -1 : end;
}
