/** The site as the sources have it now: the archive is in memory, and a page is made when it is asked for. */
import { randomUUID } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import { ArticleCache } from '../../content/article-cache.ts';
import { contentOf } from '../../content/load.ts';
import { openReading } from '../../content/reading.ts';
import { requireSiteFile } from '../../content/site-file.ts';
import { type FolderStamps, stampsOfFolders } from '../../content/stamp.ts';
import { ASSETS_FOLDER } from '../../map/file-folders.ts';
import { targetStatesOf, targetsSince } from '../../map/part-states.ts';
import { Parts } from '../../map/parts.ts';
import { beginAssets } from '../assets.ts';
import { articlesIn, openCacheFolder } from '../cache-folder.ts';
import { textsOf } from '../job.ts';
import { programKeyOf } from '../program-key.ts';
import type { ProgressListener } from '../progress.ts';
import type { MadeFile } from '../serving/find-file.ts';
import { type Settings, sourceFolders } from '../settings.ts';
import { AskedPictures } from './asked-pictures.ts';
import { PageFinder } from './page-finder.ts';
import { type PageParts, renderPage } from './render-page.ts';

const ASSETS = ASSETS_FOLDER.slice(1);

/** Milliseconds after a loading: by then, most pages that were asked for meanwhile are made. */
const QUIET = 1000;

/** What is said of a state of the site once it is loaded. */
export interface LiveFacts {
  /** Whether the sources are as they were when the output folder was made of them. */
  readonly isAsBuilt: boolean;
  /** By the language of the page: what a page of the preview says while the search lacks the latest changes. */
  readonly searchNotice: Readonly<Record<string, string>>;
}

/** One state of the site. */
interface State extends PageParts {
  readonly finder: PageFinder;
  readonly pictures: AskedPictures;
  /** The styles and scripts by their paths. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A site whose pages are made one by one, with the bytes that a build gives them. */
export class LiveSite {
  #programKey: string | undefined;
  #articles: ArticleCache | undefined;
  #state: State | undefined;
  /** The archive of the last loading, if the next one may know by it where references lead. */
  #archive: Archive | undefined;

  /**
   * Loads the site anew: only what changed is read. The state before it stays where that fails.
   * @param built the state of the sources that the output folder was made of; none where nobody asks
   * @throws ContentError with everything that is wrong in the content, AssetError with everything that is wrong in a
   *   style sheet or script, FolderError where there is no archive
   */
  async load(
    settings: Settings,
    built: FolderStamps | undefined,
    onProgress: ProgressListener,
  ): Promise<LiveFacts> {
    const { inputs, run } = settings;
    await requireSiteFile(inputs.dataDir);
    if (run.cacheDir !== undefined) openCacheFolder(run.cacheDir);
    const sources = built && stampsOfFolders(sourceFolders(inputs), Date.now(), built);
    const reading = await openReading(
      inputs,
      this.#articlesFor(programKeyOf(inputs, run.cacheDir), run.cacheDir),
    );
    const { files } = reading;
    onProgress('reading', 0, files.length);
    let done = 0;
    reading.read(files, () => onProgress('reading', ++done, files.length));
    // Kept even if they do not make an archive.
    reading.save(files);
    const before = this.#archive && targetStatesOf(this.#archive);
    const { archive, blocksOf } = await contentOf(
      reading,
      inputs,
      before && ((later) => targetsSince(before, later)),
    );
    const assets = await (await beginAssets(settings)).assets;
    const { site } = archive;
    this.#archive = archive;
    // The next loading asks for them.
    setTimeout(() => targetStatesOf(archive), QUIET).unref();
    this.#state = {
      site,
      assets: assets.addresses,
      parts: new Parts(archive),
      texts: textsOf(blocksOf),
      finder: new PageFinder(archive),
      pictures: new AskedPictures(archive, { inputs, run }),
      files: new Map(assets.files.map(({ path, content }) => [path, bytesOf(content)])),
    };
    const searchNotice = site.editions.map(({ lang, locale }) => [
      lang,
      locale.strings.searchIsBehind,
    ]);
    return {
      isAsBuilt: sources?.isSame ?? false,
      searchNotice: Object.fromEntries(searchNotice),
    };
  }

  /**
   * The first of some files that the site has: a page, a style sheet, a script or a picture.
   * @param paths below the output folder
   * @returns undefined where it has none of them
   * @throws ContentError where the file of an article has changed since the site was loaded; Error where it is not loaded
   */
  async file(paths: readonly string[]): Promise<MadeFile | undefined> {
    const state = this.#state;
    if (!state) throw new Error('the site is not loaded yet');
    for (const path of paths) {
      const bytes = state.files.get(path) ?? (await bytesAt(path, state));
      if (bytes) return { path, bytes };
    }
    return undefined;
  }

  /** The articles that were read with the same key. */
  #articlesFor(programKey: string, cacheDir: string | undefined): ArticleCache {
    const folder = cacheDir === undefined ? undefined : articlesIn(cacheDir);
    const reading = randomUUID();
    const isSame = programKey === this.#programKey;
    const known = isSame ? this.#articles : undefined;
    // `site.yaml` and the theme decide, too, where references lead.
    if (!isSame) this.#archive = undefined;
    known?.serve(reading);
    this.#programKey = programKey;
    this.#articles = known ?? new ArticleCache(folder, programKey, reading);
    return this.#articles;
  }
}

async function bytesAt(path: string, state: State): Promise<Uint8Array | undefined> {
  // No page is among the assets: to know that, all pages would have to be listed.
  const page = path.startsWith(ASSETS) ? undefined : state.finder.find(path);
  return page ? renderPage(page, state) : state.pictures.bytesOf(path);
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
