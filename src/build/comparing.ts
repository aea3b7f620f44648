/** Compares a site with its stamps in two threads, as most of a build without changes is the time in which the system looks files up. */
import { moduleAddress } from '../program/folders.ts';
import { startHelper } from '../program/start-thread.ts';
import { type Comparison, comparePieces, isDone, newComparison } from './compared-places.ts';
import { pathsIn, type SiteStamps } from './packed-records.ts';

/** What is not as the stamps say. */
interface ChangedPlaces {
  readonly files: ReadonlySet<string>;
  /** Whether a folder has changed: something has come into it, or gone. */
  readonly folders: boolean;
}

/** Files and folders from which on a thread is worth its start: they take this one some 100 ms. */
const WORTH_A_THREAD = 20_000;

/** Megabytes for objects: the thread has paths and nothing else. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

const PROGRAM = new URL(moduleAddress('build/compare-thread'));

/**
 * Begins to compare.
 * @param worth how many files and folders are worth a thread
 * @param program of the thread
 * @returns what ends it: this thread helps as soon as it is called
 */
export function beginComparing(
  outputDir: string,
  stamps: SiteStamps,
  worth = WORTH_A_THREAD,
  program = PROGRAM,
): () => Promise<ChangedPlaces> {
  const comparison = newComparison(outputDir, stamps);
  const helper = comparison.changed.length >= worth ? help(comparison, program) : undefined;
  return async () => {
    comparePieces(comparison);
    await helper?.end(() => isDone(comparison));
    if (isDone(comparison)) return changedIn(comparison.changed, stamps);
    // The thread has died over its piece.
    const anew = newComparison(outputDir, stamps);
    comparePieces(anew);
    return changedIn(anew.changed, stamps);
  };
}

/** Starts a thread, which may fail: what it leaves undone is done here. */
function help(comparison: Comparison, program: URL) {
  const { stamps } = comparison;
  // A copy, as a part of a buffer is handed on with the whole of it.
  const paths = new Uint8Array(stamps.paths);
  const workerData: Comparison = { ...comparison, stamps: { ...stamps, paths } };
  const thread = startHelper(program, { workerData, resourceLimits: LIMITS });
  if (!thread) return undefined;
  // Nobody waits for one that begins when all is done.
  thread.unref();
  const ended = new Promise<void>((resolve) => {
    thread.once('error', () => resolve()).once('exit', () => resolve());
  });
  return {
    /** Waits for the piece that the thread is at. */
    async end(isDone: () => boolean): Promise<void> {
      thread.ref();
      if (!isDone()) await ended;
      await thread.terminate();
    },
  };
}

function changedIn(changed: Uint8Array, stamps: SiteStamps): ChangedPlaces {
  const first = changed.indexOf(1);
  if (first < 0) return { files: new Set(), folders: false };
  const paths = pathsIn(stamps);
  const files = new Set(paths.filter((_, i) => i < stamps.files && changed[i] === 1));
  return { files, folders: changed.indexOf(1, stamps.files) >= 0 };
}
