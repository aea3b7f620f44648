/** Leaves out of HTML what it lets one leave out: quotation marks, slashes, end tags. */

/** A start tag as preact and markdown-it write it: its name, its attributes, its slash. */
const START = /<([a-z][a-z\d-]*)((?: [a-zA-Z][a-zA-Z:-]*(?:="[^"]*")?)*)(\/?)>/y;

/** The value of an attribute that means the same without quotation marks. */
const PLAIN = /="([^\s"'=<>`]+)"/g;

/** Elements without content, whose tags mean the same without a slash. */
const VOID = wordsOf('area br col hr img input link meta source wbr');

/** Elements in which nothing is a tag, with scripts or without. */
const RAW = wordsOf('iframe noembed noframes noscript script style textarea title xmp');

/**
 * Elements whose end tag may be left out, each with the tags that may follow then: of HTML's longer lists, those that
 * pages have. A paragraph within a link needs its end tag, so that `/a` is not among them; and one at the end of an item
 * keeps it, as not all programs know that the next item ends it, too.
 */
const ENDED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', wordsOf('li /ul /ol')],
  ['dt', wordsOf('dt dd')],
  ['dd', wordsOf('dt dd /dl /div')],
  [
    'p',
    wordsOf(
      'p div h2 h3 h4 ul ol dl table blockquote figure header footer section nav article form pre ' +
        '/div /blockquote /section /article /header /footer /nav /main',
    ),
  ],
]);

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/**
 * Shortens a page. Browsers make the same document of it, but for line ends between paragraphs. The tags of heads and
 * bodies stay, as hosts put what is theirs before their ends. From a tag on that is not written as the program writes
 * tags, such as in a slot of a theme, all stays as it is.
 */
export function shortenTags(html: string): string {
  let short = '';
  // What is before it is in `short`, or left out.
  let from = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    let end: number;
    if (html[at + 1] === '/') {
      end = html.indexOf('>', at) + 1;
      const enders = ENDED_BY.get(html.slice(at + 2, end - 1));
      const next = enders && html[end] === '\n' ? end + 1 : end;
      if (enders?.has(tagAt(html, next))) {
        short += html.slice(from, at);
        from = next;
      }
    } else if (html[at + 1] === '!') {
      end = html.startsWith('<!--', at) ? html.indexOf('-->', at + 4) : html.indexOf('>', at);
    } else {
      START.lastIndex = at;
      const [tag, name = '', attributes = '', slash] = START.exec(html) ?? [];
      if (tag === undefined) break;
      end = at + tag.length;
      // An attribute without quotation marks would take a slash for a part of its value.
      if (slash ? VOID.has(name) : attributes) {
        short += `${html.slice(from, at)}<${name}${attributes.replace(PLAIN, '=$1')}>`;
        from = end;
      }
      if (RAW.has(name)) end = html.indexOf(`</${name}`, end);
    }
    // What does not end is not written as the program writes it.
    if (end <= at) break;
    at = html.indexOf('<', end);
  }
  return short + html.slice(from);
}

/** The name of the tag at a place, with its slash if it ends an element; nothing where there is no tag. */
function tagAt(html: string, at: number): string {
  if (html[at] !== '<') return '';
  let end = at + 1;
  while (/[a-z\d/]/.test(html[end] ?? '')) end++;
  return html.slice(at + 1, end);
}
