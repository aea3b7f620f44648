/** Runs `npm run new`. */
import { runAsProcess } from './command.ts';
import { newCommand } from './commands/new.ts';

await runAsProcess(newCommand);
