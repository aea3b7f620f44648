/** Which stories the generated archive has: their languages and days. */
import type { Lang } from './vocabulary.ts';

export interface PlannedStory {
  readonly number: number;
  /** The language of the original first. */
  readonly langs: readonly Lang[];
  /** `2012-03-25` */
  readonly day: string;
}

/** Of ten articles eight are four stories in both languages, one is in Indonesian only, one in Russian. */
const TEN: readonly (readonly Lang[])[] = [
  ['id', 'ru'],
  ['ru', 'id'],
  ['id'],
  ['id', 'ru'],
  ['ru', 'id'],
  ['ru'],
];

const FIRST_DAY = Date.UTC(2009, 0, 1);
const DAY = 86_400_000;
/** Fifteen years. */
const DAYS = 5478;

/** @param articles how many articles the stories have together */
export function planStories(articles: number): PlannedStory[] {
  const langs: (readonly Lang[])[] = [];
  for (let left = articles; left > 0; ) {
    const next = (TEN[langs.length % TEN.length] as readonly Lang[]).slice(0, left);
    langs.push(next);
    left -= next.length;
  }
  return langs.map((some, number) => {
    const day = Math.floor((number * DAYS) / langs.length);
    const date = new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
    return { number, langs: some, day: date };
  });
}
