/** Plans the stories of the generated archive: their languages and days. */
import type { Lang } from './vocabulary.ts';

/** A story to generate. */
export interface PlannedStory {
  readonly number: number;
  /** The language of the original first. */
  readonly langs: readonly Lang[];
  /** `2012-03-25` */
  readonly day: string;
}

/** Languages of the stories of ten articles: four stories in both languages, one in Indonesian, one in Russian. */
const TEN: readonly (readonly Lang[])[] = [
  ['id', 'ru'],
  ['ru', 'id'],
  ['id'],
  ['id', 'ru'],
  ['ru', 'id'],
  ['ru'],
];

/** Languages of stories that are not translated: most are Indonesian, as in archives that are real. */
const ALONE: readonly (readonly Lang[])[] = [['id'], ['id'], ['ru']];

/** Languages of the few stories that are translated. */
const BOTH: readonly (readonly Lang[])[] = [
  ['id', 'ru'],
  ['ru', 'id'],
];

const FIRST_DAY = Date.UTC(2009, 0, 1);
const DAY = 86_400_000;
/** Days of fifteen years. */
const DAYS = 5478;

/**
 * Plans stories, spread evenly over fifteen years.
 * @param articles the number of articles that all stories have together
 * @param translated one story in so many is translated; by default four stories in six are
 */
export function planStories(articles: number, translated?: number): PlannedStory[] {
  const langs: (readonly Lang[])[] = [];
  for (let left = articles; left > 0; ) {
    const next = langsOf(langs.length, translated).slice(0, left);
    langs.push(next);
    left -= next.length;
  }
  return langs.map((own, number) => {
    const day = Math.floor((number * DAYS) / langs.length);
    const date = new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
    return { number, langs: own, day: date };
  });
}

function langsOf(number: number, translated: number | undefined): readonly Lang[] {
  const isTranslated = translated !== undefined && number % translated === 0;
  const all = translated === undefined ? TEN : isTranslated ? BOTH : ALONE;
  const place = isTranslated ? number / translated : number;
  return all[place % all.length] as readonly Lang[];
}
