/** Finds what an address means in a preview: in what was built last, or made from the archive as it is now. */
import { FOLDERS_OF_FILES, SEARCH_FOLDER } from '../../map/file-folders.ts';
import { type FoundFile, filesMeant, findFile, type MadeFile } from './find-file.ts';

/** A page in place of one that cannot be shown yet. */
export interface Notice {
  /** 503 where it will be there soon. */
  readonly status: 500 | 503;
  /** Plain sentences. */
  readonly text: string;
}

/** What an address means; `folder` is one with a page that is asked for without its slash. */
export type Meant = FoundFile | MadeFile | 'folder' | Notice | undefined;

/** How far a preview is: it changes while requests wait. */
export interface PreviewState {
  /** The states of the sources that were loaded so far: 1 is the first, 0 none. */
  readonly loaded: number;
  /** The one that the output folder has; 0 where it is not known to be any of them. */
  readonly built: number;
  /** Whether the output folder has the site, of whatever time. */
  readonly hasOutput: boolean;
  /** The loading that is under way; it does not fail. */
  readonly loading: Promise<void> | undefined;
  /** Why there is nothing to show, as long as there is nothing. */
  readonly waitingFor: () => Notice;
}

/**
 * Milliseconds that a request waits for the archive to be loaded: after a save, longer than it takes to load 10,000
 * articles again; at the start, no longer than a person waits without wondering whether anything happens.
 */
const PATIENCE = { afterSave: 3000, atStart: 500 } as const;

/** Folders whose files are no pages: what is not made when it is asked for is that of the last build. */
const FILE_FOLDERS: ReadonlySet<string> = new Set(
  FOLDERS_OF_FILES.map((folder) => folder.slice(1, -1)),
);

const SEARCH = SEARCH_FOLDER.slice(1, -1);

/**
 * Finds what an address means.
 * @param parts of `partsBelow`
 * @param folder the output folder
 * @param make makes the first of some files that the site has: see `LiveSite`
 */
export async function findInPreview(
  parts: readonly string[],
  state: PreviewState,
  {
    folder,
    make,
  }: {
    readonly folder: string;
    readonly make: (paths: readonly string[]) => Promise<MadeFile | undefined>;
  },
): Promise<Meant> {
  const inFolder = () => (state.hasOutput ? findFile(folder, parts) : undefined);
  // The files of the search are made by builds only.
  if (parts[0] === SEARCH) return inFolder();
  const isStarting = state.loaded === 0;
  // What the last run left is there at once.
  if (isStarting && state.hasOutput) return inFolder();
  if (state.loading !== undefined) {
    await waitFor(state.loading, isStarting ? PATIENCE.atStart : PATIENCE.afterSave);
  }
  const isLoaded = state.loaded > 0 && state.loading === undefined;
  if (!isLoaded) return state.hasOutput ? inFolder() : state.waitingFor();
  if (state.built === state.loaded) return inFolder();
  return madeFile(parts, make)
    .then((made) => made ?? (FILE_FOLDERS.has(parts[0] ?? '') ? inFolder() : undefined))
    .catch((error: unknown) => inFolder() ?? { status: 500, text: String(error) });
}

async function madeFile(
  parts: readonly string[],
  make: (paths: readonly string[]) => Promise<MadeFile | undefined>,
): Promise<MadeFile | 'folder' | undefined> {
  const { own, below } = filesMeant(parts);
  const pathOf = (path: readonly string[]) => path.join('/');
  const page = below && pathOf(below);
  const made = await make([...own.map(pathOf), ...(page === undefined ? [] : [page])]);
  return made && made.path === page ? 'folder' : made;
}

/** Waits for something, but no longer than some milliseconds. */
async function waitFor(done: Promise<void>, most: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, most);
  });
  await Promise.race([done, enough]);
  clearTimeout(timer);
}
