/** Finds the articles that rows have become. */
import { basename } from 'node:path';
import type { ReadArticle } from './article.ts';
import { splitWords } from './marked.ts';
import type { Placed } from './raw-files.ts';

/** Finds the article of a row, if it has become one. */
export type FindArticle = (placed: Placed) => ReadArticle | undefined;

/** Words of the beginning and of the end that are looked for in the bodies of articles. */
const PROBE = 6;
/** How many times as long as its raw text an article may be. */
const MOST_TIMES = 1.5;

/**
 * Makes the finder.
 * @param articles all that an import has written
 * @param said what the importer has said: `raw/a.txt -> content/id/2021/02/judul.md`
 */
export function articleFinder(articles: readonly ReadArticle[], said: string): FindArticle {
  const byPlace = new Map<string, ReadArticle>();
  const byPath = new Map(articles.map((article) => [article.path, article]));
  for (const article of articles) {
    if (article.raw !== undefined) byPlace.set(placeOf(article.raw), article);
  }
  for (const [, raw = '', target = ''] of said.matchAll(/^(.+?) -> \S*?content\/(\S+\.md)/gm)) {
    const article = byPath.get(target);
    if (article && !byPlace.has(basename(raw))) byPlace.set(basename(raw), article);
  }
  const byUrl = new Map<string, ReadArticle>();
  for (const article of articles) {
    if (article.sourceUrl !== undefined) byUrl.set(foldUrl(article.sourceUrl), article);
  }
  // The rest say nothing of their own of where they come from.
  const known = new Set(byPlace.values());
  const unknown = articles.filter((article) => !known.has(article));
  const texts = unknown.map((article) => ({
    article,
    text: ` ${article.blocks.flatMap(({ words }) => words).join(' ')} `,
  }));
  // Only where nothing else tells: each search looks through all articles.
  const byWords = ({ row }: Placed) => {
    const words = row.text.words.filter(({ kind }) => kind === 'prose').map(({ text }) => text);
    if (words.length < PROBE) return undefined;
    // Near texts may have one of the two.
    const probes = [words.slice(0, PROBE), words.slice(-PROBE)].map(
      (some) => ` ${some.join(' ')} `,
    );
    // A whole table in one article is none of its rows' article.
    const most = MOST_TIMES * row.text.raw.length;
    return texts.find(
      ({ text }) => text.length < most && probes.every((probe) => text.includes(probe)),
    )?.article;
  };
  const byTitle = new Map(unknown.map((article) => [foldTitle(article.title), article]));
  return (placed) => {
    const { row, file, number } = placed;
    const place = number === undefined ? basename(file) : `${basename(file)}#${number}`;
    const atPlace = byPlace.get(place);
    if (atPlace) return atPlace;
    const url = row.expect.sourceUrl ?? row.cells.url;
    const atUrl = url === undefined ? undefined : byUrl.get(foldUrl(url));
    // A version that was not imported has the address of the article before it.
    const isOther = row.expect.versionOf !== undefined && atUrl !== undefined && known.has(atUrl);
    if (atUrl && !isOther) return atUrl;
    if (row.expect.notImported !== undefined || row.expect.sameAs !== undefined) {
      // The text tells no longer whose article it is.
      const title = row.expect.notImported === undefined ? undefined : row.cells.title;
      return title === undefined ? undefined : byTitle.get(foldTitle(title));
    }
    return byWords(placed);
  };
}

/** The file and row of an article: raw files may be kept compressed. */
function placeOf(raw: string): string {
  return basename(raw).replace(/\.gz(?=#|$)/, '');
}

function foldUrl(url: string): string {
  return url.replace(/\/$/, '');
}

function foldTitle(title: string): string {
  return splitWords(title).join(' ').toLowerCase();
}
