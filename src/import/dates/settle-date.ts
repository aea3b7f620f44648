/** Settles the date of a clipping by all that tells it, and takes its date lines out. */
import type { FindDates } from '../../dates/find-dates.ts';
import type { ReadDateline } from '../cleaners/dateline.ts';
import { type Clipping, toReview } from '../clipping.ts';
import { type DateLineReader, takeDateLine } from './date-lines.ts';
import { type Evidence, isAfter, UNKNOWN_DATE, weigh } from './evidence.ts';
import { dateOfAddress, dateOfFileName } from './named-dates.ts';

/** What reads the dates of texts. */
export interface DateReaders {
  readonly dateLines: DateLineReader;
  readonly readDateline: ReadDateline;
  readonly findDates: FindDates;
  /** The day of the import, if it is known: nothing was printed after it. */
  readonly today?: string | undefined;
}

/** Blocks from the top of which one may begin with a dateline: a title and credits may come before it. */
const DATELINE_REACH = 6;

/** Where the days of a text are looked for, from its beginning, in characters: one is proposed, no more. */
const SEARCHED = 20_000;

/**
 * Settles the date. The order of evidence: what is stated, a date line, the address, the file's name; a day in a
 * dateline only completes a year or a month. A day in the text decides nothing: without other evidence the date is
 * `unknown`, and the day a proposal.
 * @param clipping its date, if any, is stated, and its address known, where there is one
 * @param file the name of the file, if the text has one of its own
 */
export function settleDate(
  clipping: Clipping,
  readers: DateReaders,
  file: string | undefined,
): Clipping {
  const { clipping: taken, date: line } = takeDateLine(clipping, readers.dateLines);
  const { date: stated, sourceUrl } = clipping.fields;
  const address = sourceUrl === undefined ? undefined : dateOfAddress(sourceUrl);
  const name = file === undefined ? undefined : dateOfFileName(file);
  const evidence: Evidence[] = [
    ...(stated ? [{ from: 'column', date: stated } as const] : []),
    ...(line ? [{ from: 'date line', ...line } as const] : []),
    ...(address ? [{ from: 'address', date: address } as const] : []),
    ...(name ? [{ from: 'file name', date: name } as const] : []),
  ];
  const verdict = weigh(evidence, dayOfDateline(taken, readers.readDateline));
  if (!verdict) return undated(taken, readers.findDates);
  const dated = { ...taken, fields: { ...taken.fields, date: verdict.date } };
  const { today } = readers;
  const isFuture = today !== undefined && isAfter(verdict.date, today);
  const reasons = [...verdict.reasons, ...(isFuture ? ['after the day of the import'] : [])];
  return toReview(dated, ...reasons.map((reason) => ({ field: 'date' as const, reason })));
}

function dayOfDateline({ blocks }: Clipping, read: ReadDateline) {
  for (const block of blocks.slice(0, DATELINE_REACH)) {
    const found = block.kind === 'paragraph' ? read(block.text) : undefined;
    if (found) return found.day;
  }
  return undefined;
}

/** Proposes the latest day that the text mentions: a text rarely tells of the future, and often of the past. */
function undated(clipping: Clipping, findDates: FindDates): Clipping {
  const text = clipping.blocks
    .map((block) => block.text)
    .join('\n')
    .slice(0, SEARCHED);
  const [latest] = findDates(text).sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const reason = latest
    ? `no date but in the text: ${text.slice(latest.start, latest.end).replace(/\s+/g, ' ')}?`
    : 'no date found';
  const dated = { ...clipping, fields: { ...clipping.fields, date: UNKNOWN_DATE } };
  return toReview(dated, { field: 'date', reason });
}
