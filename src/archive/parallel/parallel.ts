/** Articles beside their translations: which there are, and which parts of the two stand in one row. */
import type { Article, Block } from '../article.ts';
import type { Story } from '../story.ts';
import { align } from './align.ts';
import type { Unit } from './unit.ts';

/** An article as its edition shows it beside another one of its story. */
export interface Parallel {
  readonly left: Article;
  readonly right: Article;
}

/** Blocks that say the same; on one side there may be none. */
export interface Row {
  readonly left: readonly Block[];
  readonly right: readonly Block[];
}

/** Every article of a story beside every other one of it. */
export function parallelsOf(stories: readonly Story[]): Parallel[] {
  return stories.flatMap((story) =>
    [...story.articles.values()].flatMap((left) => parallelsFrom(story, left)),
  );
}

/** An article beside each other one of its story; none where there is no text to show. */
export function parallelsFrom(story: Story, left: Article): Parallel[] {
  const others = [...story.articles.values()].filter((one) => one !== left && one.hasBody);
  return left.hasBody ? others.map((right) => ({ left, right })) : [];
}

/** Rows that are kept: as many pairs as a story of six languages has. */
const MOST_KEPT = 15;

/** The rows made last, the latest first. */
let kept: readonly (Parallel & { readonly rows: readonly Row[] })[] = [];

/**
 * The texts of both, row by row. The page the other way round, which is made soon after, has the same rows
 * with their sides changed: see `align`.
 */
export function rowsOf({ left, right }: Parallel): readonly Row[] {
  const turned = kept.find((one) => one.left === right && one.right === left);
  if (turned) return turned.rows.map((row) => ({ left: row.right, right: row.left }));
  const [own, other] = [left.blocks, right.blocks];
  const rows = align(own.map(unitOf), other.map(unitOf)).map((pair) => ({
    left: pair.left.flatMap((i) => own[i] ?? []),
    right: pair.right.flatMap((i) => other[i] ?? []),
  }));
  kept = [{ left, right, rows }, ...kept.slice(0, MOST_KEPT - 1)];
  return rows;
}

function unitOf(block: Block): Unit {
  return block.kind === 'reference'
    ? { kind: 'reference', text: block.reference.title }
    : { kind: block.shape, text: block.text };
}
