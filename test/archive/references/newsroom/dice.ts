/** Dice: chance that is the same every time. */

export interface Dice {
  /** A whole number from 0 on, smaller than the one given. */
  readonly below: (most: number) => number;
  /** Whether it happens that happens once in so many throws. */
  readonly once: (of: number) => boolean;
  readonly one: <Item>(list: readonly Item[]) => Item;
}

/** @param seed other dice for another one */
export function diceOf(seed: number): Dice {
  let state = seed;
  const below = (most: number) => {
    // The generator of Numerical Recipes: its high bits are the ones that look random.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  return {
    below,
    once: (of) => below(of) === 0,
    one: (list) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new Error('nothing to choose from');
      return item;
    },
  };
}
