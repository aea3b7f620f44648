/** Names a file of the site by its bytes, so that a browser may keep it for ever. */
import { createHash } from 'node:crypto';
import { parse } from 'node:path';
import { ASSETS_FOLDER } from '../map/file-folders.ts';
import type { OutputFile } from './output-file.ts';

/** Digits of the hash in a name: other bytes have the same in one of four thousand million cases. */
const DIGITS = 8;

/**
 * Makes a file of the site whose name contains a part of its hash.
 * @param name such as `style.css`, which becomes `assets/style-1a2b3c4d.css`
 */
export function publishedFile(name: string, content: Uint8Array): OutputFile {
  const { name: stem, ext } = parse(name);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, DIGITS);
  return { path: `${ASSETS_FOLDER.slice(1)}${stem}-${hash}${ext}`, content };
}
