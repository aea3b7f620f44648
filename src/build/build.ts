/** A build, from files to files: load, render, index, publish. */
import { join } from 'node:path';
import { findPictures } from '../content/files.ts';
import { buildSearch } from '../search/build-search.ts';
import { prepare } from './prepare.ts';
import { type Published, publish } from './publish.ts';
import { renderPages } from './render.ts';
import type { Settings } from './settings.ts';

export interface BuildResult extends Published {
  readonly articles: number;
  readonly pages: number;
  /** Fields that the importer proposed and nobody has confirmed. */
  readonly toReview: number;
}

/**
 * Builds the site. The output folder is touched last, so that a build that fails leaves the last
 * good site as it was.
 * @throws ContentError, FolderError
 */
export async function buildSite(settings: Settings): Promise<BuildResult> {
  const build = await prepare(settings);
  const [pages, search] = await Promise.all([renderPages(build), buildSearch(build.archive)]);
  const pictures = (await findPictures(settings.contentDir)).map((path) => ({
    path,
    content: { copyOf: join(settings.contentDir, path) },
  }));
  const files = [...pages, ...build.assets.files, ...pictures, ...search];
  const published = await publish(files, settings.outputDir);
  const { articles } = build.archive;
  const toReview = articles.flatMap((article) => article.meta.review ?? []).length;
  return { ...published, articles: articles.length, pages: pages.length, toReview };
}
