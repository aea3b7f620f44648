/** References that somebody should look at, though each leads its reader somewhere. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { at, type Locate } from '../archive/consistency.ts';
import type { Finding, Problem } from '../archive/problem.ts';
import type { Resolved, Rivals } from '../archive/references/target.ts';

export function referenceNotes(archive: Archive, locate: Locate): Problem[] {
  const fileOf = (article: Article) => locate(article, 'title').file;
  const closing = new Set(
    [archive, archive.published].flatMap(({ listings, links }) =>
      listings.flatMap((listing) => links.closing(listing)),
    ),
  );
  return archive.articles.flatMap((article) => {
    const place = ({ reference }: Resolved) => at(locate, article, reference.line);
    return [
      ...resolvedFor(archive, article).flatMap((resolved) => [
        ...oddities(resolved, fileOf).map((found) => ({ ...place(resolved), ...found })),
        ...(closing.has(resolved) ? [{ ...place(resolved), ...CIRCLE }] : []),
      ]),
      ...toDrafts(archive, article).map(({ resolved, draft }) => ({
        ...place(resolved),
        ...note(
          `${fileOf(draft)}, a draft, which is not published`,
          'the draft to be finished, or another article',
        ),
      })),
    ];
  });
}

/** What the references of an article lead to on the site; in a draft, what they lead to in the preview. */
export function resolvedFor(archive: Archive, article: Article): readonly Resolved[] {
  return (article.draft ? archive : archive.published).links.of(article);
}

/** The references that lead to a draft in the preview, and so elsewhere on the site. */
function toDrafts(archive: Archive, article: Article): { resolved: Resolved; draft: Article }[] {
  if (article.draft) return [];
  return archive.links.of(article).flatMap((resolved) => {
    const { target } = resolved;
    const isDraft = target.kind === 'article' && target.article.draft;
    return isDraft ? { resolved, draft: target.article } : [];
  });
}

const CIRCLE = note(
  'the beginning of its own reading chain',
  'an article that comes after: the chain ends here',
);

function note(found: string, expected: string): Finding {
  return { subject: 'reference', found, expected };
}

function oddities(
  { reference: { title }, target }: Resolved,
  fileOf: (article: Article) => string,
): Finding[] {
  switch (target.kind) {
    case 'self':
      return [note('the article that it stands in', 'another article')];
    case 'unknown tag':
      return [note(`${title}, a tag without a page in this edition`, 'a tag of the archive')];
    case 'wanted':
      if (target.rivalCount === 0) return [];
      return [
        note(`"${title}", which is as near to the titles of ${named(target, fileOf)}`, THE_ADDRESS),
      ];
    case 'article': {
      const { article, by } = target;
      const taken = fileOf(article);
      const near = note(`"${title}"; taken for "${article.title}" in ${taken}`, THE_TITLE);
      const several = note(
        `${target.rivalCount + 1} articles by ${by}; taken ${taken}, not ${named(target, fileOf)}`,
        THE_ADDRESS,
      );
      return [...(by === 'near title' ? [near] : []), ...(target.rivalCount > 0 ? [several] : [])];
    }
    default:
      return [];
  }
}

const THE_ADDRESS = 'the address of the one that is meant';
const THE_TITLE = 'the title as the article has it, or its address';

function named({ rivals, rivalCount }: Rivals, fileOf: (article: Article) => string): string {
  const more = rivalCount - rivals.length;
  return rivals.map(fileOf).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
