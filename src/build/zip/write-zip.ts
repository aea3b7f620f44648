/** Writes a built site as one zip to carry along: read from its files, and searched with the server that is in it. */
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Site } from '../../archive/site.ts';
import { replaceFileFrom } from '../../content/whole-file.ts';
import { compare } from '../../text/compare.ts';
import { escaped } from '../escaped.ts';
import { bundleServer } from './bundle-server.ts';
import type { FileSite } from './file-links.ts';
import { filePage, fileStyle } from './file-page.ts';

/** What a zip says of the site besides its files. */
type ZippedSite = Pick<Site, 'editions' | 'pathPrefix' | 'origin' | 'hasAddress'>;

/** The files that a zip adds to those of a site. */
const SERVER = 'serve.mjs';
const HELP = 'README.txt';

/** The page that servers show where there is none, at whatever address: its links stay those of a server. */
const NOT_FOUND = '404.html';

/** For hosts of sites alone. */
const NOT_CARRIED = /^(?:\.|_headers$|CNAME$)/;

/** Formats that are packed already: packing them again would take most of the time and save nothing. */
const PACKED = /\.(?:avif|gif|gz|jpe?g|pdf|pf_\w+|pagefind|png|wasm|webp|woff2?|zip)$/i;

/** The same for each entry, so that the same site makes the same bytes. */
const ENTRY = { mode: 0o100_644, forceDosTimestamp: true };

/** The first second that a zip can name, in the zone of this machine: zips know of no zone. */
const firstSecond = () => new Date(1980, 0, 1);

/**
 * Writes the zip, or leaves the one that was there.
 * @param zip its path, outside of the folder
 * @param folder of a site that is built
 * @returns the number of its files
 * @throws the error of the file system, with nothing left
 */
export async function writeZip(zip: string, folder: string, site: ZippedSite): Promise<number> {
  const paths = filesBelow(folder).toSorted(compare);
  const known = new Set(paths);
  const files: FileSite = { has: (path) => known.has(path), pathPrefix: site.pathPrefix };
  const added = new Map<string, Uint8Array>([
    [HELP, Buffer.from(helpOf(site))],
    [SERVER, await bundleServer(site.pathPrefix)],
  ]);
  const archive = new ZipFile();
  const entry = { ...ENTRY, mtime: firstSecond() };
  const all = [...new Set([...paths, ...added.keys()])].toSorted(compare);
  for (const path of all) {
    archive.addReadStreamLazy(path, { ...entry, compress: !PACKED.test(path) }, (done) => {
      try {
        const own = added.get(path);
        done(null, own ? Readable.from([own]) : carried(folder, path, files, site));
      } catch (error) {
        done(error, Readable.from([]));
      }
    });
  }
  archive.end();
  const { outputStream } = archive;
  // An error of a file that cannot be read is the archive's, not its stream's.
  archive.on('error', (error: Error) => outputStream.emit('error', error));
  await replaceFileFrom(zip, outputStream);
  return all.length;
}

/** A file as it is carried. */
function carried(folder: string, path: string, files: FileSite, site: ZippedSite): Readable {
  const read = () => readFileSync(join(folder, path), 'utf8');
  if (path.endsWith('.html') && path !== NOT_FOUND) {
    return textOf(filePage(read(), path, files, noteOf(path, site)));
  }
  if (path.endsWith('.css')) return textOf(fileStyle(read(), path, files));
  return createReadStream(join(folder, path));
}

function textOf(text: string): Readable {
  return Readable.from([Buffer.from(text)]);
}

/** What stands on the page of a search, in the words of its edition; its script takes it away where a server runs. */
function noteOf(path: string, { editions }: ZippedSite): string {
  const [lang] = path.split('/', 1);
  const edition = editions.find((one) => one.lang === lang);
  const words = edition?.locale.strings.searchAsFile ?? '';
  return `<p class=notice id=search-as-file>${inCode(escaped(words))}</p>`;
}

/** What stands between grave accents as code. */
function inCode(html: string): string {
  return html.replace(/`([^`]+)`/g, '<code>$1</code>');
}

/** What the site is and how to open it, in the language of each edition. */
function helpOf({ editions, origin, pathPrefix, hasAddress }: ZippedSite): string {
  const parts = editions.map(
    ({ title, locale }) => `${title}\n\n${locale.strings.carriedHelp.replaceAll('`', '')}\n`,
  );
  return [...parts, ...(hasAddress ? [`${origin}${pathPrefix}\n`] : [])].join('\n');
}

/** The files of a site, by their paths below its folder, with `/` between the parts. */
function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below + entry.name;
    if (below === '' && NOT_CARRIED.test(entry.name)) return [];
    if (entry.isDirectory()) return filesBelow(folder, `${path}/`);
    return entry.isFile() ? [path] : [];
  });
}
