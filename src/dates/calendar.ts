/** One edition's calendar: what day an article is on there, and how the edition says it. */
import { DateTime, Duration } from 'luxon';
import type { DatePatterns } from '../locales/locale.ts';
import { type ArticleDate, type Day, dayOfInstant } from './article-date.ts';

/** What a calendar needs of a locale. */
export interface CalendarLocale {
  readonly lang: string;
  readonly dates: DatePatterns;
  readonly zones: Readonly<Record<string, string>>;
}

export class Calendar {
  readonly #locale: CalendarLocale;
  readonly #zone: string;
  /** Formatted texts by pattern and day: lists say the same few thousand days again and again. */
  readonly #memo = new Map<string, string>();

  /**
   * @param locale whose words and patterns are used
   * @param zone IANA zone in which instants are shown
   */
  constructor(locale: CalendarLocale, zone: string) {
    this.#locale = locale;
    this.#zone = zone;
  }

  /** The day that the date is on in this edition: the one in the article's address. */
  dayOf(date: ArticleDate): Day {
    return date.kind === 'day' ? date.day : dayOfInstant(date.millis, this.#zone);
  }

  /** `Senin, 15 Februari 2021, 14.05 WIB`; without the time where the date has none. */
  full(date: ArticleDate): string {
    const day = this.#format(this.dayOf(date), this.#locale.dates.full);
    if (date.kind === 'day') return day;
    const instant = DateTime.fromMillis(date.millis, { zone: this.#zone });
    const local = instant.setLocale(this.#locale.lang);
    const zone = this.#locale.zones[this.#zone] ?? local.toFormat('ZZZZ');
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
   * How much later one date is than another, in the largest unit of which there are two or more: `3 hari`,
   * `2 месяца`.
   * @returns nothing where it is on the same day or earlier
   */
  span(from: ArticleDate, to: ArticleDate): string | undefined {
    const [start, end] = [from, to].map((date) =>
      DateTime.fromISO(this.dayOf(date), { zone: 'utc' }),
    );
    if (!start || !end || end <= start) return undefined;
    const whole = (unit: 'years' | 'months' | 'days') => Math.floor(end.diff(start, unit).as(unit));
    const unit = (['years', 'months'] as const).find((one) => whole(one) >= 2) ?? 'days';
    return Duration.fromObject({ [unit]: whole(unit) }, { locale: this.#locale.lang }).toHuman();
  }

  /** The value of `<time datetime>`: the day, or the instant with its offset in this zone. */
  machine(date: ArticleDate): string {
    if (date.kind === 'day') return date.day;
    const instant = DateTime.fromMillis(date.millis, { zone: this.#zone });
    return instant.toISO({ suppressMilliseconds: true }) ?? date.iso;
  }

  /** Milliseconds by which articles are put in order: a day without a time counts as its start. */
  order(date: ArticleDate): number {
    return date.kind === 'day'
      ? DateTime.fromISO(date.day, { zone: this.#zone }).toMillis()
      : date.millis;
  }

  #format(day: string, pattern: string): string {
    const key = `${pattern}\n${day}`;
    const known = this.#memo.get(key);
    if (known !== undefined) return known;
    const text = DateTime.fromISO(day, { zone: 'utc', locale: this.#locale.lang }).toFormat(
      pattern,
    );
    this.#memo.set(key, text);
    return text;
  }
}
