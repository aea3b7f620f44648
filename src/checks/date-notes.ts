/** Notes on dates that no text can have: in the future, or before there was print. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Locate } from '../archive/consistency.ts';
import type { Note } from '../archive/problem.ts';
import { type ArticleDate, writtenDate } from '../dates/article-date.ts';

/** Gutenberg printed from about then on; what is older was written by hand, and no newspaper. */
const FIRST_PRINT = '1440';

/**
 * @param archive with its drafts
 * @param tomorrow the day after that of the check, in UTC: where the archive's editors are, it may be that day already
 */
export function dateNotes(archive: Archive, locate: Locate, tomorrow: string): Note[] {
  return archive.articles.flatMap((article) => {
    const dates = datesOf(article);
    const note = (key: string, date: ArticleDate, rest: Pick<Note, 'code' | 'expected'>) => ({
      ...locate(article, key),
      subject: key,
      found: writtenDate(date),
      ...rest,
    });
    return [
      ...dates.flatMap(([key, date]) => {
        const from = beginningOf(date);
        if (from === undefined || from <= tomorrow) return [];
        return note(key, date, { code: 'date-future', expected: 'a date that has come' });
      }),
      ...((beginningOf(article.date) ?? FIRST_PRINT) < FIRST_PRINT
        ? [
            note('date', article.date, {
              code: 'date-before-printing',
              expected: `a year from ${FIRST_PRINT} on; of what is older, when it was printed, and \`event\` for when it was`,
            }),
          ]
        : []),
    ];
  });
}

function datesOf({ date, meta: { translated, added } }: Article) {
  const dates: (readonly [string, ArticleDate])[] = [['date', date]];
  if (translated) dates.push(['translated', translated]);
  if (added) dates.push(['added', added]);
  return dates;
}

/** The first day, month or year that a date can mean, as it is written; none where nothing is known. */
function beginningOf(date: ArticleDate): string | undefined {
  switch (date.kind) {
    case 'day':
      return date.day;
    case 'instant':
      return date.iso.slice(0, 10);
    case 'period':
      return date.period;
    default:
      return undefined;
  }
}
