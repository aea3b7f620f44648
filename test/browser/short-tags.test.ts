/** Pages without what HTML lets one leave out of tags: a real Chromium makes the same document of them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { KINDS } from '../../src/map/kinds.ts';
import { shortenTags } from '../../src/pages/short-tags.ts';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { longPapers } from '../map/support/papers.ts';
import { stateOf } from '../map/support/state.ts';
import { borrowBrowser, leavePage, newPage, returnBrowser } from '../support/browser.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** A page with shorter tags, as a text. */
const shortened = (html: string) => decoder.decode(shortenTags(html));

/** Pages of each kind that are compared; most are much alike. */
const EACH = 8;

/** All elements of HTML, former ones too, and names that begin like one. */
const ELEMENTS = (
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br ' +
  'button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed ' +
  'fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image ' +
  'img input ins kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter nav nobr ' +
  'noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s ' +
  'samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template ' +
  'textarea tfoot th thead time title tr track tt u ul var video wbr xmp ' +
  'nav-menu p-x li-x dd-x table-of-contents div.x section:x h7'
).split(' ');

/** Where an element stands whose end tag may be left out, and what is before and after it. */
const PLACES = [
  ['p', '<div>', '</div>'],
  ['p', '<a>', '</a>'],
  ['p', '<ul><li>', '</li></ul>'],
  ['p', '<section><h2>a</h2>', '</section>'],
  ['li', '<ul>', '</ul>'],
  ['li', '<ol><li>a</li>', '</ol>'],
  ['dt', '<dl>', '</dl>'],
  ['dd', '<dl><dt>a</dt>', '</dl>'],
  ['dd', '<dl><div>', '</div></dl>'],
  ['td', '<table><tbody><tr>', '</tr></tbody></table>'],
  ['th', '<table><thead><tr>', '</tr></thead></table>'],
] as const;

/** HTML with each element after, in, around and before the end of one whose end tag may be left out. */
function* pieces(): Generator<string> {
  for (const [name, start, end] of PLACES) {
    for (const other of ELEMENTS) {
      yield `${start}<${name}>x</${name}>\n<${other}><i>y`;
      yield `${start}<${name}>x</${name}><${other} id="a">y</${other}>${end}z`;
      yield `${start}<${name}>x</${name}></${other}>y${end}z`;
      yield `${start}<${name}>x<${other}>y</${other}></${name}>\n<${name}>z</${name}>${end}z`;
      yield `${start}<${name}>x<${other}>y</${name}>\n<${name}>z</${name}>${end}z`;
      yield `${start}<${other}><${name}>x</${name}>\n<${name}>y</${name}></${other}>${end}z`;
      yield `${start}<${other}><${name}>x</${name}>${end}z`;
      yield `${start}<${other}></${name}>\n<${name}>x</${name}>${end}z`;
      yield `${start}<${other} id="a"/><${name}>x</${name}><${name}>y</${name}>${end}z`;
    }
  }
}

describe('a page with shortened tags', () => {
  let browser: Browser;
  before(async () => {
    browser = await borrowBrowser();
  });
  after(() => returnBrowser(browser));

  /** Those of some pages of which a browser makes another document when they are shortened. */
  async function changed(pages: readonly string[]): Promise<string[]> {
    const page = await newPage(browser);
    const pairs = pages.map((html) => [html, shortened(html)] as const);
    const found = await page.evaluate((all) => {
      // Line ends between paragraphs are left out.
      const documentOf = (html: string) =>
        new DOMParser()
          .parseFromString(html, 'text/html')
          .documentElement.outerHTML.replace(/\n(?=<)/g, '');
      return all.filter(([whole, short]) => documentOf(whole) !== documentOf(short));
    }, pairs);
    await leavePage(page);
    return found.map(([whole, short]) => `${whole}\n→ ${short}`);
  }

  it('is the document that the whole tags make, whatever follows or is in a paragraph or an item', async () => {
    const pages = [...pieces()].map((html) => `<!doctype html><body>${html}</body>`);
    const shorter = pages.filter((html) => shortened(html).length < html.length);
    assert.ok(shorter.length > 1000, `${shorter.length} are shorter`);
    assert.deepEqual(await changed(shorter), []);
  });

  it('is the document that the whole tags make, of each kind of page', async () => {
    const state = stateOf(longPapers(diceOf(3)), (html) => encoder.encode(html));
    assert.ok(state);
    const chosen = KINDS.flatMap(({ name }) =>
      [...state.pages.values()].filter(({ kind }) => kind === name).slice(0, EACH),
    );
    const made = await Promise.all(chosen.map(({ render }) => render()));
    const pages = made.filter((text) => text.startsWith('<!doctype html>'));
    // None has a tag from which on it would stay as it is.
    const isLong = (html: string) =>
      / (?:charset|class|href)="[\w/-]+"/.test(
        html.replace(/<(noscript|script|svg)\b.*?<\/\1>/gs, ''),
      );
    assert.ok(pages.every(isLong));
    assert.deepEqual(pages.map(shortened).filter(isLong), []);
    assert.deepEqual(await changed(pages), []);
  });
});
