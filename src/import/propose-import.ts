/** Looks through the data of an import and writes `import.yaml` beside them, for a person to correct. */
import { dirname, join } from 'node:path';
import type { Problem } from '../archive/problem.ts';
import { removeDrafts, replaceFile, writeNew } from '../content/whole-file.ts';
import { boilerplateLearner } from './cleaners/boilerplate-learner.ts';
import { IMPORT_FILE } from './columns/import-file.ts';
import { proposeImport } from './columns/propose.ts';
import { isProblem, readTexts, type TextSettings } from './read-texts.ts';

/** Where a proposal goes if there is an `import.yaml` already, which somebody may have edited. */
const PROPOSED_FILE = 'import.proposed.yaml';

/** A proposal. */
interface Proposal {
  /** The file that was written; none where the data cannot be read. */
  readonly path?: string;
  /** What it says. */
  readonly text?: string;
  /** The faults of rows and files, which are left out. */
  readonly problems: readonly Problem[];
}

/**
 * Proposes the settings of a file or folder of data, by all of its rows.
 * @param path the data; of several tables in it, the first is described
 * @returns the proposal, written as `import.yaml`, or as `import.proposed.yaml` where the first is there already
 */
export async function proposeFor(path: string, settings: TextSettings): Promise<Proposal> {
  const texts = readTexts([path], { ...settings, allRows: true });
  const repeated = boilerplateLearner();
  const problems: Problem[] = [];
  for await (const item of texts) {
    if (isProblem(item)) problems.push(item);
    else repeated.learn(item);
  }
  const all = await texts.facts();
  const facts = all.find(({ table }) => table !== undefined) ?? all[0];
  if (!facts) return { problems };
  const text = proposeImport({ facts, repetition: repeated.known(), zone: settings.zone });
  const folder = dirname(facts.file.split('!/', 1)[0] ?? path);
  const target = join(folder, IMPORT_FILE);
  removeDrafts(folder);
  if (writeNew(target, text)) return { path: target, text, problems };
  const other = join(folder, PROPOSED_FILE);
  replaceFile(other, text);
  return { path: other, text, problems };
}
