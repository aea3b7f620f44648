/** What pages leave out of their tags, and what stays: see also `test/browser/short-tags.test.ts`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shortenTags } from '../../src/pages/short-tags.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A page with shorter tags, as a text. */
const shortened = (html: string) => decoder.decode(shortenTags(html));

describe('tags of a page', () => {
  it('lack quotation marks, slashes and ends where they mean the same', () => {
    for (const [html, short] of [
      [
        '<p><a href="/id/?a&amp;b" rel="a">a</a></p><p>b</p>\n<ul></ul>',
        '<p><a href=/id/?a&amp;b rel=a>a</a><p>b<ul></ul>',
      ],
      ['<ul><li>a</li><li><p>b</p></li></ul>', '<ul><li>a<li><p>b</p></ul>'],
      ['<dl><dt>a</dt><dd>b</dd></dl>', '<dl><dt>a<dd>b</dl>'],
      ['<link rel="icon" href="/a/"/><br/>', '<link rel=icon href=/a/><br>'],
    ] as const) {
      assert.equal(shortened(html), short);
    }
  });

  it('are whole where they mean something else without', () => {
    for (const html of [
      '<img alt="" title="a b" src="a=b"/>'.replace('/>', '>'),
      '<svg><source src="a"/><P/></svg>',
      '<math><mi>a</mi></math>',
      '<div><p>a</p><nav-menu></nav-menu></div>',
      '<div><p>a</p></nav></div>',
      '<script type=a>"<p a="b">"</script><title><p a="b"></title>',
      '<!-- <p a="b"> --><!-- a > b -->',
      '<a><p>a</p></a>',
      '<p>a</p>b',
      '<p>a</p> <p>b',
      '<ul><li>a</li>\n\n<b></b></ul>',
    ]) {
      assert.equal(shortened(html), html);
    }
  });

  it('keep quotation marks around spaces of any script, and around no other letters', () => {
    // Halves of surrogate pairs are no characters.
    const codes = Array.from({ length: 0xd800 }, (_, code) => code).filter((code) => code >= 0x80);
    for (const code of [...codes, 0xfeff]) {
      const letter = String.fromCharCode(code);
      const value = /\s/.test(letter) ? `"a${letter}b"` : `a${letter}b`;
      assert.equal(shortened(`<b title="a${letter}b">`), `<b title=${value}>`);
    }
  });

  it('stay as they are from one on that the program does not write so', () => {
    const before = ['<p id="a">', '<p id=a>'] as const;
    for (const odd of [
      `<p title='<a href="b">'><br/>`,
      '<P id="a"><br/>',
      '<p id = "a"><br/>',
      '<p title=a"b><a href="c">',
      '<!-- <p id="a">',
      '<script>"<a id="b">"',
      '<svg><svg></svg><a id="b"></a></svg>',
      '<svg><path d="a"/>',
      '<plaintext><a id="b">',
      '<div/><a id="b">',
      '</div><a id="b">',
      '<b><i></b><a id="b"></i>',
      '<div><a id="b"></a></div></p>\n<p>a</p>',
      '<a title="',
      '</',
      '<',
    ]) {
      assert.equal(shortened(before[0] + odd), before[1] + odd);
    }
  });
});
