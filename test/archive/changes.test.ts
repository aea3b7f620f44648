/** What changed between two versions of a text: words in their paragraphs, in a time that does not explode. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../../src/archive/article.ts';
import { type ChangedParagraph, changesBetween } from '../../src/archive/changes.ts';
import { withinSeconds } from '../support/time-limit.ts';

const blocksOf = (...texts: readonly string[]): Block[] =>
  texts.map((text) => ({ kind: 'html', shape: 'paragraph', html: '', text }));

/** `kata [-lama-] {+baru+}` */
const written = (runs: ChangedParagraph) =>
  runs
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join(' ');

function changed(older: readonly string[], newer: readonly string[]): string[] {
  const texts = [older, newer].map((all) => ({ title: 'Kapal', blocks: blocksOf(...all) }));
  const [one, other] = texts;
  assert.ok(one && other);
  return changesBetween(one, other).paragraphs.map(written);
}

test('words are compared in their paragraphs', () => {
  assert.deepEqual(changed(['Kapal tiba kemarin.', 'Tamat.'], ['Kapal tiba hari ini.', 'Tamat.']), [
    'Kapal tiba [-kemarin.-] {+hari ini.+}',
    'Tamat.',
  ]);
  assert.deepEqual(changed(['Satu.', 'Tiga.'], ['Satu.', 'Dua.', 'Tiga.']), [
    'Satu.',
    '{+Dua.+}',
    'Tiga.',
  ]);
  assert.deepEqual(changed(['Satu.', 'Dua.', 'Tiga.'], ['Satu.', 'Tiga.']), [
    'Satu.',
    '[-Dua.-]',
    'Tiga.',
  ]);
  assert.deepEqual(changed([], []), []);
});

test('a changed title counts, and spaces and line ends do not', () => {
  const older = { title: 'Kapal karam', blocks: blocksOf('Isi  teks\nsama.') };
  const newer = { title: 'Kapal selamat', blocks: blocksOf('Isi teks\nsama.') };
  const { title, added, removed } = changesBetween(older, newer);
  assert.equal(written(title), 'Kapal [-karam-] {+selamat+}');
  assert.deepEqual([added, removed], [1, 1]);
});

test('all words of both versions are shown, even of long texts with nothing in common', async () => {
  const words = (prefix: string) => Array.from({ length: 20_000 }, (_, i) => `${prefix}${i}`);
  const [older, newer] = [words('a').join(' '), words('b').join(' ')];
  const shown = await withinSeconds(6, () => changed([older], [newer]));
  assert.deepEqual(shown, [`[-${older}-]`, `{+${newer}+}`]);
});
