/** The parts of a PNG: its signature, and the chunks that follow it. */
import { crc32 } from 'node:zlib';

/** The first bytes of every PNG, a character each. */
export const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n';

/** A chunk as a file has it: the length of its data, its name, the data, and a checksum. */
export function pngChunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(8 + named.length);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), 4 + named.length);
  return whole;
}
