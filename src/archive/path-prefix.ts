/** Reads the path below which a site is. */

/** Reads a path prefix: `repo`, `/repo` and `/repo/` all become `/repo/`, decoded, as links encode it again. */
export function readPathPrefix(path: string): string {
  const parts = decodeURI(path)
    .split('/')
    .filter((part) => part !== '');
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
