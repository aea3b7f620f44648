/** Notes on names that are not registered, of all kinds of terms, with the names that they resemble. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Locate } from '../archive/consistency.ts';
import { NearNames } from '../archive/near-names.ts';
import type { Note } from '../archive/problem.ts';
import type { Term } from '../archive/term.ts';
import type { TermKind } from '../archive/term-kinds.ts';
import { addTo } from '../text/grouping.ts';

/** A kind of term whose names are noted. */
interface Noted {
  readonly kind: TermKind;
  /** The key of front matter that has the name. */
  readonly key: string;
  readonly file: string;
  /** Whether a name is noted that resembles none, once there is a registry: of people there are too many. */
  readonly every: boolean;
  /** What counts as near: parts of a name and initials, too; a letter at most; nothing but a letter. */
  readonly near: 'parts' | 'letters' | 'one letter';
}

const NOTED: readonly Noted[] = [
  { kind: 'outlet', key: 'outlet', file: 'outlets.yaml', every: true, near: 'parts' },
  { kind: 'place', key: 'dateline', file: 'places.yaml', every: true, near: 'parts' },
  { kind: 'reporter', key: 'reporter', file: 'people.yaml', every: false, near: 'parts' },
  { kind: 'translator', key: 'translator', file: 'people.yaml', every: false, near: 'parts' },
  { kind: 'source', key: 'source', file: 'sources.yaml', every: false, near: 'letters' },
  { kind: 'editor', key: 'editor', file: 'editors.yaml', every: false, near: 'letters' },
  // Of tags the same letters in two ways have a note of their own.
  { kind: 'tag', key: 'tags', file: 'tags.yaml', every: false, near: 'one letter' },
];

/** Most names that a note says a name resembles. */
const MOST_NEAR = 3;

/** Notes on the names of all articles, each at the first article that has the name. */
export function nameNotes(archive: Archive, locate: Locate): Note[] {
  return NOTED.flatMap((noted) => notesOf(noted, archive, locate));
}

function notesOf(noted: Noted, archive: Archive, locate: Locate): Note[] {
  const uses = new Map<Term, Article[]>();
  for (const article of archive.articles) {
    for (const term of archive.termsOf(article, noted.kind)) addTo(uses, term, article);
  }
  const { all } = archive.terms[noted.kind];
  const isRegistry = noted.every && all.some(({ entry }) => entry);
  const near = new NearNames(all);
  const count = (term: Term) => uses.get(term)?.length ?? 0;
  const places = new Map(all.map((term, place) => [term, place]));
  const place = (term: Term) => places.get(term) ?? 0;
  return [...uses].flatMap(([term, [first]]) => {
    if (term.entry || !first) return [];
    // Of two names without an entry, the one that is used less often is noted, or the one that comes later.
    const isBefore = (one: Term) =>
      one.entry !== undefined ||
      count(one) > count(term) ||
      (count(one) === count(term) && place(one) < place(term));
    const alike =
      noted.near === 'parts' ? near.of(term) : near.misspelt(term, noted.near === 'letters');
    const usual = [...alike]
      .filter(isBefore)
      .toSorted((a, b) => Number(!a.entry) - Number(!b.entry) || count(b) - count(a));
    if (usual.length === 0 && !isRegistry) return [];
    return {
      ...locate(first, noted.key),
      subject: noted.key,
      ...wording(term, usual.slice(0, MOST_NEAR), first, noted),
    };
  });
}

function wording(
  term: Term,
  near: readonly Term[],
  { lang }: Article,
  { file }: Noted,
): Pick<Note, 'code' | 'found' | 'expected'> {
  const own = `"${term.label(lang).text}"`;
  const [nearest] = near;
  if (!nearest) {
    return {
      code: 'name-unknown',
      found: `${own}, which ${file} does not have`,
      expected: 'an entry with its names in all languages, if it is to be one in all of them',
    };
  }
  const names = near.map((one) => `"${one.label(lang).text}"`).join(', ');
  return {
    code: 'name-near',
    found: `${own}, which ${file} does not have, near ${names}`,
    expected: nearest.entry
      ? `one of its names, this one among the \`aliases\` of \`${nearest.id}\`, or an entry of its own`
      : `one spelling, or an entry of ${file} that has both`,
  };
}
