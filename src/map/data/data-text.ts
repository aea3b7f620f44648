/** The text of an article as the archive's data have it: without references to records that were erased. */
import type { Archive } from '../../archive/archive.ts';
import type { Article, Block } from '../../archive/article.ts';
import { textKey } from '../parts.ts';

/** The blocks of a text that say nothing of an erased record: what a reference calls it is said nowhere. */
export function dataBlocks(
  blocks: readonly Block[],
  article: Article,
  { links }: Archive,
): readonly Block[] {
  if (article.references.length === 0) return blocks;
  const resolved = links.of(article);
  return blocks.filter(
    (block) => block.kind !== 'reference' || resolved[block.index]?.target.kind !== 'erased',
  );
}

/** Stands for the text of an article, and for the references that it lacks. */
export function dataTextKey(article: Article, archive: Archive): string {
  const erased = archive.links
    .of(article)
    .flatMap(({ target }, i) => (target.kind === 'erased' ? ` -${i}` : []));
  return textKey(article, archive) + erased.join('');
}
