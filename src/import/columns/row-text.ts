/** Makes raw texts of the rows of a table whose columns are known. */
import { createHash } from 'node:crypto';
import { onOneLine, shorten } from '../../text/fold.ts';
import type { Review, Stated } from '../clipping.ts';
import { readCellDate } from '../dates/cell-date.ts';
import type { DateTextOptions } from '../dates/date-text.ts';
import type { OrderVerdict } from '../dates/day-order.ts';
import type { RawText } from '../raw.ts';
import type { Cells } from '../readers/reader.ts';
import { addressIn, filled, keywordsIn, languageIn, namesIn, pictureIn } from './cells.ts';
import type { ImportFile } from './import-file.ts';
import type { ColumnKind } from './names.ts';
import type { Columns } from './recognize.ts';

/**
 * Returns the zone of the edition that a text belongs to.
 * @param lang of its row, where a column or the settings state it
 */
export type ZoneOfText = (text: string, lang: string | undefined) => string | undefined;

/** A table whose columns are known. */
export interface Table {
  readonly columns: Columns;
  /** The kinds that were told by values only. */
  readonly guessed: readonly ColumnKind[];
  readonly order: OrderVerdict;
  readonly dates: Omit<DateTextOptions, 'order'>;
  /** The zone of hours that have none, by the language of the row, where it differs. */
  readonly zoneOf?: ZoneOfText | undefined;
  readonly settings: ImportFile;
}

/** The text of a row, before it is known where it stands. */
type RowText = Omit<RawText, 'origin'>;

/** A longer title is none: another column was meant, or the text was written into it. */
const LONGEST_TITLE = 300;

/** Shown of a cell in a reason. */
const SHOWN = 60;

/** Tags of HTML in a text, such as `</p>` and `<br>`. */
const TAGS = /<\/(?:p|div|span|a|strong|em|b|i|li|h[1-6])>|<br\s?\/?>/i;

/**
 * Makes the text of a row. Its SHA-256 is that of its cells as JSON, `[["judul","…"],["isi","…"]]`: all columns in their
 * order, each value as it is in the file, unquoted. So it does not depend on how the file is written or packed, nor on
 * where the row stands.
 */
export function rowText(cells: Cells, table: Table): RowText {
  const { columns, settings } = table;
  const values = new Map(cells);
  const cellOf = (kind: ColumnKind) => {
    const column = columns[kind];
    return column === undefined ? undefined : filled(values.get(column));
  };
  const doubts: Review[] = [];
  const title = titleOf(cellOf('title'), doubts);
  const sourceUrl = addressOf(cellOf('sourceUrl'), doubts, columns.sourceUrl);
  const body = values.get(columns.body ?? '') ?? '';
  const lang = languageIn(cellOf('lang') ?? '') ?? settings.lang;
  const zoneOf = table.zoneOf && (() => table.zoneOf?.(`${title.stated ?? ''}\n${body}`, lang));
  const { date, inText } = dateOf(
    { day: cellOf('date'), hour: cellOf('time') },
    table,
    zoneOf,
    doubts,
  );
  const description = cellOf('description') ?? cellOf('subtitle');
  const lists = {
    source: namesOf(cellOf('source')) ?? settings.source,
    editor: namesOf(cellOf('editor')),
    reporter: namesOf(cellOf('reporter')),
  };
  const outlet = cellOf('outlet') ?? settings.outlet;
  const keywords = keywordsIn(cellOf('keywords') ?? '');
  const all = [...new Set([...keywords, ...(settings.tags ?? [])])];
  const stated: Stated = {
    ...(title.stated !== undefined && { title: title.stated }),
    ...(date !== undefined && { date }),
    ...(sourceUrl !== undefined && { sourceUrl }),
    ...(outlet !== undefined && { outlet: onOneLine(outlet) }),
    ...Object.fromEntries(Object.entries(lists).filter(([, names]) => names !== undefined)),
    ...(description !== undefined && { description: onOneLine(description) }),
    ...(all.length > 0 && { keywords: all }),
  };
  for (const kind of table.guessed) addGuess(kind, columns[kind], doubts);
  if (body.includes('<') && TAGS.test(body))
    doubts.push({ field: 'text', reason: 'tags of HTML in it' });
  const aside = asideOf(cellOf);
  return {
    sha256: createHash('sha256').update(JSON.stringify(cells)).digest('hex'),
    text: [title.inText, inText, filled(body) ?? '']
      .filter((part) => part !== undefined)
      .join('\n\n'),
    stated,
    ...(lang !== undefined && { lang }),
    ...(doubts.length > 0 && { doubts }),
    ...(aside.length > 0 && { aside }),
  };
}

function titleOf(
  title: string | undefined,
  doubts: Review[],
): { readonly stated?: string; readonly inText?: string } {
  if (title === undefined) return {};
  const stated = onOneLine(title);
  if (stated.length <= LONGEST_TITLE) return { stated };
  const reason = `the column holds ${stated.length} characters, which stand before the text now`;
  doubts.push({ field: 'title', reason });
  return { inText: title };
}

function addressOf(cell: string | undefined, doubts: Review[], column = ''): string | undefined {
  const address = cell === undefined ? undefined : addressIn(cell);
  if (cell !== undefined && address === undefined) {
    const reason = `the column ${column} says "${shorten(cell, SHOWN)}", which is no address`;
    doubts.push({ field: 'sourceUrl', reason });
  }
  return address;
}

function dateOf(
  { day, hour }: { readonly day: string | undefined; readonly hour: string | undefined },
  table: Table,
  zoneOf: (() => string | undefined) | undefined,
  doubts: Review[],
): { readonly date?: string; readonly inText?: string } {
  if (day === undefined) return {};
  const { order, dates } = table;
  const readIn = (zone: string | undefined) => {
    const options = optionsIn(table, zone);
    const whole = hour === undefined ? undefined : readCellDate(`${day} ${hour}`, options);
    return whole ?? readCellDate(day, options);
  };
  let read = readIn(dates.zone);
  // Its language is asked for only where an hour has no zone of its own.
  const zone = read?.isZoneAssumed ? (zoneOf?.() ?? dates.zone) : dates.zone;
  if (zone !== dates.zone) read = readIn(zone);
  if (!read) {
    const reason = `the column says "${shorten(day, SHOWN)}", which is no date that is known`;
    doubts.push({ field: 'date', reason });
    // A reason shows the beginning of it. Where a quotation mark is missing, a cell may hold half of the text.
    return day.length > SHOWN ? { inText: day } : {};
  }
  if (order.isDoubtful && read.orders?.length === 2) {
    const reason = `day and month may be the other way round: ${order.why}`;
    doubts.push({ field: 'date', reason });
  } else {
    doubts.push(...read.reasons.map((reason): Review => ({ field: 'date', reason })));
  }
  return { date: read.date };
}

/** For each zone of a table one object, by which `readCellDate` keeps what it makes. */
const dateOptions = new WeakMap<Table, Map<string | undefined, DateTextOptions>>();

function optionsIn(table: Table, zone: string | undefined): DateTextOptions {
  const known = dateOptions.get(table) ?? new Map<string | undefined, DateTextOptions>();
  dateOptions.set(table, known);
  const { order, dates } = table;
  const options = known.get(zone) ?? {
    ...dates,
    zone,
    order: order.isDoubtful ? undefined : order.order,
  };
  known.set(zone, options);
  return options;
}

function namesOf(cell: string | undefined): readonly string[] | undefined {
  const names = cell === undefined ? [] : namesIn(cell);
  return names.length > 0 ? names : undefined;
}

const FIELDS: Readonly<Partial<Record<ColumnKind, Review['field']>>> = {
  title: 'title',
  date: 'date',
  body: 'text',
  sourceUrl: 'sourceUrl',
};

function addGuess(kind: ColumnKind, column = '', doubts: Review[]): void {
  const field = FIELDS[kind];
  const reason = `the column ${column} was taken for it by its values only`;
  if (field) doubts.push({ field, reason });
}

/** What belongs to the article and has no field: a picture, a subtitle beside a summary. */
function asideOf(cellOf: (kind: ColumnKind) => string | undefined): Cells {
  const image = cellOf('image');
  const picture = image === undefined ? undefined : (pictureIn(image) ?? image);
  const subtitle = cellOf('description') === undefined ? undefined : cellOf('subtitle');
  return [
    ...(picture === undefined ? [] : [['image', picture] as const]),
    ...(subtitle === undefined ? [] : [['subtitle', subtitle] as const]),
  ];
}
