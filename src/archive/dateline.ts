/** Datelines: finds the places that one names, as in `NEW YORK/WASHINGTON` or `Moskwa, 15 Feb`. */

/** A part of a dateline, as it is written. */
export interface DatelinePart {
  readonly text: string;
  /** Whether the part is the name of a place, rather than what stands between and after names. */
  readonly isPlace: boolean;
}

/** Stands between two places, and never inside the name of one. */
const BETWEEN = /([/;|·•]|(?<=\s)[-–—](?=\s))/;

/** Stands between two places, between a place and its region, or between a place and a day. */
const COMMA = /(,)/;

/**
 * Splits a dateline into places and what is between them.
 * @param isKnown whether the registry has a name. A comma separates places only if it has all of them: `Bogor, Jawa
 *   Barat` is one place, as long as it does not have both names.
 */
export function datelineParts(
  dateline: string,
  isKnown: (name: string) => boolean,
): readonly DatelinePart[] {
  if (isKnown(dateline)) return [place(dateline)];
  return split(dateline, BETWEEN).flatMap(([name, separator]) => [
    ...placesIn(name, isKnown),
    ...between(separator),
  ]);
}

/** The places between two separators, and a day after them: a part with a digit, such as `15 Feb`. */
function placesIn(name: string, isKnown: (name: string) => boolean): DatelinePart[] {
  if (isKnown(name)) return [place(name)];
  const all = split(name, COMMA);
  const day = all.findIndex(([part], i) => i > 0 && /\d/.test(part));
  const names = day < 0 ? all : all.slice(0, day);
  const written = (parts: typeof all) => parts.map((part) => part.join('')).join('');
  if (names.length > 1 && names.every(([part]) => isKnown(part))) {
    return [
      ...names.flatMap(([part, separator]) => [place(part), ...between(separator)]),
      ...between(written(all.slice(names.length))),
    ];
  }
  const [last = '', separator = ''] = names.at(-1) ?? [];
  const whole = written(names.slice(0, -1)) + last;
  const rest = separator + written(all.slice(names.length));
  return [
    /\p{L}/u.test(whole) ? place(whole) : { text: whole, isPlace: false },
    ...between(rest),
  ].filter(({ text }) => text !== '');
}

/** The pieces of a text, each with the separator after it, to which the blanks around it belong. */
function split(text: string, separator: RegExp): (readonly [piece: string, separator: string])[] {
  const pieces = text.split(separator);
  const starts = pieces.map((piece, i) => (i === 0 ? piece : piece.trimStart()));
  const blanksBefore = (i: number) => {
    const piece = pieces[i] ?? '';
    return piece.slice(0, piece.length - (starts[i] ?? '').length);
  };
  return starts.flatMap((piece, i) => {
    if (i % 2 === 1) return [];
    const sign = pieces[i + 1];
    if (sign === undefined) return [[piece, ''] as const];
    const bare = piece.trimEnd();
    return [[bare, `${piece.slice(bare.length)}${sign}${blanksBefore(i + 2)}`] as const];
  });
}

function place(text: string): DatelinePart {
  return { text, isPlace: true };
}

function between(text: string): DatelinePart[] {
  return text === '' ? [] : [{ text, isPlace: false }];
}
