/** Caches the offsets of a time zone: asking the system takes as long as everything else done with a date. */
import { IANAZone } from 'luxon';

/** Milliseconds of a day in UTC. In other zones, a day may be shorter or longer. */
export const MILLIS_OF_DAY = 24 * 60 * 60 * 1000;

/**
 * Milliseconds. If the offset is the same at both ends of a stretch, it is the same in between: no zone of the IANA
 * database ever returned to an earlier offset in less time. The quickest was Freetown, after four days in 1939.
 */
const STRETCH = 3 * MILLIS_OF_DAY;

/** A zone for luxon, for archives in which the same few thousand days are formatted again and again. */
export class CachedZone extends IANAZone {
  /** The offset, in minutes, at the beginning of each stretch; stretches are numbered from 1970. */
  readonly #offsets = new Map<number, number>();

  /** The offset, in minutes, at a time in milliseconds since 1970. */
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
