/** Builds and serves the shipped sample, of which screenshots are made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/build/build.ts';
import { type Serving, serve } from '../../src/build/server.ts';
import { DEFAULTS } from '../../src/build/settings.ts';
import { loadContent } from '../../src/content/load.ts';
import { pagesToShow, type ShownPage } from './pages.ts';

const { contentDir, dataDir } = DEFAULTS;

/** The sample, built and served. */
export interface ServedSample {
  readonly server: Serving;
  /** A page of every kind and language. */
  readonly pages: readonly ShownPage[];
}

/**
 * Builds the sample into a folder and serves it; whoever asks for it closes the server.
 * @param outputDir an empty folder
 */
export async function serveSample(outputDir: string): Promise<ServedSample> {
  const inputs = { contentDir, dataDir, preview: false } as const;
  await buildSite({
    inputs: { ...inputs, pagesOnly: false },
    run: { workingDir: process.cwd(), outputDir },
  });
  const { archive } = await loadContent(inputs);
  const pages = pagesToShow(archive, (address) => readFileSync(fileOf(outputDir, address), 'utf8'));
  const server = await serve({ folder: outputDir, port: 0, pathPrefix: '/', likePages: true });
  return { server, pages };
}

function fileOf(folder: string, address: string): string {
  return join(folder, address.endsWith('/') ? `${address}index.html` : address);
}
