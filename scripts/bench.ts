/** Runs `npm run bench`. */
import { runAsProcess } from './command.ts';
import { benchCommand } from './commands/bench.ts';

await runAsProcess(benchCommand);
