/** Writes a page of Hugo's `content/`. */
import type { SourceFile } from '../source.ts';

export type HugoPage = SourceFile;

/**
 * A file with front matter, whose values are written as JSON, which YAML can read.
 * @param path below `content/`
 * @param meta values that are `undefined` are left out
 */
export function page(path: string, meta: Readonly<Record<string, unknown>>, body = ''): HugoPage {
  const lines = Object.entries(meta)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return { path: `content/${path}`, content: `---\n${lines.join('')}---\n${body}` };
}
