/** Notes on files of the content folder that look like articles, and of which no page is made. */
import type { Archive } from '../archive/archive.ts';
import type { Note } from '../archive/problem.ts';
import { addTo } from '../text/grouping.ts';

/** Endings of texts. */
const TEXT = /\.(?:md|markdown|mdown|mkdn?|mdx|html?|rst|docx?|odt|rtf|txt|textile|adoc)$/i;
const ARTICLE = /\.md$/i;

/** Folders that the program itself makes: see `src/content/originals.ts`. */
const OWN = /^_originals\//;

/**
 * Each folder of them is told once.
 * @param paths of all files below the content folder, with `/` between the parts
 * @returns notes that have the path for their file
 */
export function asideNotes(paths: readonly string[], archive: Archive): Note[] {
  const kept = new Set(
    archive.articles.flatMap(({ meta }) => (meta.files ?? []).map(({ file }) => baseName(file))),
  );
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    if (!TEXT.test(path) || OWN.test(path) || kept.has(baseName(path))) continue;
    const aside = asideBy(path);
    if (aside !== undefined) addTo(groups, aside, path);
  }
  return [...groups.values()].map((group) => noteOf(group));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What keeps a file from being an article: a part of its path that begins with an underscore, or its ending. */
function asideBy(path: string): string | undefined {
  const parts = path.split('/');
  const hidden = parts.findIndex((part) => part.startsWith('_'));
  if (hidden >= 0) return parts.slice(0, hidden + 1).join('/');
  if (ARTICLE.test(path)) return undefined;
  return `${parts.slice(0, -1).join('/')} ${path.slice(path.lastIndexOf('.')).toLowerCase()}`;
}

function noteOf(group: readonly string[]): Note {
  const [first = ''] = group;
  const isHidden = first.split('/').some((part) => part.startsWith('_'));
  const more = group.length > 1 ? `, and ${group.length - 1} more like it` : '';
  return {
    file: first,
    line: 1,
    column: 1,
    code: 'file-aside',
    subject: 'file',
    found: `${isHidden ? 'a name with an underscore before it' : 'a text that is no article'}${more}`,
    expected: isHidden
      ? 'a name without it, if it is to be an article; else nothing'
      : 'a name that ends in .md, with front matter, if it is to be an article; else nothing',
  };
}
