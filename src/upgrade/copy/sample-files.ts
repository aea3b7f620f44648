/** Names the files of the sample briefly, for the command that removes them. */

/**
 * Names files by the outermost folders that hold nothing else.
 * @param chosen the files
 * @param all the files that there are
 */
export function coveringPaths(chosen: readonly string[], all: readonly string[]): string[] {
  const selected = new Set(chosen);
  return cover('', all);

  function cover(folder: string, within: readonly string[]): string[] {
    if (within.every((path) => selected.has(path)) && folder !== '') return [folder.slice(0, -1)];
    const groups = new Map<string, string[]>();
    for (const path of within) {
      const [first = ''] = path.slice(folder.length).split('/');
      const isFile = folder + first === path;
      const key = isFile ? path : `${folder}${first}/`;
      groups.set(key, [...(groups.get(key) ?? []), path]);
    }
    return [...groups].flatMap(([key, paths]) => {
      if (key.endsWith('/')) return cover(key, paths);
      return selected.has(key) ? [key] : [];
    });
  }
}
