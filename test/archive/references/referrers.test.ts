/** Referrers: which articles refer to one. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Article } from '../../../src/archive/article.ts';
import { archiveOf, article, next, readAlso } from '../make.ts';

suite('an article knows who refers to it', () => {
  const target = article('id/2021/02/sasaran.md', {
    title: 'Sasaran',
    references: [readAlso('Цель')],
  });
  const translated = article('ru/2021/02/sasaran.md', { title: 'Цель' });
  const first = article('id/2021/02/satu.md', {
    references: [readAlso('Sasaran'), readAlso('x', '/ru/2021/02/15/sasaran/')],
  });
  const second = article('ru/2021/02/dua.md', { references: [next('Цель')] });
  const secondHere = article('id/2021/02/dua.md', { references: [readAlso('Sasaran')] });
  const earlier = article('id/2020/01/awal.md', {
    date: '2020-01-01',
    references: [readAlso('sasaran!')],
  });
  const self = article('id/2021/02/diri.md', { title: 'Diri', references: [readAlso('Diri')] });
  const all = archiveOf([target, translated, first, second, secondHere, self, earlier]);
  const filesOf = (one: Article) => all.links.referrers(one).map(({ file }) => file);

  test('each once, the oldest first, in the reader’s language where there is a translation', () => {
    assert.deepEqual(filesOf(target), [earlier.file, secondHere.file, first.file]);
    assert.deepEqual(filesOf(translated), [earlier.file, second.file, first.file]);
  });

  test('and not itself, nor its translation', () => {
    assert.deepEqual(filesOf(self), []);
    assert.ok(!filesOf(translated).includes(target.file));
  });

  test('in the order of the text, with what each reference leads to', () => {
    const resolved = all.links.of(first);
    assert.deepEqual(
      resolved.map(({ from, reference, target: { kind } }) => [from, reference.title, kind]),
      [
        [first, 'Sasaran', 'article'],
        [first, 'x', 'article'],
      ],
    );
    assert.deepEqual(all.links.of(translated), []);
  });

  test('and of one that is not in the archive nothing is known', () => {
    const stranger = article('id/2021/02/x.md', { references: [readAlso('Sasaran')] });
    assert.deepEqual(all.links.of(stranger), []);
  });
});
