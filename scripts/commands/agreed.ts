/** Asks whether the changes that were shown shall be made. */
import { confirm, isCancel } from '@clack/prompts';
import type { Command } from 'commander';
import type { Terminal } from '../command.ts';

/**
 * Asks, unless the call has the answer.
 * @param made which ends with its error where nobody can be asked
 */
export async function agreed(
  { yes }: { readonly yes?: boolean },
  made: Command,
  { stdin, stdout, stderr }: Pick<Terminal, 'stdin' | 'stdout' | 'stderr'>,
): Promise<boolean> {
  if (yes) return true;
  if (!stdin?.isTTY) {
    return made.error(
      'error: nothing was changed: found no terminal to ask in; expected --yes to make these changes',
    );
  }
  const streams = { input: stdin, output: stderr };
  const answer = await confirm({
    ...streams,
    message: 'Make these changes?',
    initialValue: false,
  });
  if (answer === true && !isCancel(answer)) return true;
  stdout.write('Nothing was changed.\n');
  return false;
}
