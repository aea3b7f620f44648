/** Finds the term that a person names on the command line. */
import { closest, distance } from 'fastest-levenshtein';
import type { Archive } from '../archive/archive.ts';
import { FolderError } from '../archive/problem.ts';
import type { Term } from '../archive/term.ts';
import type { TermKind } from '../archive/term-kinds.ts';
import { foldName } from '../text/fold.ts';

/** A name that differs from a known one by more than this share of its letters is none of them. */
const MOST_DIFFERENT = 0.4;

/** Whether a name, or the identity of an entry, is that of a term. */
export function hasName(term: Term, name: string): boolean {
  const folded = foldName(name);
  return [...term.names, ...(term.entry ? [term.id] : [])].some((one) => foldName(one) === folded);
}

/**
 * Finds a term by one of its names, or else by its identity.
 * @throws FolderError where no registry and no article has it
 */
export function findTerm({ terms, articles }: Archive, kind: TermKind, name: string): Term {
  const folded = foldName(name);
  const { all } = terms[kind];
  const found =
    all.find((term) => term.names.some((one) => foldName(one) === folded)) ??
    all.find(({ id }) => id === name) ??
    // Other spellings of a term that no registry has.
    articles
      .flatMap((article) => terms[kind].creditedIn(article))
      .find((one) => foldName(one.name) === folded)?.term;
  if (found) return found;
  const names = all.flatMap((term) => term.names);
  const near = names.length > 0 ? closest(name, names) : undefined;
  const isNear = near !== undefined && distance(near, name) <= near.length * MOST_DIFFERENT;
  throw new FolderError(
    `"${name}": found no ${kind} of that name; expected one that articles or the list in _data/ have${isNear ? `: did you mean "${near}"?` : ''}`,
  );
}
