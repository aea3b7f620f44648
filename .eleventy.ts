/** Eleventy's configuration: registrations only. The build itself is `npm run build`. */
import type { Rendering } from './src/pages/rendering.ts';

/** As much of Eleventy's configuration as is used here; Eleventy has no types of its own. */
interface Config {
  readonly globalData: { readonly rendering?: Rendering | undefined };
  readonly ignores: { delete(pattern: string): boolean };
  addExtension(extensions: string[], options: { key: string }): void;
  addTemplateFormats(formats: string[]): void;
  setUseGitIgnore(isUsed: boolean): void;
}

export default function eleventy(config: Config) {
  if (!config.globalData.rendering)
    throw new Error('The pages are built by `npm run build`, which prepares the archive.');

  config.addExtension(['11ty.tsx'], { key: '11ty.js' });
  config.addTemplateFormats(['11ty.tsx', '11ty.js']);
  // The templates of a package are below `node_modules`, which Git ignores, too.
  config.ignores.delete('**/node_modules/**');
  config.setUseGitIgnore(false);
}
