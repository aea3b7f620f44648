/** Finds the articles that have a word, or another form of it. */
import { codesIn, groupOf, indexed } from '../../index-terms.ts';
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
}

/** A group of forms that may be the word's. */
interface Candidate {
  readonly key: string;
  /** As in the terms of the forms. */
  readonly codes: string;
  /** How far the word is from the nearest form, see `distance`. */
  readonly far: number;
}

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
  const groups = new Map([[first, await index.group(first)]]);
  const own = groups.get(first)?.filter((term) => term.form === asked) ?? [];
  const codes = new Set(own.flatMap((term) => codesIn(term.codes)));
  const addGroups = async (keys: readonly string[]) => {
    const missing = keys.filter((key) => !groups.has(key));
    const found = await Promise.all(missing.map((key) => index.group(key)));
    for (const [i, key] of missing.entries()) groups.set(key, found[i] ?? []);
  };
  const all = () => [...groups].flatMap(([key, terms]) => terms.map((term) => ({ ...term, key })));

  // A form that is in no dictionary may be found by its other stems.
  if (codes.size === 0) await addGroups(others);
  const isOwn = (term: LoadedTerm) =>
    codes.size > 0
      ? codesIn(term.codes).some((code) => codes.has(code))
      : own.length === 0 || term.codes === '';
  await addGroups(
    all()
      .filter(isOwn)
      .flatMap(({ elsewhere }) => elsewhere || []),
  );

  const candidates = candidatesOf(all().filter(isOwn), asked, own.length > 0);
  const nearest = Math.min(...candidates.map(({ far }) => far));
  const isLikely = ({ key, far }: Candidate) =>
    own.length > 0 ? codes.size > 0 || key === first : far <= nearest;
  const search = async (some: readonly Candidate[]) => {
    const groupings = some.map(({ key, codes }) => groupOf(key, codes));
    return (await Promise.all(groupings.map((one) => index.postings(one)))).flat();
  };
  const [exact, likely, unlikely] = await Promise.all([
    Promise.all(own.map(({ term }) => index.postings(term))).then((found) => found.flat()),
    search(candidates.filter(isLikely)),
    search(candidates.filter((one) => !isLikely(one) && one.far <= nearest + FARTHER)),
  ]);
  return { exact, likely, unlikely };
}

/** Groups the forms by their words, with the nearest form of each. */
function candidatesOf(
  terms: readonly LoadedTerm[],
  asked: string,
  isKnown: boolean,
): readonly Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const { key, codes, form, elsewhere } of terms) {
    if (elsewhere !== '') continue;
    const far = isKnown ? 0 : distance(asked, form);
    const id = groupOf(key, codes);
    if (far < (candidates.get(id)?.far ?? Number.POSITIVE_INFINITY))
      candidates.set(id, { key, codes, far });
  }
  return [...candidates.values()];
}

/** How much farther than the nearest words others may be, which are searched for besides. */
const FARTHER = 3;

/** Added where only one of two words has the ending of a verb. */
const OTHER_KIND = 4;

const VERB =
  /(?:[аеиоуыя]ть|ч[ьи]|ти|с[яь]|[аеиоуыя]л[аои]?|[еи]шь|[еи]те?|[ую]т|ят|[ую]щ[а-яј]+|вш[а-яј]+|[иы]м[а-я]{2}|нн?[аоы]?)$/;

/**
 * Compares a word with a form of a text.
 * @returns the number of letters after those at the beginning that both have, more if only one looks like a verb
 */
function distance(asked: string, form: string): number {
  let common = 0;
  while (common < asked.length && asked[common] === form[common]) common++;
  const letters = asked.length + form.length - 2 * common;
  return letters + (VERB.test(asked) === VERB.test(form) ? 0 : OTHER_KIND);
}
