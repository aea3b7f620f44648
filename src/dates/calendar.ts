/** Gives an article's date in the zone of an edition, and formats dates in the edition's language. */
import { DateTime, Duration } from 'luxon';
import type { DatePatterns, Strings } from '../locales/locale.ts';
import { type ArticleDate, type ExactDate, signOf } from './article-date.ts';
import { CachedZone } from './cached-zone.ts';
import { DateFormat } from './date-format.ts';
import {
  type Day,
  type DayOfYear,
  daysBetween,
  firstDay,
  isDay,
  isYear,
  type Month,
  type Period,
  type Year,
} from './period.ts';

/** The part of a locale that a calendar needs. */
interface CalendarLocale {
  readonly lang: string;
  readonly dates: DatePatterns;
  readonly zones: Readonly<Record<string, string>>;
  readonly strings: Pick<Strings, 'aboutDate' | 'uncertainDate' | 'undated'>;
}

/** The names of a day of the week. */
interface Weekday {
  readonly short: string;
  readonly long: string;
}

/** A leap year, which has all days of a year. */
const LEAP_YEAR = '2000';

/** A Monday, with which the weeks of ISO 8601 begin, and so do those of Indonesian and Russian calendars. */
const MONDAY = DateTime.fromISO('2001-01-01', { zone: 'utc' });
const DAYS_OF_WEEK = 7;

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
  readonly #dates: DateFormat;
  /** Formatted days, by pattern and day. */
  readonly #formatted = new Map<string, Map<string, string>>();
  /** The beginning of each period in the zone, in milliseconds since 1970. */
  readonly #starts = new Map<Period, number>();
  readonly #lengths = new Map<string, string>();
  #weekdays: readonly Weekday[] | undefined;

  /**
   * @param locale the words and patterns to use
   * @param zone the IANA zone in which instants are shown
   */
  constructor(locale: CalendarLocale, zone: string) {
    this.#locale = locale;
    this.#zone = new CachedZone(zone);
    this.#dates = new DateFormat(locale.lang);
  }

  /** The IANA zone in which instants are shown. */
  get zone(): string {
    return this.#zone.name;
  }

  /** The day of an exact date in this edition. */
  dayOf(date: ExactDate): Day {
    return date.kind === 'day' ? date.day : this.#zone.day(date.millis);
  }

  /** What is known of a date in this edition, which is in the article's address: none of an unknown date. */
  periodOf(date: ArticleDate): Period | undefined {
    if (date.kind === 'unknown') return undefined;
    return date.kind === 'period' ? date.period : this.dayOf(date);
  }

  /** The same with what is said of its certainty (EDTF): `1965-02~`; none of an unknown date. */
  edtf(date: ArticleDate): string | undefined {
    const period = this.periodOf(date);
    return period && period + (signOf(date) ?? '');
  }

  /**
   * `Senin, 15 Februari 2021, 14.05 WIB`; without the time where the date has none; for a date that is known in part,
   * as `short` has it.
   */
  full(date: ArticleDate): string {
    if (date.kind === 'period' || date.kind === 'unknown') return this.short(date);
    const day = this.#format(this.dayOf(date), this.#locale.dates.full);
    if (date.kind === 'day') return day;
    const { lang: locale } = this.#locale;
    const local = DateTime.fromMillis(date.millis, { zone: this.#zone, locale });
    const zone = this.#locale.zones[this.#zone.name] ?? local.toFormat('ZZZZ');
    return `${day}, ${local.toFormat(this.#locale.dates.time)} ${zone}`;
  }

  /** `15 Februari 2021`, `sekitar Februari 1965`, `1965 (tidak pasti)`, `Tanpa tanggal`: a date without its time. */
  short(date: ArticleDate): string {
    const period = this.periodOf(date);
    const { aboutDate, uncertainDate, undated } = this.#locale.strings;
    if (period === undefined) return undated;
    switch (signOf(date)) {
      case '~':
        return aboutDate(this.#afterAbout(period));
      case '?':
        return uncertainDate(this.period(period));
      case '%':
        return uncertainDate(aboutDate(this.#afterAbout(period)));
      default:
        return this.period(period);
    }
  }

  /** `15 Februari 2021`, `Februari 2021`, `2021`: in a sentence. */
  period(period: Period): string {
    if (isDay(period)) return this.day(period);
    return isYear(period) ? this.year(period) : this.month(period);
  }

  /** `15 Februari 2021`. */
  day(day: Day): string {
    return this.#format(day, this.#locale.dates.day);
  }

  /** `1965`, `1965 г.`: a year as a date. */
  year(year: Year): string {
    return this.#format(year, this.#locale.dates.year ?? 'yyyy');
  }

  /** `Senin, 15 Februari 2021`. */
  weekday(day: Day): string {
    return this.#format(day, this.#locale.dates.full);
  }

  /** `15 Februari`. */
  dayOfMonth(day: Day): string {
    return this.#format(day, this.#locale.dates.dayOfMonth);
  }

  /** `Februari 2021`, standing alone (nominative in Russian). */
  month(month: Month): string {
    return this.#format(month, this.#locale.dates.month);
  }

  /** `Februari`, standing alone, for a month whose year is said elsewhere. */
  monthName(month: Month): string {
    return this.#format(month, 'LLLL');
  }

  /** `15 Februari`: the same day of all years. */
  dayOfYear(day: DayOfYear): string {
    return this.dayOfMonth(`${LEAP_YEAR}-${day}` as Day);
  }

  /** The names of the days of the week from Monday on, as CLDR has them: `Sen` and `Senin`. */
  weekdays(): readonly Weekday[] {
    this.#weekdays ??= Array.from({ length: DAYS_OF_WEEK }, (_, i) => {
      const day = MONDAY.plus({ days: i }).toISODate() as Day;
      return { short: this.#format(day, 'ccc'), long: this.#format(day, 'cccc') };
    });
    return this.#weekdays;
  }

  /**
   * The time between two dates in words, in the largest unit of which there are at least two: `3 hari`,
   * `2 месяца`.
   * @returns `undefined` where `to` is on the same day as `from` or earlier
   */
  span(from: ExactDate, to: ExactDate): string | undefined {
    const [first, last] = [this.dayOf(from), this.dayOf(to)];
    const days = daysBetween(first, last);
    if (days <= 0) return undefined;
    const at = (day: Day) => DateTime.fromISO(day, { zone: 'utc' });
    const whole = (unit: 'years' | 'months') => Math.floor(at(last).diff(at(first), unit).as(unit));
    if (days >= TWO_YEARS && whole('years') >= 2) return this.#length('years', whole('years'));
    if (days >= TWO_MONTHS && whole('months') >= 2) return this.#length('months', whole('months'));
    return this.#length('days', days);
  }

  /**
   * The value of `<time datetime>`: the year, month or day, or the instant with this zone's offset; none for an
   * unknown date.
   */
  machine(date: ArticleDate): string | undefined {
    if (date.kind !== 'instant') return this.periodOf(date);
    return this.#zone.iso(date.millis);
  }

  /**
   * The first moment of a date by RFC 3339, with this zone's offset: `2021-02-15T00:00:00+07:00`. Feeds have no shorter
   * dates. None for an unknown date.
   */
  timestamp(date: ArticleDate): string | undefined {
    const millis = this.order(date);
    if (!Number.isFinite(millis)) return undefined;
    return this.#zone.iso(millis);
  }

  /**
   * Milliseconds since 1970, for sorting: a day, month or year counts as its beginning in this zone, an unknown date
   * as older than all.
   */
  order(date: ArticleDate): number {
    if (date.kind === 'instant') return date.millis;
    const period = this.periodOf(date);
    if (period === undefined) return Number.NEGATIVE_INFINITY;
    return cached(this.#starts, period, () => this.#zone.startOf(firstDay(period)));
  }

  /** A period after the word for "about", which changes the month's name in some languages: `февраля 1965 г.` */
  #afterAbout(period: Period): string {
    const { dates } = this.#locale;
    if (isDay(period) || isYear(period)) return this.period(period);
    return this.#format(period, dates.monthAfterAbout ?? dates.month);
  }

  #length(unit: 'years' | 'months' | 'days', count: number): string {
    const { lang: locale, dates } = this.#locale;
    return cached(this.#lengths, `${count} ${unit}`, () =>
      Duration.fromObject({ [unit]: count }, { locale })
        .toHuman()
        .replace(' ', dates.lengthSpace ?? ' '),
    );
  }

  #format(period: Period, pattern: string): string {
    const formatted = cached(this.#formatted, pattern, () => new Map<string, string>());
    return cached(formatted, period, () => this.#dates.format(period, pattern));
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
