/** Runs that follow one another in an array, by their starts or by their lengths. */

/** Gives the starts of consecutive runs by their lengths; then the end of the last one. */
export function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) {
    starts[i + 1] = (starts[i] as number) + (lengths[i] as number);
  }
  return starts;
}

/** Gives the lengths of consecutive runs by their starts: see `startsOf`. */
export function lengthsOf(starts: Uint32Array): Uint32Array {
  const lengths = starts.slice(1);
  for (let i = 0; i < lengths.length; i++) {
    lengths[i] = (lengths[i] as number) - (starts[i] as number);
  }
  return lengths;
}
