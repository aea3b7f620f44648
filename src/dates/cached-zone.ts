/** Caches the offsets of a time zone: asking the system takes as long as everything else done with a date. */
import { DateTime, IANAZone } from 'luxon';
import type { Day } from './period.ts';

const MILLIS_OF_MINUTE = 60 * 1000;

/** Milliseconds of a day in UTC. In other zones, a day may be shorter or longer. */
const MILLIS_OF_DAY = 24 * 60 * 60 * 1000;

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

  /** The day of an instant here. */
  day(millis: number): Day {
    const local = this.#localIso(millis);
    return local.slice(0, local.indexOf('T')) as Day;
  }

  /** An instant with the offset that it has here: `2021-02-15T14:05:00+07:00`, with milliseconds where there are any. */
  iso(millis: number): string {
    return this.#localIso(millis).replace(/(?:\.000)?Z$/, this.formatOffset(millis, 'short'));
  }

  /** The instant at which a day begins here, in milliseconds since 1970. */
  startOf(day: Day): number {
    const midnight = Date.parse(day);
    const before = this.offset(midnight - MILLIS_OF_DAY);
    // No offset is longer than a day, and in two days none changes and comes back: see `STRETCH`.
    if (before === this.offset(midnight + MILLIS_OF_DAY))
      return midnight - before * MILLIS_OF_MINUTE;
    return DateTime.fromISO(day, { zone: this }).toMillis();
  }

  /** What clocks here show, as if it were UTC. */
  #localIso(millis: number): string {
    return new Date(millis + this.offset(millis) * MILLIS_OF_MINUTE).toISOString();
  }

  #atStartOf(stretch: number): number {
    const known = this.#offsets.get(stretch);
    if (known !== undefined) return known;
    const offset = super.offset(stretch * STRETCH);
    this.#offsets.set(stretch, offset);
    return offset;
  }
}
