/** An archive in which a reference can be tried: what it leads to, said in a word. */
import assert from 'node:assert/strict';
import type { Article } from '../../../src/archive/article.ts';
import type { Reference } from '../../../src/archive/references/reference.ts';
import type { Target } from '../../../src/archive/references/target.ts';
import type { RegistryEntry } from '../../../src/archive/registry.ts';
import { archiveOf, withReferences } from '../make.ts';

export interface World {
  /** What a reference leads to that stands in an article of the archive, the first if none is named. */
  readonly targetOf: (reference: Reference, from?: Article) => Target;
  /** The same in a word: the file of an article, or `tag russia`. */
  readonly leadsTo: (reference: Reference, from?: Article) => string;
}

/** @param articles whose references are put aside for the one that is tried */
export function world(
  articles: readonly [Article, ...Article[]],
  tag: readonly RegistryEntry[] = [],
): World {
  const targetOf = (reference: Reference, from: Article = articles[0]): Target => {
    const referring = withReferences(from, [reference]);
    const all = articles.map((one) => (one === from ? referring : one));
    const [resolved] = archiveOf(all, { tag }).links.of(referring);
    assert.ok(resolved, 'the article is in the archive, in a language of the site');
    return resolved.target;
  };
  return { targetOf, leadsTo: (reference, from) => say(targetOf(reference, from)) };
}

function say(target: Target): string {
  switch (target.kind) {
    case 'article':
      return target.article.file;
    case 'tag':
      return `tag ${target.term.id}`;
    case 'page':
      return `page ${target.address}`;
    case 'unknown tag':
      return `unknown tag ${target.query}`;
    case 'wanted':
      return target.term ? `wanted, tag ${target.term.id}` : `wanted ${target.query}`;
    default:
      return target.kind;
  }
}
