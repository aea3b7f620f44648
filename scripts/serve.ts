/** Runs `npm start`. */
import { runAsProcess } from './command.ts';
import { serveCommand } from './commands/serve.ts';

await runAsProcess(serveCommand);
