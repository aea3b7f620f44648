/** Checks the rules that all HTML made from an article's Markdown must keep. */
import assert from 'node:assert/strict';

const TAGS = new Set(
  `a blockquote br code div em footer h2 h3 h4 h5 h6 hr img li ol p pre s section span strong sup table tbody
  td th thead tr ul`.split(/\s+/),
);
const VOID = new Set(['br', 'hr', 'img']);
const ATTRIBUTES = new Set([
  'alt',
  'aria-label',
  'class',
  'fetchpriority',
  'href',
  'id',
  'lang',
  'loading',
  'src',
  'start',
  'rel',
  'role',
  'tabindex',
  'title',
]);
const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/g;
const ATTRIBUTE = /([a-z-]+)="([^"<>]*)"/g;

/** Fails on a tag, an attribute or an address that Markdown never makes, and on tags that do not match. */
export function assertSafe(html: string): void {
  assert.doesNotMatch(html.replace(TAG, ''), /[<>]/, 'a sign of markup that is not escaped');
  const open: string[] = [];
  const ids = new Set<string>();
  for (const [tag, slash, name = '', attributes = ''] of html.matchAll(TAG)) {
    assert.ok(TAGS.has(name), `the tag ${tag}`);
    for (const [attribute, key = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      assert.ok(ATTRIBUTES.has(key), `the attribute ${attribute}`);
      if (key === 'id') {
        assert.match(value, /^[nr]_[a-z]{2}(?:_\d+)+$/);
        assert.ok(!ids.has(value), `${value} is there twice`);
        ids.add(value);
      }
      if (key === 'rel') assert.equal(value, 'noreferrer');
      if (key === 'href' || key === 'src') {
        const address = characters(value);
        if (!URL.canParse(address, 'https://example.org/')) continue;
        const { protocol } = new URL(address, 'https://example.org/');
        assert.ok(SCHEMES.has(protocol), `the address ${address}`);
      }
    }
    if (slash) assert.equal(open.pop(), name, `the end ${tag}`);
    else if (!VOID.has(name)) open.push(name);
  }
  assert.deepEqual(open, [], 'tags without an end');
}

/** The words of safe HTML: tags away, entities read; a picture counts with what it shows. */
export function wordsOf(html: string): string {
  const shown = html.replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '$1');
  return characters(shown.replace(TAG, ''));
}

/** The letters of a text, for comparing what was written with what is shown. */
export function letters(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}]/gu) ?? []).join('');
}

function characters(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return html.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => entities[name] ?? '');
}
