/** Program of the process that builds the preview, while another one makes the pages that are asked for. */
import { answerRequests } from '../answer-requests.ts';
import { type BuildResult, buildSite } from '../build.ts';
import type { BuildMemory } from '../build-context.ts';
import type { Settings } from '../settings.ts';

/** The work that it can be asked for. */
export interface BuildWork {
  build(settings: Settings): BuildResult;
}

const memory: BuildMemory = {};

answerRequests<BuildWork>(({ argument }, onProgress) =>
  buildSite(argument, { memory, onProgress }),
);
