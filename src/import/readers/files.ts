/** Reads paths as raw texts. */
import { createHash } from 'node:crypto';
import type { Problem } from '../../archive/problem.ts';
import { listTexts, readRawFile } from '../disk.ts';
import { cannot, type Fault, faultAt } from '../fault.ts';
import type { RawText } from '../raw.ts';
import { readTextBytes } from './text.ts';

/**
 * Reads the texts of paths, each of which is a file or a folder.
 * @returns each text or its problem, in order; a problem for each path that does not exist or has no text below it
 */
export async function* readTexts(paths: readonly string[]): AsyncGenerator<RawText | Problem> {
  for (const path of paths) {
    const origin = { file: path, line: 1 };
    try {
      const files = await listTexts(path);
      if (files.length === 0) yield faultAt(origin, NO_TEXT);
      for (const file of files) yield await readFileAsText(file);
    } catch (error) {
      yield faultAt(origin, cannot('read', error));
    }
  }
}

const NO_TEXT: Fault = {
  subject: 'folder',
  found: 'no .txt file',
  expected: 'texts in files whose names end in .txt',
};

async function readFileAsText(file: string): Promise<RawText | Problem> {
  const origin = { file, line: 1 };
  let bytes: Uint8Array;
  try {
    bytes = await readRawFile(file);
  } catch (error) {
    return faultAt(origin, cannot('read', error));
  }
  const read = readTextBytes(bytes);
  if ('fault' in read) return faultAt(origin, { subject: 'text', ...read.fault });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { origin, sha256, text: read.text, stated: {} };
}
