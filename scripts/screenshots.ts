/** Makes screenshots of the sample: `npm run screenshots -- --help`. */
import { screenshotsCommand } from '../test/screenshots/command.ts';
import { runAsProcess } from './command.ts';

await runAsProcess(screenshotsCommand);
