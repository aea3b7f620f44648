/** What JSX becomes: the bytes of elements, and texts that would be more than texts. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Children, Html } from '../../src/jsx/html.ts';
import { Fragment, jsx } from '../../src/jsx/jsx-runtime.ts';

/** The HTML of an element. */
const made = (type: Parameters<typeof jsx>[0], props: object = {}) => jsx(type, props).html;

const HOSTILE = `"'><script>alert(1)</script>&amp;<!--`;
const HARMLESS = `&quot;'>&lt;script>alert(1)&lt;/script>&amp;amp;&lt;!--`;

describe('a hostile text', () => {
  it('is a text within an element, wherever it stands there', () => {
    const shown = `<p>${HARMLESS}</p>`;
    const Words = ({ text }: { readonly text: string }) => text;
    for (const children of [
      HOSTILE,
      [HOSTILE],
      [[null, [HOSTILE]]],
      jsx(Fragment, { children: HOSTILE }),
      jsx(Fragment, { children: ['', HOSTILE] }),
      jsx(Words, { text: HOSTILE }),
    ] satisfies Children[]) {
      assert.equal(made('p', { children }), shown);
    }
    assert.equal(made('title', { children: HOSTILE }), `<title>${HARMLESS}</title>`);
  });

  it('is a value in an attribute of any name', () => {
    for (const name of ['title', 'href', 'data-title', 'aria-label', 'style']) {
      assert.equal(made('a', { [name]: HOSTILE }), `<a ${name}="${HARMLESS}"></a>`);
    }
  });

  it('is no name of an attribute: that stops the build', () => {
    for (const name of [HOSTILE, 'a b', 'a>', 'a"', "a'", 'a/', 'a=', 'a<', 'a\n', '', '\0']) {
      assert.throws(() => made('a', { [name]: 'b' }), /no name of an attribute/, name);
    }
  });

  it('is escaped once, as what a component made is no text any more', () => {
    const inner = jsx('b', { children: '<' });
    assert.equal(made(Fragment, { children: [inner, inner] }), '<b>&lt;</b><b>&lt;</b>');
  });

  it('stays one where it was read as an object that looks like HTML', () => {
    const forged = JSON.parse('{"html":"<script>"}') as Children;
    assert.throws(() => made('p', { children: forged }), TypeError);
    assert.throws(() => made('p', { children: [forged] }), TypeError);
  });
});

describe('an element', () => {
  it('has the children that show something', () => {
    const children = ['a', 0, 1.5, '', null, undefined, true, false, [], ['b', [jsx('i', {})]]];
    assert.equal(made('p', { children }), '<p>a01.5b<i></i></p>');
    assert.equal(made('p', { children: 0 }), '<p>0</p>');
    for (const nothing of ['', null, undefined, true, false, []]) {
      assert.equal(made('p', { children: nothing }), '<p></p>');
    }
  });

  it('has the attributes that say something, in their order and as they are spelt', () => {
    const props = { id: 'a', hidden: true, class: '', lang: undefined, open: false, tabindex: 0 };
    assert.equal(made('p', props), '<p id="a" hidden class tabindex="0"></p>');
    const said = { 'aria-hidden': true, 'aria-pressed': false, 'data-cut': true, 'data-x': '' };
    assert.equal(
      made('p', said),
      '<p aria-hidden="true" aria-pressed="false" data-cut="true" data-x></p>',
    );
    assert.equal(
      made('svg', { viewBox: '0 0 1 1', preserveAspectRatio: 'none' }),
      '<svg viewBox="0 0 1 1" preserveAspectRatio="none"></svg>',
    );
  });

  it('has a slash where it cannot have content, and an end where it has none', () => {
    assert.equal(made('br'), '<br/>');
    assert.equal(made('meta', { charset: 'utf-8' }), '<meta charset="utf-8"/>');
    assert.equal(made('path', { d: 'M0' }), '<path d="M0"></path>');
  });

  it('has HTML as it is where that is asked for by name', () => {
    assert.equal(made('div', { dangerouslySetInnerHTML: { __html: '<b>' } }), '<div><b></div>');
    assert.equal(made('p', { children: new Html('<b>') }), '<p><b></p>');
  });
});
