/** Defines dates that were read from texts, and what is known of them before. */

/** The order of day and month in numbers: `3/12/2018` is 3 December in `D/M`, 12 March in `M/D`. */
export type DayOrder = 'D/M' | 'M/D';

/** What is known of dates before they are read. */
export interface DateTextOptions {
  /** The order decided for the whole file. Open by default: an ambiguous date is read as `D/M`, with a reason. */
  readonly order?: DayOrder | undefined;
  /** The IANA zone of hours without one: that of the archive. Without it, such an hour is left out, with a reason. */
  readonly zone?: string | undefined;
  /** The languages of the names of months and days, the first one winning; Indonesian, Russian, English by default. */
  readonly langs?: readonly string[] | undefined;
}

/** A date that was read. */
export interface DateText {
  /** As front matter has it: `2025-03-03T20:46+07:00`, `2025-03-03`, `2025-03`, `2025`. */
  readonly date: string;
  /** What a person has to look at, in a few words each; none where the date is certain. */
  readonly reasons: readonly string[];
  /** The orders that the numbers (and the weekday) allow; none where the order makes no difference. */
  readonly orders?: readonly DayOrder[];
  /** Whether the hour had no zone, so that it has that of the options. */
  readonly isZoneAssumed?: boolean;
}
