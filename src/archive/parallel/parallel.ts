/** Parallels: articles beside their translations, row by row. */
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

/**
 * The blocks of two texts, row by row.
 * @returns for the two the other way round the same rows with their sides changed: see `align`
 */
export function rowsOf(left: readonly Block[], right: readonly Block[]): Row[] {
  return align(left.map(unitOf), right.map(unitOf)).map((pair) => ({
    left: pair.left.flatMap((i) => left[i] ?? []),
    right: pair.right.flatMap((i) => right[i] ?? []),
  }));
}

function unitOf(block: Block): Unit {
  return block.kind === 'reference'
    ? { kind: 'reference', text: block.reference.title }
    : { kind: block.shape, text: block.text };
}
