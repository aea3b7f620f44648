/** Reads the date in a cell: a stand-in, in one place, for the reader of all forms of dates. */
import { dateFinder } from '../../dates/find-dates.ts';

/** The order of day and month in numbers: `3/12/2018` is 3 December in `D/M`, 12 March in `M/D`. */
export type DayOrder = 'D/M' | 'M/D';

/** What is known of a date before it is read. */
export interface CellDateOptions {
  /** The order of the whole file, where it is decided. */
  readonly order?: DayOrder | undefined;
  /** The IANA zone of hours without one. */
  readonly zone?: string | undefined;
  readonly langs: readonly string[];
}

/** A date in a cell. */
export interface CellDate {
  /** As front matter writes it. */
  readonly date: string;
  /** What a person has to look at, in a few words each; none where the date is certain. */
  readonly reasons: readonly string[];
  /** The orders that its numbers allow; none where the order makes no difference. */
  readonly orders?: readonly DayOrder[];
}

const ISO =
  /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ](\d{2}:\d{2})(?::\d{2})?(?:\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ ,T]{1,3}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?$/;

/** @returns the date of a cell that holds nothing but a date; `undefined` for anything else */
export function readCellDate(cell: string, options: CellDateOptions): CellDate | undefined {
  const text = cell.trim();
  if (text.length > 100) return undefined;
  const [iso, day = '', hour, offset] = ISO.exec(text) ?? [];
  if (iso !== undefined) {
    const known = hour !== undefined && offset !== undefined;
    return { date: known ? `${day}T${hour}${offset}` : day, reasons: [] };
  }
  const [numbers, a = '', sign, b = '', year] = NUMBERS.exec(text) ?? [];
  if (numbers !== undefined) {
    const dayFirst = Number(b) <= 12 && Number(a) <= 31;
    const monthFirst = Number(a) <= 12 && Number(b) <= 31 && sign === '/';
    const orders: DayOrder[] = [
      ...(dayFirst ? (['D/M'] as const) : []),
      ...(monthFirst ? (['M/D'] as const) : []),
    ];
    const [first, second] = orders;
    if (!first) return undefined;
    const order = options.order && orders.includes(options.order) ? options.order : first;
    const [dd, mm] = order === 'D/M' ? [a, b] : [b, a];
    const date = `${year}-${mm.padStart(2, '0')}-${dd.padStart(2, '0')}`;
    if (Number(mm) < 1 || Number(dd) < 1) return undefined;
    const isOpen = second !== undefined && a !== b && options.order === undefined;
    const reasons = isOpen ? [`day and month may be the other way round: ${text}`] : [];
    return { date, reasons, orders: a === b || sign === '.' ? [] : orders };
  }
  const [found, another] = finderOf(options.langs)(text);
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  // A weekday, a date, an hour and a zone at most.
  if (!found || another || words > 8) return undefined;
  return { date: found.day, reasons: [] };
}

const finders = new Map<string, ReturnType<typeof dateFinder>>();

function finderOf(langs: readonly string[]): ReturnType<typeof dateFinder> {
  const key = langs.join();
  const finder = finders.get(key) ?? dateFinder(langs);
  finders.set(key, finder);
  return finder;
}
