/** Compares versions of the program. */

const byNumbers = new Intl.Collator('en', { numeric: true });

/** Below zero where the first is the earlier one. `1.0.0-rc.1` is before `1.0.0`. */
export function compareVersions(one: string, other: string): number {
  const [a = '', ...preA] = one.split('-');
  const [b = '', ...preB] = other.split('-');
  const release = byNumbers.compare(a, b);
  if (release !== 0) return release;
  const isFinal = Number(preA.length === 0) - Number(preB.length === 0);
  return isFinal || byNumbers.compare(preA.join('-'), preB.join('-'));
}
