/** What must be there before the first page is made: the archive, and the assets' addresses. */
import type { Archive } from '../archive/archive.ts';
import { loadContent } from '../content/load.ts';
import { type Assets, buildAssets } from './assets.ts';
import type { Settings } from './settings.ts';

export interface Build {
  readonly archive: Archive;
  readonly assets: Assets;
}

/** @throws ContentError with everything that is wrong in the content */
export async function prepare(settings: Settings): Promise<Build> {
  const { archive } = await loadContent(settings);
  return { archive, assets: await buildAssets(archive.site) };
}
