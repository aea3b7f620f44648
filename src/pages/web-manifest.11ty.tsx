/** Renders `/id/app.webmanifest`. */
import { webManifest } from '../feeds/web-manifest.ts';
import { webManifestKind } from '../map/kinds/web-manifest.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(
  webManifestKind,
  ({ context: { edition, site, assets } }) =>
    webManifest({ edition, site, icons: assets.icons, colors: assets.colors }),
);
