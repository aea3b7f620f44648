/** Formats figures and tables for people. */

/** @param values at least one */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low = Number.NaN, high = Number.NaN] = [Math.floor(middle), Math.ceil(middle)].map(
    (i) => sorted[i],
  );
  return (low + high) / 2;
}

/** The median of those that there are. */
export function medianOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? median(known) : undefined;
}

/** Two digits behind the point, and a third where the figure is small. */
export function ratio(own: number | undefined, other: number | undefined): string {
  if (!own || !other) return '';
  const value = own / other;
  return value.toFixed(value < 0.1 ? 3 : 2);
}

export function seconds(value: number | undefined): string {
  return value === undefined ? '' : `${value.toFixed(value < 10 ? 2 : 1)} s`;
}

export function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '' : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1e3).toFixed(1)} kB`;
}

export function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(0)} GB`;
}

export function millions(value: number): string {
  return (value / 1e6).toFixed(value < 1e6 ? 2 : 1);
}

/** `10,000` */
export function whole(value: number): string {
  return value.toLocaleString('en');
}

/** A Markdown table; none without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
