/** A thousand articles with three thousand references: each leads where plain loops say. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Article } from '../../../src/archive/article.ts';
import type { Resolved, Target } from '../../../src/archive/references/target.ts';
import { archiveOf, withReferences } from '../make.ts';
import { makeNewsroom } from './newsroom/articles.ts';
import { diceOf } from './newsroom/dice.ts';
import { referencesIn } from './newsroom/references.ts';
import { type Outcome, SlowCheck, sayRivals } from './newsroom/slow-check.ts';

const [ARTICLES, EACH, AT_LEAST] = [1000, 3, 20];

const dice = diceOf(20210215);
const room = makeNewsroom(ARTICLES, dice);
for (const [i, one] of room.articles.entries()) {
  const references = referencesIn(one, room, { count: EACH, after: i * EACH }, dice);
  room.articles[i] = withReferences(one, references);
}
const tags = room.tags.flatMap(({ entry }) => entry ?? []);

/** What a reference leads to, in the words of the slow check. */
function say(target: Target): string {
  switch (target.kind) {
    case 'article':
      return `${target.article.file} by ${target.by}, ${sayRivals(target.rivalCount, target.rivals)}`;
    case 'tag':
      return `tag ${target.term.names[0]}`;
    case 'page':
      return `page ${target.address}`;
    case 'unknown tag':
      return `unknown tag ${target.query}`;
    case 'wanted':
      return `wanted ${target.query}, tag ${target.term?.names[0]}, ${sayRivals(target.rivalCount, target.rivals)}`;
    default:
      return target.kind;
  }
}

function resolveAll(articles: readonly Article[]): Resolved[] {
  const { links } = archiveOf(articles, { tag: tags });
  return room.articles.flatMap((one) => links.of(one));
}

suite('three thousand references in a thousand articles', () => {
  const slow = new SlowCheck(room);
  const resolved = resolveAll(room.articles);
  const expected = resolved.map(({ reference, from }): Outcome => slow.leadsTo(reference, from));

  test('lead where a slow check says', () => {
    assert.deepEqual([room.articles.length, resolved.length], [ARTICLES, ARTICLES * EACH]);
    const wrong = resolved.flatMap(({ reference: { title, href }, from, target }, i) => {
      const [found, right] = [say(target), expected[i]?.said];
      return found === right ? [] : [{ in: from.file, title, href, found, right }];
    });
    assert.deepEqual(wrong.slice(0, 10), [], `${wrong.length} do not`);
  });

  test('lead there whatever the order that the files are read in', () => {
    const reversed = resolveAll(room.articles.toReversed());
    assert.deepEqual(
      reversed.map(({ target }) => say(target)),
      resolved.map(({ target }) => say(target)),
    );
  });

  for (const kind of [
    ...['address', 'source address', 'slug', 'title', 'near title', 'self', 'own translation'],
    ...['source address, rivals', 'slug, rivals', 'title, rivals', 'tag', 'page', 'unknown tag'],
    ...['address, translated', 'title, translated', 'address, in another language'],
    ...['wanted', 'wanted, with a tag', 'wanted, rivals'],
  ]) {
    test(`are of many kinds: ${kind}`, () => {
      const count = expected.filter((one) => one.kind === kind).length;
      assert.ok(count >= AT_LEAST, `${count}`);
    });
  }
});
