/** The process that builds what a test tells it to: see `builder.ts`. */
import { buildSite } from '../../../src/build/build.ts';
import type { Order } from './builder.ts';
import { withFault } from './disk.ts';
import { problemsOf } from './twins.ts';

process.on('message', async ({ settings, fault }: Order) => {
  const { outputDir } = settings.run;
  const build = () => problemsOf(() => buildSite(settings));
  if (!fault) {
    process.send?.({ problems: await build() });
    return;
  }
  const { result, asked } = await withFault(outputDir, outputDir, fault, build);
  process.send?.({ problems: result.status === 'fulfilled' ? result.value : 'failed', asked });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
