/** The guide to checks has every code that a check can say, with its cure, and no other. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { NOTE_CODES, PROBLEM_CODES } from '../../src/archive/codes.ts';

test('every code of a check stands in the guide with its cure', async () => {
  const page = await readFile('docs/guide-check.md', 'utf8');
  const section = (heading: string) => page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  for (const [heading, codes] of [
    ['Mistakes', PROBLEM_CODES],
    ['Notes', NOTE_CODES],
  ] as const) {
    const rows = [...section(heading).matchAll(/^\| `([a-z-]+)` \| (.+) \| (.+) \|$/gm)];
    assert.deepEqual(rows.map(([, code]) => code).sort(), Object.keys(codes).sort(), heading);
    for (const [row, , what = '', cure = ''] of rows) {
      assert.ok(what.length > 10 && cure.length > 5, row);
    }
  }
});
