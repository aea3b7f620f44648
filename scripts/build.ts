/** Runs `npm run build`. */
import { runAsProcess } from './command.ts';
import { buildCommand } from './commands/build.ts';

await runAsProcess(buildCommand);
