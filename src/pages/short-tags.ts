/** Leaves out of HTML what it lets one leave out: quotation marks, slashes, end tags. */

/** A start tag as preact and markdown-it write it: its name, its attributes, its slash. */
const START = /<([a-z][a-z\d-]*)((?: [a-zA-Z][a-zA-Z:-]*(?:="[^"]*")?)*)(\/?)>/y;

/** The name of a tag, with its slash if it ends an element. */
const NAME = /<(\/?[a-z][^\s/>]*)/y;

/** The value of an attribute that means the same without quotation marks. */
const PLAIN = /="([^\s"'=<>`]+)"/g;

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

/**
 * Shortens a page. Browsers make the same document of it, but for line ends between paragraphs. The tags of heads and
 * bodies stay, as hosts put what is theirs before their ends.
 *
 * Slots of a theme may have any HTML. Plain tags in them are shortened like the program's own. The rest of the page stays
 * as it is from the first place on where the tags are not written as the program writes them: one with other quotation
 * marks, one that does not end, an end tag that is not that of the innermost element, or a paragraph with a block in it.
 */
export function shortenTags(html: string): string {
  let short = '';
  // What is before it is in `short`, or left out.
  let from = 0;
  /** The names of the elements around a place, the innermost last. */
  const open: string[] = [];
  let isInParagraph = false;
  let at = html.indexOf('<');
  while (at >= 0) {
    let end: number;
    if (html[at + 1] === '/') {
      end = html.indexOf('>', at) + 1;
      const name = html.slice(at + 2, end - 1);
      if (end === 0 || open.pop() !== name) break;
      if (name === 'p') isInParagraph = false;
      const next = html[end] === '\n' ? end + 1 : end;
      if (isEndedAt(html, next, name, open.at(-1))) {
        short += html.slice(from, at);
        from = next;
      }
    } else if (html[at + 1] === '!') {
      // The shortest comment is `<!-->`.
      end = html.startsWith('<!--', at) ? html.indexOf('-->', at + 2) : html.indexOf('>', at);
    } else {
      START.lastIndex = at;
      const [tag, name = '', attributes = '', slash] = START.exec(html) ?? [];
      if (tag === undefined || (isInParagraph && ENDS_PARAGRAPH.has(name))) break;
      // All that follows is its text, end tags too.
      if (name === 'plaintext') break;
      const isVoid = VOID.has(name);
      const isForeign = FOREIGN.has(name);
      // Browsers ignore a slash here, and the element is open.
      if (slash && !isVoid && !isForeign) break;
      end = at + tag.length;
      // An attribute without quotation marks would take a slash for a part of its value.
      if (slash ? isVoid : attributes) {
        short += `${html.slice(from, at)}<${name}${attributes.replace(PLAIN, '=$1')}>`;
        from = end;
      }
      if (!isVoid && !slash) {
        open.push(name);
        if (name === 'p') isInParagraph = true;
        if (isForeign) end = endOfForeign(html, name, end);
        else if (RAW.has(name)) end = html.indexOf(`</${name}`, end);
      }
    }
    // A comment, or an element with other rules, that has no end.
    if (end <= at) break;
    at = html.indexOf('<', end);
  }
  return short + html.slice(from);
}

/** Whether the tag at a place ends an element by itself. An end tag does so if it is that of the element around. */
function isEndedAt(html: string, at: number, name: string, around: string | undefined): boolean {
  const enders = ENDED_BY.get(name);
  if (!enders) return false;
  NAME.lastIndex = at;
  const [, next = ''] = NAME.exec(html) ?? [];
  return enders.has(next) && (next[0] !== '/' || next.slice(1) === around);
}

/** Where the end tag of a picture or a formula begins; -1 without one, or if there is another one within it. */
function endOfForeign(html: string, name: string, at: number): number {
  const end = html.indexOf(`</${name}`, at);
  const isNested = html.slice(at, Math.max(end, at)).includes(`<${name}`);
  return isNested ? -1 : end;
}
