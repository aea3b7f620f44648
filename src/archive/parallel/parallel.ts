/** Parallels: pairs articles with their translations, and their texts row by row. */
import type { Article, Block } from '../article.ts';
import type { Story } from '../story.ts';
import { align } from './align.ts';
import type { Unit } from './unit.ts';

/** An article that a page of its edition shows beside another article of its story. */
export interface Parallel {
  readonly left: Article;
  readonly right: Article;
}

/** Blocks that translate one another; one side may be empty. */
export interface Row {
  readonly left: readonly Block[];
  readonly right: readonly Block[];
}

/** All parallels of some stories. */
export function parallelsOf(stories: readonly Story[]): Parallel[] {
  return stories.flatMap((story) => story.all.flatMap((left) => parallelsFrom(story, left)));
}

/** The parallels of an article with its story in each other language; articles without a text have none. */
export function parallelsFrom(story: Story, left: Article): Parallel[] {
  const others = [...story.articles.values()].filter(
    ({ lang, hasBody }) => lang !== left.lang && hasBody,
  );
  return left.hasBody ? others.map((right) => ({ left, right })) : [];
}

/**
 * Aligns the blocks of two texts.
 * @returns the rows in order; for the texts exchanged, the same rows with their sides exchanged: see `align`
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
