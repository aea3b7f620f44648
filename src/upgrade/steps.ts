/** Steps: what is moved in archives that were written for an earlier version. */
import { type Changes, changed, type Files, realChanges } from './changes.ts';

/**
 * Moves files of an archive to the form that a version reads. A step knows from the files alone whether it is still
 * to be taken, so that no archive needs a note of the steps that it has taken, and takes none twice.
 */
export interface Step {
  /** The version that needs it. */
  readonly version: string;
  /** What it does, as a line of a report: `editor: is now called editors:`. */
  readonly title: string;
  /** @returns the files that it changes; none where it is taken already, or has nothing to do */
  readonly change: (files: Files) => Changes;
}

/** The steps that an archive needs, and all that they change. */
interface Taken {
  readonly steps: readonly Step[];
  readonly changes: Changes;
}

/** All steps, in the order of their versions. Versions up to this one read what 0.2.0 wrote as it is. */
export const STEPS: readonly Step[] = [];

/**
 * Takes steps in memory, each from the files that the one before it has left.
 * @returns those that changed something, with all changes
 */
export function takeSteps(steps: readonly Step[], files: Files): Taken {
  const taken: Step[] = [];
  let changes: Changes = new Map();
  for (const step of steps) {
    const now = changed(files, changes);
    const own = realChanges(now, step.change(now));
    if (own.size === 0) continue;
    taken.push(step);
    changes = new Map([...changes, ...own]);
  }
  return { steps: taken, changes: realChanges(files, changes) };
}
