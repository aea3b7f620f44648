/** Suggests terms: those that the text of an article names, and its front matter does not. */
import type { Article } from '../archive/article.ts';
import { TagNames } from '../archive/references/tag-names.ts';
import type { Term } from '../archive/term.ts';
import type { TermKind } from '../archive/term-kinds.ts';
import type { Content } from '../content/load.ts';

/** The terms that an article could have, those in most of its lines first. */
export interface Suggestion {
  readonly article: Article;
  readonly terms: readonly { readonly term: Term; readonly lines: number }[];
}

/**
 * Finds the terms of a kind that texts name. A term counts as had where an article has it, or a term that is part of it.
 * @param fewest lines of a text that have a name of the term, its title among them
 */
export function suggestTerms(
  { archive, textOf }: Pick<Content, 'archive' | 'textOf'>,
  kind: TermKind,
  fewest: number,
): Suggestion[] {
  const terms = archive.terms[kind];
  const names = new TagNames(terms.all, archive.site.languages);
  return archive.articles.flatMap((article) => {
    const own = terms.in(article);
    const had = new Set(own.flatMap((term) => [term, ...terms.above(term)]));
    const counts = new Map<Term, number>();
    for (const line of [article.title, ...textOf(article).split('\n')]) {
      for (const term of names.inTitle(line)) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    const found = [...counts]
      .filter(([term, lines]) => !had.has(term) && lines >= fewest)
      .map(([term, lines]) => ({ term, lines }))
      .toSorted((a, b) => b.lines - a.lines);
    return found.length > 0 ? [{ article, terms: found }] : [];
  });
}
