/** Finds paths of a machine in the bytes of a file. */

/** Bytes around a path that is quoted. */
const AROUND = 40;

/** Finds some paths in files, in the ways in which they may be written there. */
export class MachinePaths {
  readonly #needles: readonly Buffer[];

  /**
   * @param folders absolute paths, such as the home folder; `/` alone says nothing of a machine
   * @param pathPrefix addresses of the site begin so, and so may be the same as a folder of the machine
   */
  constructor(folders: readonly string[], pathPrefix: string) {
    const told = folders
      .map((folder) =>
        folder.endsWith('/') || folder.endsWith('\\') ? folder.slice(0, -1) : folder,
      )
      .filter((folder) => folder.length > 2 && !`${pathPrefix}/`.startsWith(`${folder}/`));
    // A name alone, such as `/root`, is a word that an article may have.
    const sure = told.map((folder) => (folder.lastIndexOf('/') === 0 ? `${folder}/` : folder));
    const written = sure.flatMap((path) => [path, path.replaceAll('\\', '\\\\')]);
    this.#needles = [...new Set(written)].map((path) => Buffer.from(path));
  }

  /** @returns the first path with what follows it, or undefined */
  in(bytes: Buffer): string | undefined {
    for (const needle of this.#needles) {
      for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) {
        const end = at + needle.length;
        if (!isPart(bytes[at - 1]) && (isSlash(bytes[end - 1]) || isEnd(bytes[end]))) {
          return bytes.toString('utf8', at, end + AROUND).split(/["'<>\s]/, 1)[0];
        }
      }
    }
    return undefined;
  }
}

/** Whether a byte before a path says that it is a part of another, such as an address of the web. */
function isPart(byte: number | undefined): boolean {
  return byte !== undefined && (isWord(byte) || '.%-_~'.includes(String.fromCharCode(byte)));
}

/** Whether a name ends before a byte: `/home/ani` is not in `/home/anita`. */
function isEnd(byte: number | undefined): boolean {
  return byte === undefined || !(isWord(byte) || byte === 0x2d || byte === 0x5f);
}

function isSlash(byte: number | undefined): boolean {
  return byte === 0x2f;
}

function isWord(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    byte >= 0x80
  );
}
