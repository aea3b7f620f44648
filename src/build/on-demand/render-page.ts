/** Renders one page by the template that a build gives to Eleventy: the bytes are the same. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Site } from '../../archive/site.ts';
import type { AssetAddresses } from '../../components/context.ts';
import type { Texts } from '../../map/kind.ts';
import type { Parts } from '../../map/parts.ts';
import type { Rendering, StalePage } from '../../pages/rendering.ts';
import { shortenTags } from '../../pages/short-tags.ts';
import { IS_COMPILED, MODULE_FOLDER } from '../../program/folders.ts';
import type { FoundPage } from './page-finder.ts';

/** The parts that pages of one state of the archive are made from. */
export interface PageParts {
  readonly site: Site;
  readonly assets: AssetAddresses;
  readonly parts: Parts;
  readonly texts: Texts;
}

/** The part of a template that Eleventy calls for each page. */
interface Template {
  render(data: {
    readonly item: StalePage<unknown, unknown>;
    readonly rendering: Rendering;
  }): Promise<Uint8Array | string>;
}

const ENDING = IS_COMPILED ? '.11ty.js' : '.11ty.tsx';

/** @returns the bytes of the page's file */
export async function renderPage(
  { kind, item }: FoundPage,
  { site, assets, parts, texts }: PageParts,
): Promise<Uint8Array> {
  const module = pathToFileURL(join(MODULE_FOLDER, 'pages', kind.name + ENDING)).href;
  const { render }: Template = await import(module);
  const page = {
    address: kind.address(item),
    view: kind.view(item, parts),
    body: () => kind.body?.(item, texts),
  };
  const rendering = { site, assets, kinds: [kind.name], shorten: shortenTags, next: () => [] };
  const made = await render({ item: page, rendering });
  return typeof made === 'string' ? Buffer.from(made) : made;
}
