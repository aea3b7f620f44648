/** The process that builds what a test tells it to: see `builder.ts`. */
import { buildSite } from '../../../src/build/build.ts';
import type { Settings } from '../../../src/build/settings.ts';
import { problemsOf } from './twins.ts';

process.on('message', async (settings: Settings) => {
  process.send?.({ problems: await problemsOf(() => buildSite(settings)) });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
