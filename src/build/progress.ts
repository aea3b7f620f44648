/** Progress of a build: its phases, and the listener that follows them. */

/** A phase of a build. */
type Phase = 'reading' | 'pages' | 'search' | 'pictures' | 'writing';

/**
 * Takes how many of all pieces of work are done. A phase begins with a call with 0 done, from which its time is
 * measured, and ends with one with all done. Calls between may be many or few, and `all` may grow. Phases may
 * overlap, since several processes work at the same time.
 */
export type ProgressListener = (phase: Phase, done: number, all: number) => void;
