/** The options of reading an archive. */
import type { DataOptions } from './load-data.ts';

export interface ContentOptions extends DataOptions {
  readonly contentDir: string;
}
