/** Fills a key of the articles that lack it, or shows what would be written, and says how many there were. */
import { fillKey } from '../../src/content/fill-key.ts';
import { counted, type Terminal } from '../command.ts';

interface Filling {
  readonly key: string;
  /** By the paths of the articles' files. */
  readonly values: ReadonlyMap<string, string>;
  readonly contentDir: string;
  readonly dryRun: boolean;
  /** How the key is called, behind "got": "an `id`". */
  readonly called: string;
}

export async function fillMissing(
  { key, values, contentDir, dryRun, called }: Filling,
  { console }: Pick<Terminal, 'console'>,
): Promise<void> {
  if (dryRun) for (const [file, value] of values) console.log(`${file}  ${key}: ${value}`);
  else await fillKey(key, values, contentDir);
  console.log(`${counted(values.size, 'article')} ${dryRun ? 'would get' : 'got'} ${called}.`);
}
