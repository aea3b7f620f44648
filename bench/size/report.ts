/** Tells the bytes of sites by kind of file, for each article. */
import { MOST_BYTES } from '../../src/build/site-size.ts';
import type { MeasuredSize } from './run.ts';

/** A table for people: a row a kind, a column a site, and between the smallest and the largest what an article adds. */
export function formatSizes(measured: readonly MeasuredSize[]): string {
  const sorted = measured.toSorted((a, b) => a.articles - b.articles);
  const [small, large] = [sorted[0], sorted.at(-1)];
  if (!small || !large) return '';
  const grows = small.articles < large.articles;
  const row = (name: string, bytesIn: (size: MeasuredSize) => number) => {
    const each = sorted.map((size) => String(Math.round(bytesIn(size) / size.articles)));
    const added = (bytesIn(large) - bytesIn(small)) / (large.articles - small.articles);
    return [name, ...each, ...(grows ? [String(Math.round(added))] : [])];
  };
  const kinds = large.kinds.map(([kind]) =>
    row(kind, (size) => size.kinds.find(([name]) => name === kind)?.[1] ?? 0),
  );
  const head = ['bytes an article', ...sorted.map(({ articles }) => `of ${articles}`)];
  const rows = [
    [...head, ...(grows ? ['one more'] : [])],
    ...kinds,
    row('all', ({ bytes }) => bytes),
  ];
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((cells) => cells[i]?.length ?? 0)));
  const lines = rows.map((cells) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths?.[i] ?? 0) : cell.padStart(widths?.[i] ?? 0)))
      .join('  '),
  );
  const room = sorted.map(
    ({ articles, bytes, files }) =>
      `${articles} articles: ${files} files, ${(bytes / 1e6).toFixed(1)} MB; ` +
      `at this rate ${Math.floor((MOST_BYTES * articles) / bytes)} articles are 1 GB`,
  );
  return [...lines, '', ...room].join('\n');
}
