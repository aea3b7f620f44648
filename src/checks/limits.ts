/** Counts the records of which readers see less than all. */
import type { Archive } from '../archive/archive.ts';

/** How many records readers see in part only, by what they see; left out where there are none. */
export interface Limits {
  readonly excerpt?: number;
  readonly metadata?: number;
  readonly unlisted?: number;
  readonly erased?: number;
}

const NAMES = {
  excerpt: 'as an excerpt',
  metadata: 'without the text',
  unlisted: 'on no list',
  erased: 'erased',
} as const satisfies Record<keyof Limits, string>;

/** @returns nothing where readers see all of every record */
export function limitsIn({ articles, erased }: Archive): Limits | undefined {
  const counts = new Map<keyof Limits, number>();
  const add = (key: keyof Limits, count = 1) => counts.set(key, (counts.get(key) ?? 0) + count);
  for (const { withheld, meta } of articles) {
    if (withheld) add(withheld.level);
    if (meta.withdrawn?.level === 'unlisted') add('unlisted');
  }
  if (erased.length > 0) add('erased', erased.length);
  return counts.size > 0 ? Object.fromEntries(counts) : undefined;
}

/** A line for people: `Readers see 2 records as an excerpt, 1 without the text.` */
export function formatLimits(limits: Limits): string {
  const parts = (Object.keys(NAMES) as (keyof Limits)[]).flatMap((key) =>
    limits[key] ? [`${limits[key]} ${NAMES[key]}`] : [],
  );
  return `Of the records, readers see ${parts.join(', ')}.`;
}
