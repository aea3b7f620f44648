/** Runs `npm run export`. */
import { runAsProcess } from './command.ts';
import { exportCommand } from './commands/export.ts';

await runAsProcess(exportCommand);
