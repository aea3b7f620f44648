/** When an article appeared: a day, or an instant. The one reading of dates in front matter. */
import { DateTime, IANAZone } from 'luxon';

/** A calendar day, `2021-02-15`. */
export type Day = string & { readonly __brand: 'Day' };

/**
 * A day without a time is that day everywhere; with a time and an offset it is an instant, which
 * falls on different days in different zones.
 */
export type ArticleDate =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'instant'; readonly iso: string; readonly millis: number };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-](0\d|1[0-4]):?[0-5]\d)$/;

/**
 * Reads a date as front matter writes it.
 * @param text `2021-02-15`, or `2021-02-15T14:05+07:00` (ISO 8601, the offset included)
 * @returns the date, or `undefined` where the text is no date or names a day that is none
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

/** Whether `zone` is an IANA zone that this system knows, such as `Asia/Jakarta`: no bare offset. */
export function isTimeZone(zone: string): boolean {
  return /^\p{L}/u.test(zone) && IANAZone.isValidZone(zone);
}
