/** Options of the commands that edit an archive, `--dry-run` and `--diff`; carries their edits out, and says what has changed. */
import type { Command } from 'commander';
import type { Edits } from '../../src/editing/edits.ts';
import { counted, type Terminal } from '../command.ts';

/** The options of a call. */
export interface EditOptions {
  readonly dryRun: boolean;
  readonly diff: boolean;
}

/** Adds the options to a command that changes files. */
export function withEditOptions(made: Command): Command {
  return made
    .option('--dry-run', 'show what would be changed, as a diff, and change nothing', false)
    .option('--diff', 'show what is changed, as a diff', false);
}

/**
 * Writes edits, all or none, or only shows them.
 * @param lines what the command does, a line each
 */
export function carryOut(
  edits: Edits,
  contentDir: string,
  { dryRun, diff }: EditOptions,
  lines: readonly string[],
  { console, stdout }: Pick<Terminal, 'console' | 'stdout'>,
): void {
  const { changed } = edits;
  if (!dryRun) edits.write(contentDir);
  if (dryRun || diff) stdout.write(edits.diff());
  for (const line of lines) console.log(line);
  const files = counted(changed.length, 'file');
  console.log(dryRun ? `${files} would be changed.` : `${files} changed.`);
}
