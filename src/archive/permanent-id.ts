/** Permanent ids: names that articles keep for good, whatever their addresses become. */
import { createHash } from 'node:crypto';
import type { Article } from './article.ts';
import type { CatalogueInput } from './catalogue.ts';

/** Hexadecimal digits, as in the ids of imports: among 100,000 articles two have the same in one of 50,000 cases. */
const DIGITS = 12;

/**
 * Makes an id. It always begins with a letter, as YAML would read digits alone, or `12e4`, as a number.
 * @param seed what no other article has, such as the path of its file
 */
export function permanentIdFrom(seed: string): string {
  const digest = createHash('sha256').update(seed).digest('hex');
  const first = 'abcdef'.charAt(Number.parseInt(digest.charAt(DIGITS), 16) % 'abcdef'.length);
  return first + digest.slice(1, DIGITS);
}

/**
 * Makes ids for the articles that have none: the same ones wherever it is done, as long as their files stay where they
 * are.
 * @returns the new ids by the articles that get them
 */
export function missingIds({ articles, erased }: Records): Map<Article, string> {
  const taken = new Set(idsOf({ articles, erased }).map(([, id]) => keyOfId(id)));
  const lacking = articles.filter(({ meta }) => meta.id === undefined);
  return new Map(
    lacking.map((article) => {
      let id = permanentIdFrom(article.file);
      for (let i = 2; taken.has(id); i++) id = permanentIdFrom(`${article.file} ${i}`);
      taken.add(id);
      return [article, id];
    }),
  );
}

type Records = Pick<CatalogueInput, 'articles' | 'erased'>;

/** All ids, with the records that have them. */
export function idsOf({ articles, erased }: Records): (readonly [Pick<Article, 'file'>, string])[] {
  return [
    ...articles.flatMap((one) => (one.meta.id === undefined ? [] : [[one, one.meta.id] as const])),
    ...erased.flatMap((one) => (one.id === undefined ? [] : [[one, one.id] as const])),
  ];
}

/** By which ids are told apart: without case, as the file systems of some machines compare the names of the folders that ids become. */
export function keyOfId(id: string): string {
  return id.toLowerCase();
}
