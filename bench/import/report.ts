/** Formats what a score says, as text to read. */
import type { Miss, Score, Tally } from './score.ts';
import { type Measure, TARGETS } from './targets.ts';

/** Letters of a value that are shown. */
const SHOWN = 120;

const MEASURES = Object.keys(TARGETS) as Measure[];

/** The numbers whose least share is missed. */
export function missedTargets({ tallies }: Score): Measure[] {
  return MEASURES.filter((measure) => {
    const { least } = TARGETS[measure];
    const tally = tallies.get(measure);
    return least !== undefined && tally !== undefined && shareOf(tally) < least;
  });
}

/** The share that is right; of nothing, all. */
export function shareOf({ right, all }: Tally): number {
  return all === 0 ? 1 : right / all;
}

/**
 * @param most how many misses of each number are shown
 */
export function formatScore(score: Score, most: number): string {
  const missed = missedTargets(score);
  const lines = MEASURES.flatMap((measure) => {
    const tally = score.tallies.get(measure);
    if (!tally || tally.all === 0) return [];
    const { title, least, goal } = TARGETS[measure];
    const wanted = least === undefined ? '' : `${percent(least)} / ${percent(goal ?? least)}`;
    const mark = missed.includes(measure) ? ' MISSED' : '';
    return [
      `${title.padEnd(66)} ${percent(shareOf(tally)).padStart(7)}  ${`${tally.right}/${tally.all}`.padStart(15)}  ${wanted}${mark}`,
    ];
  });
  return [
    `${score.rows} rows, ${score.articles} articles`,
    `${''.padEnd(66)} ${'share'.padStart(7)}  ${'right/all'.padStart(15)}  least / goal`,
    ...lines,
    ...formatKinds(score),
    ...(most > 0 ? MEASURES.flatMap((measure) => formatMisses(score, measure, most)) : []),
  ].join('\n');
}

/** How many rows of each kind of fault miss something that has a least, the most first. */
function formatKinds({ misses }: Score): string[] {
  const rows = new Map<number, Set<string>>();
  for (const { measure, faults, row } of misses) {
    if (TARGETS[measure].least === undefined) continue;
    for (const fault of faults) rows.set(fault, (rows.get(fault) ?? new Set()).add(row));
  }
  if (rows.size === 0) return [];
  const all = [...rows].sort(([, one], [, other]) => other.size - one.size);
  const kinds = all.map(([fault, { size }]) => `${fault} (${size})`);
  return ['', `Kinds of fault in rows with a miss, and how many rows: ${kinds.join(', ')}`];
}

function formatMisses({ misses }: Score, measure: Measure, most: number): string[] {
  const own = misses.filter((miss) => miss.measure === measure);
  if (own.length === 0) return [];
  const more = own.length > most ? [`  … and ${own.length - most} more`] : [];
  return ['', `${TARGETS[measure].title.trim()}:`, ...own.slice(0, most).map(formatMiss), ...more];
}

function formatMiss({ row, faults, what, expected, got }: Miss): string {
  const kinds = faults.length > 0 ? ` [${faults.join(' ')}]` : '';
  return `  ${row}${kinds} ${what}: expected ${cut(expected)}, got ${cut(got)}`;
}

function cut(text: string): string {
  const line = text.replaceAll('\n', '⏎');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

function percent(share: number): string {
  // Rounded down, so that only all is 100 %.
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}
