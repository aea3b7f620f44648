/** Plans the stories of the generated archive: their languages and days. */
import type { Lang } from './vocabulary.ts';

/** A story to generate. */
export interface PlannedStory {
  readonly number: number;
  /** The language of the original first. */
  readonly langs: readonly Lang[];
  /** `2012-03-25` */
  readonly day: string;
  /** What is special about its record; nothing where all records of the archive are alike. */
  readonly record?: StoryRecord;
}

/** A record as real archives have it, not all of them complete. */
export interface StoryRecord {
  /** How much of the day is known. */
  readonly known: 'day' | 'month' | 'year';
  /** Whether the public may see the beginning of the text only. */
  readonly isExcerpt: boolean;
  /** Whether its articles have permanent ids. */
  readonly hasId: boolean;
}

/** What the archive is like. */
export interface ArchiveKind {
  /** One story in so many is translated; by default four stories in six are. */
  readonly translated?: number | undefined;
  /**
   * Whether its records are as varied as those of real archives: of a tenth of the stories the text is shown in part,
   * of another tenth only the month or the year is known, and every article has its permanent id.
   */
  readonly isVaried?: boolean;
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
 */
export function planStories(
  articles: number,
  { translated, isVaried = false }: ArchiveKind = {},
): PlannedStory[] {
  const langs: (readonly Lang[])[] = [];
  for (let left = articles; left > 0; ) {
    const next = langsOf(langs.length, translated).slice(0, left);
    langs.push(next);
    left -= next.length;
  }
  return langs.map((own, number) => {
    const day = Math.floor((number * DAYS) / langs.length);
    const date = new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
    return { number, langs: own, day: date, ...(isVaried ? { record: recordOf(number) } : {}) };
  });
}

/** What is known of the date of a story: `2012`, `2012-03` or `2012-03-25`. */
export function knownDate({ day, record }: PlannedStory): string {
  return day.slice(0, { year: 4, month: 7, day: 10 }[record?.known ?? 'day']);
}

/** Of ten stories one is an excerpt; of twenty, one has no more than a month and one no more than a year. */
function recordOf(number: number): StoryRecord {
  const known = number % 20 === 7 ? 'month' : number % 20 === 17 ? 'year' : 'day';
  return { known, isExcerpt: number % 10 === 3, hasId: true };
}

function langsOf(number: number, translated: number | undefined): readonly Lang[] {
  const isTranslated = translated !== undefined && number % translated === 0;
  const all = translated === undefined ? TEN : isTranslated ? BOTH : ALONE;
  const place = isTranslated ? number / translated : number;
  return all[place % all.length] as readonly Lang[];
}
