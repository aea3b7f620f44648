/** Every regular expression of the program reads any text in time that grows with its length, and not with its square. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { BOUNDED } from './support/bounded.ts';
import { type Expression, readExpressions } from './support/expressions.ts';
import { noteMade } from './support/made.ts';
import { makeExpressions } from './support/make-expressions.ts';
import { trySlow } from './support/try-expression.ts';

/**
 * Expressions that were tried once: proving one takes up to a minute. All others are tried in every run, and all of
 * them with `LONG_TESTS=1`, which writes this list.
 */
const TRIED = join('test', 'linear', 'tried.txt');

/** More would take too long in every run. */
const MOST_UNTRIED = 200;

const isLong = process.env.LONG_TESTS !== undefined;
const expressions = readExpressions();
const { made, end } = noteMade();

before(async () => {
  for (const file of new Set(expressions.makers.map((place) => place.replace(/:\d+$/, '')))) {
    const module = join(import.meta.dirname, '..', '..', file.replace(/\.tsx?$/, '.js'));
    await import(pathToFileURL(module).href);
  }
  await makeExpressions();
});

after(end);

test('all expressions that are made were seen', () => {
  const seen = new Set(made.map(({ place }) => place));
  assert.ok(expressions.makers.length > 20);
  assert.deepEqual(
    expressions.makers.filter((place) => !seen.has(place)),
    [],
    'call what makes them in test/linear/support/make-expressions.ts',
  );
});

test('no expression takes longer than its text', async () => {
  const all = new Map<string, Expression>();
  for (const one of [...expressions.written, ...made]) {
    if (!all.has(written(one))) all.set(written(one), one);
  }
  assert.ok(all.size > 500);
  const tried = new Set((await readFile(TRIED, 'utf8')).split('\n'));
  const untried = [...all].filter(([text]) => isLong || !tried.has(text));
  if (!isLong) {
    assert.ok(
      untried.length <= MOST_UNTRIED,
      `${untried.length} expressions are new: try them once by LONG_TESTS=1 npm test -- regular`,
    );
  }
  const slow = new Map<string, string>();
  for (const [text, one] of untried) {
    const found = trySlow(one, BOUNDED[text]?.letters);
    if (!found) continue;
    const { attack, growth } = found;
    const { letters, milliseconds } = growth;
    const cost = `${Math.round(milliseconds)} ms for ${letters} letters`;
    slow.set(text, `${one.place} ${text}: ${attack} takes ${cost}, and longer ones more than that`);
  }
  if (isLong) {
    const fast = [...all.keys()].filter((text) => !slow.has(text)).sort();
    await writeFile(TRIED, `${fast.join('\n')}\n`);
  }
  assert.deepEqual([...slow.values()], []);
  assert.deepEqual(
    Object.keys(BOUNDED).filter((text) => !all.has(text)),
    [],
    'these stand in bounded.ts and nowhere else',
  );
});

/** On one line. */
function written({ source, flags }: Expression): string {
  return `/${source.replaceAll('\n', '\\n')}/${flags}`;
}
