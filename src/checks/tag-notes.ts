/** Notes on tags that are not registered, spelt in two ways, or used once. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Locate } from '../archive/consistency.ts';
import type { Note } from '../archive/problem.ts';
import type { Term } from '../archive/term.ts';
import { addTo } from '../text/grouping.ts';

/** Notes on the tags of all articles, each at the first article that has the tag. */
export function tagNotes(archive: Archive, locate: Locate): Note[] {
  const uses = new Map<Term, Article[]>();
  const spellings = new Map<string, Article[]>();
  for (const article of archive.articles) {
    for (const tag of archive.termsOf(article, 'tag')) addTo(uses, tag, article);
    for (const name of article.tags) addTo(spellings, name, article);
  }
  return [
    ...notRegistered(uses, locate),
    ...usedOnce(uses, archive, locate),
    ...speltTwice(spellings, archive, locate),
  ];
}

function notRegistered(uses: ReadonlyMap<Term, readonly Article[]>, locate: Locate): Note[] {
  return [...uses].flatMap(([tag, [first]]) => {
    if (tag.entry || !first) return [];
    return {
      ...locate(first, 'tags'),
      code: 'tag-unknown' as const,
      subject: 'tags',
      found: `"${tag.names.join('", "')}", which tags.yaml does not have`,
      expected: 'an entry with its labels in all languages, if it is to be one tag in all of them',
    };
  });
}

/** Notes on tags of a single story, in whatever number of languages. */
function usedOnce(
  uses: ReadonlyMap<Term, readonly Article[]>,
  archive: Archive,
  locate: Locate,
): Note[] {
  return [...uses].flatMap(([tag, articles]) => {
    const [first] = articles;
    if (!first || new Set(articles.map((one) => archive.storyOf(one))).size > 1) return [];
    return {
      ...locate(first, 'tags'),
      code: 'tag-once' as const,
      subject: 'tags',
      found: `"${tag.label(first.lang).text}", which no other article has`,
      expected: 'a tag that brings articles together, or more articles with it',
    };
  });
}

/** Notes on names that differ only in case or accents, unless the registry has each of them. */
function speltTwice(
  spellings: ReadonlyMap<string, readonly Article[]>,
  archive: Archive,
  locate: Locate,
): Note[] {
  const alike = new Map<string, string[]>();
  for (const name of spellings.keys()) addTo(alike, withoutCaseAndAccents(name), name);
  return [...alike.values()].flatMap((names) => {
    const count = (name: string) => spellings.get(name)?.length ?? 0;
    const known = (name: string) => isRegistered(name, spellings.get(name)?.[0], archive);
    const [usual = '', ...others] = names.toSorted(
      (a, b) => Number(known(b)) - Number(known(a)) || count(b) - count(a),
    );
    const unknown = others.filter((name) => !known(name));
    return unknown.flatMap((name) => {
      const article = spellings.get(name)?.[0];
      if (!article) return [];
      return {
        ...locate(article, 'tags'),
        code: 'tag-spellings' as const,
        subject: 'tags',
        found: `"${name}" and elsewhere "${usual}"`,
        expected: 'one spelling',
      };
    });
  });
}

function isRegistered(name: string, article: Article | undefined, archive: Archive): boolean {
  if (!article) return false;
  const { entry, names } = archive.terms.tag.of(name, article.lang);
  return entry !== undefined && names.includes(name);
}

/** Folds case, separators, and accents of Latin letters; in Cyrillic, `й` is a letter and no accented `и`. */
function withoutCaseAndAccents(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
