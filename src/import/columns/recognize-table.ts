/** Recognizes the columns of a table, and the order of day and month in it. */
import type { Finding } from '../../archive/problem.ts';
import { shorten } from '../../text/fold.ts';
import { OrderEvidence, type OrderVerdict } from '../dates/day-order.ts';
import type { Found } from '../readers/reader.ts';
import { IMPORT_FILE, type ImportFile } from './import-file.ts';
import { type Profile, Profiler } from './profile.ts';
import { type Columns, type Decision, recognizeColumns } from './recognize.ts';
import type { Table, ZoneOfText } from './row-text.ts';

/** A table, and why its columns are what they are. */
export interface RecognizedTable extends Table {
  readonly decision: Decision;
  readonly profiles: readonly Profile[];
}

/** How a table is recognized. */
interface TableSettings {
  /** Its `import.yaml`. */
  readonly importFile: ImportFile;
  /** What columns are, as the call states it. */
  readonly map: Columns | undefined;
  /** The languages of names of months. */
  readonly langs: readonly string[];
  /** The zone of hours that have none. */
  readonly zone: string | undefined;
  /** The zone of a text, where nothing states that of its table. */
  readonly zoneOf: ZoneOfText | undefined;
  /** Whether all rows are looked at, and not the first thousand. */
  readonly allRows: boolean;
}

/** Rows by which columns are recognized. */
const SAMPLE = 1000;

/**
 * Recognizes a table.
 * @param read reads it, from its beginning each time
 * @returns the table; or why no texts can be read from it
 */
export async function recognizeTable(
  read: () => AsyncIterable<Found>,
  { importFile: settings, map, langs, zone, zoneOf, allRows }: TableSettings,
): Promise<RecognizedTable | Finding> {
  const profiler = new Profiler(langs);
  let rows = 0;
  for await (const found of read()) {
    if (found.kind !== 'row') continue;
    profiler.add(found.cells);
    if (++rows >= SAMPLE && !allRows) break;
  }
  const profiles = profiler.profiles();
  const stated = { ...settings.columns, ...map };
  const names = profiles.map(({ name }) => name);
  const needed = [...Object.values(stated), ...Object.keys(settings.drop ?? {})];
  const missing = needed.find((column) => !names.includes(column));
  if (rows > 0 && missing !== undefined) {
    return {
      subject: 'columns',
      found: `no column "${missing}"`,
      expected: `one of ${shorten(names.join(', '), 300)}`,
    };
  }
  const decision = recognizeColumns(profiles, stated);
  const { columns, guessed } = decision;
  const fault = rows === 0 ? undefined : faultOfColumns(columns, profiles);
  if (fault) return fault;
  const order = settings.dateOrder
    ? { order: settings.dateOrder, isDoubtful: false, why: `stated in ${IMPORT_FILE}` }
    : await orderOf(read, columns, langs);
  const dates = { zone: settings.timeZone ?? zone, langs };
  return {
    ...{ columns, guessed, order, dates, settings, decision, profiles },
    ...(settings.timeZone === undefined && { zoneOf }),
  };
}

/** Decides the order of day and month: by the first rows, and where these leave it open, by all. */
async function orderOf(
  read: () => AsyncIterable<Found>,
  { date }: Columns,
  langs: readonly string[],
): Promise<OrderVerdict> {
  const evidence = new OrderEvidence(langs);
  if (date === undefined) return evidence.verdict();
  let rows = 0;
  for await (const found of read()) {
    if (found.kind !== 'row') continue;
    evidence.add(found.cells.find(([name]) => name === date)?.[1] ?? '');
    if (++rows >= SAMPLE && !evidence.isOpen) break;
  }
  return evidence.verdict();
}

/** Why no texts can be read from the columns of a table. */
function faultOfColumns(columns: Columns, profiles: readonly Profile[]): Finding | undefined {
  const names = shorten(profiles.map(({ name }) => name).join(', '), 300);
  if (columns.body === undefined) {
    return {
      subject: 'columns',
      found: `none with texts among ${names}`,
      expected: `\`--map body=COLUMN\`, or \`columns:\` in ${IMPORT_FILE}`,
    };
  }
  const body = profiles.find(({ name }) => name === columns.body);
  if (!body || body.html < 0.5) return undefined;
  return {
    subject: `column ${columns.body}`,
    found: 'HTML',
    expected: 'a column with plain text',
  };
}
