/** Eleventy's configuration: registrations only. The build itself is `npm run build`. */
import type { Rendering } from './src/pages/rendering.ts';

/** As much of Eleventy's configuration as is used here; Eleventy has no types of its own. */
interface Config {
  readonly globalData: { readonly rendering?: Rendering | undefined };
  addExtension(extensions: string[], options: { key: string }): void;
  addTemplateFormats(formats: string[]): void;
}

export default function eleventy(config: Config) {
  if (!config.globalData.rendering)
    throw new Error('The pages are built by `npm run build`, which prepares the archive.');

  config.addExtension(['11ty.tsx'], { key: '11ty.js' });
  config.addTemplateFormats(['11ty.tsx']);

  return { dir: { input: 'src/pages', output: '_site' } };
}
