/** Known targets: where references lead, as plain data that a later build has in place of resolving them again. */
import type { Address } from '../address.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Match, Target } from './target.ts';

/** Ways in which an article is found, by their numbers. */
const MATCHES = [
  'address',
  'source address',
  'slug',
  'title',
  'near title',
] as const satisfies readonly Match[];

/** A target: of an article, its place among all and the number of the match. */
type TargetCode =
  | readonly [article: number, match: number]
  | readonly ['self' | 'erased']
  | readonly ['tag', key: string]
  | readonly ['page', address: Address]
  | readonly ['unknown tag', query: string]
  | readonly ['wanted', query: string, tag?: string];

/** The targets of the references of each article that has any, by its place among all. */
export type KnownTargets = Readonly<Record<number, readonly TargetCode[]>>;

/** Finds the targets of an article's references, in the order of its text. */
export type TargetsOf = (article: Catalogue['articles'][number]) => readonly Target[];

/** Makes plain data of the targets of an archive. Other articles that fit a reference are left out: only checks name them. */
export function knownTargets({ articles }: Catalogue, targetsOf: TargetsOf): KnownTargets {
  const places = new Map(articles.map((article, place) => [article, place]));
  const codeOf = (target: Target): TargetCode => {
    switch (target.kind) {
      case 'article':
        return [places.get(target.article) ?? 0, MATCHES.indexOf(target.by)];
      case 'tag':
        return ['tag', target.term.key];
      case 'page':
        return ['page', target.address];
      case 'unknown tag':
        return ['unknown tag', target.query];
      case 'wanted':
        return target.term ? ['wanted', target.query, target.term.key] : ['wanted', target.query];
      default:
        return [target.kind];
    }
  };
  return Object.fromEntries(
    articles.flatMap((article, place) => {
      const targets = targetsOf(article);
      return targets.length === 0 ? [] : [[place, targets.map(codeOf)]];
    }),
  );
}

/**
 * Finds the targets again.
 * @param catalogue one with the same articles, stories, terms and erased records as the one that the targets are of
 */
export function targetsFrom(known: KnownTargets, { articles, terms }: Catalogue): TargetsOf {
  const places = new Map(articles.map((article, place) => [article, place]));
  const tags = new Map(terms.tag.all.map((term) => [term.key, term]));
  const found = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('known targets are those of another archive');
    return thing;
  };
  const others = { rivals: [], rivalCount: 0 };
  const targetOf = (code: TargetCode): Target => {
    if (typeof code[0] === 'number') {
      const [place, match] = code as readonly [number, number];
      return {
        kind: 'article',
        article: found(articles[place]),
        by: found(MATCHES[match]),
        ...others,
      };
    }
    switch (code[0]) {
      case 'tag':
        return { kind: 'tag', term: found(tags.get(code[1])) };
      case 'page':
        return { kind: 'page', address: code[1] };
      case 'unknown tag':
        return { kind: 'unknown tag', query: code[1] };
      case 'wanted': {
        const [kind, query, tag] = code;
        return {
          kind,
          query,
          term: tag === undefined ? undefined : found(tags.get(tag)),
          ...others,
        };
      }
      default:
        return { kind: code[0] };
    }
  };
  return (article) => (known[places.get(article) ?? -1] ?? []).map(targetOf);
}
