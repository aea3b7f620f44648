/** Pages: Eleventy renders them, in memory; nothing is written here. */
import { relative, sep } from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { OutputFile } from './output-file.ts';
import type { Build } from './prepare.ts';

/** Where Eleventy believes that it writes. */
const OUTPUT = '_site';

export async function renderPages(build: Build): Promise<OutputFile[]> {
  const eleventy = new Eleventy('src/pages', OUTPUT, {
    configPath: '.eleventy.ts',
    quietMode: true,
    config: (config) => config.addGlobalData('build', build),
  });
  const pages = await eleventy.toJSON();
  return pages.map(({ outputPath, content }) => ({
    path: relative(OUTPUT, outputPath).split(sep).join('/'),
    content,
  }));
}
