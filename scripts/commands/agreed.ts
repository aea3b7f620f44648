/** Asks whether the changes that were shown shall be made. */
import { confirm } from '@clack/prompts';
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
  // Neither `true` nor `false` where the person breaks off.
  const answer = await confirm({
    input: stdin,
    output: stderr,
    message: 'Make these changes?',
    initialValue: false,
  });
  if (answer === true) return true;
  stdout.write('Nothing was changed.\n');
  return false;
}
