/** Looks a path up in the file system, where nothing is as good as something that cannot be looked at. */
import type { Stats } from 'node:fs';
import { lookUp } from '../content/look-up.ts';

/** @returns none where there is nothing, or what cannot be looked at */
export function lstatOf(path: string): Stats | undefined {
  try {
    return lookUp(path);
  } catch {
    return undefined;
  }
}
