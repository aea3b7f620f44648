/** Notes on references whose target is doubtful, a draft, or the start of their own chain. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { NoteCode } from '../archive/codes.ts';
import { type Locate, locateLine, fileOf as pathOf } from '../archive/consistency.ts';
import type { Note, NoteFinding } from '../archive/problem.ts';
import type { Resolved, Rivals } from '../archive/references/target.ts';

/**
 * Notes on references that somebody should look at, although each leads its readers somewhere.
 * @param archive with its drafts
 */
export function referenceNotes(archive: Archive, locate: Locate): Note[] {
  const fileOf = (article: Article) => pathOf(locate, article);
  const closing = new Set(
    [archive, archive.published].flatMap(({ listings, links }) =>
      listings.flatMap((listing) => links.closing(listing)),
    ),
  );
  return archive.articles.flatMap((article) => {
    const lineOf = ({ reference }: Resolved) => locateLine(locate, article, reference.line);
    return [
      ...resolvedFor(archive, article).flatMap((resolved) => [
        ...oddities(resolved, fileOf).map((found) => ({ ...lineOf(resolved), ...found })),
        ...(closing.has(resolved) ? [{ ...lineOf(resolved), ...CIRCLE }] : []),
      ]),
      ...toDrafts(archive, article).map(({ resolved, draft }) => ({
        ...lineOf(resolved),
        ...note(
          'reference-draft',
          `${fileOf(draft)}, a draft, which is not published`,
          'the draft to be finished, or another article',
        ),
      })),
    ];
  });
}

/** The references of an article as the published site resolves them; those of a draft as the preview does. */
export function resolvedFor(archive: Archive, article: Article): readonly Resolved[] {
  return (article.draft ? archive : archive.published).links.of(article);
}

/** The references that lead to a draft in the preview, and therefore elsewhere on the published site. */
function toDrafts(archive: Archive, article: Article): { resolved: Resolved; draft: Article }[] {
  if (article.draft) return [];
  return archive.links.of(article).flatMap((resolved) => {
    const { target } = resolved;
    const isDraft = target.kind === 'article' && target.article.draft;
    return isDraft ? { resolved, draft: target.article } : [];
  });
}

const CIRCLE = note(
  'reference-circle',
  'the beginning of its own reading chain',
  'an article that comes after: the chain ends here',
);

function note(code: NoteCode, found: string, expected: string): NoteFinding {
  return { code, subject: 'reference', found, expected };
}

function oddities(
  { reference: { title }, target }: Resolved,
  fileOf: (article: Article) => string,
): NoteFinding[] {
  switch (target.kind) {
    case 'self':
      return [note('reference-self', 'the article that it stands in', 'another article')];
    case 'unknown tag':
      return [
        note(
          'reference-tag',
          `${title}, a tag without a page in this edition`,
          'a tag of the archive',
        ),
      ];
    case 'wanted':
      if (target.rivalCount === 0) return [];
      return [
        note(
          'reference-several',
          `"${title}", which is as near to the titles of ${named(target, fileOf)}`,
          THE_ADDRESS,
        ),
      ];
    case 'article': {
      const { article, by } = target;
      const taken = fileOf(article);
      const near = note(
        'reference-near',
        `"${title}"; taken for "${article.title}" in ${taken}`,
        THE_TITLE,
      );
      const several = note(
        'reference-several',
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
