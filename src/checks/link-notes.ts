/** Links that lead nowhere on the site: in texts, in references, and on the about pages. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { at, type Locate } from '../archive/consistency.ts';
import type { Finding, Problem } from '../archive/problem.ts';
import { placeOf, readReference } from '../archive/references/link.ts';
import { pageAddresses } from '../map/site-map.ts';
import { foldAddress } from '../text/fold.ts';

/** @param archive with its drafts, to which nothing that is published can lead */
export function linkNotes(archive: Archive, locate: Locate): Problem[] {
  const deadLink = findDeadLinks(archive);
  const inArticles = archive.articles.flatMap((article) => [
    ...article.links.map((link) => ({ ...link, article })),
    ...deadReferences(archive, article).map((link) => ({ ...link, article })),
  ]);
  const inAbout = archive.listings.flatMap(({ edition: { lang } }) => {
    const { file = '', links = [] } = archive.about.get(lang) ?? {};
    return links.flatMap(({ href, line }) => {
      const dead = deadLink(href, { address: `/${lang}/`, file: `${lang}.md`, draft: false });
      return dead ? { file, line, column: 1, ...dead } : [];
    });
  });
  return [
    ...inArticles.flatMap(({ href, line, article }) => {
      const dead = deadLink(href, article);
      return dead ? { ...at(locate, article, line), ...dead } : [];
    }),
    ...inAbout,
  ];
}

/** The links of references that were not resolved by them, so that their words had to say what is meant. */
function deadReferences(archive: Archive, article: Article): { href: string; line: number }[] {
  return archive.links.of(article).flatMap(({ reference, target }) => {
    const { href } = readReference(reference);
    const byLink =
      target.kind === 'article' &&
      ['address', 'source address', 'slug'].includes(target.by) &&
      !target.article.draft;
    const found = byLink || target.kind === 'tag' || target.kind === 'self';
    return href === undefined || found ? [] : { href, line: reference.line };
  });
}

type DeadLink = (
  href: string,
  from: { readonly address: string; readonly file: string; readonly draft: boolean },
) => Finding | undefined;

function findDeadLinks(archive: Archive): DeadLink {
  const known = (one: Archive) =>
    new Set([...pageAddresses(one), ...one.pictures].map(foldAddress));
  const published = known(archive.published);
  const withDrafts = archive.published === archive ? published : known(archive);
  const byFile = new Map(archive.articles.map((article) => [article.file, article]));
  return (href, from) => {
    const place = placeOf(href, from, archive.site);
    const note = (what: string, expected: string) => ({
      subject: 'link',
      found: `${href}, ${what}`,
      expected,
    });
    if (place.kind === 'file') {
      const expected = byFile.get(place.file)?.address ?? 'an address that the site has';
      return note('where there is no page', expected);
    }
    if (place.kind !== 'site' || published.has(place.address)) return undefined;
    if (!withDrafts.has(place.address)) {
      return note('where there is no page', 'an address that the site has');
    }
    return from.draft
      ? undefined
      : note('a draft, which is not published', 'the draft to be finished, or another address');
  };
}
