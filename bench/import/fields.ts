/** Compares the fields of an article with those that its row must give. */
import type { ReadArticle } from './article.ts';
import { splitWords } from './marked.ts';
import type { Row } from './rows.ts';

/** The fields that are counted. */
export const FIELDS = [
  'title',
  'day',
  'hour',
  'editor',
  'reporter',
  'source',
  'outlet',
  'dateline',
  'sourceUrl',
] as const;

export type Field = (typeof FIELDS)[number];

/** How a field of an article compares. */
export interface FieldResult {
  readonly field: Field;
  /** None where the row has none. */
  readonly expected: string | undefined;
  readonly got: string | undefined;
  readonly isRight: boolean;
  readonly inReview: boolean;
}

/** Compares all fields. */
export function compareFields({ cells, expect }: Row, article: ReadArticle): FieldResult[] {
  const date = expect.date ?? undefined;
  const { agency } = expect;
  const expected: Readonly<Record<Field, string | undefined>> = {
    title: expect.title ?? cells.title,
    day: date?.slice(0, 10),
    hour: date?.includes('T') ? date : undefined,
    editor: listed(expect.editor),
    reporter: listed(expect.reporter ?? (cells.author === undefined ? undefined : [cells.author])),
    source: listed(expect.source),
    outlet: expect.outlet ?? undefined,
    dateline: expect.dateline,
    sourceUrl: expect.sourceUrl ?? cells.url,
  };
  const got: Readonly<Record<Field, string | undefined>> = {
    title: article.title || undefined,
    day: article.date?.slice(0, 10),
    hour: article.date?.includes('T') ? article.date : undefined,
    editor: listed(article.editor),
    reporter: listed(article.reporter),
    source: listed(article.source),
    outlet: article.outlet,
    dateline: article.dateline,
    sourceUrl: article.sourceUrl,
  };
  return FIELDS.map((field): FieldResult => {
    const inReview = article.review.includes(field === 'day' || field === 'hour' ? 'date' : field);
    const is = (wanted: string | undefined) => isSame(field, wanted, got, date);
    const isAgency = agency !== undefined && (field === 'outlet' || field === 'source');
    if (!isAgency) {
      return {
        field,
        expected: expected[field],
        got: got[field],
        isRight: is(expected[field]),
        inReview,
      };
    }
    // It counts once, as the outlet, wherever it is.
    const agreed = [article.outlet, ...article.source].some((one) => fold(one) === fold(agency));
    const wanted = field === 'outlet' ? agency : undefined;
    const value = got[field];
    const shown = field === 'outlet' && agreed ? agency : value;
    const isRight =
      field === 'outlet' ? agreed : value === undefined || fold(value) === fold(agency);
    return { field, expected: wanted, got: shown, isRight, inReview };
  });
}

function isSame(
  field: Field,
  wanted: string | undefined,
  got: Readonly<Record<Field, string | undefined>>,
  date: string | undefined,
): boolean {
  const value = got[field];
  if (wanted === undefined || value === undefined) return wanted === value;
  if (field === 'hour') return instant(wanted) === instant(value);
  if (field === 'day') {
    // An instant may be written in another zone, on another day.
    const isInstant = got.hour !== undefined && date?.includes('T');
    return wanted === value || (isInstant === true && instant(date) === instant(got.hour));
  }
  if (field === 'sourceUrl') return wanted.replace(/\/$/, '') === value.replace(/\/$/, '');
  if (field === 'title') return wanted.normalize('NFC') === value.normalize('NFC');
  return fold(wanted) === fold(value);
}

function instant(date: string | undefined): number {
  return date === undefined ? Number.NaN : Date.parse(date);
}

/** Names in capitals are those in small letters; spaces round a stroke do not count. */
function fold(text: string | undefined): string {
  return splitWords(text ?? '')
    .join(' ')
    .toLowerCase();
}

function listed(names: readonly string[] | undefined): string | undefined {
  return names === undefined || names.length === 0 ? undefined : names.join(', ');
}
