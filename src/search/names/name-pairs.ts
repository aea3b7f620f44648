/** Finds the names of an archive that are the same in two scripts, by their sounds. */
import { capitalize } from '../../text/capitalize.ts';
import { addTo } from '../../text/grouping.ts';
import { nominatives } from '../browser/names/nominatives.ts';
import { findAlike, plainCyrillic, plainLatin, readingsOf } from './likeness.ts';
import { NameTrees } from './name-tree.ts';
import { keyOfCyrillic, keysOfLatin } from './sound-keys.ts';

/** A Cyrillic name of which words of the archive may be forms. */
interface Candidate {
  readonly name: string;
  /** Its place among all of them. */
  readonly place: number;
  /** How unlikely it is that the words are forms of it. */
  readonly cost: number;
}

/** A Latin name and a Cyrillic one. */
export type NamePair = readonly [latin: string, cyrillic: string];

/** Shortest and longest names, in plain letters. */
const SHORTEST = 3;
const LONGEST = 40;
/** How much the costs of nominatives are worth among those of sounds. */
const NOMINATIVE = 1 / 3;
/** Cost of a name that is not declined, or is in the nominative, although it looks like another case. */
const AS_IT_IS = 1;
/** How much farther than the nearest one other names may be; from Latin ones, only from long ones. */
const FARTHER = 1;
const LONG = 6;
/** The largest differences of names, by the number of their letters; of longer ones the last. */
const MOST = [0, 0, 0, 0, 1, 2, 2, 3];

/**
 * Pairs names that sound alike: each Latin name with those Cyrillic ones that are the nearest, if they are near enough.
 * @param latin words that are names
 * @param cyrillic the same, in any case of the language
 * @param trees to which no name was added
 */
export function namePairs(
  latin: readonly string[],
  cyrillic: readonly string[],
  trees = new NameTrees(),
): NamePair[] {
  const candidates = addCandidates(cyrillic, trees);
  const nearest = new Map<string, number>();
  const found = latin.flatMap((name) => {
    const some = nearestTo(name, trees, candidates);
    for (const { candidate, far } of some) {
      nearest.set(candidate.name, Math.min(far, nearest.get(candidate.name) ?? far));
    }
    return some.map((one) => ({ ...one, name }));
  });
  return found
    .filter(({ candidate, far }) => far <= (nearest.get(candidate.name) ?? far) + FARTHER)
    .map(({ name, candidate }) => [name, capitalize(candidate.name)]);
}

/** The names that end at each node of the trees. */
type Candidates = ReadonlyMap<number, readonly Candidate[]>;

/** Adds the names to trees, one for each key of their sounds. */
function addCandidates(words: readonly string[], trees: NameTrees): Candidates {
  const costs = new Map<string, number>();
  for (const word of words) {
    const form = word.toLowerCase().replaceAll('ё', 'е');
    for (const { text, cost } of [...nominatives(form), { text: form, cost: AS_IT_IS }]) {
      costs.set(text, Math.min(cost, costs.get(text) ?? cost));
    }
  }
  const byNode = new Map<number, Candidate[]>();
  for (const [place, [name, cost]] of [...costs].entries()) {
    const plain = plainCyrillic(name);
    if (plain.length < SHORTEST - 1 || plain.length > LONGEST) continue;
    const node = trees.add(keyOfCyrillic(plain), plain);
    if (node !== undefined) addTo(byNode, node, { name, place, cost: cost * NOMINATIVE });
  }
  return byNode;
}

/** Finds the candidates that are the nearest to a Latin name, of those with one stem the nearest only. */
function nearestTo(name: string, trees: NameTrees, candidates: Candidates) {
  const plain = plainLatin(name);
  if (plain.length < SHORTEST || plain.length > LONGEST) return [];
  const roots = keysOfLatin(plain).flatMap((key) => trees.root(key) ?? []);
  if (roots.length === 0) return [];
  let most = MOST[Math.min(plain.length, MOST.length - 1)] ?? 0;
  const found: { readonly candidate: Candidate; readonly far: number }[] = [];
  findAlike(readingsOf(plain), trees, roots, most, (node, difference) => {
    for (const candidate of candidates.get(node) ?? []) {
      const far = candidate.cost + difference;
      if (far > most) continue;
      found.push({ candidate, far });
      most = Math.min(most, far + (plain.length < LONG ? 0 : FARTHER));
    }
    return most;
  });
  const near = found
    .filter(({ far }) => far <= most)
    .toSorted((a, b) => a.far - b.far || a.candidate.place - b.candidate.place);
  return [...new Map(near.toReversed().map((one) => [stemOf(one.candidate.name), one])).values()];
}

/** What is the same in a name and in the names that its forms may be of, too. */
function stemOf(name: string): string {
  return name.replace(/[аеийоуыьэюя]{1,2}$/, '');
}
