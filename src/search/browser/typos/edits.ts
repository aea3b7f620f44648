/** Compares words as typing mistakes change them: a letter more, less, another one, or two in turn. */

/** What a mistake costs, in quarters. */
export const EDIT = 4;
/** Two letters in turn, and a letter that is written once in place of twice or the reverse: the commonest mistakes. */
const LIKELY_EDIT = 3;

/** Least letters of a word that may have one mistake, and two. */
const ONE_MISTAKE = 5;
const TWO_MISTAKES = 8;

/** How many mistakes a word may have, by its length: short words resemble one another too much. */
export function mostMistakes(length: number): number {
  if (length >= TWO_MISTAKES) return 2;
  return length >= ONE_MISTAKE ? 1 : 0;
}

/**
 * Compares a typed word with one that may be meant (Damerau and Levenshtein's distance, each place changed once). Takes
 * time in proportion to the length of a word, times the mistakes.
 * @param most the most mistakes
 * @returns the costs of the mistakes, four for one or three for a likely one; nothing if there are more than that
 */
export function costOfEdits(typed: string, meant: string, most: number): number | undefined {
  if (Math.abs(typed.length - meant.length) > most) return undefined;
  const limit = most * EDIT;
  const far = limit + 1;
  let [before, last]: [number[], number[]] = [[], []];
  for (let j = 0; j <= meant.length; j++) last.push(j <= most ? j * EDIT : far);
  for (let i = 1; i <= typed.length; i++) {
    const row: number[] = new Array(meant.length + 1).fill(far);
    if (i <= most) row[0] = i * EDIT;
    let least = row[0] as number;
    const letter = typed[i - 1];
    const from = Math.max(1, i - most);
    for (let j = from; j <= Math.min(meant.length, i + most); j++) {
      const other = meant[j - 1];
      const more = letter === typed[i - 2] ? LIKELY_EDIT : EDIT;
      const less = other === meant[j - 2] ? LIKELY_EDIT : EDIT;
      let cost = Math.min(
        (last[j - 1] ?? far) + (letter === other ? 0 : EDIT),
        (last[j] ?? far) + more,
        (row[j - 1] ?? far) + less,
      );
      const areSwapped = letter === meant[j - 2] && typed[i - 2] === other;
      if (i > 1 && j > 1 && areSwapped) cost = Math.min(cost, (before[j - 2] ?? far) + LIKELY_EDIT);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    // A pair of letters in turn may still come from the row before.
    if (least > limit && Math.min(...last) > limit) return undefined;
    [before, last] = [last, row];
  }
  const cost = last[meant.length] ?? far;
  return cost <= limit ? cost : undefined;
}
