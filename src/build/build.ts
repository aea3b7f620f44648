/** A build, from files to files: load, render, index, publish. */
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { buildSearch } from '../search/build-search.ts';
import type { OutputFile } from './output-file.ts';
import { checkOutputFolder } from './output-folder.ts';
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
  const { contentDir, dataDir, outputDir, workingDir, clean } = settings;
  checkOutputFolder(outputDir, { workingDir, sources: [contentDir, dataDir] });
  const build = await prepare(settings);
  const pages = await renderPages(build);
  const search = await buildSearch(build.archive);
  const pictures = picturesOf(build.archive, contentDir);
  const files = [...pages, ...build.assets.files, ...pictures, ...search];
  const published = await publish(files, outputDir, clean);
  const { articles } = build.archive;
  const toReview = articles.flatMap((article) => article.meta.review ?? []).length;
  return { ...published, articles: articles.length, pages: pages.length, toReview };
}

/** The pictures that pages show, which are published as they are. */
function picturesOf({ pictures }: Archive, contentDir: string): OutputFile[] {
  return [...pictures].map((address) => ({
    path: address.slice(1),
    content: { copyOf: join(contentDir, address) },
  }));
}
