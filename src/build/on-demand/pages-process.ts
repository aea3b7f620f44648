/** Program of the process that makes pages of the preview when they are asked for. */
import { answerRequests } from '../answer-requests.ts';
import type { MadeFile } from '../serving/find-file.ts';
import type { Settings } from '../settings.ts';
import { mendable } from '../system-error.ts';
import { type LiveFacts, LiveSite } from './live-site.ts';

/** The work that it can be asked for. */
export interface PagesWork {
  /** Loads the site, anew from the second time on: see `LiveSite`. */
  load(settings: Settings): LiveFacts;
  /** Makes the first of these files that the site has. */
  file(paths: readonly string[]): MadeFile | undefined;
}

const live = new LiveSite();

answerRequests<PagesWork>((request, onProgress) => {
  if (request.work === 'file') return live.file(request.argument);
  return live.load(request.argument, onProgress).catch((error: unknown) => {
    throw mendable(error);
  });
});
