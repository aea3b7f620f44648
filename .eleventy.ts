/** What Eleventy is told: registrations only. The build itself is `npm run build`. */
import { fromDefault } from './src/build/data-file.ts';
import type { Rendering } from './src/build/render.ts';

/** As much of Eleventy's configuration as is used here; Eleventy has no types of its own. */
interface Config {
  readonly globalData: { rendering?: Rendering | undefined };
  addExtension(extensions: string[], options: { key: string }): void;
  addTemplateFormats(formats: string[]): void;
  addDataExtension(extension: string, options: { read: boolean; parser: unknown }): void;
  addGlobalData(name: string, value: unknown): void;
}

export default function eleventy(config: Config) {
  const { rendering } = config.globalData;
  if (!rendering)
    throw new Error('The pages are built by `npm run build`, which prepares the archive.');
  // Not for the pages: what is global is merged anew for each of them.
  delete config.globalData.rendering;

  config.addExtension(['11ty.tsx'], { key: '11ty.js' });
  config.addTemplateFormats(['11ty.tsx']);
  config.addDataExtension('ts', { read: false, parser: fromDefault(rendering) });
  config.addGlobalData('assets', rendering.assets);
  config.addGlobalData('plan', rendering.plan);

  return { dir: { input: 'src/pages', data: '../../_data', output: '_site' } };
}
