/** Cuts what a web page had around its text: scripts, frames, comments and tags. */

/** Takes note of what was cut, and why. */
type Note = (kind: string, cut: string) => void;

/** Tags that end a line. */
const LINES = new Set(
  `address article aside blockquote br center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr li main nav ol p pre section table tbody tfoot thead tr ul`.split(/\s+/),
);
/** Tags between the words of a line. */
const CELLS = new Set(['td', 'th', 'option']);
/** Tags within a word. */
const INLINE = new Set(
  `a abbr acronym amp-ad amp-img b bdi bdo big body button caption cite code col colgroup data del dfn em embed font head
  html i img input ins kbd label link mark meta param picture q s samp small source span strike strong sub sup time title
  tt u var video audio wbr noscript o:p`.split(/\s+/),
);
/** Elements whose content is no text. */
const WHOLE = new Set(['script', 'style', 'iframe', 'object', 'svg', 'template', 'ins-ad']);

/**
 * Beginnings of script that stand in texts where a scraper kept the content of a `<script>`: players, advertisements,
 * counters. Each is followed by brackets, up to whose end it goes.
 */
const SCRIPT_HEAD = [
  String.raw`\bjwplayer\s?\(`,
  String.raw`\(\s?adsbygoogle\s?=`,
  String.raw`\bgoogletag\.[\w.]{1,40}\(`,
  String.raw`\bgoogletag\s?=\s?window\.googletag\s?\|\|\s?\{`,
  String.raw`\b(?:window\.)?_taboola(?:\s?=\s?window\._taboola\s?\|\|\s?\[\]\s?;?|\.push\()`,
  String.raw`\b(?:window\.)?dataLayer\.push\(`,
  String.raw`\b(?:window\.)?yaContextCb\.push\(`,
  String.raw`\bYa\.Context\.[\w.]{1,40}\(`,
  String.raw`\bnew\sYa\.[\w.]{1,40}\(`,
  String.raw`\b(?:fbq|gtag|ym|OA_show|ga)\(['"\d]`,
  String.raw`\bdocument\.(?:write(?:ln)?|getElementById|addEventListener)\(`,
  String.raw`\bwindow\.addEventListener\(`,
  String.raw`\$\(\s?(?:document|window|function\b|['"])`,
  String.raw`\bjQuery\(`,
  String.raw`[!(]function\s?\([\w\s,$]{0,99}\)\s?\{`,
  String.raw`\bvar\s[\w$]{1,40}\s?=\s?(?:document|window|function|new\s\w{1,40})[\w.]{0,60}\s?[({]`,
].join('|');

const ANY_SCRIPT = new RegExp(SCRIPT_HEAD, 'i');

/** What stands before or behind a bracket of the heads: no sentence has a word glued to its bracket. */
const BEFORE_BRACKET = /(?:[\w$]|(?:jwplayer|function)\s)$/i;
const BEHIND_BRACKET = /^(?:\s?adsbygoogle|function)/i;
const REACH_OF_BRACKET = 12;

/** Whether a text has something that begins a script. */
export function mayHaveScript(text: string): boolean {
  return hasSignOfScript(text) && ANY_SCRIPT.test(text);
}

/** All heads have one of these signs, and nearly no text: to look for them takes a tenth of the time. */
function hasSignOfScript(text: string): boolean {
  if (text.includes('=')) return true;
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const before = text.slice(Math.max(0, at - REACH_OF_BRACKET), at);
    const behind = text.slice(at + 1, at + 1 + REACH_OF_BRACKET);
    if (BEFORE_BRACKET.test(before) || BEHIND_BRACKET.test(behind)) return true;
  }
  return false;
}

const HEADS = new RegExp(
  String.raw`(?<comment><!--)|<(?<slash>/?)(?<tag>[a-z][a-z0-9:-]{0,15})(?=[\s/>])|(?<script>${SCRIPT_HEAD})`,
  'gi',
);

/** Longest script that is looked for the end of, in characters; and how often none may be found in a text. */
const LONGEST_SCRIPT = 20_000;
const MOST_FAILURES = 20;
/** Longest tag: of pictures with many sizes. */
const LONGEST_TAG = 5_000;

/** Cuts scripts, frames, comments and tags; the words between tags stay. */
export function dropMarkup(text: string, note: Note): string {
  let plain = '';
  let from = 0;
  let failures = 0;
  const cutTo = (start: number, end: number, kind: string, instead: string) => {
    note(kind, text.slice(start, end));
    plain += text.slice(from, start) + instead;
    from = end;
  };
  const after = finder(text);
  const heads = new RegExp(HEADS);
  for (let match = heads.exec(text); match; match = heads.exec(text)) {
    const { index: start, groups = {} } = match;
    if (start < from) {
      heads.lastIndex = from;
      continue;
    }
    if (groups.comment) {
      const end = after('-->', start);
      if (end !== undefined) cutTo(start, end, 'comment', ' ');
    } else if (groups.script !== undefined) {
      const end = failures < MOST_FAILURES ? endOfScript(text, start, match[0]) : undefined;
      if (end === undefined) failures++;
      else cutTo(start, end, 'script', ' ');
    } else {
      cutTag(text, start, groups, after, cutTo);
    }
    heads.lastIndex = Math.max(heads.lastIndex, from);
  }
  return plain + text.slice(from);
}

/** Finds the first occurrence behind an offset, and its end; that there is none is found once. */
function finder(text: string): (sign: string, from: number) => number | undefined {
  const none = new Set<string>();
  let lower: string | undefined;
  return (sign, from) => {
    if (none.has(sign)) return undefined;
    // Lower case may change the length of a text, but not of one in ASCII.
    lower ??= text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
    const at = lower.indexOf(sign, from);
    if (at < 0) none.add(sign);
    return at < 0 ? undefined : at + sign.length;
  };
}

function cutTag(
  text: string,
  start: number,
  groups: Readonly<Record<string, string | undefined>>,
  after: (sign: string, from: number) => number | undefined,
  cutTo: (start: number, end: number, kind: string, instead: string) => void,
): void {
  const tag = (groups.tag ?? '').toLowerCase();
  const isLine = LINES.has(tag);
  if (!isLine && !CELLS.has(tag) && !INLINE.has(tag) && !WHOLE.has(tag)) return;
  const end = endOfTag(text, start);
  if (end === undefined) return;
  if (!WHOLE.has(tag)) {
    const between = CELLS.has(tag) ? ' ' : '';
    cutTo(start, end, 'tag', isLine ? '\n' : between);
    return;
  }
  const isOpen = groups.slash === '' && text.charAt(end - 2) !== '/';
  const close = isOpen ? after(`</${tag}>`, end) : undefined;
  cutTo(start, close ?? end, tag === 'script' ? 'script' : 'tag', '\n');
}

/** Returns the end of a tag, whose values may have a `>` in quotation marks. */
function endOfTag(text: string, start: number): number | undefined {
  const limit = Math.min(text.length, start + LONGEST_TAG);
  let quote = '';
  for (let at = start + 1; at < limit; at++) {
    const sign = text.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return at + 1;
    else if (sign === '<') return undefined;
    else if ((sign === '"' || sign === "'") && /[=\s]/.test(text.charAt(at - 1))) quote = sign;
  }
  return undefined;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * Returns the end of a script: of its brackets, and of those that are called on their result (`.setup({…})`).
 * `undefined` where the brackets have no end.
 */
function endOfScript(text: string, start: number, head: string): number | undefined {
  const open = start + head.search(/[([{]/);
  let end = head.search(/[([{]/) < 0 ? start + head.length : endOfBrackets(text, open);
  while (end !== undefined) {
    const call = /^\s{0,9}(?:\.[\w$.]{1,60}\s?)?(?=[([{])/.exec(text.slice(end, end + 80));
    const isCall =
      call && (call[0].includes('.') || text.charAt(end) === '(' || head.startsWith('!'));
    if (!call || !isCall) {
      // What follows up to the semicolon is still the statement: `.length = 3;`.
      const last = /^\s{0,9}(?:;|(?:\.[\w$]{1,40}){1,4}\s?(?:=\s?[\w.'"]{1,40})?;)/.exec(
        text.slice(end, end + 200),
      );
      return end + (last?.[0].length ?? 0);
    }
    end = endOfBrackets(text, end + call[0].length);
  }
  return undefined;
}

/** Returns the offset behind the bracket that closes the one at an offset; those in strings do not count. */
function endOfBrackets(text: string, open: number): number | undefined {
  const limit = Math.min(text.length, open + LONGEST_SCRIPT);
  const expected: string[] = [];
  let quote = '';
  for (let at = open; at < limit; at++) {
    const sign = text.charAt(at);
    if (quote !== '') {
      if (sign === '\\') at++;
      else if (sign === quote) quote = '';
      continue;
    }
    const closing = CLOSING[sign];
    if (closing) expected.push(closing);
    else if (sign === '"' || sign === "'" || sign === '`') quote = sign;
    else if (sign === expected.at(-1)) {
      expected.pop();
      if (expected.length === 0) return at + 1;
    } else if (sign === ')' || sign === ']' || sign === '}') return undefined;
  }
  return undefined;
}
