/** Runs `npm run import`. */
import { runAsProcess } from './command.ts';
import { importCommand } from './commands/import.ts';

await runAsProcess(importCommand);
