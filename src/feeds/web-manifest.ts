/** Writes web manifests, by which a reader can put an edition on a telephone's screen. */
import { type Address, hrefOf } from '../archive/address.ts';
import type { CardColors } from '../archive/share-card.ts';
import type { Edition, Site } from '../archive/site.ts';
import { homeAddress } from '../map/addresses.ts';
import { shorten } from '../text/fold.ts';

/** Longest name below an icon, in characters: telephones cut longer ones as they like. */
const SHORT_NAME = 12;

/** What the manifest of an edition is made from. */
interface Parts {
  readonly edition: Edition;
  readonly site: Site;
  readonly icons: Readonly<Record<192 | 512 | 'maskable', Address>>;
  readonly colors: CardColors;
}

/**
 * The manifest of an edition, by the W3C's recommendation. The scope is the whole site, as readers go from one edition to
 * another. It is shown with the browser's own buttons: an archive is read by its addresses.
 * @returns JSON
 */
export function webManifest({ edition, site, icons, colors }: Parts): string {
  const { lang, title, titleLang, description } = edition;
  const href = (address: Address) => encodeURI(hrefOf(address, site.pathPrefix));
  const home = href(homeAddress(edition));
  const icon = (size: 192 | 512, src: Address, purpose: 'any' | 'maskable') => ({
    src: href(src),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return JSON.stringify({
    id: home,
    name: title,
    short_name: shorten(title, SHORT_NAME),
    ...(description ? { description } : {}),
    lang: description ? lang : titleLang,
    start_url: home,
    scope: href('/' as Address),
    display: 'minimal-ui',
    background_color: colors.paper,
    theme_color: colors.paper,
    icons: [
      icon(192, icons[192], 'any'),
      icon(512, icons[512], 'any'),
      icon(512, icons.maskable, 'maskable'),
    ],
  });
}
