/** Helpers for tests of tables: files of an import in a temporary folder, archives, the texts that are read. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { TestContext } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { formatProblems, type Problem } from '../../src/archive/problem.ts';
import type { RawText } from '../../src/import/raw.ts';
import {
  isProblem,
  readTexts,
  type TextSettings,
  type Texts,
} from '../../src/import/read-texts.ts';
import { TEMPORARY } from '../support/temporary.ts';
import { locales } from './helpers.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files into a temporary folder, which is removed after the test. */
export async function folderOf(t: TestContext, files: Files): Promise<string> {
  const folder = await mkdtemp(join(TEMPORARY, 'kliping-tables-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** What was read of some files. */
export interface Outcome {
  readonly texts: readonly RawText[];
  /** As the command says them, a line each, with paths below the folder. */
  readonly problems: readonly string[];
  readonly reading: Texts;
}

/** Reads the texts of files, all of the folder unless paths below it are named. */
export async function readFiles(
  t: TestContext,
  files: Files,
  settings: Partial<TextSettings> & { readonly input?: string } = {},
  paths: readonly string[] = [''],
): Promise<Outcome> {
  const folder = await folderOf(t, files);
  const { input, ...others } = settings;
  const reading = readTexts(
    paths.map((path) => (path === '-' ? path : join(folder, path))),
    { locales, stdin: Readable.from([input ?? '']), ...others },
  );
  t.after(() => reading.close());
  return { ...(await collect(reading, folder)), reading };
}

/** Reads all texts once. */
export async function collect(reading: Texts, folder = ''): Promise<Omit<Outcome, 'reading'>> {
  const texts: RawText[] = [];
  const problems: Problem[] = [];
  for await (const item of reading) {
    if (isProblem(item)) problems.push(item);
    else texts.push(item);
  }
  const below = (text: string) => text.replaceAll(`${folder}/`, '');
  const lines = problems.map((one) => below(formatProblems([one]).split('\n')[0] ?? ''));
  return {
    texts: texts.map((one) => ({
      ...one,
      origin: { ...one.origin, file: below(one.origin.file) },
    })),
    problems: lines,
  };
}

/** An entry of an archive; its size may be a lie. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly saysSize?: number;
}

/** Makes a .zip archive by hand, so that it may also be wrong. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, saysSize } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    // Version, flags (names in UTF-8), method, time, date, checksum, sizes, lengths.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(saysSize ?? bytes.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), facts, tail, title]));
    files.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, list, Buffer.from('PK\x05\x06'), end]);
}
