/** Reviews an archive on disk: finds the articles with doubts, and plans what somebody has decided of them. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ContentError, type Problem } from '../../archive/problem.ts';
import { findContent } from '../../content/files.ts';
import { compare } from '../../text/compare.ts';
import { generalReason } from '../report/reasons.ts';
import { type Doubt, doubtsOf, sayDoubt } from './doubts.ts';
import { linesInDoubt } from './lines-in-doubt.ts';
import { HASH_DIGITS, type ListDecision, type ListEntry, readReviewList } from './review-list.ts';
import { plain, settle } from './settle.ts';

/** Whether a doubt is one of those that somebody asks for. */
export type Wanted = (doubt: Doubt) => boolean;

/**
 * Finds what is to be reviewed in a content folder. Articles with the same kinds of doubts stand together.
 * @param wanted of which doubts; an entry has no others
 */
export async function findDoubts(contentDir: string, wanted: Wanted): Promise<ListEntry[]> {
  const { articles } = await findContent(contentDir);
  const found: { readonly kinds: string; readonly entry: ListEntry }[] = [];
  for (const article of articles) {
    const file = join(contentDir, article);
    const bytes = await readFile(file);
    const text = plain(bytes.toString('utf8'));
    const doubts = doubtsOf(text).filter(wanted);
    if (doubts.length === 0) continue;
    const lines = linesInDoubt(text, doubts);
    const kinds = doubts.map(kindOf).join('\n');
    found.push({ kinds, entry: { file, hash: hashOf(bytes), doubts, lines } });
  }
  return found
    .toSorted((a, b) => compare(a.kinds, b.kinds) || compare(a.entry.file, b.entry.file))
    .map(({ entry }) => entry);
}

/** A doubt without the words of its article, by which doubts are counted. */
export function kindOf({ field, reason }: Doubt): string {
  return sayDoubt({ field, reason: reason && generalReason(reason) });
}

/** What becomes of a review. Nothing is written: see `texts`. */
export interface Settled {
  /** Doubts that are settled. */
  readonly doubts: number;
  /** The new texts of articles, by their files. */
  readonly texts: ReadonlyMap<string, string>;
  /** Articles that are drafts no longer. */
  readonly finished: number;
  /** Articles that are not as they were when the list was made, or would be broken: they have no new text. */
  readonly problems: readonly Problem[];
}

/** Plans to settle all doubts that are wanted, as the import left them. */
export async function settleAll(contentDir: string, wanted: Wanted): Promise<Settled> {
  const entries = await findDoubts(contentDir, wanted);
  const decisions = entries.map(({ file, hash, doubts }) => ({
    file,
    hash,
    line: 1,
    settled: new Set(doubts.map(sayDoubt)),
    lines: new Map(),
  }));
  return planReview(contentDir, decisions);
}

/**
 * Plans what a list says.
 * @param list the path of the file
 * @throws ContentError where the list has a line that cannot be understood
 */
export async function settleList(contentDir: string, list: string): Promise<Settled> {
  const { decisions, problems } = readReviewList(await readFile(list, 'utf8'), list);
  if (problems.length > 0) throw new ContentError(problems);
  return planReview(contentDir, decisions, list);
}

/**
 * Plans what somebody has decided.
 * @param list the path of the file that says so, for problems
 */
export async function planReview(
  contentDir: string,
  decisions: readonly ListDecision[],
  list?: string,
): Promise<Settled> {
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  const settled = { doubts: 0, finished: 0 };
  const inside = `${resolve(contentDir)}/`;
  for (const decision of decisions) {
    const { file } = decision;
    const refuse = (found: string, expected: string) =>
      problems.push({
        file: list ?? file,
        line: decision.line,
        column: 1,
        subject: 'review',
        found,
        expected,
      });
    if (!resolve(file).startsWith(inside) || !existsSync(file)) {
      refuse(`${file}, which is no article`, `a file below ${contentDir}`);
      continue;
    }
    const bytes = await readFile(file);
    if (hashOf(bytes) !== decision.hash) {
      refuse(`${file}, which has changed since`, 'a new list: the lines may have other numbers');
      continue;
    }
    const text = bytes.toString('utf8');
    const anew = settle(text, decision);
    if (anew === undefined) {
      refuse(`${file}, whose front matter would not be read`, 'lines that leave it as YAML');
      continue;
    }
    if (anew === text) continue;
    texts.set(file, anew);
    settled.doubts += doubtsOf(plain(text)).length - doubtsOf(plain(anew)).length;
    if (IS_DRAFT.test(text) && !IS_DRAFT.test(anew)) settled.finished++;
  }
  return { ...settled, texts, problems };
}

const IS_DRAFT = /^draft: *true\b/m;

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, HASH_DIGITS);
}
