/** Parallels: pairs articles with their translations, and their texts row by row. */
import type { Article, Block } from '../article.ts';
import type { Edition } from '../site.ts';
import { lineOfOriginals, type Story } from '../story.ts';
import { align } from './align.ts';
import type { Unit } from './unit.ts';

/** An article beside another article of its story. */
export interface Parallel {
  readonly left: Article;
  readonly right: Article;
}

/** Blocks that translate one another; one side may be empty. */
export interface Row {
  readonly left: readonly Block[];
  readonly right: readonly Block[];
}

/** All parallels of a story, each pair in both orders; of a second translation into a language in one only. */
export function parallelsOf(story: Story): Parallel[] {
  return story.all.flatMap((left) => parallelsFrom(story, left));
}

/**
 * The order in which a pair has its page: the one that was written first is on the left; where neither was translated
 * from the other, the one whose edition the site names first.
 * @returns the pair itself where that is its order
 */
export function inPageOrder(
  pair: Parallel,
  story: Story,
  editions: readonly Pick<Edition, 'lang'>[],
): Parallel {
  const { left, right } = pair;
  // A second translation into a language is beside others on pages of its own only.
  if (story.articles.get(left.lang) !== left) return pair;
  const [isOriginal, isTranslation] = [isFrom(story, right, left), isFrom(story, left, right)];
  const place = (article: Article) => editions.findIndex(({ lang }) => lang === article.lang);
  const isTurned = isOriginal === isTranslation ? place(right) < place(left) : isTranslation;
  return isTurned ? { left: right, right: left } : pair;
}

/** Whether an article comes from another, be it through others in between. */
function isFrom(story: Story, article: Article, original: Article): boolean {
  return lineOfOriginals(story, article).includes(original);
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
  return rowsBy(alignmentOf(left, right), left, right);
}

/** How many blocks of each side a row has, row after row: small, so that it can be kept. */
export type Alignment = Uint16Array;

/** Aligns the blocks of two texts, which takes far longer than to make the rows by it. */
export function alignmentOf(left: readonly Block[], right: readonly Block[]): Alignment {
  const pairs = align(left.map(unitOf), right.map(unitOf));
  return Uint16Array.from(pairs.flatMap((pair) => [pair.left.length, pair.right.length]));
}

/** Makes the rows of two texts by their alignment: its pairs are in order, and have every block once. */
export function rowsBy(
  alignment: Alignment,
  left: readonly Block[],
  right: readonly Block[],
): Row[] {
  const rows: Row[] = [];
  for (let i = 0, l = 0, r = 0; i < alignment.length; i += 2) {
    const [ofLeft = 0, ofRight = 0] = alignment.subarray(i, i + 2);
    rows.push({ left: left.slice(l, l + ofLeft), right: right.slice(r, r + ofRight) });
    l += ofLeft;
    r += ofRight;
  }
  return rows;
}

function unitOf(block: Block): Unit {
  return block.kind === 'reference'
    ? { kind: 'reference', text: block.reference.title }
    : { kind: block.shape, text: block.text };
}
