/** Counts how much of an archive is translated: originals of each year, and those among them that have a translation. */
import type { Catalogue } from '../../archive/catalogue.ts';
import { lineOfOriginals, listed } from '../../archive/story.ts';
import { yearOf } from '../../dates/period.ts';

/** What was written in one language, and what of it was translated into another. */
export interface Direction {
  readonly from: string;
  readonly into: string;
  /** How many originals there are, and translations of them, undated ones included. */
  readonly written: number;
  readonly translated: number;
  /** The same of each year of the original, from the first year on. */
  readonly years: readonly { readonly written: number; readonly translated: number }[];
}

export interface Translations {
  /** The first year and the last one of which there are originals; none where all are undated. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly directions: readonly Direction[];
  /** Articles of which nobody knows the original: it is not in the archive, or nobody says which article it is. */
  readonly withoutOriginal: number;
}

interface Written {
  readonly lang: string;
  readonly year: number | undefined;
  readonly into: ReadonlySet<string>;
}

/**
 * Counts originals by the year of their date in their own edition. An article that nobody marks as a translation is an
 * original; one that is marked counts with its original.
 * @param languages those of the editions, the reader's first
 * @returns none for an archive in one language, and where nothing is a translation
 */
export function translationsOf(
  catalogue: Catalogue,
  languages: readonly string[],
): Translations | undefined {
  const { written, withoutOriginal } = readStories(catalogue);
  if (written.every(({ into }) => into.size === 0)) return undefined;
  const years = written.flatMap(({ year }) => year ?? []);
  const from = years.reduce<number | undefined>((a, b) => Math.min(a ?? b, b), undefined);
  const to = years.reduce<number | undefined>((a, b) => Math.max(a ?? b, b), undefined);
  const directions = languages.flatMap((lang) =>
    languages
      .filter((into) => into !== lang)
      .map((into) => directionOf(written, lang, into, from, to)),
  );
  return {
    from,
    to,
    // What nobody translates that way is no direction.
    directions: directions.filter(({ translated }) => translated > 0),
    withoutOriginal,
  };
}

function directionOf(
  all: readonly Written[],
  from: string,
  into: string,
  first: number | undefined,
  last: number | undefined,
): Direction {
  const length = first === undefined || last === undefined ? 0 : last - first + 1;
  const years = Array.from({ length }, () => ({ written: 0, translated: 0 }));
  const sum = { written: 0, translated: 0 };
  for (const one of all) {
    if (one.lang !== from) continue;
    const year = one.year === undefined ? undefined : years[one.year - (first ?? 0)];
    for (const counts of year ? [sum, year] : [sum]) {
      counts.written++;
      if (one.into.has(into)) counts.translated++;
    }
  }
  return { from, into, ...sum, years };
}

function readStories({ stories, listings }: Catalogue): {
  written: Written[];
  withoutOriginal: number;
} {
  const written: Written[] = [];
  let withoutOriginal = 0;
  const calendars = new Map(listings.map(({ edition }) => [edition.lang, edition.calendar]));
  for (const story of stories) {
    // Of several translations into one language, lists and figures have one.
    const articles = listed([...story.articles.values()]);
    const into = new Map(articles.map((article) => [article, new Set<string>()]));
    const originals = articles.filter((article) => {
      const original = lineOfOriginals(story, article).at(-1);
      const shown = original && into.get(story.articles.get(original.lang) ?? original);
      shown?.add(article.lang);
      const { translator, translated, original: named } = article.meta;
      const isTranslation = [translator, translated, named].some((one) => one !== undefined);
      if (!shown && isTranslation) withoutOriginal++;
      return !original && !isTranslation;
    });
    if (originals.length > 1) {
      // The same text in several languages, and nobody says in which it was written.
      withoutOriginal += originals.length;
      continue;
    }
    for (const original of originals) {
      const { lang, date } = original;
      const period = calendars.get(lang)?.periodOf(date);
      const year = period === undefined ? undefined : Number(yearOf(period));
      written.push({ lang, year, into: into.get(original) ?? new Set() });
    }
  }
  return { written, withoutOriginal };
}
