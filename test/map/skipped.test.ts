/** What a build skips: where no part that a page or a shard depends on has changed, it is as it was, and so are known targets. */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import type { Address } from '../../src/archive/address.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { knownTargets, targetsFrom } from '../../src/archive/references/known-targets.ts';
import { canStand } from '../../src/build/plan.ts';
import { onAllFacts } from '../../src/map/dependencies.ts';
import { KINDS } from '../../src/map/kinds.ts';
import { partStatesOf, targetsSince } from '../../src/map/part-states.ts';
import { Touched } from '../../src/map/touched.ts';
import { contentsOf, dependenciesOfShard, shardDigests } from '../../src/search/shard-content.ts';
import { planShards } from '../../src/search/shards.ts';
import { archiveOf, article, entry, readAlso } from '../archive/make.ts';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { leavesOf } from './support/leaves.ts';
import { emptyPapers, longPapers, PAGE_EDITS } from './support/papers.ts';
import { type State, stateOf } from './support/state.ts';

/** Another one each time, unless somebody looks at a failure again: SEED=123 npm test -- map/skipped */
const SEED = Number(process.env.SEED ?? randomInt(2 ** 31));

/** Histories, each of so many edits on top of one another. */
const [HISTORIES, EDITS] = process.env.LONG_TESTS ? [40, 60] : [1, 20];

/** Edits between two builds, at most. */
const AT_ONCE = 3;

/** Most builds follow one of these, and by chance there would be few. */
const EDITS_OF_TEXTS = ['a text is changed', 'a paragraph is cut'];

/** Articles of a shard, at most: so that there are several shards. */
const MOST_ARTICLES = 3;

test(`pages and shards that a build does not look at would be the same (SEED=${SEED})`, (context) => {
  let [skipped, looked, known, shards] = [0, 0, 0, 0];
  for (let history = 0; history < HISTORIES; history++) {
    const dice = diceOf(SEED + history);
    const names = [...PAGE_EDITS.keys()];
    let papers = dice.once(4) ? emptyPapers() : longPapers(dice);
    // So that some edits of texts change nothing else.
    if (dice.once(2)) for (const { fields } of papers.pieces) fields.description ??= 'Kapal.';
    if (dice.once(2)) papers.site.rights = 'CC-BY-4.0';
    papers.site.markdown = dice.once(2) ? 'true' : 'false';
    let before: State | undefined = stateOf(papers, undefined, true);
    for (let i = 0; i < EDITS; i++) {
      const next = structuredClone(papers);
      const some = dice.once(3) ? EDITS_OF_TEXTS : names;
      const edits = Array.from({ length: 1 + dice.below(AT_ONCE) }, () => dice.one(some));
      for (const name of edits) PAGE_EDITS.get(name)?.(next, dice);
      const after = stateOf(next, undefined, true);
      // Papers with a mistake in them are built by nobody; the next edits are made of the last good ones.
      if (!after) continue;
      if (before) {
        const counts = compareStates(before, after, `SEED=${SEED}, history ${history}: ${edits}`);
        skipped += counts.skipped;
        looked += counts.looked;
        known += counts.known;
        shards += counts.shards;
      }
      [papers, before] = [next, after];
    }
  }
  context.diagnostic(
    `${skipped} pages and ${shards} shards skipped, ${looked} pages looked at; targets known ${known} times`,
  );
  assert.ok(skipped > 0);
});

test('where references lead stays known after an edit of a text, and not after one of a title', () => {
  const papers = longPapers(diceOf(1));
  for (const { fields } of papers.pieces) fields.description = 'Kapal.';
  const before = stateOf(papers);
  const [piece] = papers.pieces;
  assert.ok(before && piece);
  assert.ok(Object.keys(before.parts.targets).length > 0);
  const isKnown = (after = stateOf(papers)) => {
    assert.ok(after);
    return targetsSince(before.parts, after.archive) !== undefined;
  };
  piece.paragraphs.push('Kapal itu berlayar lagi.');
  assert.ok(isKnown());
  papers.about.id = 'Arsip ini baru.';
  const after = stateOf(papers);
  assert.ok(after);
  assert.deepEqual(partStatesOf(after.archive, before.parts), after.parts);
  piece.fields.title = 'Kapal lain';
  assert.ok(!isKnown());
});

test('after an edit of a text, a build looks at its shard alone, and after one of a title at all', () => {
  const papers = longPapers(diceOf(1));
  for (const { fields } of papers.pieces) fields.description = 'Kapal.';
  const before = stateOf(papers);
  const [piece] = papers.pieces;
  assert.ok(before && piece);
  const lookedAt = () => {
    const after = stateOf(papers);
    assert.ok(after);
    const touched = new Touched(before.parts, after.parts, after.archive);
    assertStanding(before, after, touched, 'after an edit');
    const shards = planShards(after.archive, MOST_ARTICLES);
    const looked = shards.filter((shard) => touched.any(dependenciesOfShard(shard)));
    const isOfTexts = !touched.any(onAllFacts(after.archive));
    return { looked: looked.length, all: shards.length, isOfTexts };
  };
  piece.paragraphs.push('Kapal itu berlayar lagi.');
  assert.equal(lookedAt().looked, 1);
  assert.equal(lookedAt().isOfTexts, true);
  piece.fields.title = 'Kapal lain';
  const { looked, all, isOfTexts } = lookedAt();
  assert.equal(looked, all);
  assert.equal(isOfTexts, false);
});

test('pages at moved addresses are looked at where an address comes or goes, and not after an edit of a text', () => {
  const papers = longPapers(diceOf(1));
  for (const { fields } of papers.pieces) fields.description = 'Kapal.';
  const [piece, other] = papers.pieces;
  assert.ok(piece && other);
  piece.fields.aliases = ['/id/kapal-lama/'];
  const before = stateOf(papers);
  const isLookedAt = () => {
    const after = stateOf(papers);
    assert.ok(before && after);
    const { archive, parts, pages } = after;
    const page = pages.get('/id/kapal-lama/' as Address);
    assert.ok(page?.kind === 'moved' && page.dependencies);
    return new Touched(before.parts, parts, archive).any(page.dependencies);
  };
  piece.paragraphs.push('Kapal itu berlayar lagi.');
  assert.equal(isLookedAt(), false);
  other.fields.aliases = ['/id/kapal-lain/'];
  assert.equal(isLookedAt(), true);
});

test('terms of a kind are told apart where one without an entry has the identity of one with an entry', () => {
  const tagged = article('id/2021/02/satu.md', { tags: ['Timor Timur'] });
  const references = [readAlso('Timtim', '/id/tag/timtim/')];
  const referring = article('id/2021/02/dua.md', { tags: ['Timtim'], references });
  const timtim = entry('timor-timur', { label: { id: 'Timtim' } });
  const archive = archiveOf([tagged, referring], { tag: [timtim] });
  const { terms, targets } = partStatesOf(archive);
  const named = Object.keys(terms).filter((name) => name.startsWith('tag '));
  assert.deepEqual(named.toSorted(), ['tag timor-timur', 'tag ~timor-timur']);
  const [target] = targetsFrom(targets, archive)(referring);
  assert.ok(target?.kind === 'tag', target?.kind);
  assert.equal(target.term.entry, timtim);
});

function compareStates(before: State, after: State, when: string) {
  const touched = new Touched(before.parts, after.parts, after.archive);
  assert.deepEqual(partStatesOf(after.archive, before.parts), after.parts, when);
  const known = targetsSince(before.parts, after.archive);
  if (known) assert.deepEqual(knownTargets(after.archive, known), after.parts.targets, when);
  let [skipped, looked] = [0, 0];
  for (const [address, page] of after.pages) {
    const old = before.pages.get(address);
    if (!old || !page.dependencies || touched.any(page.dependencies)) {
      looked += 1;
      continue;
    }
    skipped += 1;
    if (old.fingerprint === page.fingerprint) continue;
    assert.fail(`${page.kind} ${address} changed ${[...leavesOf(old.view, page.view)]} (${when})`);
  }
  assertStanding(before, after, touched, when);
  const shards = skippedShards(before.archive, after.archive, touched, when);
  return { skipped, looked, known: known ? 1 : 0, shards };
}

/** Where nothing but texts has changed, a build does not find the pages of most kinds: they are those that there were. */
function assertStanding(before: State, after: State, touched: Touched, when: string): void {
  if (touched.any(onAllFacts(after.archive))) return;
  const standing = new Set(KINDS.filter(canStand).map(({ name }) => name));
  const fingerprintsOf = ({ pages }: State) =>
    [...pages].flatMap(([address, { kind, fingerprint }]) =>
      standing.has(kind) ? [[address, fingerprint]] : [],
    );
  assert.deepEqual(fingerprintsOf(after), fingerprintsOf(before), when);
}

/** How many shards a build skips, each of which has the content that it had. */
function skippedShards(before: Archive, after: Archive, touched: Touched, when: string): number {
  const fingerprintsOf = (archive: Archive) => {
    const contentOf = contentsOf(archive, ({ textHash }) => textHash);
    return new Map(
      planShards(archive, MOST_ARTICLES).map((shard) => [
        shard.name,
        { shard, digests: shardDigests(contentOf(shard)) },
      ]),
    );
  };
  const old = fingerprintsOf(before);
  const skipped = [...fingerprintsOf(after)].filter(
    ([name, { shard }]) => old.has(name) && !touched.any(dependenciesOfShard(shard)),
  );
  for (const [name, { digests }] of skipped)
    assert.deepEqual(digests, old.get(name)?.digests, `${name} (${when})`);
  return skipped.length;
}
