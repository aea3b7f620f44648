/** Runs `npm run slices`. */
import { runAsProcess } from './command.ts';
import { slicesCommand } from './commands/slices.ts';

await runAsProcess(slicesCommand);
