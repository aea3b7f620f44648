/** Puts things in a random order. */
import { below, type Random } from '../../../random.ts';

/** Returns a shuffled copy. */
export function shuffled<Item>(random: Random, items: Iterable<Item>): Item[] {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    [all[i], all[j]] = [all[j] as Item, all[i] as Item];
  }
  return all;
}
