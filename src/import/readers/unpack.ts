/** Opens files, packed or not, as streams of bytes: `.gz`, `.zip`, standard input. */
import { createReadStream } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Entry, getFileNameLowLevel, open, validateFileName, type ZipFile } from 'yauzl';
import { IMPORTED, REFUSED, type Refusal, refusedArchive } from './refused.ts';

/** A file, or one in an archive, that can be read as often as needed. */
export interface Part {
  /** Its path, with the path inside an archive behind `!/`. */
  readonly file: string;
  /** The ending of its name in lower case, without that of its packing. */
  readonly ending: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** A part that cannot be opened. */
interface Closed extends Refusal {
  readonly file: string;
}

/** A file is no bomb up to this size, however well it is packed. */
const HARMLESS = 16_000_000;

/** Most bytes that one packed byte may become beyond that; prose becomes 3 to 10. */
const MOST_PER_BYTE = 100;

/** Most files of an archive. */
const MOST_FILES = 200_000;

const BOMB: Refusal = {
  found: `more than ${MOST_PER_BYTE} times as many bytes as it is packed in`,
  expected: 'a file that is no bomb, or unpacked',
};

/** An error whose reason can be told to a person. */
export class UnpackError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.found);
    this.refusal = refusal;
  }
}

/**
 * Finds the parts of a file: itself, unpacked; or the files in an archive.
 * @param path where the file is
 * @param file how the user knows it
 * @throws the error of the file system where it cannot be read
 */
export async function partsOf(path: string, file = path): Promise<readonly (Part | Closed)[]> {
  const bytes = () => streamOf(createReadStream(path));
  const start = await beginning(path);
  if (isZip(start)) return partsOfArchive(path, file);
  return [unpacked({ file, ending: endingOf(file), bytes }, start)];
}

function unpacked(part: Part, start: Uint8Array): Part {
  if (!isGzip(start)) return part;
  return { ...part, ending: endingOf(part.file.replace(/\.gz$/i, '')), bytes: () => gunzip(part) };
}

function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

/** Whether bytes begin a .gz file. */
export function isGzip([a, b, c]: Uint8Array): boolean {
  return a === 0x1f && b === 0x8b && c === 8;
}

/** Whether bytes begin a .zip file. */
export { isZip };

function endingOf(file: string): string {
  return /\.[^./\\]{1,10}$/.exec(file)?.[0].toLowerCase() ?? '';
}

async function beginning(path: string): Promise<Uint8Array> {
  const file = await openFile(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function* streamOf(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) yield chunk;
  } finally {
    stream.destroy();
  }
}

/** Unpacks a .gz, and stops at a bomb. */
async function* gunzip(part: Part): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip();
  let packed = 0;
  let given = 0;
  const feed = async () => {
    for await (const chunk of part.bytes()) {
      packed += chunk.length;
      if (unzip.destroyed) return;
      if (!unzip.write(chunk)) {
        await new Promise<void>((resolve) => {
          unzip.once('drain', resolve);
          unzip.once('close', resolve);
        });
      }
    }
    unzip.end();
  };
  const feeding = feed().catch((error: unknown) => {
    unzip.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    for await (const chunk of unzip as AsyncIterable<Uint8Array>) {
      given += chunk.length;
      if (given > HARMLESS && given > packed * MOST_PER_BYTE) throw new UnpackError(BOMB);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof UnpackError
      ? error
      : new UnpackError({ found: 'a .gz file that is broken or cut off', expected: 'a whole one' });
  } finally {
    unzip.destroy();
    await feeding;
  }
}

const BROKEN_ZIP: Refusal = { found: 'a .zip archive that is broken', expected: 'a whole one' };

async function partsOfArchive(path: string, file: string): Promise<readonly (Part | Closed)[]> {
  let entries: readonly Entry[];
  let size: number;
  try {
    ({ entries, size } = await entriesOf(path));
  } catch (error) {
    return [{ file, ...(error instanceof UnpackError ? error.refusal : BROKEN_ZIP) }];
  }
  const named = entries.map((entry) => ({ entry, name: nameOf(entry) }));
  const document = refusedArchive(named.map(({ name }) => name));
  if (document) return [{ file, ...document }];
  // Bombs let many entries share the same packed bytes.
  if (entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0) > size) {
    return [{ file, ...BOMB }];
  }
  const parts = named.flatMap(({ entry, name }): (Part | Closed)[] => {
    const inside = `${file}!/${name}`;
    if (name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.)/.test(name)) {
      // `../x` is refused with its name; folders and files of systems are passed over.
      if (!name.includes('../')) return [];
    }
    if (validateFileName(name) !== null) {
      return [
        { file: inside, found: 'a path that leads out of the archive', expected: 'one inside' },
      ];
    }
    if (!IMPORTED.test(name) && !REFUSED.test(name) && named.length > 1) return [];
    if (entry.isEncrypted()) {
      return [{ file: inside, found: 'a file with a password', expected: 'one without' }];
    }
    if (/\.zip$/i.test(name)) {
      return [
        { file: inside, found: 'an archive in an archive', expected: 'the inner one by itself' },
      ];
    }
    const part = { file: inside, ending: endingOf(name), bytes: () => entryBytes(path, entry) };
    return [/\.gz$/i.test(name) ? unpacked(part, GZIP) : part];
  });
  if (parts.length > 0) return parts;
  return [
    {
      file,
      found: 'an archive without any text or table',
      expected: 'files such as .txt or .csv in it',
    },
  ];
}

const GZIP = Uint8Array.of(0x1f, 0x8b, 8);

function nameOf(entry: Entry): string {
  const name = getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  );
  return name.replaceAll('\\', '/');
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { autoClose: false, lazyEntries: true, decodeStrings: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
}

async function entriesOf(path: string): Promise<{ entries: readonly Entry[]; size: number }> {
  const zip = await openZip(path);
  const entries: Entry[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: Entry) => {
        entries.push(entry);
        if (entries.length <= MOST_FILES) zip.readEntry();
        else
          reject(new UnpackError({ found: 'too many files', expected: `at most ${MOST_FILES}` }));
      });
      zip.on('end', () => resolve());
      zip.on('error', reject);
      zip.readEntry();
    });
  } finally {
    zip.close();
  }
  return { entries, size: zip.fileSize };
}

/** Unpacks a file of an archive, which is opened for it: thousands of parts must not keep it open. */
async function* entryBytes(path: string, entry: Entry): AsyncGenerator<Uint8Array> {
  if (
    entry.uncompressedSize > HARMLESS &&
    entry.uncompressedSize > entry.compressedSize * MOST_PER_BYTE
  ) {
    throw new UnpackError(BOMB);
  }
  const zip = await openZip(path);
  try {
    const stream = await new Promise<Readable>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
    });
    // yauzl ends with an error where there are more bytes than the archive says.
    yield* streamOf(stream);
  } catch (error) {
    throw error instanceof UnpackError
      ? error
      : new UnpackError({ found: 'a file that is broken in its archive', expected: 'a whole one' });
  } finally {
    zip.close();
  }
}
