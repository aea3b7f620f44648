/** Program of the process that builds the preview, while another one makes the pages that are asked for. */
import { writeCompiledCode } from '../../program/compile-cache.ts';
import { answerRequests } from '../answer-requests.ts';
import { type BuildResult, buildSite } from '../build.ts';
import type { BuildMemory } from '../build-context.ts';
import type { Settings } from '../settings.ts';

/** The work that it can be asked for. */
export interface BuildWork {
  build(settings: Settings): BuildResult;
}

const memory: BuildMemory = {};

answerRequests<BuildWork>(async ({ argument }, onProgress) => {
  const built = await buildSite(argument, { memory, onProgress });
  writeCompiledCode();
  return built;
});
