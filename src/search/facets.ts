/** Facets of a shard: the terms of its articles, loaded when a reader filters by them. */
import type { Term } from '../archive/term.ts';
import { TERM_KINDS, type TermKind } from '../archive/term-kinds.ts';
import type { Facet, Facets, FacetTerm, Labels } from './facet-file.ts';
import { plainSlug } from './plain-slug.ts';
import type { ArticleTerms } from './record-of.ts';

/**
 * Makes the facets of a shard.
 * @param articles the terms of each, in the order of the shard
 * @param langs the languages of the editions
 */
export function facetsOf(articles: readonly ArticleTerms[], langs: readonly string[]): Facets {
  const entries = TERM_KINDS.map((kind) => [kind, facetOf(articles, kind, langs)]);
  return Object.fromEntries(entries) as Facets;
}

function facetOf(
  articles: readonly ArticleTerms[],
  kind: TermKind,
  langs: readonly string[],
): Facet {
  const numbers = new Map<Term, number>();
  const numberOf = (term: Term) => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  };
  const of = articles.map((terms) => terms[kind].map(numberOf));
  return { terms: [...numbers.keys()].map((term) => facetTermOf(term, langs)), of };
}

function facetTermOf(term: Term, langs: readonly string[]): FacetTerm {
  const labels = labelsOf(term, langs);
  const known = new Set([term.id, ...Object.values(labels).map(plainSlug)]);
  const slugs = new Set(langs.map((lang) => term.slug(lang)).filter((slug) => !known.has(slug)));
  return slugs.size > 0 ? [term.id, labels, [...slugs]] : [term.id, labels];
}

function labelsOf(term: Term, langs: readonly string[]): Labels {
  const labels = langs.map((lang) => term.label(lang));
  return Object.fromEntries(labels.map(({ lang, text }) => [lang ?? '', text]));
}
