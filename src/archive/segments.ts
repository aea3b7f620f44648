/** Segments: what stands between two slashes of an address, and becomes the name of a folder or a file. */
import { oddCharacterIn } from '../text/odd-characters.ts';

/** Most bytes of a segment: file systems take 255, of which an ending and the name of a draft need some. */
export const MOST_BYTES = 200;

/**
 * Names of devices, which Windows has in every folder, with any ending. Superscript digits count as digits there:
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/** Signs that no name on Windows has. */
const SIGN = /[<>:"|?*\\]/;

const bytes = new TextEncoder();

/**
 * Says why a segment cannot be a name everywhere: an archive is kept, built and served on any machine.
 * @returns `undefined` for a good one
 */
export function faultOfSegment(segment: string): string | undefined {
  const odd = oddCharacterIn(segment);
  if (odd !== undefined) return `the character ${odd}`;
  const length = bytes.encode(segment).length;
  if (length > MOST_BYTES) return `a part of ${length} bytes`;
  if (DEVICE.test(segment)) return `"${segment}", which is a device on Windows`;
  const [sign] = SIGN.exec(segment) ?? [];
  if (sign !== undefined) return `the sign ${sign}, which no name on Windows has`;
  return /[. ]$/.test(segment) ? 'a dot or a blank at the end of a part' : undefined;
}

/** Says why a path cannot be one everywhere: see `faultOfSegment`. */
export function faultOfPath(path: string): string | undefined {
  return path.split('/').map(faultOfSegment).find(Boolean);
}

/** What is right of segments. */
export const GOOD_SEGMENTS = `parts of at most ${MOST_BYTES} bytes that can be names on every machine`;
