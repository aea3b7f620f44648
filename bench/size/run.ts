/** Measures the bytes of a generated archive's site, by kind of file: what a reader of `npm run bench -- size` sees. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../../src/build/build.ts';
import type { SiteSize } from '../../src/build/site-size.ts';
import { generateArchive } from '../archive/generate.ts';
import { GENERATOR, makeIfChanged } from '../kept.ts';

export interface MeasuredSize extends SiteSize {
  readonly articles: number;
}

/**
 * Generates archives and builds each once, with search.
 * @param sizes numbers of articles: two tell what each article more costs
 * @param folder where archives are kept
 * @param translated one story in so many is translated; by default most are
 * @param say takes the progress, a line at a time
 */
export async function measureSizes(
  sizes: readonly number[],
  folder: string,
  say: (line: string) => void,
  translated?: number,
): Promise<MeasuredSize[]> {
  const measured: MeasuredSize[] = [];
  for (const articles of sizes) {
    const name = translated === undefined ? `${articles}` : `${articles}-in-${translated}`;
    const archive = join(folder, `archive-${name}`);
    await makeIfChanged(archive, GENERATOR, () =>
      generateArchive(archive, articles, { translated }),
    );
    say(`building ${articles} articles`);
    const site = join(folder, `size-${name}`);
    measured.push(await sizeOfArchive(archive, site, articles));
  }
  return measured;
}

/**
 * Builds an archive and removes the site again.
 * @param site a folder that does not exist
 */
export async function sizeOfArchive(
  archive: string,
  site: string,
  articles: number,
): Promise<MeasuredSize> {
  await rm(site, { recursive: true, force: true });
  try {
    const { size } = await buildSite({
      inputs: {
        contentDir: join(archive, 'content'),
        dataDir: join(archive, '_data'),
        themeDir: undefined,
        preview: false,
        pagesOnly: false,
      },
      run: { outputDir: site, workingDir: process.cwd() },
    });
    if (!size) throw new Error('a whole site has a size');
    return { ...size, articles };
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}
