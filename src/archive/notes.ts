/** What is not wrong, but waits for somebody: `npm run check` shows it. */
import type { Archive } from './archive.ts';
import type { Locate } from './consistency.ts';
import type { Problem } from './problem.ts';

/** The fields that the importer proposed and nobody has confirmed. */
export function reviewNotes(archive: Archive, locate: Locate): Problem[] {
  return archive.articles.flatMap((article) =>
    (article.meta.review ?? []).map((key) => ({
      ...locate(article, key),
      subject: key,
      found: 'a value that the importer proposed',
      expected: `somebody to confirm or mend it, and to take \`${key}\` off the list \`review\``,
    })),
  );
}

/** HTML in texts, which their readers see as it is written. */
export function htmlNotes(archive: Archive, locate: Locate): Problem[] {
  return archive.articles.flatMap((article) =>
    article.html.map(({ tag, line }) => ({
      ...locate(article, 'title'),
      line,
      column: 1,
      subject: 'text',
      found: `${tag}, which readers see as it is written`,
      expected: 'Markdown',
    })),
  );
}
