/** Packs a file alone into a zip, the same bytes for the same file: every host serves a zip as a download. */
import { crc32, deflateRawSync } from 'node:zlib';

/** Version 2.0 of the format: folders and deflate. See https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.4. */
const VERSION = 20;
/** The name is in UTF-8. */
const UTF8 = 0x0800;
const DEFLATE = 8;
/** 1 January 1980, the first day that the format knows: a build has no clock. */
const DAY = 0x0021;

/**
 * @param name of the file in the zip
 * @param bytes less than 4 GB of them
 */
export function zipOne(name: string, bytes: Uint8Array): Uint8Array {
  const packed = deflateRawSync(bytes);
  const named = Buffer.from(name);
  // What both headers say, in the same order.
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(UTF8, 2);
  facts.writeUInt16LE(DEFLATE, 4);
  facts.writeUInt16LE(DAY, 8);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(named.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, named, packed]);
  const made = Buffer.from([VERSION, 0]);
  // No comment, one disk, no attributes, and the entry at the beginning.
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    made,
    facts,
    Buffer.alloc(14),
    named,
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
