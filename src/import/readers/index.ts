/** The table of readers, and how a file is given to one of them. */
import type { Locale } from '../../locales/locale.ts';
import { decodeStream, type Encoding, tellEncoding } from './encoding.ts';
import { json } from './json.ts';
import { jsonLines } from './json-lines.ts';
import type { Beginning, Found, Reader, Source } from './reader.ts';
import { type Refusal, refusedBytes, refusedText } from './refused.ts';
import { table } from './table.ts';
import { text } from './text.ts';
import { isGzip, isZip, type Part, UnpackError } from './unpack.ts';

/** All readers. The first that tells its format reads the file; text comes last. */
const READERS: readonly Reader[] = [jsonLines, json, table, text];

/** Bytes by which formats are told. */
const BEGINNING = 65_536;

/** What a user states of the files. */
export interface ReadSettings {
  /** The languages of the site, by whose words encodings are told. */
  readonly locales: readonly Locale[];
  /** The encoding of the files, where it is not told from them. */
  readonly encoding?: string | undefined;
  /** The line between two texts of one file. */
  readonly separator?: string | undefined;
}

/** A file whose format is told. */
export interface Opened {
  readonly part: Part;
  readonly format: string;
  /** Whether some bytes may be no characters. */
  readonly faulty: boolean;
  /** Reads the file, from its beginning each time. */
  readonly read: () => AsyncIterable<Found>;
}

/**
 * Tells the format and the encoding of a file, for which it is read once.
 * @returns how it is read; or why it is refused
 * @throws the error of the file system where it cannot be read
 */
export async function openPart(part: Part, settings: ReadSettings): Promise<Opened | Refusal> {
  try {
    const start = await startOf(part);
    const refusal = refusedBytes(start.bytes) ?? packedTwice(start.bytes);
    if (refusal) return refusal;
    const bytes = start.whole ? () => once(start.bytes) : part.bytes;
    const encoding = settings.encoding
      ? { name: new TextDecoder(settings.encoding).encoding, faulty: true }
      : await tellEncoding(bytes(), settings.locales);
    if ('found' in encoding) return controlsIn(start.bytes) ?? encoding;
    return openText(part, start, encoding, settings);
  } catch (error) {
    if (error instanceof UnpackError) return error.refusal;
    throw error;
  }
}

interface Start {
  readonly bytes: Uint8Array;
  /** Whether these are all bytes of the file. */
  readonly whole: boolean;
}

function openText(
  part: Part,
  start: Start,
  encoding: Encoding,
  { separator }: ReadSettings,
): Opened | Refusal {
  const characters = new TextDecoder(encoding.name).decode(start.bytes);
  const beginning = { text: characters, whole: start.whole, ending: part.ending };
  const reader = separator === undefined ? readerOf(beginning) : text;
  const refusal =
    reader === text ? refusedText(characters, separator ? '' : part.ending) : undefined;
  if (refusal) return refusal;
  const source = (): Source => ({
    beginning,
    encoding: encoding.name,
    bytes: part.bytes,
    chunks: () => decodeStream(part.bytes(), encoding.name),
    separator,
  });
  return {
    part,
    format: reader.name,
    faulty: encoding.faulty,
    read: () => reader.read(source()),
  };
}

function readerOf(beginning: Beginning): Reader {
  return READERS.find((reader) => reader.tells(beginning)) ?? text;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function startOf(part: Part): Promise<Start> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of part.bytes()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > BEGINNING) break;
  }
  return {
    bytes: Buffer.concat(chunks).subarray(0, BEGINNING),
    whole: length <= BEGINNING,
  };
}

function packedTwice(bytes: Uint8Array): Refusal | undefined {
  return isGzip(bytes) || isZip(bytes)
    ? { found: 'a file that is packed twice', expected: 'one that is packed once' }
    : undefined;
}

/** Bytes that are no text in any encoding are called by their name. */
function controlsIn(bytes: Uint8Array): Refusal | undefined {
  return refusedText(Buffer.from(bytes).toString('latin1'), '');
}
