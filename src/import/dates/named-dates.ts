/** Reads dates from addresses on the web and from names of files. */

/** A year, a month or a day, as far as a name tells. */
type NamedDate = string;

/** No newsroom had pages before, and a number that begins otherwise is no year. */
const YEAR = String.raw`(?<year>(?:19|20)\d{2})`;
const MONTH = '(?<month>0[1-9]|1[0-2])';
const DAY = String.raw`(?<day>0[1-9]|[12]\d|3[01])`;
const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;

const named = (source: string) => new RegExp(BEFORE + source, 'u');

/** The most certain forms first. Of the time that some have behind the day, the zone is not known. */
const FORMS: readonly RegExp[] = [
  // /2025/03/03/, /2025/3/3/
  named(String.raw`${YEAR}/(?<month>\d{1,2})/(?<day>\d{1,2})(?=/|$)`),
  // 2025-03-03, 2025_03_03, 2025.03.03
  named(String.raw`${YEAR}(?<sign>[-_.])${MONTH}\k<sign>${DAY}(?:T\d{2,6})?${AFTER}`),
  // 20250303, 202503032046, 20250303204610
  named(String.raw`${YEAR}${MONTH}${DAY}(?:T?[0-2]\d[0-5]\d(?:[0-5]\d)?)?${AFTER}`),
  // 25-10-2018, 25/10/2018
  named(String.raw`(?<first>\d{1,2})(?<sign>[-_./])(?<second>\d{1,2})\k<sign>${YEAR}${AFTER}`),
];

/** /2025/03/title: a month that has a folder. */
const MONTH_OF_PATH = named(`${YEAR}/${MONTH}(?=/|$)`);
/** 2018-01.txt, 2018-01 title.txt, and nothing that could be a span of years, such as `2011-12 season`. */
const MONTH_OF_FILE = /^(?<year>(?:19|20)\d{2})[-_](?<month>0[1-9]|1[0-2])(?=\.\p{L}|$)/u;

/** A longer address is cut; in characters. */
const LONGEST = 2000;

/**
 * Reads the date in the path of an address, or else in what follows the path.
 * @returns a day or a month; `undefined` where there is none, or where day and month could be either
 */
export function dateOfAddress(address: string): NamedDate | undefined {
  const beginning = address.slice(0, LONGEST);
  const [, path = '', query = ''] =
    /^(?:[a-z][a-z0-9+.-]{0,20}:)?\/\/[^/?#]*([^?#]*)(.*)$/isu.exec(beginning) ?? [];
  return firstDay(path) ?? monthOf(MONTH_OF_PATH, path) ?? firstDay(query);
}

/**
 * Reads the date in the name of a file.
 * @param path the name, with or without folders, which do not count
 */
export function dateOfFileName(path: string): NamedDate | undefined {
  const name = (path.split(/[/\\]/).at(-1) ?? '').slice(0, LONGEST);
  return firstDay(name) ?? monthOf(MONTH_OF_FILE, name);
}

function firstDay(text: string): NamedDate | undefined {
  for (const form of FORMS) {
    const found = form.exec(text)?.groups;
    if (!found) continue;
    const { year = '', month = '', day = '', first, second } = found;
    const date =
      first === undefined || second === undefined
        ? isoDay(year, month, day)
        : unambiguous(year, first, second);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The day where only one order of two numbers has one. */
function unambiguous(year: string, first: string, second: string): NamedDate | undefined {
  const [dayFirst, monthFirst] = [isoDay(year, second, first), isoDay(year, first, second)];
  if (dayFirst === monthFirst) return dayFirst;
  return dayFirst !== undefined && monthFirst !== undefined ? undefined : (dayFirst ?? monthFirst);
}

function monthOf(form: RegExp, text: string): NamedDate | undefined {
  const { year, month } = form.exec(text)?.groups ?? {};
  return year && month ? `${year}-${month}` : undefined;
}

function isoDay(year: string, month: string, day: string): NamedDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const millis = Date.parse(`${date}T00:00Z`);
  // `Date` reads 30 February as 2 March.
  const exists = !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(date);
  return exists ? date : undefined;
}
