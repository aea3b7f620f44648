/** Hands the archive to the pages. */
import type { Archive } from '../src/archive/archive.ts';
import type { Build } from '../src/build/prepare.ts';

export default function archive(build: Build): Archive {
  return build.archive;
}
