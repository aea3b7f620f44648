/** Says what would be right instead of a text that is no date. */
import { DateTime } from 'luxon';

/** What is right where a date has to be known to the day. */
export const EXPECTED_EXACT_DATE =
  'a date that exists, such as 2021-02-15, or with a time and its offset 2021-02-15T14:05:00+07:00';

const KNOWN = `${EXPECTED_EXACT_DATE}; \`1965-02\` or \`1965\` where no more is known, \`unknown\` where nothing is`;

/**
 * What is right where a date may be known in part.
 * @param text a text that `parseArticleDate` does not read
 */
export function expectedDate(text: string): string {
  const [, year = '', month, day, signs = ''] =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]*)$/.exec(text) ?? [];
  if (/^[~?%]+$/.test(text)) {
    return `a date before the sign, such as \`1965-02~\`; \`unknown\` where nothing is known`;
  }
  if (year === '') return /X/i.test(text) ? unspecified(text) : KNOWN;
  const months = DateTime.utc(Number(year), Number(month ?? 1));
  if (!months.isValid) return `a month from 01 to 12; \`${year}\` if only the year is known`;
  if (day !== undefined && !months.set({ day: Number(day) }).hasSame(months, 'month')) {
    return `a date that exists (that month has ${months.daysInMonth} days); \`${year}-${month}\` if only the month is known`;
  }
  if (signs.length > 1) {
    const written = text.slice(0, -signs.length);
    return `one sign: \`${written}~\` (about), \`${written}?\` (uncertain), or \`${written}%\` (both)`;
  }
  return KNOWN;
}

/** EDTF marks digits that are not known: here they are left out. */
function unspecified(text: string): string {
  const [known] = /^\d{4}(-\d{2})?(?=-X)/i.exec(text) ?? [];
  return known
    ? `\`${known}\`, without what is not known`
    : 'a year that is known, or about, such as `1965~`; `unknown` where nothing is known';
}
