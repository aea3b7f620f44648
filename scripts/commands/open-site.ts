/** Opens the site for the commands that write articles. */
import type { Command } from 'commander';
import { ContentError } from '../../src/archive/problem.ts';
import { editionOf, type Site } from '../../src/archive/site.ts';
import { canHoldArticles } from '../../src/content/files.ts';
import { loadSite } from '../../src/content/load-data.ts';
import { foldersOf } from '../command.ts';

/**
 * Opens the site.
 * @param made parsed; it ends with its error where the site has no such edition, or no such folder can be
 * @throws ContentError where the site's own data are at fault
 */
export async function openSite(made: Command, lang: string | undefined): Promise<Site> {
  const { contentDir, ...folders } = foldersOf(made);
  const { site, problems } = await loadSite({ ...folders, preview: false });
  if (problems.length > 0) throw new ContentError(problems);
  if (lang !== undefined && !editionOf(site, lang)) {
    const known = site.editions.map((edition) => edition.lang).join(', ');
    made.error(`error: --lang "${lang}" is none of the site's editions: ${known}`);
  }
  if (!(await canHoldArticles(contentDir))) {
    made.error(`error: --content "${contentDir}" is not a folder`);
  }
  return site;
}
