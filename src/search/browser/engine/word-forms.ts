/** Finds the articles that have a word, or another form of it. */
import { codesIn, groupOf, indexed, kindIn, shown } from '../../index-terms.ts';
import { commonLetters } from '../../sorted-words.ts';
import type { FederatedIndex, Posting } from './federated-index.ts';
import type { LoadedTerm } from './loaded-terms.ts';

/** The places of a word. */
export interface WordForms {
  /** Those of the word as it is written. */
  readonly exact: readonly Posting[];
  /** Those of all its forms, the word itself included. */
  readonly likely: readonly Posting[];
  /** Those of forms of other words, to which the word may belong, too. */
  readonly unlikely: readonly Posting[];
  /** A form of each stem that the rules do not find for the word: without them, its page would not mark these. */
  readonly otherForms: readonly string[];
}

/** A group of forms that may be the word's. */
interface Candidate {
  readonly key: string;
  /** As in the terms of the forms. */
  readonly codes: string;
  /** One of its forms. */
  readonly form: string;
  /** How far the word is from the nearest form, see `nearestOf`. */
  readonly far: number;
}

/** A term with the key of the group where it was looked for. */
type Member = LoadedTerm & { readonly key: string };

/**
 * Finds a word. The index files in which its forms are tell to which words of a dictionary it belongs, if the archive
 * has it in this form. Otherwise those words are taken whose forms are the most similar.
 * @param form folded
 * @param stems those that the rules give, the likeliest first
 */
export async function findForms(
  index: FederatedIndex,
  form: string,
  stems: readonly string[],
): Promise<WordForms> {
  const asked = indexed(form);
  const [first = asked, ...others] = stems.map(indexed);
  const groups = new Map<string, readonly LoadedTerm[]>();
  const load = async (keys: readonly string[]) => {
    const missing = [...new Set(keys)].filter((key) => !groups.has(key));
    const found = await Promise.all(missing.map((key) => index.group(key)));
    for (const [i, key] of missing.entries()) groups.set(key, found[i] ?? []);
  };
  const members = (): Member[] =>
    [...groups].flatMap(([key, terms]) => terms.map((term) => ({ ...term, key })));

  await load([first]);
  const own = members().filter((term) => term.form === asked);
  const known = new Set(own.flatMap(({ codes }) => codesIn(codes)));
  // A form that is in no dictionary may be found by its other stems.
  if (known.size === 0) await load(others);
  const nearest = nearestOf(members(), asked);
  const least = Math.min(...nearest.values());
  const isOwn = (term: LoadedTerm) => {
    if (known.size > 0) return codesIn(term.codes).some((code) => known.has(code));
    return own.length > 0 ? term.codes === '' : farOf(term, nearest) <= least + FARTHER;
  };
  await load(
    members()
      .filter(isOwn)
      .flatMap(({ elsewhere }) => elsewhere || []),
  );

  const candidates = candidatesOf(members().filter(isOwn), nearest);
  const isLikely = ({ key, far }: Candidate) =>
    own.length > 0 ? known.size > 0 || key === first : far <= least;
  const search = async (some: readonly Candidate[]) => {
    // A group that is searched for as a whole was searched for already: Pagefind takes long for frequent words.
    const isWhole = (key: string) =>
      (groups.get(key) ?? []).every(
        (term) =>
          term.elsewhere !== '' || some.some((one) => one.key === key && one.codes === term.codes),
      );
    const starts = some.map(({ key, codes }) => groupOf(key, isWhole(key) ? undefined : codes));
    return (await Promise.all([...new Set(starts)].map((start) => index.postings(start)))).flat();
  };
  const [exact, likely, unlikely] = await Promise.all([
    Promise.all(own.map(({ term }) => index.postings(term))).then((found) => found.flat()),
    search(candidates.filter(isLikely)),
    search(candidates.filter((one) => !isLikely(one))),
  ]);
  const rules = new Set([first, ...others]);
  const otherForms = candidates.filter((one) => isLikely(one) && !rules.has(one.key));
  return { exact, likely, unlikely, otherForms: otherForms.map(({ form }) => shown(form)) };
}

/** How far a word is from each word of the dictionary, by its code; without a code, from the other forms. */
function nearestOf(members: readonly Member[], asked: string): ReadonlyMap<string, number> {
  const nearest = new Map<string, number>();
  for (const { key, codes, form } of members) {
    for (const code of codes === '' ? [''] : codesIn(codes)) {
      // A pointer tells that the word has a form that begins with the key.
      const far = distance(asked, form || key) + (code === '' ? 0 : unlikeness(asked, code));
      nearest.set(code, Math.min(far, nearest.get(code) ?? Number.POSITIVE_INFINITY));
    }
  }
  return nearest;
}

function farOf({ codes }: LoadedTerm, nearest: ReadonlyMap<string, number>): number {
  const all = codes === '' ? [''] : codesIn(codes);
  return Math.min(...all.map((code) => nearest.get(code) ?? Number.POSITIVE_INFINITY));
}

/** The forms that are searched for at once: those of one group that belong to the same words. */
function candidatesOf(
  members: readonly Member[],
  nearest: ReadonlyMap<string, number>,
): readonly Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const member of members) {
    const { key, codes, form, elsewhere } = member;
    if (elsewhere === '')
      candidates.set(groupOf(key, codes), { key, codes, form, far: farOf(member, nearest) });
  }
  return [...candidates.values()];
}

/** How much farther than the nearest words others may be, which are searched for besides. */
const FARTHER = 3;

/** Counts the letters of two words after those at the beginning that both have. */
function distance(asked: string, form: string): number {
  return asked.length + form.length - 2 * commonLetters(asked, form);
}

/*
 * The kind of a word is in its code. What its forms end in is that of Russian, the one language with a table so far:
 * a reflexive verb always ends in -ся or -сь, and no other verb or adjective does.
 */

const CASE = '(?:[ыи]ј|[ое]го|[ое]му|[ыи]м|[ое]м|ая|яя|[ое]ј|ую|юю|[ое]е|[ыи]е|[ыи]х|[ыи]ми)';
const LOOKS = [
  ['reflexive', /..с[яь]$/],
  ['participle', new RegExp(`(?:[ую]щ|[ая]щ|вш|нн|[еия]м)${CASE}$`)],
  ['adjective', /(?:[ыи]ј|[ое]го|[ое]му|ая|яя|ую|юю|[ое]е|[ыи]е|[ыи]х|[ыи]ми|[ыи]м)$/],
  ['verb', /(?:[аеиоуыя]ть|ти|чь|[аеиоуыя]л[аои]?|[еи]шь|[еи]те?|[ую]т|[ая]т|вши?|н[аоы]?)$/],
] as const;

/** Costs of kinds of words, in letters, by what a form looks like: others, adjectives, verbs, reflexive verbs. */
const COSTS = {
  reflexive: [3, 6, 6, 0],
  participle: [4, 1, 0, 8],
  adjective: [2, 0, 3, 8],
  verb: [3, 3, 0, 8],
  other: [0, 2, 2, 8],
} as const;

/** The cost of a form that looks like another kind of word than a code says. */
function unlikeness(asked: string, code: string): number {
  const [looks = 'other'] = LOOKS.find(([, ending]) => ending.test(asked)) ?? [];
  return COSTS[looks][kindIn(code)];
}
