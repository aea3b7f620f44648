/** Makes of the stored text of an article what Pagefind's script reads. */
import { decodeText } from '../../byte-text.ts';
import { SIGNATURE } from '../../pagefind/format.ts';

/**
 * @param packed as `fragmentFile` made it
 * @returns the same unpacked, signed and in UTF-8: Pagefind's script takes it as it is
 * @throws Error if it is damaged
 */
export async function signedText(packed: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await unpacked(new Response(packed)).arrayBuffer());
  const isSigned = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) === SIGNATURE;
  return isSigned ? bytes : new TextEncoder().encode(SIGNATURE + decodeText(bytes));
}

/** The response with its body unpacked. */
export function unpacked({ body, url }: Response): Response {
  if (!body) throw new Error(`${url} is empty`);
  return new Response(body.pipeThrough(new DecompressionStream('gzip')));
}
