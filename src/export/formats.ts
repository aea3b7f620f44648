/** Lists the formats of exports. */
import { csv } from './csv/csv.ts';
import type { ExportFormat } from './format.ts';
import { hugo } from './hugo/hugo.ts';
import { jekyll } from './jekyll/jekyll.ts';
import { jsonl } from './jsonl.ts';

/** By the name that the command takes. */
export const EXPORT_FORMATS = {
  hugo,
  jekyll,
  csv,
  jsonl,
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;
