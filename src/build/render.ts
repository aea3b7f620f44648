/** Pages: Eleventy renders them, some at a time and in memory; nothing is written here. */
import { join, relative, sep } from 'node:path';
import { ContentError } from '../archive/problem.ts';
import type { Site } from '../archive/site.ts';
import type { AssetAddresses } from '../components/context.ts';
import { KINDS } from '../map/kinds.ts';
import type { Rendering, StalePage } from '../pages/rendering.ts';
import { shortenTags } from '../pages/short-tags.ts';
import { MODULE_ENDING, MODULE_FOLDER } from '../program/folders.ts';
import type { Plan } from './plan.ts';

/** A class, so that Eleventy hands it on by reference instead of merging it for each page. */
class PlanRendering implements Rendering {
  readonly site: Site;
  readonly assets: AssetAddresses;
  readonly kinds = KINDS.map(({ name }) => name);
  readonly shorten = shortenTags;
  readonly #plan: Plan;

  constructor(site: Site, assets: AssetAddresses, plan: Plan) {
    this.site = site;
    this.assets = assets;
    this.#plan = plan;
  }

  next(kind: string): readonly StalePage<unknown, unknown>[] {
    return this.#plan.next(kind);
  }
}

/** The output folder of Eleventy's configuration, in which it writes nothing: it renders in memory. */
const OUTPUT = '_site';

/** Eleventy takes paths from the folder that it runs in, and its configuration is beside `src`. */
const pathOf = (path: string) => relative(process.cwd(), join(MODULE_FOLDER, path));

/**
 * Renders the pages of a plan.
 * @param write takes each page: its file below the output folder, and its HTML
 */
export async function renderPages(
  plan: Plan,
  { site, assets }: { readonly site: Site; readonly assets: AssetAddresses },
  write: (path: string, content: string | Uint8Array) => void,
): Promise<void> {
  const rendering = new PlanRendering(site, assets, plan);
  // Its modules are loaded once. Else it has a thread of its own that resolves every one for it, a sixth of a build.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = '1';
  // Loaded only by builds that render: it takes a third of the start of a command.
  const { default: Eleventy } = await import('@11ty/eleventy');
  do {
    const eleventy = new Eleventy(pathOf('pages'), OUTPUT, {
      configPath: pathOf(`../.eleventy${MODULE_ENDING}`),
      quietMode: true,
      config: (config) => config.addGlobalData('rendering', rendering),
    });
    // Its measures of itself too: they are said of a slow machine, quiet mode or not.
    eleventy.setIsVerbose(false);
    for (const { outputPath, content } of await eleventy.toJSON().catch(rethrow)) {
      write(relative(OUTPUT, outputPath).split(sep).join('/'), content);
    }
  } while (plan.waitingCount > 0);
  plan.checkComplete();
}

/** Eleventy wraps the errors of templates: those that are the content's fault are passed on as they were. */
function rethrow(error: unknown): never {
  let cause = error;
  while (cause instanceof Error && 'originalError' in cause) cause = cause.originalError;
  throw cause instanceof ContentError ? cause : error;
}
