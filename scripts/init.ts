/** Runs `kliping init` of this working copy. */
import { runAsProcess } from './command.ts';
import { initCommand } from './commands/init.ts';

await runAsProcess(initCommand);
