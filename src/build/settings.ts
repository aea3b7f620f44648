/** What a build is told. */
import type { ContentOptions } from '../content/load.ts';

export interface Settings extends ContentOptions {
  readonly outputDir: string;
}

export const DEFAULTS = {
  contentDir: 'content',
  dataDir: '_data',
  outputDir: '_site',
} as const;

export function defaultSettings(): Settings {
  return { ...DEFAULTS, preview: false };
}
