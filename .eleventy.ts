/** What Eleventy is told: registrations only. The build itself is `npm run build`. */
import { fromDefault } from './src/build/data-file.ts';
import type { Build } from './src/build/prepare.ts';

/** As much of Eleventy's configuration as is used here; Eleventy has no types of its own. */
interface Config {
  readonly globalData: { build?: Build | undefined };
  addExtension(extensions: string[], options: { key: string }): void;
  addTemplateFormats(formats: string[]): void;
  addDataExtension(extension: string, options: { read: boolean; parser: unknown }): void;
  addGlobalData(name: string, value: unknown): void;
}

export default function eleventy(config: Config) {
  const { build } = config.globalData;
  if (!build)
    throw new Error('The pages are built by `npm run build`, which prepares the archive.');
  // Not for the pages: what is global is merged anew for each of them.
  delete config.globalData.build;

  config.addExtension(['11ty.tsx'], { key: '11ty.js' });
  config.addTemplateFormats(['11ty.tsx']);
  config.addDataExtension('ts', { read: false, parser: fromDefault(build) });
  config.addGlobalData('assets', build.assets.addresses);

  return { dir: { input: 'src/pages', data: '../../_data', output: '_site' } };
}
