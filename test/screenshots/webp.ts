/** Joins pictures in WebP to one that moves: the container alone, as the pictures stay as they were encoded. */

/** A picture that is shown for a while. */
export interface Frame {
  /** A still picture in lossy WebP without transparency, as Chromium makes screenshots. */
  readonly webp: Buffer;
  readonly milliseconds: number;
}

/**
 * Joins frames of one size: https://developers.google.com/speed/webp/docs/riff_container.
 * @returns a picture that begins again when it has come to its end
 */
export function animationOf(
  frames: readonly Frame[],
  { width, height }: { readonly width: number; readonly height: number },
): Buffer {
  const header = Buffer.alloc(10);
  header.writeUInt8(HAS_ANIMATION, 0);
  header.writeUIntLE(width - 1, 4, 3);
  header.writeUIntLE(height - 1, 7, 3);
  const chunks = [
    chunk('VP8X', header),
    // White behind the frames, and no end.
    chunk('ANIM', Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0])),
    ...frames.map(({ webp, milliseconds }) => {
      const place = Buffer.alloc(16);
      place.writeUIntLE(width - 1, 6, 3);
      place.writeUIntLE(height - 1, 9, 3);
      place.writeUIntLE(milliseconds, 12, 3);
      place.writeUInt8(DRAWN_OVER, 15);
      return chunk('ANMF', Buffer.concat([place, chunk('VP8 ', pictureOf(webp))]));
    }),
  ];
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  return chunk('RIFF', body);
}

const HAS_ANIMATION = 0b10;
/** The frame is not mixed with the one before it. */
const DRAWN_OVER = 0b10;

function chunk(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'ascii');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

/** The picture inside a still WebP. Throws where there is none that is lossy. */
function pictureOf(webp: Buffer): Buffer {
  for (let at = 12; at + 8 <= webp.length; ) {
    const size = webp.readUInt32LE(at + 4);
    if (webp.toString('ascii', at, at + 4) === 'VP8 ') return webp.subarray(at + 8, at + 8 + size);
    at += 8 + size + (size % 2);
  }
  throw new Error('a frame is no lossy WebP');
}
