/** Runs `npm run check`. */
import { runAsProcess } from './command.ts';
import { checkCommand } from './commands/check.ts';

await runAsProcess(checkCommand);
