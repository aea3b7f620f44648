/** Marks of a merge that nobody has finished, in files of which each line counts. */

const MARK = /^(?:<{7}|\|{7}|>{7})(?: |$)|^={7}$/;

/** What is told of a line that git leaves where two people have changed the same place; nothing of any other. */
export function conflictMark(line: string): { found: string; expected: string } | undefined {
  const written = line.trimEnd();
  if (!MARK.test(written)) return undefined;
  return {
    found: `\`${written.slice(0, 40)}\`, which a merge has left`,
    expected:
      'the lines of both sides without this mark: delete it; a line `merge=union` in .gitattributes keeps both at the next merge',
  };
}
