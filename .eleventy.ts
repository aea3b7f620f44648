/** What Eleventy is told: registrations only. */

import { fromDefault } from './src/build/data-file.ts';
import { type Build, prepare } from './src/build/prepare.ts';
import { defaultSettings } from './src/build/settings.ts';

/** As much of Eleventy's configuration as is used here; Eleventy has no types of its own. */
interface Config {
  readonly globalData: { build?: Build | undefined };
  addExtension(extensions: string[], options: { key: string }): void;
  addTemplateFormats(formats: string[]): void;
  addDataExtension(extension: string, options: { read: boolean; parser: unknown }): void;
  addGlobalData(name: string, value: unknown): void;
}

export default async function eleventy(config: Config) {
  // A script hands over the build that it has prepared; `eleventy` called by itself makes its own.
  const build = config.globalData.build ?? (await prepare(defaultSettings()));
  // Not for the pages: what is global is merged anew for each of them.
  delete config.globalData.build;

  config.addExtension(['11ty.tsx'], { key: '11ty.js' });
  config.addTemplateFormats(['11ty.tsx']);
  config.addDataExtension('ts', { read: false, parser: fromDefault(build) });
  config.addGlobalData('assets', build.assets.addresses);

  return { dir: { input: 'src/pages', data: '../../_data', output: '_site' } };
}
