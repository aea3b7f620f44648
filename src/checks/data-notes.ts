/** Notes on files in `_data/` that nothing reads, though their names look as if something did. */
import { closest, distance } from 'fastest-levenshtein';
import { FETCH_AGAIN } from '../archive/fetch-again.ts';
import type { Note } from '../archive/problem.ts';
import type { Site } from '../archive/site.ts';

/** The files that are read, besides the about pages. */
const LISTS = [
  'site.yaml',
  'tags.yaml',
  'sources.yaml',
  'editors.yaml',
  'outlets.yaml',
  'places.yaml',
  'people.yaml',
  'names.yaml',
  'links.yaml',
] as const;

const ABOUT = 'about';

interface Languages {
  readonly shown: readonly string[];
  readonly known: readonly string[];
}

/** Largest edit distance at which a name counts as a misspelling. */
const MISSPELLING = 2;

/**
 * Finds misnamed files: any YAML beside the lists, and Markdown that looks like an about page. An owner may keep
 * anything else there, such as a README or data of other programs.
 * @param paths of the files, below the folder, with `/` between the parts
 * @param site whose editions have about pages; those of its other languages wait for an edition
 * @returns notes that have the path for their file
 */
export function dataNotes(
  paths: readonly string[],
  site: Pick<Site, 'editions' | 'locales'>,
): Note[] {
  const languages: Languages = {
    shown: site.editions.map(({ lang }) => lang),
    known: site.locales.map(({ lang }) => lang),
  };
  return paths.flatMap((path) => {
    const expected = expectedName(path, languages);
    if (expected === undefined) return [];
    const found = `"${path}", which nothing reads`;
    const place = { file: path, line: 1, column: 1 };
    return [{ ...place, code: 'data-file' as const, subject: 'file name', found, expected }];
  });
}

/** What a file could be meant to be called; none where its name is right, or is the owner's affair. */
function expectedName(path: string, { shown, known }: Languages): string | undefined {
  const pages = shown.map(pageOf);
  // The import keeps that list, and nobody names it by hand.
  if (path === FETCH_AGAIN) return undefined;
  if (LISTS.some((name) => name === path) || known.map(pageOf).includes(path)) return undefined;
  const [first = '', second, third] = path.split('/');
  if (second === undefined) {
    if (/\.ya?ml$/i.test(first)) return listName(first);
    const [, stem = ''] = /^(.+)\.md$/i.exec(first) ?? [];
    return isNear(stem, ABOUT) || known.includes(stem) ? oneOf(pages) : undefined;
  }
  const isPage = third === undefined && isNear(first, ABOUT) && /\.(?:md|markdown)$/i.test(second);
  return isPage && !/^readme\./i.test(second) ? oneOf(pages) : undefined;
}

/** The about page of a language. */
function pageOf(lang: string): string {
  return `${ABOUT}/${lang}.md`;
}

function listName(name: string): string {
  const plain = name.toLowerCase().replace(/\.yml$/, '.yaml');
  const nearest = closest(plain, [...LISTS]);
  return distance(plain, nearest) <= MISSPELLING ? `\`${nearest}\`` : oneOf(LISTS);
}

function isNear(name: string, right: string): boolean {
  return name !== '' && distance(name.toLowerCase(), right) <= MISSPELLING;
}

function oneOf(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length === 1 ? quoted.join() : `one of ${quoted.join(', ')}`;
}
