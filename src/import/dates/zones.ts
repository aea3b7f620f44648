/** Reads the zones that stand behind an hour: `WIB`, `МСК`, `GMT+7`, `+0700`, `Z`. */
import { isTimeZone } from '../../dates/article-date.ts';
import { CachedZone } from '../../dates/cached-zone.ts';

/** A zone: by its IANA name, or by its offset from UTC in minutes. */
export type Zone = string | number;

/** A zone that was read, and where the text goes on. */
interface ReadZone {
  readonly zone: Zone;
  readonly end: number;
}

/**
 * Zones by the names that newsrooms write. Indonesian ones are fixed: what was before 1964 has no hours in texts. Moscow
 * moved its clocks until 2014, so it is a zone with a history. Names that two countries use for different zones
 * (`IST`, `CST`) are left out.
 */
const NAMES: Readonly<Record<string, Zone>> = {
  WIB: 7 * 60,
  WITA: 8 * 60,
  WIT: 9 * 60,
  МСК: 'Europe/Moscow',
  MSK: 'Europe/Moscow',
  UTC: 0,
  GMT: 0,
  Z: 0,
  SGT: 8 * 60,
  MYT: 8 * 60,
  EST: -5 * 60,
  EDT: -4 * 60,
  PST: -8 * 60,
  PDT: -7 * 60,
  CET: 60,
  CEST: 2 * 60,
};

const GAP = String.raw`[\s,]{0,3}[([]?\s?`;
const NAMED = new RegExp(
  String.raw`${GAP}(?<name>${Object.keys(NAMES).join('|')})(?![\p{L}\p{N}+−-])\.?[)\]]?`,
  'iuy',
);
const MOSCOW =
  /[\s,]{0,3}\(?(?:по\s(?:московскому\sвремени|москве|мск)|московское\sвремя)(?!\p{L})\)?/iuy;
/** `+07:00`, `+0700`, `+07`, `GMT+7`, `UTC +03:00`, `(GMT+0700)`. */
const OFFSET = new RegExp(
  String.raw`${GAP}(?:(?:GMT|UTC)\s?(?<sign>[+−-])(?<hours>\d{1,2})|(?<sign2>[+−-])(?<hours2>\d{2}))(?::?(?<minutes>\d{2}))?(?![\p{L}\d./-])[)\]]?`,
  'iuy',
);
/** The name of a zone in brackets behind its offset: `GMT+0700 (Western Indonesia Time)`, `+07:00[Asia/Jakarta]`. */
const NAME_BEHIND = /\s?(?:\([\p{L} ]{2,40}\)|\[[\p{L}/_]{2,40}\])/uy;
/** `Asia/Jakarta`, as programs write it. */
const IANA = /\s?[([]?(?<name>[A-Z][A-Za-z]{2,12}\/[A-Z][A-Za-z_/-]{2,30})[)\]]?/y;

/** The largest offset in use, in minutes: Kiribati. */
const LARGEST = 14 * 60;

/** How the zones begin that are offsets. Most hours have none behind them, and this costs less than all of it. */
const OFFSET_BEGINS = /[\s,]{0,3}[([]?\s?[gu+−-]/iuy;

/** Characters of the first part of an IANA name, with what stands before it. */
const LONGEST_FIRST_PART = 2 + 13;

/** Reads a zone at an offset of a text. */
export function readZone(text: string, at: number): ReadZone | undefined {
  const offset = matches(OFFSET_BEGINS, text, at) ? matchAt(OFFSET, text, at) : undefined;
  if (offset?.groups) {
    const { sign, sign2, hours, hours2, minutes = '0' } = offset.groups;
    const size = Number(hours ?? hours2) * 60 + Number(minutes);
    if (size > LARGEST || Number(minutes) > 59) return undefined;
    const zone = (sign ?? sign2) === '+' ? size : -size || 0;
    const end = at + offset[0].length;
    const behind = matchAt(NAME_BEHIND, text, end);
    if (behind) return { zone, end: end + behind[0].length };
    // `+0700 WIB` says the same twice.
    const name = matchAt(NAMED, text, end);
    const isSame = name && NAMES[name.groups?.name?.toUpperCase() ?? ''] === zone;
    return { zone, end: end + (isSame ? name[0].length : 0) };
  }
  const mayBeIana = text.slice(at, at + LONGEST_FIRST_PART + 1).includes('/');
  const iana = mayBeIana ? matchAt(IANA, text, at) : undefined;
  const ianaName = iana?.groups?.name;
  if (iana && ianaName && isTimeZone(ianaName)) {
    return { zone: ianaName, end: at + iana[0].length };
  }
  const moscow = matchAt(MOSCOW, text, at);
  if (moscow) return { zone: 'Europe/Moscow', end: at + moscow[0].length };
  const named = matchAt(NAMED, text, at);
  const zone = NAMES[named?.groups?.name?.toUpperCase() ?? ''];
  return named && zone !== undefined ? { zone, end: at + named[0].length } : undefined;
}

const zones = new Map<string, CachedZone>();

/**
 * The offset of a zone at a local time.
 * @param local the time as if it were in UTC, in milliseconds since 1970
 * @returns minutes; where clocks are moved, those of the time before
 */
export function offsetAt(zone: Zone, local: number): number {
  if (typeof zone === 'number') return zone;
  const known = zones.get(zone) ?? new CachedZone(zone);
  zones.set(zone, known);
  const guess = known.offset(local);
  return known.offset(local - guess * 60_000);
}

/** Writes an offset of minutes as dates have it: `+07:00`. */
export function writeOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((n) => String(n).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${hours}:${rest}`;
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Matches a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
