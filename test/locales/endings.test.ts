/** Endings of words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Endings } from '../../src/locales/stems/endings.ts';

test('the longest ending of a word is found, and only at its end', () => {
  const endings = new Endings(['а', 'ами', 'и', 'нами']);
  assert.equal(endings.cutFrom('домами'), 'дом');
  assert.equal(endings.cutFrom('мами'), 'м');
  assert.equal(endings.cutFrom('сны'), 'сны');
  assert.equal(endings.cutFrom('снами'), 'с');
  assert.equal(endings.cutFrom('ми'), 'м');
  assert.equal(endings.cutFrom('а'), '');
  assert.equal(endings.cutFrom(''), '');
  assert.equal(endings.startIn('домами'), 3);
  assert.ok(endings.areIn('сила'));
  assert.ok(!endings.areIn('ам'));
});

test('other letters end nothing', () => {
  const endings = new Endings(['а', 'ба']);
  for (const word of ['ma', 'ё', '\ud800', 'аz', 'дом\uffff']) assert.ok(!endings.areIn(word));
  assert.throws(() => new Endings(['ёж']), /another letter/);
});
