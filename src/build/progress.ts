/** How far a build has come, for whoever waits for it. */

/** What a build is doing. */
export type Phase = 'reading' | 'pages' | 'search' | 'writing';

/**
 * Takes how many of how many pieces of work are done. A phase begins with none done, which is when its
 * time begins, and ends with all; between, it may be said as seldom or as often as is easy, and how many
 * there are may grow. Phases may overlap, as several processes do not keep step.
 */
export type Report = (phase: Phase, done: number, all: number) => void;
