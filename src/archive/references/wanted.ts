/** Wanted titles: groups the references to articles that the archive does not have. */

import { addTo } from '../../text/grouping.ts';
import { isWebAddress } from '../../text/url.ts';
import type { Article } from '../article.ts';
import { foldUrl, readReference } from './link.ts';
import type { Fallback, Resolved } from './target.ts';

/** A wanted title: an article that others refer to and that the archive does not have. */
export interface Wanted extends Fallback {
  /** The title in the first reference to it; an address if that has no title. */
  readonly title: string;
  /** The language of the article with that reference. */
  readonly lang: string;
  /** The web address that references give for it, if any. */
  readonly href: string | undefined;
  /** The articles that refer to it, each once, in the order of the references. */
  readonly referrers: readonly Article[];
  /** The references themselves. */
  readonly references: readonly Resolved[];
}

/**
 * Groups the references to wanted articles by title, and by address too if references give several addresses for
 * one title (`klik di sini`).
 * @param resolved references, in the order in which their articles are listed
 * @param keyOf the key by which titles are compared
 * @returns the wanted titles, those with most referrers first
 */
export function findWanted(
  resolved: readonly Resolved[],
  keyOf: (title: string) => string,
): Wanted[] {
  const byTitle = new Map<string, Resolved[]>();
  for (const one of resolved) {
    if (one.target.kind === 'wanted') addTo(byTitle, keyOfReference(one, keyOf), one);
  }
  return [...byTitle.values()]
    .flatMap(byAddress)
    .flatMap((group) => wantedOf(group) ?? [])
    .toSorted((a, b) => b.referrers.length - a.referrers.length);
}

/** The key of a reference's title; an address without words is its own key. */
function keyOfReference({ reference }: Resolved, keyOf: (title: string) => string): string {
  const { title } = readReference(reference);
  return title === '' ? reference.title : keyOf(title);
}

function byAddress(group: readonly Resolved[]): (readonly Resolved[])[] {
  if (group.length === 1) return [group];
  const addresses = new Map<string, Resolved[]>();
  for (const one of group) addTo(addresses, foldUrl(webAddressOf(one) ?? ''), one);
  const named = [...addresses.keys()].filter((address) => address !== '');
  return named.length > 1 ? [...addresses.values()] : [group];
}

function wantedOf(group: readonly Resolved[]): Wanted | undefined {
  const [first] = group;
  if (first?.target.kind !== 'wanted') return undefined;
  return {
    title: first.reference.title,
    lang: first.from.lang,
    href: group.map(webAddressOf).find((address) => address !== undefined),
    term: first.target.term,
    query: first.target.query,
    referrers: [...new Set(group.map(({ from }) => from))],
    references: group,
  };
}

function webAddressOf({ reference }: Resolved): string | undefined {
  const { href } = readReference(reference);
  return href !== undefined && isWebAddress(href) ? href : undefined;
}
