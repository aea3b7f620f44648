/** Every regular expression of the program reads any text in time that grows with its length, and not with its square. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { BOUNDED } from './support/bounded.ts';
import { type Expression, readExpressions } from './support/expressions.ts';
import { judge } from './support/judges.ts';
import { noteMade } from './support/made.ts';
import { makeExpressions } from './support/make-expressions.ts';

/**
 * Expressions that were tried once: proving one takes up to a minute. All others are tried in every run; with
 * `LONG_TESTS=1` all are, and with `LONG_TESTS=new` these others however many they are. Both write this list.
 */
const TRIED = join('test', 'linear', 'tried.txt');

/** More would take too long in every run: a change brings a dozen. Higher only until the list is complete. */
const MOST_UNTRIED = 12;

const isLong = process.env.LONG_TESTS !== undefined;
const isAll = isLong && process.env.LONG_TESTS !== 'new';
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

test('no expression takes longer than its text', async (context) => {
  const all = new Map<string, Expression>();
  for (const one of [...expressions.written, ...made]) {
    if (!all.has(written(one))) all.set(written(one), one);
  }
  assert.ok(all.size > 500);
  const tried = new Set((await readFile(TRIED, 'utf8')).split('\n'));
  const untried = [...all].flatMap(([text, one]) =>
    isAll || !tried.has(text) ? [{ ...one, text }] : [],
  );
  assert.ok(
    isLong || untried.length <= MOST_UNTRIED,
    `${untried.length} expressions are new: try them once by LONG_TESTS=new npm test -- regular`,
  );
  const slow = new Map<string, string>();
  const measuredOnly: string[] = [];
  await judge(
    untried,
    ({ text }) => BOUNDED[text]?.letters,
    ({ text, place }, verdict) => {
      if (verdict.slow !== undefined) slow.set(text, `${place} ${text}: ${verdict.slow}`);
      else tried.add(text);
      if (verdict.isMeasuredOnly) measuredOnly.push(text);
      // After each, as all of them take long enough to be ended.
      if (isLong)
        writeFileSync(
          TRIED,
          listOf([...all.keys()].filter((one) => tried.has(one) && !slow.has(one))),
        );
    },
  );
  if (isLong) {
    context.diagnostic(
      `${all.size} expressions, ${untried.length} tried, ${slow.size} too slow, ${measuredOnly.length} measured only`,
    );
  }
  assert.deepEqual([...slow.values()], []);
  assert.deepEqual(
    Object.keys(BOUNDED).filter((text) => !all.has(text)),
    [],
    'these stand in bounded.ts and nowhere else',
  );
});

function listOf(texts: readonly string[]): string {
  return `${texts.toSorted().join('\n')}\n`;
}

/** On one line. */
function written({ source, flags }: Expression): string {
  return `/${source.replaceAll('\n', '\\n')}/${flags}`;
}
