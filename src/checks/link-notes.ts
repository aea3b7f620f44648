/** Notes on dead links: in texts, in references, on the about pages, and in the slots of the theme. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { type Locate, locateLine } from '../archive/consistency.ts';
import type { Finding, Problem } from '../archive/problem.ts';
import { linkDestination, readReference } from '../archive/references/link.ts';
import { pageAddresses } from '../map/site-map.ts';
import { foldAddress } from '../text/fold.ts';

/**
 * Notes on links to addresses of the site that have no page, and on published links to drafts.
 * @param archive with its drafts
 */
export function linkNotes(archive: Archive, locate: Locate): Problem[] {
  const deadLink = findDeadLinks(archive);
  const inArticles = archive.articles.flatMap((article) => [
    ...article.links.map((link) => ({ ...link, article })),
    ...deadReferences(archive, article).map((link) => ({ ...link, article })),
  ]);
  const inOthers = archive.listings.flatMap(({ edition: { lang, slots } }) => {
    const about = archive.about.get(lang);
    return [...(about ? [about] : []), ...Object.values(slots)].flatMap(({ file, links }) =>
      links.flatMap(({ href, line }) => {
        const dead = deadLink(href, { address: `/${lang}/`, file: `${lang}.md`, draft: false });
        return dead ? { file, line, column: 1, ...dead } : [];
      }),
    );
  });
  return [
    ...inArticles.flatMap(({ href, line, article }) => {
      const dead = deadLink(href, article);
      return dead ? { ...locateLine(locate, article, line), ...dead } : [];
    }),
    // A slot can be in the pages of several editions.
    ...new Map(inOthers.map((note) => [JSON.stringify(note), note])).values(),
  ];
}

/** The links of references that did not lead to their targets: the targets were found by other rules, or not at all. */
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
    new Set(
      [...pageAddresses(one), ...one.pictures.map(({ address }) => address)].map(foldAddress),
    );
  const published = known(archive.published);
  const withDrafts = archive.published === archive ? published : known(archive);
  const byFile = new Map(archive.articles.map((article) => [article.file, article]));
  return (href, from) => {
    const destination = linkDestination(href, from, archive.site);
    const note = (what: string, expected: string) => ({
      subject: 'link',
      found: `${href}, ${what}`,
      expected,
    });
    if (destination.kind === 'file') {
      const expected = byFile.get(destination.file)?.address ?? 'an address that the site has';
      return note('where there is no page', expected);
    }
    if (destination.kind !== 'site' || published.has(destination.address)) return undefined;
    if (!withDrafts.has(destination.address)) {
      return note('where there is no page', 'an address that the site has');
    }
    return from.draft
      ? undefined
      : note('a draft, which is not published', 'the draft to be finished, or another address');
  };
}
