/** The sources, tags and editors of a shard's articles: loaded when a reader narrows a search. */
import { TERM_KINDS, type Term, type TermKind } from '../archive/term.ts';
import type { Facet, Facets, Labels } from './facet-file.ts';
import type { TermsOf } from './record.ts';

/**
 * @param articles the terms of each
 * @param langs the languages of the editions
 */
export function facetsOf(articles: readonly TermsOf[], langs: readonly string[]): Facets {
  const entries = TERM_KINDS.map((kind) => [kind, facetOf(articles, kind, langs)]);
  return Object.fromEntries(entries) as Facets;
}

function facetOf(articles: readonly TermsOf[], kind: TermKind, langs: readonly string[]): Facet {
  const places = new Map<Term, number>();
  const placeOf = (term: Term) => {
    const place = places.get(term) ?? places.size;
    places.set(term, place);
    return place;
  };
  const of = articles.map((terms) => terms[kind].map(placeOf));
  return { terms: [...places.keys()].map((term) => [term.id, labelsOf(term, langs)]), of };
}

function labelsOf(term: Term, langs: readonly string[]): Labels {
  const labels = langs.map((lang) => term.label(lang));
  return Object.fromEntries(labels.map(({ lang, text }) => [lang ?? '', text]));
}
