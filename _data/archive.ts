/** Hands the archive to the pages. */
import type { Archive } from '../src/archive/archive.ts';
import type { Rendering } from '../src/build/render.ts';

export default function archive({ archive }: Rendering): Archive {
  return archive;
}
