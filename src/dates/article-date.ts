/** Parses the date of an article, a day or an instant: the only parser of dates in front matter. */
import { DateTime, IANAZone } from 'luxon';

/** A calendar day, `2021-02-15`. */
export type Day = string & { readonly __brand: 'Day' };

/**
 * The date of an article. A day without a time is the same day in every zone; a time with an offset is an instant,
 * which may fall on different days in different zones.
 */
export type ArticleDate =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'instant'; readonly iso: string; readonly millis: number };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-](0\d|1[0-4]):?[0-5]\d)$/;

/**
 * Parses a date as front matter has it.
 * @param text `2021-02-15`, or `2021-02-15T14:05+07:00` (ISO 8601, the offset included)
 * @returns the date, or `undefined` where the text is no date or the day does not exist
 */
export function parseArticleDate(text: string): ArticleDate | undefined {
  if (DAY.test(text)) {
    return DateTime.fromISO(text).isValid ? { kind: 'day', day: text as Day } : undefined;
  }
  if (!INSTANT.test(text)) return undefined;
  const iso = text.replace(' ', 'T');
  const instant = DateTime.fromISO(iso, { setZone: true });
  return instant.isValid ? { kind: 'instant', iso, millis: instant.toMillis() } : undefined;
}

/** Whether `zone` is an IANA zone that this system knows, such as `Asia/Jakarta`. A bare offset is not. */
export function isTimeZone(zone: string): boolean {
  return /^\p{L}/u.test(zone) && IANAZone.isValidZone(zone);
}
