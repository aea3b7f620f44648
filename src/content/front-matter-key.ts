/** Sets a key in the front matter of a file, and leaves every other byte as it is. */
import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { FolderError } from '../archive/problem.ts';
import { type SplitFile, splitFrontMatter } from './front-matter.ts';

/**
 * The text of a file with a key set: in place of the old value, or on a line of its own at the end.
 * @param value that YAML reads as it stands, without quotes
 * @throws FolderError where the front matter has a form that cannot be edited
 */
export async function withKey(path: string, key: string, value: string): Promise<string> {
  const changed = setKey((await readFile(path)).toString('utf8'), key, value);
  const parts = partsOf(changed);
  const written = parts && parseDocument(parts.yaml, { schema: 'failsafe' });
  if (written?.errors.length !== 0 || written.get(key) !== value) {
    throw new FolderError(
      `${path}: found front matter in a form that is not written to; expected a key a line, or the line \`${key}: ${value}\` added by hand`,
    );
  }
  return changed;
}

/** Splits a text as read from its file, with a byte order mark and any line ends. */
function partsOf(text: string): SplitFile | undefined {
  const parts = splitFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  return 'yaml' in parts ? parts : undefined;
}

function setKey(text: string, key: string, value: string): string {
  const parts = partsOf(text);
  if (!parts) return text;
  const lines = text.split(/(?<=\n)/);
  const [begin, end] = [parts.yamlLine - 1, parts.bodyLine - 2];
  const at = lines.findIndex((line, i) => i >= begin && i < end && line.startsWith(`${key}:`));
  const line = `${key}: ${value}`;
  if (at < 0) {
    const lineEnd = /\r?\n$/.exec(lines[begin - 1] ?? '')?.[0] ?? '\n';
    return lines.toSpliced(end, 0, line + lineEnd).join('');
  }
  // A comment after the value stays.
  const [, rest = ''] =
    /^[^:]*:[ \t]*(?:"[^"\n]*"|'[^'\n]*'|[^\s#"']*)(.*)$/s.exec(lines[at] ?? '') ?? [];
  return lines.with(at, line + rest).join('');
}
