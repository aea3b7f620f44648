/** Runs `check --site`: inspects a built site, and reports what is wrong in it. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { FolderError } from '../../src/archive/problem.ts';
import { MARKER } from '../../src/build/output-folder-state.ts';
import { LOCK } from '../../src/content/lock.ts';
import { isJournal } from '../../src/content/switch-journal.ts';
import { formatFindings, type SiteFindings } from '../../src/inspect/findings.ts';
import { type Walked, walkSite } from '../../src/inspect/walk-site.ts';
import { ASSETS_FOLDER, HEADERS_FILE, SEARCH_FOLDER } from '../../src/map/file-folders.ts';
import { counted, Failure } from '../command.ts';
import type { CommandProgressListener } from '../progress.ts';

/** Files of a build that no page leads to. */
export const OF_BUILDS = [MARKER, HEADERS_FILE.slice(1), `${ASSETS_FOLDER.slice(1)}OFL.txt`];

/** The script of pages that have moved, which not every site has: see `buildAssets`. */
export const SPARE = /^assets\/moved-\w+\.js$/;

/**
 * Inspects a site.
 * @param folder the output of a build, or a copy of it
 * @param pathPrefix where the site is, if its front page does not say so
 * @throws FolderError where no site is in the folder
 */
export function inspectSite(
  folder: string,
  pathPrefix: string | undefined,
  onProgress: CommandProgressListener,
): Promise<Walked> {
  if (!statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.isFile()) {
    throw new FolderError(
      `--site "${folder}": found no index.html; expected a site that \`build\` has written`,
    );
  }
  return walkSite(folder, {
    searchFolder: SEARCH_FOLDER.slice(1),
    known: OF_BUILDS,
    spare: SPARE,
    isUnfinished: (name) => name.startsWith(LOCK) || isJournal(name),
    pathPrefix,
    onProgress: (done, all) => onProgress('walking', done, all),
  });
}

/**
 * Says what was found.
 * @returns lines for a person
 * @throws Failure with everything that is wrong
 */
export function formatWalked(folder: string, { findings, files, pages }: Walked): string[] {
  const wrong = sum(findings);
  const seen = `${counted(pages, 'page')}, ${counted(files, 'file')} in ${folder}`;
  if (wrong === 0) return [`${seen}: no mistakes.`];
  throw new Failure(
    [...formatFindings(findings), `${seen}: ${counted(wrong, 'mistake')}.`].join('\n'),
  );
}

/** The same as data. */
export function walkedAsData({ findings, files, pages }: Walked) {
  return { files, pages, counts: Object.fromEntries(findings.counts), findings: findings.told };
}

/** How much is wrong. */
function sum({ counts }: SiteFindings): number {
  return [...counts.values()].reduce((all, one) => all + one, 0);
}
