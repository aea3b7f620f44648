/** Gives an article's day in the zone of an edition, and formats dates in the edition's language. */
import { DateTime, Duration } from 'luxon';
import type { DatePatterns } from '../locales/locale.ts';
import type { ArticleDate, Day } from './article-date.ts';
import { CachedZone, MILLIS_OF_DAY } from './cached-zone.ts';

/** The part of a locale that a calendar needs. */
export interface CalendarLocale {
  readonly lang: string;
  readonly dates: DatePatterns;
  readonly zones: Readonly<Record<string, string>>;
}

/** Fewest days in two months and in two years: a shorter time need not be counted in them. */
const TWO_MONTHS = 59;
const TWO_YEARS = 730;

/**
 * The calendar of one edition. It caches what it formats: lists show the same few thousand days again and again,
 * and there are few lengths of time.
 */
export class Calendar {
  readonly #locale: CalendarLocale;
  readonly #zone: CachedZone;
  /** Formatted days, by pattern and day. */
  readonly #formatted = new Map<string, Map<string, string>>();
  /** The beginning of each day in the zone, in milliseconds since 1970. */
  readonly #starts = new Map<Day, number>();
  readonly #lengths = new Map<string, string>();

  /**
   * @param locale the words and patterns to use
   * @param zone the IANA zone in which instants are shown
   */
  constructor(locale: CalendarLocale, zone: string) {
    this.#locale = locale;
    this.#zone = new CachedZone(zone);
  }

  /** The IANA zone in which instants are shown. */
  get zone(): string {
    return this.#zone.name;
  }

  /** The day of a date in this edition, which is the one in the article's address. */
  dayOf(date: ArticleDate): Day {
    return date.kind === 'day' ? date.day : (this.#local(date.millis).toISODate() as Day);
  }

  /** `Senin, 15 Februari 2021, 14.05 WIB`; without the time where the date has none. */
  full(date: ArticleDate): string {
    const day = this.#format(this.dayOf(date), this.#locale.dates.full);
    if (date.kind === 'day') return day;
    const local = this.#local(date.millis).setLocale(this.#locale.lang);
    const zone = this.#locale.zones[this.#zone.name] ?? local.toFormat('ZZZZ');
    return `${day}, ${local.toFormat(this.#locale.dates.time)} ${zone}`;
  }

  /** `15 Februari 2021`. */
  day(day: Day): string {
    return this.#format(day, this.#locale.dates.day);
  }

  /** `Senin, 15 Februari 2021`. */
  weekday(day: Day): string {
    return this.#format(day, this.#locale.dates.full);
  }

  /** `15 Februari`. */
  dayOfMonth(day: Day): string {
    return this.#format(day, this.#locale.dates.dayOfMonth);
  }

  /**
   * `Februari 2021`, standing alone (nominative in Russian).
   * @param month `2021-02`
   */
  month(month: string): string {
    return this.#format(`${month}-01`, this.#locale.dates.month);
  }

  /**
   * The time between two dates in words, in the largest unit of which there are at least two: `3 hari`,
   * `2 месяца`.
   * @returns `undefined` where `to` is on the same day as `from` or earlier
   */
  span(from: ArticleDate, to: ArticleDate): string | undefined {
    const [start, end] = [from, to].map((date) =>
      DateTime.fromISO(this.dayOf(date), { zone: 'utc' }),
    );
    if (!start || !end || end <= start) return undefined;
    const whole = (unit: 'years' | 'months') => Math.floor(end.diff(start, unit).as(unit));
    const days = (end.toMillis() - start.toMillis()) / MILLIS_OF_DAY;
    if (days >= TWO_YEARS && whole('years') >= 2) return this.#length('years', whole('years'));
    if (days >= TWO_MONTHS && whole('months') >= 2) return this.#length('months', whole('months'));
    return this.#length('days', days);
  }

  /** The value of `<time datetime>`: the day, or the instant with this zone's offset. */
  machine(date: ArticleDate): string {
    if (date.kind === 'day') return date.day;
    return this.#local(date.millis).toISO({ suppressMilliseconds: true }) ?? date.iso;
  }

  /** Milliseconds since 1970, for sorting: a day without a time counts as its beginning in this zone. */
  order(date: ArticleDate): number {
    if (date.kind === 'instant') return date.millis;
    return cached(this.#starts, date.day, () =>
      DateTime.fromISO(date.day, { zone: this.#zone }).toMillis(),
    );
  }

  #local(millis: number): DateTime {
    return DateTime.fromMillis(millis, { zone: this.#zone });
  }

  #length(unit: 'years' | 'months' | 'days', count: number): string {
    const { lang: locale, dates } = this.#locale;
    return cached(this.#lengths, `${count} ${unit}`, () =>
      Duration.fromObject({ [unit]: count }, { locale })
        .toHuman()
        .replace(' ', dates.lengthSpace ?? ' '),
    );
  }

  #format(day: string, pattern: string): string {
    const { lang: locale } = this.#locale;
    const formatted = cached(this.#formatted, pattern, () => new Map<string, string>());
    return cached(formatted, day, () =>
      DateTime.fromISO(day, { zone: 'utc', locale }).toFormat(pattern),
    );
  }
}

/** Returns the cached value of a key, which is made and stored the first time. */
function cached<Key, Value>(cache: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = cache.get(key);
  if (found !== undefined) return found;
  const value = make();
  cache.set(key, value);
  return value;
}
