/** Program of the process that makes pages of the preview when they are asked for. */
import type { FolderStamps } from '../../content/stamp.ts';
import { answerRequests } from '../answer-requests.ts';
import type { MadeFile } from '../serving/find-file.ts';
import type { Settings } from '../settings.ts';
import { mendable } from '../system-error.ts';
import { type LiveFacts, LiveSite } from './live-site.ts';

/** What a site is loaded from, and the state of the sources that the output folder was made of. */
export interface LoadInput {
  readonly settings: Settings;
  readonly built: FolderStamps | undefined;
}

/** The work that it can be asked for. */
export interface PagesWork {
  /** Loads the site, anew from the second time on: see `LiveSite`. */
  load(what: LoadInput): LiveFacts;
  /** Makes the first of these files that the site has. */
  file(paths: readonly string[]): MadeFile | undefined;
}

const live = new LiveSite();

answerRequests<PagesWork>((request, onProgress) => {
  if (request.work === 'file') return live.file(request.argument);
  const { settings, built } = request.argument;
  return live.load(settings, built, onProgress).catch((error: unknown) => {
    throw mendable(error);
  });
});
