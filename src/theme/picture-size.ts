/** Reads the size of a picture from its bytes, so that a page keeps room for it: PNG and SVG. */

/** In pixels; both or neither are known. */
export interface PictureSize {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** @returns `undefined` where the bytes are not of this format */
export function pictureSize(bytes: Uint8Array, format: 'png' | 'svg'): PictureSize | undefined {
  return format === 'png' ? pngSize(bytes) : svgSize(new TextDecoder().decode(bytes));
}

function pngSize(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.length < 24 || PNG.some((byte, i) => bytes[i] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function svgSize(source: string): PictureSize | undefined {
  const [root] = /<svg[\s>][^>]*/.exec(source) ?? [];
  if (root === undefined || !/<\/svg>\s*$|\/>\s*$/.test(source)) return undefined;
  const length = (name: string) =>
    Number(new RegExp(`\\s${name}=["']([\\d.]+)(?:px)?["']`).exec(root)?.[1]);
  const [, box = ''] = /\sviewBox=["']([^"']*)["']/.exec(root) ?? [];
  const [, , boxWidth, boxHeight] = box
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = [length('width') || boxWidth, length('height') || boxHeight];
  return width && height ? { width: Math.round(width), height: Math.round(height) } : {};
}
