/** Takes the output folder to the site that a build has made, with the manifest that the next build needs. */

import { type BuildManifest, forgetManifest, manifestOf, prepareManifest } from './manifest.ts';
import { requireOwn } from './output-folder.ts';
import { beginCheck, foldersOf, recordsOf, requireState } from './output-folder-state.ts';
import { isProgramUnchanged } from './own-program.ts';
import { programKeyOf } from './program-key.ts';
import type { ProgressListener } from './progress.ts';
import { checkPaths, publish } from './publish.ts';
import type { Settings } from './settings.ts';
import type { SiteFiles, StartingState } from './site-files.ts';

interface MadeSite {
  readonly site: SiteFiles;
  readonly start: StartingState;
  /** Those of the sources: see `BuildManifest`. */
  readonly sources: BuildManifest['sources'];
  /** Where the manifest goes; undefined where none is kept. */
  readonly manifestFile: string | undefined;
  /** By which a later build knows whether it can use the manifest. */
  readonly manifestKey: string;
  /** The output folder as it was when the build began: see `identityOf`. */
  readonly folder: string | undefined;
  /** Whether somebody else may have changed files of the site meanwhile, and is to be found out. */
  readonly distrusts: boolean;
  readonly onProgress: ProgressListener;
}

export interface Published {
  /** The number of files that went. */
  readonly removed: number;
  /** What the output folder has now; undefined where a later build would make something else. */
  readonly manifest: BuildManifest | undefined;
}

/**
 * Publishes the files of a site, all or none.
 * @throws OutputChanged where somebody else has changed the output folder meanwhile; any other error of `publish`
 */
export async function publishSite(settings: Settings, made: MadeSite): Promise<Published> {
  const { site, start, folder, distrusts, onProgress } = made;
  const { outputDir } = settings.run;
  const { fingerprints, staged } = site;
  const check = distrusts ? beginCheck(outputDir, start.previous) : undefined;
  checkPaths(fingerprints.keys());
  if (check) requireState(outputDir, start.state, await check());
  requireOwn(outputDir, folder);
  const { aside, state } = start;
  const end = publish(
    { outputDir, wanted: fingerprints, staged, state, aside },
    (gone) => {
      requireOwn(outputDir, folder);
      onProgress('writing', staged.length, staged.length);
      return prepareEnd(settings, made, gone);
    },
    (placed) => onProgress('writing', placed, staged.length),
  );
  return end();
}

/** Prepares what makes the new site the one that the next build starts from: all of it that can fail. */
function prepareEnd(
  settings: Settings,
  { site, start, sources, manifestFile, manifestKey }: MadeSite,
  gone: readonly string[],
): () => Published {
  const { outputDir } = settings.run;
  const { previous, state, programKey } = start;
  const { fingerprints, staged, totals, made, size } = site;
  const removed = gone.length;
  const files = recordsOf(outputDir, fingerprints, staged, state);
  if (manifestFile === undefined) return () => ({ removed, manifest: undefined });
  const touched = [...staged.map(({ path }) => path), ...gone];
  const known = state.complete ? previous : undefined;
  const folders = foldersOf(outputDir, fingerprints.keys(), touched, known);
  const manifest = manifestOf({ files, folders }, { sources, totals, made, size });
  // A later build that finds site.yaml and the theme as they were when this one started would make something else.
  const isStill = programKeyOf(settings.inputs) === programKey;
  // So would a later process that finds the program as it was then.
  const isKept = isStill && isProgramUnchanged();
  const keep = isKept
    ? prepareManifest(manifestFile, manifestKey, manifest)
    : () => forgetManifest(manifestFile);
  return () => {
    keep();
    return { removed, manifest: isStill ? manifest : undefined };
  };
}
