/** Checks that the files which an article says are kept beside it are there. */
import type { FrontMatter } from '../archive/front-matter.ts';
import { pictureAddress } from '../archive/picture.ts';
import type { Problem } from '../archive/problem.ts';
import type { Position } from './yaml.ts';

/**
 * @param file the article's, below the content folder
 * @param present the paths of all files below the content folder
 * @returns a problem for each kept file that is missing
 */
export function checkKeptFiles(
  meta: FrontMatter,
  file: string,
  present: ReadonlySet<string>,
  position: Position,
): Problem[] {
  return (meta.files ?? []).flatMap((one, i) =>
    isPresent(one.file, file, present)
      ? []
      : {
          ...position,
          subject: `files.${i + 1}.file`,
          found: `"${one.file}", where there is no file`,
          expected: 'a file beside the article, or /… below the content folder',
        },
  );
}

/** Whether an article still has all the files that it says are kept beside it. */
export function hasKeptFiles(
  { files = [] }: FrontMatter,
  file: string,
  present: ReadonlySet<string>,
): boolean {
  return files.every((one) => isPresent(one.file, file, present));
}

function isPresent(name: string, file: string, present: ReadonlySet<string>): boolean {
  const address = pictureAddress(name, file);
  return address !== undefined && present.has(address.slice(1));
}
