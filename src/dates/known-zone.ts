/** A time zone that remembers its offsets: to ask the system for one takes as long as all else on a date. */
import { IANAZone } from 'luxon';

/** Of a day in UTC; one in another zone may be shorter or longer. */
export const MILLIS_OF_DAY = 24 * 60 * 60 * 1000;

/**
 * An offset that is the same at both ends of so much time is that of the whole: no zone of the IANA database
 * ever came back to its offset within less. The quickest was Freetown, after four days of 1939.
 */
const STRETCH = 3 * MILLIS_OF_DAY;

/** For luxon wherever it takes a zone. Thousands of days come again and again, in lists of every kind. */
export class KnownZone extends IANAZone {
  /** The offset, in minutes, at the beginning of each stretch, counted from 1970. */
  readonly #offsets = new Map<number, number>();

  override offset(millis: number): number {
    const stretch = Math.floor(millis / STRETCH);
    const offset = this.#atStartOf(stretch);
    return offset === this.#atStartOf(stretch + 1) ? offset : super.offset(millis);
  }

  #atStartOf(stretch: number): number {
    const known = this.#offsets.get(stretch);
    if (known !== undefined) return known;
    const offset = super.offset(stretch * STRETCH);
    this.#offsets.set(stretch, offset);
    return offset;
  }
}
