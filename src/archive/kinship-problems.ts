/** Checks what articles say of their witnesses and versions: both are of one language, and of another article. */
import type { Article } from './article.ts';
import type { Locate } from './consistency.ts';
import { namedKin, type Pair } from './kinship.ts';
import type { Problem } from './problem.ts';

/** Finds witnesses and versions that are the article itself or of another language, and versions in circles. */
export function checkKinship(articles: readonly Article[], locate: Locate): Problem[] {
  const { witnesses, versions } = namedKin(articles);
  return [
    ...witnesses.flatMap((pair) => wrongPair(pair, 'sameTextAs', locate)),
    ...versions.flatMap((pair) => wrongPair(pair, 'versionOf', locate)),
    ...circles(versions, locate),
  ];
}

const WANTED = {
  sameTextAs: 'the address of an article that has the same text, from another outlet',
  versionOf: 'the address of the version before this one; the first version has no `versionOf`',
} as const;

function wrongPair([from, to]: Pair, key: keyof typeof WANTED, locate: Locate): Problem[] {
  const problem = (found: string, expected: string) => [
    { ...locate(from, key), subject: key, code: 'kinship' as const, found, expected },
  ];
  if (from === to) return problem('the article’s own address', WANTED[key]);
  if (from.lang === to.lang) return [];
  return problem(
    `${locate(to, 'title').file}, which is in another language (${to.lang})`,
    `an article in ${from.lang}; the same in another language is a translation, which names what it translates as \`original\``,
  );
}

/** Each circle is told once, at the first of its articles. */
function circles(versions: readonly Pair[], locate: Locate): Problem[] {
  const earlier = new Map(versions);
  const seen = new Set<Article>();
  return versions.flatMap(([first]) => {
    const path: Article[] = [];
    for (let one: Article | undefined = first; one && !seen.has(one); one = earlier.get(one)) {
      path.push(one);
      seen.add(one);
    }
    const next = path.length > 0 ? earlier.get(path.at(-1) as Article) : undefined;
    const circle = next && path.includes(next) ? path.slice(path.indexOf(next)) : [];
    const [start] = circle;
    if (!start || circle.length === 1) return [];
    const files = [...circle, start].map((one) => locate(one, 'title').file);
    return [
      {
        ...locate(start, 'versionOf'),
        subject: 'versionOf',
        code: 'kinship' as const,
        found: `a circle: ${files.join(' -> ')}`,
        expected: WANTED.versionOf,
      },
    ];
  });
}
