/** Files of an archive by their paths, some of them changed for one of the programs. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file of an archive (`content/…`, `_data/…`), or one that a program is given in its place. */
export interface SourceFile {
  readonly path: string;
  readonly content: string;
}

export interface Source {
  /** In the order of their names. */
  readonly paths: readonly string[];
  readonly read: (path: string) => Promise<string>;
}

/** @param folder with `content/` and `_data/` */
export async function sourceIn(folder: string): Promise<Source> {
  const paths: string[] = [];
  for (const part of ['_data', 'content']) {
    const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (entry.isFile()) paths.push(relative(folder, join(entry.parentPath, entry.name)));
    }
  }
  return {
    paths: paths.map((path) => path.split(sep).join('/')).sort(),
    read: (path) => readFile(join(folder, path), 'utf8'),
  };
}

/** The same archive with some files written over, or added. */
export function withFiles(source: Source, files: readonly SourceFile[]): Source {
  const changed = new Map(files.map(({ path, content }) => [path, content]));
  return {
    paths: [...new Set([...source.paths, ...changed.keys()])].sort(),
    read: async (path) => changed.get(path) ?? source.read(path),
  };
}
