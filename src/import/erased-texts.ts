/** Recognizes texts whose records were erased: an import must not bring them back. */
import { parseDocument } from 'yaml';
import { titleHashOf } from '../archive/erased.ts';
import { UNKNOWN_DATE } from './dates/evidence.ts';

/** The characters of a day: `2021-02-15`. */
const DAY = 10;

/** What an import does with a text. */
type ErasedVerdict = 'erased' | 'perhaps' | undefined;

interface TitleAndDate {
  readonly title?: string | undefined;
  readonly date?: string | undefined;
}

/** The erased records of an archive: of each, the day and the hash of the title are kept. */
export class ErasedTexts {
  /** The days of the records, by the hash of their title. */
  readonly #days = new Map<string, string[]>();

  /** Takes note of an erased record. @param yaml its front matter */
  learn(yaml: string): void {
    const { date, withdrawn } = parseDocument(yaml, { schema: 'failsafe' }).toJS() as {
      date?: unknown;
      withdrawn?: { titleSha256?: unknown };
    };
    const hash = withdrawn?.titleSha256;
    if (typeof hash !== 'string') return;
    const days = this.#days.get(hash) ?? [];
    this.#days.set(hash, [...days, typeof date === 'string' ? date : UNKNOWN_DATE]);
  }

  /**
   * Tells whether a text is that of an erased record.
   * @returns `erased` where title and day are those of one, as far as both days are known; `perhaps` where the day is
   *   another one: a daily report has one title each day
   */
  verdictOf({ title, date = UNKNOWN_DATE }: TitleAndDate): ErasedVerdict {
    if (this.#days.size === 0 || title === undefined) return undefined;
    const days = this.#days.get(titleHashOf(title));
    if (!days) return undefined;
    return days.some((day) => mayBeSameDay(day, date)) ? 'erased' : 'perhaps';
  }
}

function mayBeSameDay(one: string, other: string): boolean {
  if (one === UNKNOWN_DATE || other === UNKNOWN_DATE) return true;
  const [a, b] = [one, other].map((date) => date.replace(/[~?%]/g, '').slice(0, DAY));
  if (a === undefined || b === undefined) return true;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
}
