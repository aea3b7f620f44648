/** Notes on articles: proposed values, ignored markup, aliases without effect, titles that two articles share. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { circularAliases, fileOf, type Locate, locateLine } from '../archive/consistency.ts';
import type { Note } from '../archive/problem.ts';
import { addTo } from '../text/grouping.ts';

/** Notes on values that the importer proposed, and on the findings in texts. */
export function reviewNotes(archive: Archive, locate: Locate): Note[] {
  return archive.articles.flatMap((article) => [
    ...(article.meta.review ?? []).map(({ field, reason }) => ({
      ...locate(article, field),
      code: 'proposed-value' as const,
      subject: field,
      found: `a value that the importer proposed${reason === undefined ? '' : `: ${reason}`}`,
      expected: `somebody to confirm or mend it, and to take \`${field}\` out of \`review\``,
    })),
    ...article.notes.map((note) => ({ ...locateLine(locate, article, note.line), ...note })),
  ]);
}

/** Notes on circular aliases, which have no effect: see `circularAliases`. */
export function aliasNotes(archive: Archive, locate: Locate): Note[] {
  return [...circularAliases(archive.articles)].flatMap(([article, aliases]) =>
    [...aliases].map((alias) => ({
      ...locate(article, 'aliases'),
      code: 'alias-without-effect' as const,
      subject: 'aliases',
      found: `${alias}, ${alias === article.address ? 'which is the article’s own address' : 'where an article stands that has an alias here'}`,
      expected: 'an address at which there is nothing now; this one has no effect',
    })),
  );
}

/**
 * Notes on articles of one language with the same title: a reference by title may mean either. Declared witnesses and
 * versions, and translations by several people, may have one title.
 */
export function titleNotes(archive: Archive, locate: Locate): Note[] {
  const groups = new Map<string, Article[]>();
  for (const article of archive.articles) {
    addTo(groups, `${article.lang} ${archive.links.keyOf(article.title)}`, article);
  }
  const familyOf = (article: Article) => archive.kinship.identityOf(archive.storyOf(article));
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    const families = new Map(group.toReversed().map((one) => [familyOf(one), one]));
    const [first, second, ...more] = group.filter((one) => families.get(familyOf(one)) === one);
    if (!first || !second) return [];
    const others = more.length > 0 ? ` and ${more.length} more` : '';
    return {
      ...locate(second, 'title'),
      code: 'same-title' as const,
      subject: 'title',
      found: `the title of ${fileOf(locate, first)}${others} too`,
      expected:
        'nothing, if they are two articles: a reference by this title leads to the nearest in time',
    };
  });
}
