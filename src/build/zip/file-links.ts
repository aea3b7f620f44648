/** Links of a site that is opened from its files: relative, and to the file that a folder's address means on a server. */

/** The files of a site, and where it is on a server. */
export interface FileSite {
  /** Whether the site has a file: its path without a slash before it, not percent-encoded. */
  readonly has: (path: string) => boolean;
  /** `/` or `/repo/`. */
  readonly pathPrefix: string;
}

/** A host that no link names. */
const HERE = 'http://kliping.invalid';

/**
 * Writes a link for a page that is opened as a file.
 * @param from the path of the file that has the link, without a slash before it
 * @returns the link to a file of the site, relative to that of the page; what leads elsewhere as it is
 */
export function fileLink(link: string, from: string, { has, pathPrefix }: FileSite): string {
  // A place on the same page, or nothing at all.
  if (link === '' || link.startsWith('#')) return link;
  const page = `${HERE}${encodeURI(pathPrefix)}${encodedPath(from)}`;
  const url = URL.canParse(link, page) ? new URL(link, page) : undefined;
  if (url?.origin !== HERE || !url.pathname.startsWith(encodeURI(pathPrefix))) return link;
  const path = url.pathname.slice(encodeURI(pathPrefix).length);
  const file = fileOf(path, has);
  // Without its file, a link is as wrong as it was, and still leads to no other place than it did.
  return `${relativePath(from, file ?? path)}${url.search}${url.hash}`;
}

/**
 * The file that an address means, as a server finds it.
 * @param path percent-encoded, below the site
 */
function fileOf(path: string, has: FileSite['has']): string | undefined {
  const folder = path === '' || path.endsWith('/') ? path : `${path}/`;
  const tried =
    path === folder ? [`${path}index.html`] : [path, `${path}.html`, `${folder}index.html`];
  return tried.find((one) => {
    const plain = decoded(one);
    return plain !== undefined && has(plain);
  });
}

function relativePath(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  const [own, other] = [encodedPath(from).split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < own.length && same < other.length - 1 && own[same] === other[same]) same++;
  const way = other.slice(same).join('/');
  const above = up.slice(0, 3 * (own.length - same));
  // A name with a colon would be taken for a scheme, and an empty way for the page itself.
  return above === '' && (way === '' || /^[^/]*:/.test(way)) ? `./${way}` : above + way;
}

function encodedPath(path: string): string {
  // As `URL` writes a path: what `encodeURI` leaves and a path must not have are these two.
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
