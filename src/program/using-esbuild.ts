/** Ends the process of esbuild, which would stay as long as this one and take tens of megabytes, when nobody needs it. */

/** How many pieces of work need it now. */
let needs = 0;

/**
 * Does work for which esbuild is asked, any number of times.
 * @returns what the work makes
 */
export async function usingEsbuild<Made>(work: () => Promise<Made>): Promise<Made> {
  needs++;
  try {
    return await work();
  } finally {
    needs--;
    if (needs === 0) {
      const { stop } = await import('esbuild');
      // Whoever asks it again, starts it again. A piece of work may have begun while this one waited.
      if (needs === 0) await stop();
    }
  }
}
