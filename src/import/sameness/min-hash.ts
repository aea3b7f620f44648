/** Estimates how alike two texts are, by MinHash (Broder 1997): without comparing their words. */

/** Words of a shingle. Texts are compared by the runs of five words that they share. */
const SHINGLE = 5;

/** Rows of a band, and bands: texts of which 0.7 of the shingles are shared meet in a band in 99 of 100 cases. */
const ROWS = 5;
export const BANDS = 25;
export const HASHES = ROWS * BANDS;

/** A sketch of a text: the least value of each of 125 hash functions over its shingles. */
export type Signature = Uint32Array;

/** The highest of 32 bits, and the highest number that is signed. */
const SIGN = 0x8000_0000;
const MOST = 0x7fff_ffff;

/** Multipliers (odd) and offsets of the hash functions, from a fixed seed: a text has one signature for good. */
const { multipliers, offsets } = hashFunctions(0x5eed);

/**
 * Makes the signature of a text.
 * @param words folded, in their order, with one space between
 */
export function signatureOf(words: string): Signature {
  const shingles = shinglesOf(hashWords(words));
  const signature = new Uint32Array(HASHES);
  // A band at a time: what is compared stays in the processor, and each shingle is read once for five functions.
  for (let band = 0; band < HASHES; band += ROWS) leastOfBand(shingles, band, signature);
  return signature;
}

/** Finds the least values of the functions of a band, which begin at `at`. */
function leastOfBand(shingles: Int32Array, at: number, signature: Uint32Array): void {
  // Not by parts of the arrays: to make and unpack them takes a fifth of the time.
  const m0 = multipliers[at] as number;
  const m1 = multipliers[at + 1] as number;
  const m2 = multipliers[at + 2] as number;
  const m3 = multipliers[at + 3] as number;
  const m4 = multipliers[at + 4] as number;
  const o0 = offsets[at] as number;
  const o1 = offsets[at + 1] as number;
  const o2 = offsets[at + 2] as number;
  const o3 = offsets[at + 3] as number;
  const o4 = offsets[at + 4] as number;
  // The values less 2³¹, as the offsets are: the processor compares signed numbers at once.
  let [l0, l1, l2, l3, l4] = [MOST, MOST, MOST, MOST, MOST];
  for (let i = 0; i < shingles.length; i++) {
    const shingle = shingles[i] as number;
    const v0 = (Math.imul(shingle, m0) + o0) | 0;
    const v1 = (Math.imul(shingle, m1) + o1) | 0;
    const v2 = (Math.imul(shingle, m2) + o2) | 0;
    const v3 = (Math.imul(shingle, m3) + o3) | 0;
    const v4 = (Math.imul(shingle, m4) + o4) | 0;
    if (v0 < l0) l0 = v0;
    if (v1 < l1) l1 = v1;
    if (v2 < l2) l2 = v2;
    if (v3 < l3) l3 = v3;
    if (v4 < l4) l4 = v4;
  }
  signature[at] = l0 ^ SIGN;
  signature[at + 1] = l1 ^ SIGN;
  signature[at + 2] = l2 ^ SIGN;
  signature[at + 3] = l3 ^ SIGN;
  signature[at + 4] = l4 ^ SIGN;
}

/** The hashes of the runs of five words; of fewer words, of all. */
function shinglesOf(hashes: readonly number[]): Int32Array {
  const shingles = new Int32Array(Math.max(hashes.length - SHINGLE, 0) + 1);
  for (let start = 0; start < shingles.length; start++) {
    let shingle = 0x811c_9dc5;
    for (let i = start; i < start + SHINGLE && i < hashes.length; i++) {
      shingle = mix(Math.imul(shingle, 31) + (hashes[i] as number));
    }
    shingles[start] = shingle;
  }
  return shingles;
}

/** Estimates the Jaccard index of the shingles of two texts, from 0 to 1; its standard error is at most 0.045. */
export function likenessOf(one: Signature, other: Signature): number {
  let same = 0;
  for (let i = 0; i < HASHES; i++) if (one[i] === other[i]) same++;
  return same / HASHES;
}

/** Hashes a band of a signature. Texts that are alike have some band in common. */
export function bandOf(signature: Signature, band: number): number {
  let hash = band;
  for (let row = 0; row < ROWS; row++) {
    hash = mix(Math.imul(hash, 31) + (signature[band * ROWS + row] ?? 0));
  }
  return hash;
}

/** Hashes each word (FNV-1a), without taking it out of the text. */
function hashWords(words: string): number[] {
  const hashes: number[] = [];
  let hash = FNV_OFFSET;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (code === SPACE) {
      hashes.push(hash);
      hash = FNV_OFFSET;
    } else hash = Math.imul(hash ^ code, FNV_PRIME);
  }
  hashes.push(hash);
  return hashes;
}

const SPACE = 0x20;
const FNV_OFFSET = 0x811c_9dc5 | 0;
const FNV_PRIME = 0x0100_0193;

/** Spreads the bits of a number (the finalizer of MurmurHash3). */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}

function hashFunctions(seed: number): { multipliers: Int32Array; offsets: Int32Array } {
  const multipliers = new Int32Array(HASHES);
  const offsets = new Int32Array(HASHES);
  for (let i = 0; i < HASHES; i++) {
    multipliers[i] = mix(seed + 2 * i) | 1;
    // The sum is less by as much, too.
    offsets[i] = mix(seed + 2 * i + 1) ^ SIGN;
  }
  return { multipliers, offsets };
}
